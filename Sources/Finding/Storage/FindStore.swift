internal import AccountsRules
package import FindingRules
package import Kernel
internal import Storage

/// One question: what was typed, what narrows it down, whose files may be found, and where the page begins.
package struct FindQuery: Equatable, Sendable {
    package var text: SearchText?
    package var filters: FindFilters
    package var reach: FindReach
    package var cursor: FindCursor?
    /// Whether a number or the like is to be found as a word, too, instead of being looked up whole.
    package var asWords: Bool
    package var size: Int
    package var counts: Bool

    package init(
        text: SearchText?, filters: FindFilters = FindFilters(), reach: FindReach, cursor: FindCursor? = nil,
        asWords: Bool = false, size: Int = FindQuery.pageSize, counts: Bool = true
    ) {
        self.text = text
        self.filters = filters
        self.reach = reach
        self.cursor = cursor
        self.asWords = asWords
        self.size = size
        self.counts = counts
    }

    /// Files on a page.
    package static let pageSize = 50
}

/// What a search found.
package struct FindResult: Sendable {
    package let files: [FoundFile]
    package let next: FindCursor?
    /// How many there are; counted with the first page only.
    package let count: FoundCount?
    /// What the text was taken for, when it was looked up whole.
    package let exact: SearchText.Exact?
    /// How many entries were checked, when that ended the page and not its size.
    package let lookedAt: Int?

    static let none = FindResult(files: [], next: nil, count: FoundCount(0), exact: nil, lookedAt: nil)
}

/// How far the index is behind the files.
package struct IndexLag: Equatable, Sendable {
    /// Changes that wait, counted up to ``most`` and one.
    package let waiting: Int
    /// Everything before this moment is in the index; nil where it was never complete.
    package let upTo: Instant?

    static let most = 1_000
}

/// Finds files: by the index of words, or by an ordinary index when something was typed whole.
package struct FindStore: Sendable {
    package let tools: FindTools

    package init(_ tools: FindTools) {
        self.tools = tools
    }

    /// One page. What is found is read again from the files, and shown only to those who may see it as it is now.
    package func find(_ query: FindQuery) async throws -> FindResult {
        if let text = query.text {
            guard text.isSearchable else { return .none }
            if !query.asWords, query.cursor == nil, let found = try await lookUp(text.exact, query) { return found }
            guard !text.words.isEmpty else { return .none }
        }
        let words = query.text?.words ?? []
        let selection = Selection(words: words, filters: query.filters, reach: query.reach)
        let counts = query.counts && query.cursor == nil
        let found = try await tools.index.find(selection, from: query.cursor, size: query.size, counts: counts)
        return FindResult(
            files: try await files(found.files, within: query.reach, needsNotes: !words.isEmpty), next: found.next,
            count: found.count, exact: nil, lookedAt: found.lookedAt)
    }

    package func lag() async throws -> IndexLag {
        let waiting = try await tools.files.read { try ChangeFeed.count(upTo: IndexLag.most + 1, in: $0) }
        let upTo = try await tools.index.database.read { try IndexState.upTo.read(in: $0) }
        return IndexLag(waiting: waiting, upTo: upTo.map { Instant(milliseconds: $0) })
    }

    /// The files as they are now, in the order given; without those that are gone or may not be seen any more.
    private func files(_ ids: [Int64], within reach: FindReach, needsNotes: Bool) async throws -> [FoundFile] {
        guard !ids.isEmpty else { return [] }
        let found = try await tools.files.read { reading in
            let notes = needsNotes ? try FileReading.notes(of: ids, in: reading) : [:]
            return try reading.rows("SELECT * FROM find_file WHERE id IN \(anyOf: ids)").map { row in
                var file = try FoundFile(row)
                file.notes = notes[file.id] ?? []
                return file
            }
        }
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }.filter { reach.contains(office: $0.office, offered: $0.offered) }
    }
}

extension FindStore {
    /// The first of the exact values under which there is something within reach; nil if there is nothing.
    private func lookUp(_ exact: [SearchText.Exact], _ query: FindQuery) async throws -> FindResult? {
        let lookUp = ExactLookup(reach: query.reach, numbers: numbers(query.reach))
        for value in exact {
            let ids = try await tools.files.read { try lookUp.ids(value, in: $0) }
            let found = try await files(ids, within: query.reach, needsNotes: false).filter {
                matches($0, query.filters)
            }
            guard !found.isEmpty else { continue }
            let count = FoundCount(found.count, isMore: ids.count > ExactLookup.most)
            return FindResult(files: found, next: nil, count: count, exact: value, lookedAt: nil)
        }
        return nil
    }

    /// What a serial that is read out may belong to: the divisions of the offices within reach, this year and last.
    private func numbers(_ reach: FindReach) -> @Sendable (Int) -> [String] {
        let (directory, year) = (tools.directory(), tools.today.year)
        let offices = reach.offices?.sorted() ?? directory.offices.map(\.id)
        let divisions = Set(offices.prefix(400).compactMap { directory.office($0)?.division }).map { $0 }
        return { serial in
            divisions.flatMap { division in
                [year, year - 1].map { CaseNumber(division: division, year: $0, serial: serial).text }
            }.sorted()
        }
    }

    private func matches(_ file: FoundFile, _ filters: FindFilters) -> Bool {
        let directory = tools.directory()
        func isWithin(_ office: Int64) -> Bool {
            file.office == office || directory.line(of: file.office, on: tools.today).contains(office)
        }
        return (filters.kind ?? file.kind) == file.kind && (filters.state ?? file.state) == file.state
            && filters.office.map(isWithin) ?? true
            && (filters.categories.isEmpty || filters.categories.contains(file.category))
            && (filters.divisions.isEmpty || filters.divisions.contains(file.division))
            && filters.receivedFrom.map { file.receivedAt >= $0 } ?? true
            && filters.receivedBefore.map { file.receivedAt < $0 } ?? true
    }
}
