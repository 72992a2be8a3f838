/// A piece of a page: text, markup from the source code, or elements of both, as the bytes it will be sent as.
///
/// Each piece is written when it is made and copied into the one around it: copying some kilobytes a few times costs
/// less than a tree whose every branch is counted. Text is escaped on the way; markup can only come from a
/// `StaticString`, so that what a person typed can never become markup.
package struct HTML: Sendable {
    /// What a piece is made of.
    enum Node {
        case empty
        case text(String)
        case raw(StaticString)
        case prepared([UInt8])
        case list([HTML])
        /// An element that holds text only: the most frequent one, so it needs no array.
        case leaf(StaticString, StaticString?, [Attribute], String)
        case element(StaticString, StaticString?, [Attribute], [HTML])
        case void(StaticString, StaticString?, [Attribute])
    }

    private let bytes: [UInt8]

    init(_ node: Node) {
        switch node {
        case .empty: bytes = []
        case .prepared(let ready): bytes = ready
        case .text, .raw, .list, .leaf, .element, .void:
            var buffer = HTMLBuffer(capacity: node.room)
            buffer.write(node)
            bytes = buffer.bytes
        }
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
    package static func writing(_ write: (inout HTMLBuffer) -> Void) -> HTML {
        var buffer = HTMLBuffer()
        write(&buffer)
        return HTML(.prepared(buffer.bytes))
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
    package var isEmpty: Bool { bytes.isEmpty }

    /// The piece alone, as text, for tests and mails.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes the piece and all it holds.
    package func write(to buffer: inout HTMLBuffer) { buffer.prepared(bytes) }

    /// How many bytes it has.
    fileprivate var count: Int { bytes.count }
}

extension HTML.Node {
    /// Room for what it will be, guessed a little too large.
    fileprivate var room: Int {
        switch self {
        case .empty: 0
        case .text(let text): text.utf8.count + 8
        case .raw(let markup): markup.utf8CodeUnitCount
        case .prepared(let bytes): bytes.count
        case .list(let pieces): pieces.reduce(0) { $0 + $1.count }
        case .leaf(_, _, let attributes, let text): 72 + Self.room(of: attributes) + text.utf8.count
        case .element(_, _, let attributes, let children):
            children.reduce(72 + Self.room(of: attributes)) { $0 + $1.count }
        case .void(_, _, let attributes): 48 + Self.room(of: attributes)
        }
    }

    private static func room(of attributes: [Attribute]) -> Int {
        attributes.reduce(0) { $0 + $1.name.utf8CodeUnitCount + ($1.value?.utf8.count ?? 0) + 12 }
    }
}

extension HTMLBuffer {
    /// Writes a piece from what it is made of.
    fileprivate mutating func write(_ node: HTML.Node) {
        switch node {
        case .empty: return
        case .text(let text): self.text(text)
        case .raw(let markup): raw(markup)
        case .prepared(let bytes): prepared(bytes)
        case .list(let pieces): for piece in pieces { piece.write(to: &self) }
        case .void(let name, let style, let attributes): open(name, style, attributes)
        case .leaf(let name, let style, let attributes, let text):
            open(name, style, attributes)
            self.text(text)
            close(name)
        case .element(let name, let style, let attributes, let children):
            open(name, style, attributes)
            for child in children { child.write(to: &self) }
            close(name)
        }
    }

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
