/// One part of a mapping file as it was written, before anything in it is understood.
///
/// The shell turns YAML into this, so that rules can read a mapping, and name the line of each problem, without
/// knowing YAML.
package struct Setting: Sendable {
    package enum Content: Sendable {
        case text(String)
        case list([Setting])
        case table([Entry])
    }

    /// A key of a table and what stands there.
    package struct Entry: Sendable {
        package let key: String
        package let value: Setting

        package init(_ key: String, _ value: Setting) {
            self.key = key
            self.value = value
        }
    }

    package let content: Content
    /// The line of the file on which it begins, counted from 1.
    package let line: Int?

    package init(_ content: Content, line: Int? = nil) {
        self.content = content
        self.line = line
    }
}
