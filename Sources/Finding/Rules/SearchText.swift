internal import ChineseText
internal import Kernel

/// What somebody typed into the search field, told apart by its form.
package struct SearchText: Equatable, Sendable {
    /// A value that has an ordinary index and is looked up whole, in the order in which they are tried.
    package enum Exact: Hashable, Sendable {
        /// The whole number of a case.
        case number(String)
        /// The serial within a number, as it is read out: 4817.
        case serial(Int)
        case creditCode(String)
        case phone(String)
        case gtin(String)
        case order(String)
    }

    /// As typed, without spaces at the ends.
    package let typed: String
    /// What it may be as a whole.
    package let exact: [Exact]
    /// The words to be found, normalised, each of two characters or more, at most ``most``.
    package let words: [String]
    /// Words of one character, which are not looked for beside others.
    package let tooShort: [String]

    private static let most = 8

    /// Nil for nothing at all, and for more than four hundred bytes.
    package init?(_ text: String) {
        guard text.utf8.count <= 400 else { return nil }
        // Control characters cannot be looked up, and PostgreSQL cannot even be asked for U+0000.
        let text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
        let runs = ChineseText.runs(of: ChineseText.normalised(text))
        guard !runs.isEmpty else { return nil }
        typed = Self.trimmed(text)
        exact = Self.exact(typed)
        var seen: Set<String> = []
        let distinct = runs.filter { seen.insert($0).inserted }
        words = Array(distinct.filter { $0.unicodeScalars.count >= 2 }.prefix(Self.most))
        tooShort = distinct.filter { $0.unicodeScalars.count < 2 }
    }

    /// Whether there is something to look for.
    package var isSearchable: Bool { !words.isEmpty || !exact.isEmpty }

    private static func exact(_ typed: String) -> [Exact] {
        if let number = CaseNumber(typed) { return [.number(number.text)] }
        if let code = CreditCode(typed) { return [.creditCode(code.text)] }
        let code = TextRules.code(typed)
        let isDigits = !code.isEmpty && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
        var exact: [Exact] = []
        if isDigits, code.utf8.count <= 6, let serial = Int(code), serial > 0 { exact.append(.serial(serial)) }
        if let phone = PhoneNumber(typed) { exact.append(.phone(phone.digits)) }
        if let gtin = GTIN(typed) { exact.append(.gtin(gtin.text)) }
        // A number of an order is whatever a shop prints: kept as typed, so looked up as typed and without width.
        if code.utf8.contains(where: { (0x30...0x39).contains($0) }), (4...60).contains(typed.count) {
            exact.append(.order(TextRules.halfWidth(typed)))
        }
        return exact
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
