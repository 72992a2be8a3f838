/// A piece of a page: text, markup from the source code, or elements of both.
///
/// It is a small tree that is written once, into one buffer. Text is escaped on the way; markup can only come from
/// a `StaticString`, so that what a person typed can never become markup.
package struct HTML: Sendable {
    /// What a piece is made of.
    enum Node: Sendable {
        case empty
        case text(String)
        case raw(StaticString)
        case prepared([UInt8])
        case list([HTML])
        /// An element that holds text only: the most frequent one, so it needs no array.
        case leaf(StaticString, StaticString?, [Attribute], String)
        case element(StaticString, StaticString?, [Attribute], [HTML])
        case void(StaticString, StaticString?, [Attribute])
        case writer(@Sendable (inout HTMLBuffer) -> Void)
    }

    let node: Node

    init(_ node: Node) {
        self.node = node
    }

    /// Nothing.
    package static var empty: HTML { HTML(.empty) }

    /// Text, escaped.
    package static func text(_ text: String) -> HTML { HTML(.text(text)) }

    /// Markup that stands in the source code.
    package static func raw(_ markup: StaticString) -> HTML { HTML(.raw(markup)) }

    /// Several pieces, one after the other.
    package static func join(_ pieces: [HTML]) -> HTML { HTML(.list(pieces)) }

    /// A piece that writes itself, for long tables.
    package static func writing(_ write: @escaping @Sendable (inout HTMLBuffer) -> Void) -> HTML {
        HTML(.writer(write))
    }

    /// The piece when `condition` holds.
    package static func when(_ condition: Bool, _ piece: @autoclosure () -> HTML) -> HTML {
        condition ? piece() : .empty
    }

    /// The piece for a value, if there is one.
    package static func some<Value>(_ value: Value?, _ piece: (Value) -> HTML) -> HTML {
        value.map(piece) ?? .empty
    }

    /// An element of any name.
    package static func element(
        _ name: StaticString, class style: StaticString? = nil, with attributes: [Attribute] = [], _ children: [HTML]
    ) -> HTML {
        HTML(.element(name, style, attributes, children))
    }

    /// An element of any name that holds text.
    package static func element(
        _ name: StaticString, class style: StaticString? = nil, with attributes: [Attribute] = [], _ text: String
    ) -> HTML {
        HTML(.leaf(name, style, attributes, text))
    }

    /// An element without content, such as `input`.
    package static func void(
        _ name: StaticString, class style: StaticString? = nil, with attributes: [Attribute] = []
    ) -> HTML {
        HTML(.void(name, style, attributes))
    }

    /// Whether nothing would be written.
    package var isEmpty: Bool {
        switch node {
        case .empty: true
        case .list(let pieces): pieces.allSatisfy(\.isEmpty)
        case .text(let text): text.isEmpty
        default: false
        }
    }

    /// The piece alone, as text, for tests and mails.
    package var string: String {
        var buffer = HTMLBuffer(capacity: 1024)
        write(to: &buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
}

extension HTML {
    /// Writes the piece and all it holds.
    package func write(to buffer: inout HTMLBuffer) {
        switch node {
        case .empty: return
        case .text(let text): buffer.text(text)
        case .raw(let markup): buffer.raw(markup)
        case .prepared(let bytes): buffer.prepared(bytes)
        case .list(let pieces): for piece in pieces { piece.write(to: &buffer) }
        case .writer(let write): write(&buffer)
        case .void(let name, let style, let attributes): buffer.open(name, style, attributes)
        case .leaf(let name, let style, let attributes, let text):
            buffer.open(name, style, attributes)
            buffer.text(text)
            buffer.close(name)
        case .element(let name, let style, let attributes, let children):
            buffer.open(name, style, attributes)
            for child in children { child.write(to: &buffer) }
            buffer.close(name)
        }
    }
}

extension HTMLBuffer {
    /// Writes a start tag.
    package mutating func open(_ name: StaticString, _ style: StaticString? = nil, _ attributes: [Attribute] = []) {
        raw("<")
        raw(name)
        if let style {
            raw(" class=\"")
            raw(style)
            raw("\"")
        }
        for attribute in attributes {
            raw(" ")
            raw(attribute.name)
            guard let value = attribute.value else { continue }
            raw("=\"")
            text(value)
            raw("\"")
        }
        raw(">")
    }

    /// Writes an end tag.
    package mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">")
    }
}
