/// Reads a page as a person with a screen reader would meet it, and names what is wrong.
///
/// It is no browser: it knows elements, attributes and text of well-formed pages as this program writes them, and
/// reports tags that do not close.
package struct HTMLReading: Sendable {
    /// One start tag with the text that follows until its end.
    package struct Element: Sendable {
        package let name: String
        package let attributes: [String: String]
        package internal(set) var text = ""
        /// The names of the elements round it, outermost first.
        package let ancestors: [String]
        /// Where the elements round it stand in the page's list.
        let parents: [Int]
    }

    /// All elements in page order.
    package let elements: [Element]
    /// Tags that were not closed, or closed without having been opened.
    package let unbalanced: [String]

    package init(_ html: String) {
        var scanner = HTMLScanner(html)
        scanner.run()
        elements = scanner.elements
        unbalanced = scanner.unbalanced
    }

    /// The elements of one name.
    package func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// The element with an id.
    package func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

    /// All text, entities resolved.
    package var text: String { elements.first { $0.name == "html" }?.text ?? "" }

    /// Everything that a page must not do, in words; empty for a good page.
    package var violations: [String] {
        unbalanced.map { "unbalanced \($0)" } + structure + headings + ids + labels + tables + inline + references
    }

    private var structure: [String] {
        var found: [String] = []
        if (all("html").first?.attributes["lang"] ?? "").isEmpty { found.append("no lang") }
        if all("title").first(where: { !$0.ancestors.contains("svg") })?.text.isEmpty ?? true {
            found.append("no title")
        }
        if all("main").count != 1 { found.append("\(all("main").count) main") }
        if all("a").first?.attributes["href"] != "#main" { found.append("no skip link") }
        return found
    }

    private var headings: [String] {
        let levels = elements.compactMap { element -> Int? in
            guard element.name.count == 2, element.name.first == "h" else { return nil }
            return Int(element.name.dropFirst())
        }
        var found: [String] = []
        if levels.filter({ $0 == 1 }).count != 1 { found.append("\(levels.filter { $0 == 1 }.count) h1") }
        for (before, after) in zip(levels, levels.dropFirst()) where after > before + 1 {
            found.append("h\(after) after h\(before)")
        }
        return found
    }

    private var ids: [String] {
        Dictionary(grouping: elements.compactMap { $0.attributes["id"] }) { $0 }
            .filter { $0.value.count > 1 }.keys.sorted().map { "id \($0) twice" }
    }

    private var labels: [String] {
        let bound = Set(all("label").compactMap { $0.attributes["for"] })
        let controls = elements.filter { ["input", "select", "textarea"].contains($0.name) }
        return controls.filter { control in
            let attributes = control.attributes
            if ["hidden", "submit", "button"].contains(attributes["type"] ?? "") { return false }
            let isNamed = attributes["aria-label"] != nil || attributes["aria-labelledby"] != nil
            return !isNamed && !control.ancestors.contains("label") && !bound.contains(attributes["id"] ?? "")
        }.map { "no label for \($0.attributes["name"] ?? $0.name)" }
            + all("button").filter { $0.text.allSatisfy(\.isWhitespace) }.map { _ in "button without words" }
            + all("a").filter { $0.text.allSatisfy(\.isWhitespace) && $0.attributes["aria-label"] == nil }
            .map { "link without words: \($0.attributes["href"] ?? "")" }
    }

    private var tables: [String] {
        let captioned = Set(all("caption").compactMap(\.parents.last))
        return elements.indices.filter { elements[$0].name == "table" && !captioned.contains($0) }
            .map { _ in "table without caption" }
            + all("th").filter { $0.attributes["scope"] == nil }.map { "th without scope: \($0.text)" }
    }

    private var inline: [String] {
        elements.flatMap { element in
            element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }.map { "\($0) on \(element.name)" }
        }
            + all("style").map { _ in "inline style element" }
            + all("script").filter { $0.attributes["src"] == nil }.map { _ in "inline script" }
    }

    /// Bindings to ids that do not exist.
    private var references: [String] {
        let ids = Set(elements.compactMap { $0.attributes["id"] })
        return elements.flatMap { element in
            ["for", "aria-describedby", "aria-labelledby", "aria-controls"].flatMap { key in
                (element.attributes[key] ?? "").split(separator: " ").map(String.init).filter { !ids.contains($0) }
                    .map { "\(key) to missing \($0)" }
            }
        }
    }
}
