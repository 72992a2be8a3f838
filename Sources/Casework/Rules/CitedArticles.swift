/// The articles that a template cites, read from the short way in which they are typed.
///
/// `24; 25, 24; 电子商务法 art. 37` are articles 24 and 25 of the template's own law, and article 37 of another one,
/// which is named as it is in Chinese. What is typed in words stays as it is.
package struct CitedArticles: Equatable, Sendable {
    /// Articles of one other law; none where something is cited in words.
    package struct Other: Equatable, Sendable {
        package let law: String
        package let articles: [String]
    }

    /// Articles of the template's own law, each once, in their order.
    package private(set) var own: [String] = []
    package private(set) var others: [Other] = []

    package init(_ text: String) {
        for group in text.split(whereSeparator: { ";；".contains($0) }) {
            let words = group.split(separator: " ")
            let mark = words.lastIndex { $0 == "art." || $0 == "arts." }
            let law = words[..<(mark ?? 0)].joined(separator: " ")
            let items = Self.items(words[(mark.map { $0 + 1 } ?? 0)...].joined(separator: " "))
            if law.isEmpty {
                for item in items { add(item) }
            } else {
                others.append(Other(law: law, articles: items))
            }
        }
        own.sort { Self.number($0) < Self.number($1) }
    }

    private mutating func add(_ item: String) {
        if item.first?.isNumber != true {
            others.append(Other(law: item, articles: []))
        } else if !own.contains(item) {
            own.append(item)
        }
    }

    private static func items(_ text: String) -> [String] {
        text.split(whereSeparator: { ",，、".contains($0) }).map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    }

    private static func number(_ item: String) -> Int { Int(item.prefix { $0.isNumber }) ?? 0 }
}
