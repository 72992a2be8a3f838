/// One attribute of an element: the name from the source code, the value escaped.
///
/// There is no way to write a `style` or an event handler: the content security policy forbids both.
package struct Attribute: Sendable {
    let name: StaticString
    /// The value; `nil` for a boolean attribute.
    let value: String?

    /// An attribute with a value.
    package init(_ name: StaticString, _ value: String) {
        precondition(Self.isAllowed(name), "style and event attributes are not allowed")
        self.name = name
        self.value = value
    }

    /// A boolean attribute, which is written by its name alone.
    package init(_ name: StaticString) {
        precondition(Self.isAllowed(name), "style and event attributes are not allowed")
        self.name = name
        value = nil
    }

    /// Whether a name is neither `style` nor one of the event handlers `on…`.
    static func isAllowed(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { bytes in
            let isHandler = bytes.count > 2 && bytes[0] | 0x20 == 0x6F && bytes[1] | 0x20 == 0x6E
            let isStyle = bytes.count == 5 && bytes.elementsEqual("style".utf8) { $0 | 0x20 == $1 }
            return !isHandler && !isStyle
        }
    }
}

extension Attribute {
    package static func id(_ value: String) -> Attribute { Attribute("id", value) }
    package static func name(_ value: String) -> Attribute { Attribute("name", value) }
    package static func value(_ value: String) -> Attribute { Attribute("value", value) }
    package static func type(_ value: String) -> Attribute { Attribute("type", value) }
    package static func href(_ value: String) -> Attribute { Attribute("href", value) }
    package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
    package static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
    package static func labelledBy(_ value: String) -> Attribute { Attribute("aria-labelledby", value) }
    package static func describedBy(_ value: String) -> Attribute { Attribute("aria-describedby", value) }
    package static func role(_ value: String) -> Attribute { Attribute("role", value) }
    package static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
    package static func span(_ columns: Int) -> Attribute { Attribute("colspan", String(columns)) }
    /// What a restacked table shows before the cell on a narrow screen.
    package static func stacked(_ value: String) -> Attribute { Attribute("data-l", value) }
    /// Marks the current entry of a navigation, or the current step.
    package static func current(_ kind: String) -> Attribute { Attribute("aria-current", kind) }
    package static var hidden: Attribute { Attribute("aria-hidden", "true") }
    package static var checked: Attribute { Attribute("checked") }
    package static var selected: Attribute { Attribute("selected") }
    package static var open: Attribute { Attribute("open") }
}
