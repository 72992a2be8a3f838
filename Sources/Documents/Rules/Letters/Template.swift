/// A text with places for facts: `尊敬的{{投诉人}}：`.
///
/// There is nothing else in the language: no conditions and no markup, so that whatever a fact holds stays text.
package struct Template: Sendable, Equatable {
    package enum Part: Sendable, Equatable {
        case text(String)
        case place(String)
    }

    /// What is wrong, and where: lines and columns count from 1, as editors show them.
    package struct Mistake: Error, Sendable, Equatable {
        package enum Kind: Sendable, Equatable {
            /// Nothing of that name may be asked for.
            case unknown(String)
            /// `{{` without `}}` on the same line.
            case unclosed
            /// Nothing stands between the braces.
            case empty
        }
        package let kind: Kind
        package let line: Int
        package let column: Int
    }

    package let parts: [Part]

    /// The names of the places, each once, in order.
    package var places: [String] {
        parts.reduce(into: []) { places, part in
            if case .place(let name) = part, !places.contains(name) { places.append(name) }
        }
    }

    /// Reads a text; every mistake at once. `resolve` gives the key for a name, or nil for an unknown one.
    package static func reading(
        _ text: String, resolve: (String) -> String?
    ) -> Result<Template, Mistakes> {
        var reading = Reading()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { reading.add("\n") }
            reading.read(line, number: index + 1, resolve: resolve)
        }
        return reading.mistakes.isEmpty
            ? .success(Template(parts: reading.parts)) : .failure(Mistakes(all: reading.mistakes))
    }

    /// Every mistake of a template.
    package struct Mistakes: Error, Sendable, Equatable {
        package let all: [Mistake]
    }

    /// The text with its places filled; a place without a value stays empty.
    package func filled(_ value: (String) -> String?) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .place(let name): value(name) ?? ""
            }
        }.joined()
    }

    private struct Reading {
        var parts: [Part] = []
        var mistakes: [Mistake] = []

        mutating func add(_ text: some StringProtocol) {
            guard !text.isEmpty else { return }
            if case .text(let before) = parts.last {
                parts[parts.count - 1] = .text(before + text)
            } else {
                parts.append(.text(String(text)))
            }
        }

        mutating func read(_ line: Substring, number: Int, resolve: (String) -> String?) {
            var rest = line
            while let open = rest.firstRange(of: "{{") {
                add(rest[..<open.lowerBound])
                let column = line.distance(from: line.startIndex, to: open.lowerBound) + 1
                guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                    mistakes.append(Mistake(kind: .unclosed, line: number, column: column))
                    return
                }
                place(rest[open.upperBound..<close.lowerBound], number, column, resolve)
                rest = rest[close.upperBound...]
            }
            add(rest)
        }

        private mutating func place(_ typed: Substring, _ line: Int, _ column: Int, _ resolve: (String) -> String?) {
            let name = String(typed.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            if name.isEmpty {
                mistakes.append(Mistake(kind: .empty, line: line, column: column))
            } else if let key = resolve(name) {
                parts.append(.place(key))
            } else {
                mistakes.append(Mistake(kind: .unknown(String(name.prefix(60))), line: line, column: column))
            }
        }
    }
}
