/// Finds tags, attributes and text of a page, from left to right.
struct HTMLScanner {
    private static let void: Set<String> = ["meta", "link", "input", "br", "wbr", "img", "hr"]

    private var rest: Substring
    private(set) var elements: [HTMLReading.Element] = []
    private(set) var unbalanced: [String] = []
    /// The places of the open elements.
    private var open: [Int] = []

    init(_ html: String) {
        rest = html[...]
    }

    mutating func run() {
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "<" }
            rest = rest[text.endIndex...]
            if !text.isEmpty { add(Self.resolved(text)) }
            guard !rest.isEmpty else { break }
            tag()
        }
        unbalanced += open.map { "<\(elements[$0].name)>" }
    }

    /// Text belongs to every open element.
    private mutating func add(_ text: String) {
        for index in open { elements[index].text += text }
    }

    private mutating func tag() {
        rest.removeFirst()
        let end = tagEnd()
        let inside = rest[..<end]
        rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
        if inside.hasPrefix("!") { return }
        if inside.hasPrefix("/") { return close(inside.dropFirst().lowercased()) }
        start(inside)
    }

    /// The `>` that ends the tag, outside quotes.
    private func tagEnd() -> Substring.Index {
        var quoted = false
        for index in rest.indices {
            if rest[index] == "\"" { quoted.toggle() }
            if rest[index] == ">", !quoted { return index }
        }
        return rest.endIndex
    }

    private mutating func close(_ name: String) {
        guard let last = open.last, elements[last].name == name else {
            unbalanced.append("</\(name)>")
            return
        }
        open.removeLast()
    }

    private mutating func start(_ inside: Substring) {
        let name = inside.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
        let isClosed = inside.hasSuffix("/")
        let attributes = Self.attributes(inside.dropFirst(name.count))
        elements.append(
            .init(name: name, attributes: attributes, ancestors: open.map { elements[$0].name }, parents: open))
        if !Self.void.contains(name), !isClosed { open.append(elements.count - 1) }
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var rest = text
        var found: [String: String] = [:]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            guard !rest.isEmpty else { return found }
            let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest[name.endIndex...]
            guard rest.hasPrefix("=\"") else {
                found[name.lowercased()] = ""
                rest = rest.drop { $0 == "=" }
                continue
            }
            rest = rest.dropFirst(2)
            let value = rest.prefix { $0 != "\"" }
            found[name.lowercased()] = resolved(value)
            rest = rest[value.endIndex...].dropFirst()
        }
    }

    private static func resolved(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
