internal import AccountsRules
internal import CaseworkRules
internal import FindingRules
internal import Kernel
internal import Web

/// The search that an address asks for; whatever cannot be read in it is left out and named.
struct FindRequest: Sendable {
    /// What an address may carry, in the order of the chips.
    enum Key: String, CaseIterable, Sendable {
        case q, kind, state, office, category, division, from, to
    }

    /// What was asked for, as typed.
    let values: [Key: String]
    let text: SearchText?
    let filters: FindFilters
    let cursor: FindCursor?
    let asWords: Bool
    /// The filters whose value could not be read, such as a day that is none.
    let unread: [Key]

    init(_ form: FormData, tools: FindTools) {
        var values: [Key: String] = [:]
        for key in Key.allCases {
            let text = Self.trimmed(form.text(key.rawValue))
            if !text.isEmpty, text.utf8.count <= 400 { values[key] = text }
        }
        // A text pasted by mistake is looked for by its beginning, which is shown; a filter of that length is none.
        if values[.q] == nil {
            let long = Self.trimmed(form.text(Key.q.rawValue)).unicodeScalars.prefix(100)
            if !long.isEmpty { values[.q] = String(String.UnicodeScalarView(long)) }
        }
        let reading = FilterReading(values, tools)
        self.values = values
        text = values[.q].flatMap { SearchText($0) }
        filters = reading.filters
        unread = reading.unread
        cursor = FindCursor(form.text("after"))
        asWords = form.text("as") == "words"
    }

    /// Whether there is something to look for.
    var isAsking: Bool { !values.isEmpty && !isTooShort }

    /// Something was typed, and nothing of it is long enough to be looked for.
    var isTooShort: Bool { values[.q] != nil && text?.isSearchable != true }

    func query(_ reach: FindReach, size: Int = FindQuery.pageSize, counts: Bool = true) -> FindQuery {
        FindQuery(
            text: text, filters: filters, reach: reach, cursor: cursor, asWords: asWords, size: size, counts: counts)
    }

    /// The query of the same search, without a place in it; without one filter, or taken as words.
    func query(without key: Key? = nil, cursor: FindCursor? = nil, asWords: Bool? = nil) -> String {
        var pairs = Key.allCases.filter { $0 != key }.compactMap { kept in
            values[kept].map { "\(kept.rawValue)=\(PercentCoding.encode($0))" }
        }
        if asWords ?? self.asWords { pairs.append("as=words") }
        if let cursor { pairs.append("after=\(cursor.text)") }
        return pairs.joined(separator: "&")
    }

    func path(without key: Key? = nil, cursor: FindCursor? = nil, asWords: Bool? = nil) -> String {
        let query = query(without: key, cursor: cursor, asWords: asWords)
        return query.isEmpty ? FindAddress.root : FindAddress.root + "?" + query
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}

/// Filters out of the texts of an address.
private struct FilterReading {
    private(set) var filters = FindFilters()
    private(set) var unread: [FindRequest.Key] = []

    init(_ values: [FindRequest.Key: String], _ tools: FindTools) {
        filters.kind = read(values, .kind) { CaseKind(rawValue: $0) }
        filters.state = read(values, .state) { CaseState(rawValue: $0) }
        filters.office = read(values, .office) { Int64($0).flatMap(tools.directory().office)?.id }
        filters.categories =
            read(values, .category) { code in
                tools.words.categories().first { $0.code == code }?.codes ?? [code]
            } ?? []
        filters.divisions = read(values, .division) { Self.divisions($0, tools) } ?? []
        filters.receivedFrom = read(values, .from) { Day(typed: $0) }.map { tools.zone.start(of: $0) }
        filters.receivedBefore = read(values, .to) { Day(typed: $0) }.map { tools.zone.start(of: $0 + 1) }
    }

    private mutating func read<Value>(
        _ values: [FindRequest.Key: String], _ key: FindRequest.Key, _ reading: (String) -> Value?
    ) -> Value? {
        guard let text = values[key] else { return nil }
        let value = reading(text)
        if value == nil { unread.append(key) }
        return value
    }

    /// A division with all below it; none for the one above all others, whose files are all there are.
    private static func divisions(_ code: String, _ tools: FindTools) -> [String]? {
        guard let division = DivisionCode(code) else { return nil }
        let directory = tools.directory()
        let isTop = directory.division(division) != nil && directory.ancestors(of: division, on: tools.today).isEmpty
        return isTop ? [] : directory.subtree(of: division, on: tools.today).map(\.rawValue)
    }
}
