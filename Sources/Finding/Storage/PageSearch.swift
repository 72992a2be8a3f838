internal import FindingRules
internal import Storage

/// The search for one page, in one snapshot of the index.
struct PageSearch {
    private let selection: Selection
    private let tokens: any TokenTable
    private let reading: any Reading
    private let size: Int
    private(set) var found = FindIndex.Found()

    /// The entries that hold all that was asked for, newest first; more than a page when it is known by the way.
    private var kept: [(position: Int64, caseID: Int64)] = []
    private var looked = 0

    /// Entries checked for long words for one page at most.
    private static let most = 4_000
    /// Entries checked at once, and places read at once after the first time.
    private static let piece = 100
    private static let stretch = 400
    /// Entries checked only to count them exactly.
    private static let toCount = 200

    init(selection: Selection, tokens: any TokenTable, reading: any Reading, size: Int) {
        self.selection = selection
        self.tokens = tokens
        self.reading = reading
        self.size = size
    }

    mutating func run(below start: Int64, counts: Bool) throws {
        var below = start
        var limit = counts ? FoundCount.most + 1 : size + 1
        while true {
            let places = try tokens.positions(selection, below: below, limit: limit, in: reading)
            let rest = try take(places)
            if counts, found.count == nil { found.count = try count(places.count, rest, limit) }
            if kept.count > size || places.count < limit { return finish() }
            guard let last = places.last else { return finish() }
            if looked >= Self.most {
                finish()
                found.next = FindCursor(below: last)
                found.lookedAt = looked
                return
            }
            below = last
            limit = Self.stretch
        }
    }

    private mutating func finish() {
        found.files = kept.prefix(size).map(\.caseID)
        guard kept.count > size, size > 0 else { return }
        found.next = FindCursor(below: kept[size - 1].position)
    }

    /// Takes places until there is one more than a page; returns those that were not needed.
    private mutating func take(_ places: [Int64]) throws -> ArraySlice<Int64> {
        var rest = places[...]
        while !rest.isEmpty, kept.count <= size {
            let piece = rest.prefix(selection.checked.isEmpty ? size + 1 - kept.count : Self.piece)
            kept += try entries(piece)
            looked += piece.count
            rest = rest.dropFirst(piece.count)
        }
        return rest
    }

    /// The entries at places that hold what must be checked, newest first.
    private func entries(_ places: ArraySlice<Int64>) throws -> [(position: Int64, caseID: Int64)] {
        let isChecked = !selection.checked.isEmpty
        let words: SQL = isChecked ? ", words" : ""
        let rows = try reading.rows(
            """
            SELECT position, case_id\(fragment: words) FROM find_entry WHERE position IN \(anyOf: places)
            ORDER BY position DESC
            """)
        return try rows.compactMap { row in
            if isChecked, try !selection.holds(in: row.text("words")) { return nil }
            return (position: try row.int64("position"), caseID: try row.int64("case_id"))
        }
    }

    /// How many there are among the places first read; a few that were not needed are checked to know it exactly.
    private mutating func count(_ places: Int, _ rest: ArraySlice<Int64>, _ limit: Int) throws -> FoundCount {
        let isMore = places == limit
        guard !selection.checked.isEmpty else {
            return FoundCount(min(places, FoundCount.most), isMore: isMore)
        }
        guard rest.count <= Self.toCount, !isMore else {
            return FoundCount(min(kept.count + rest.count, FoundCount.most), isMore: isMore, isUpperBound: true)
        }
        let number = kept.count + (rest.isEmpty ? 0 : try entries(rest).count)
        return FoundCount(number)
    }
}
