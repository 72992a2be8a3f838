package import Kernel

/// What a form or a query brought in: names and values in the order sent, names may repeat, and files.
package struct FormData: Sendable, Equatable {
    /// One name with one value.
    package struct Entry: Sendable, Equatable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var entries: [Entry]
    package private(set) var files: [UploadedFile]
    /// What was wrong with files while they came in, such as one that was too large.
    package private(set) var problems: [FieldProblem] = []

    package init(_ entries: [Entry] = [], files: [UploadedFile] = []) {
        self.entries = entries
        self.files = files
    }

    /// Values by name, for tests and for forms that begin filled in.
    package init(_ values: [String: String]) {
        self.init(values.sorted { $0.key < $1.key }.map { Entry($0.key, $0.value) })
    }

    /// The first value of a name as typed; `nil` when it was not sent.
    package func value(_ name: String) -> String? {
        entries.first { $0.name == name }?.value
    }

    /// The first value of a name; empty when it was not sent.
    package func text(_ name: String) -> String { value(name) ?? "" }

    /// All values of a name, such as those of ticked boxes.
    package func all(_ name: String) -> [String] {
        entries.filter { $0.name == name }.map(\.value)
    }

    /// Whether one of the values of a name is `value`.
    package func has(_ name: String, _ value: String) -> Bool {
        entries.contains { $0.name == name && $0.value == value }
    }

    /// The files of one field.
    package func files(_ name: String) -> [UploadedFile] {
        files.filter { $0.field == name }
    }

    mutating func add(_ name: String, _ value: String) { entries.append(Entry(name, value)) }
    mutating func add(_ file: UploadedFile) { files.append(file) }
    mutating func add(_ problem: FieldProblem) { problems.append(problem) }
}

/// A file that came with a form and waits in a temporary place until the request ends.
package struct UploadedFile: Sendable, Equatable {
    /// The name of the form's field.
    package let field: String
    /// What the person's device calls the file; the last part of the path only.
    package let name: String
    /// What the browser says it is; not to be believed.
    package let declaredType: String
    package let size: Int
    /// Where it waits; gone when the request ends, unless moved away.
    package let path: String

    package init(field: String, name: String, declaredType: String, size: Int, path: String) {
        self.field = field
        self.name = name
        self.declaredType = declaredType
        self.size = size
        self.path = path
    }
}
