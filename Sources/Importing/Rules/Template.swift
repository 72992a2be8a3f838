/// A text with columns in braces, such as `来源渠道：{EVENT_SRC_NAME}`.
package struct Template: Equatable, Sendable {
    enum Piece: Equatable, Sendable {
        case words(String)
        case column(String)
    }

    let pieces: [Piece]

    /// Nil when a brace is not paired or a name is empty.
    package init?(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty, !name.contains("{") else { return nil }
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(.column(String(name)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    var columns: [String] {
        pieces.compactMap { piece in
            guard case .column(let name) = piece else { return nil }
            return name
        }
    }

    /// The text with the values put in; nil when one of them is absent.
    func filled(_ value: (String) -> String?) -> String? {
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .column(let name):
                guard let value = value(name) else { return nil }
                text += value
            }
        }
        return text
    }
}
