internal import Kernel

/// What an import found and did, kept small however large the file is.
package struct ImportReport: Equatable, Sendable {
    /// So many rejected records are shown in the report itself; the file has all.
    package static let shownRejections = 20

    /// Records in the file, good and bad, without the header.
    package var rows = 0
    package var kept = 0
    package var alreadyThere = 0
    package private(set) var rejected = 0
    package private(set) var rejections: [RejectedRecord] = []
    /// How often each reason was the first one of a rejected record.
    package private(set) var reasons = Tally()
    package private(set) var kinds = Tally()
    package private(set) var channels = Tally()
    package private(set) var divisions = Tally()
    /// `yes`, `no` and, where the source does not say, the empty text.
    package private(set) var inTime = Tally()
    package private(set) var open = 0
    /// The columns that the mapping wants counted, with their values as they stand in the file.
    package private(set) var columns: [ColumnTotal]
    package private(set) var unknown = UnknownCodes()
    package private(set) var names = NamesOfCodes()
    private let mapping: Mapping

    /// What the source is called.
    var mappingName: LocalText { mapping.name }

    /// The values of one column.
    package struct ColumnTotal: Equatable, Sendable {
        package let column: String
        package fileprivate(set) var tally = Tally()
    }

    package init(_ mapping: Mapping) {
        self.mapping = mapping
        columns = mapping.totals.map { ColumnTotal(column: $0) }
    }

    /// The records that can be or were taken.
    package var readable: Int { rows - rejected }

    /// The values of a column that the mapping wants counted.
    package func total(of column: String) -> Tally? {
        columns.first { $0.column == column }?.tally
    }

    package mutating func count(_ draft: RecordedDraft, from record: RawRecord) {
        rows += 1
        kinds.count(draft.kind)
        channels.count(draft.channel)
        divisions.count(draft.division.code.rawValue)
        inTime.count(draft.inTime.map { $0 ? "yes" : "no" } ?? "")
        if draft.closedOn == nil { open += 1 }
        for place in columns.indices {
            columns[place].tally.count(countable(record, columns[place].column))
        }
        for remark in draft.remarks {
            switch remark {
            case .unknown(let column, let value): unknown.count(value, in: column)
            case .named(let list, let code, let name): names.count(name, for: code, in: list)
            }
        }
    }

    package mutating func count(_ rejection: RejectedRecord) {
        rows += 1
        rejected += 1
        if let first = rejection.problems.first { reasons.count(first.code) }
        if rejections.count < Self.shownRejections { rejections.append(rejection) }
    }

    private func countable(_ record: RawRecord, _ column: String) -> String {
        let text = RecordText.clean(record.text(column), htmlEntities: mapping.format.htmlEntities)
        return mapping.format.absent.contains(text) ? "" : text
    }
}

/// Values that a mapping does not list, each once with its count.
package struct UnknownCodes: Equatable, Sendable {
    package private(set) var byColumn: [String: Tally] = [:]

    mutating func count(_ value: String, in column: String) {
        byColumn[column, default: Tally()].count(value)
    }

    package var isEmpty: Bool { byColumn.isEmpty }
}

/// What codes were called; the first name of a code is the one that is kept.
package struct NamesOfCodes: Equatable, Sendable {
    /// So many codes are watched.
    private static let limit = 50_000

    private struct Key: Hashable, Sendable {
        let list: CodeList
        let code: String
    }

    private struct Names: Equatable, Sendable {
        let first: String
        var counts = Tally()
    }

    private var names: [Key: Names] = [:]

    /// A code that has more than one name.
    package struct Conflict: Equatable, Sendable {
        package let list: CodeList
        package let code: String
        package let kept: String
        /// Every name with its number of records, the kept one among them.
        package let counts: [String: Int]
    }

    mutating func count(_ name: String, for code: String, in list: CodeList) {
        let key = Key(list: list, code: code)
        guard names[key] != nil || names.count < Self.limit else { return }
        names[key, default: Names(first: name)].counts.count(name)
    }

    /// How many different codes of a list were met.
    package func number(of list: CodeList) -> Int {
        names.keys.count { $0.list == list }
    }

    /// By list, then by code.
    package var conflicts: [Conflict] {
        names.filter { $0.value.counts.distinct > 1 }
            .map { key, names in
                Conflict(list: key.list, code: key.code, kept: names.first, counts: names.counts.counts)
            }
            .sorted { ($0.list.rawValue, $0.code) < ($1.list.rawValue, $1.code) }
    }
}
