package import Kernel

/// How the records of one source become files: which column says what, and what its values mean here.
///
/// A column is the name in the header of a CSV file, or the dotted path into an object of JSON Lines.
package struct Mapping: Equatable, Sendable {
    /// The name of the source; with a record's key it makes a second import safe, so it never changes.
    package var source: String
    package var name: LocalText
    /// Where the records come from, in words, kept with the category system.
    package var origin: String
    package var format: RecordFormat
    package var key: String
    package var kind: CodeRule
    package var channel: CodeRule
    package var received: TimeRule
    package var division: DivisionRule
    package var category: CategoryRule
    /// The parts of the title, joined by ` · `; a part with an absent column is left out.
    package var title: [Template]
    /// The lines of the story; a line with an absent column is left out.
    package var story: [Template]
    package var trader: String?
    package var handledBy: NamedCode?
    package var closed: ClosedRule?
    package var inTime: InTimeRule?
    package var outcome: String?
    /// The nature of the complaint, one of ours; "other" where the mapping does not say.
    package var nature: CodeRule?
    /// The day on which the office accepted it; records without one are not counted as accepted.
    package var accepted: TimeRule?
    /// How the file ended, as one of our outcomes; only closed records have one.
    package var result: CodeRule?
    /// Columns with sums in yuan.
    package var sums = SumColumns()
    /// Columns whose values are counted as they stand, to be compared with the totals of the source.
    package var totals: [String]

    /// Every column that the mapping reads, each once, in a fixed order.
    package var columns: [String] {
        var columns = [key]
        columns += [kind.column, channel.column].compactMap(\.self)
        columns.append(received.column)
        columns += division.columns + category.levels.flatMap(\.columns)
        columns += (title + story).flatMap(\.columns)
        columns += [trader, outcome, category.column, nature?.column, accepted?.column, result?.column]
            .compactMap(\.self)
        columns += sums.columns
        columns += handledBy?.columns ?? []
        columns += closed?.columns ?? []
        columns += inTime?.columns ?? []
        columns += totals
        var seen = Set<String>()
        return columns.filter { seen.insert($0).inserted }
    }
}

/// How the file is written.
package struct RecordFormat: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// RFC 4180 with a header; the delimiter is one byte.
        case csv(delimiter: UInt8)
        /// One JSON object a line.
        case jsonLines
    }

    /// How the characters of a CSV file are written.
    package enum Encoding: String, CaseIterable, Sendable {
        case utf8 = "utf-8"
        /// What Chinese spreadsheets save: GB 18030 with GBK and GB 2312 in it.
        case gb18030
    }

    package var kind: Kind
    /// Seen in the file itself where nil.
    package var encoding: Encoding?
    /// Texts that mean "nothing is recorded"; the empty text always does.
    package var absent: Set<String>
    /// Whether `&#40;` and the like stand for characters.
    package var htmlEntities: Bool
    /// The zone of times that name none.
    package var zone: LegalZone
    /// How many fields each record must have; the number in the header where nil.
    package var fields: Int?
}

/// How a column of codes becomes one of a closed list of ours.
package struct CodeRule: Equatable, Sendable {
    /// Nil where every record has ``otherwise``.
    package var column: String?
    package var values: [String: String]
    /// What a value outside ``values`` becomes; it is also counted as unknown.
    package var otherwise: String
}

/// A moment or day in a column, written in one of the formats; the first that fits is taken.
package struct TimeRule: Equatable, Sendable {
    package var column: String
    package var formats: [TimeFormat]
}

/// Which division a record belongs to.
package struct DivisionRule: Equatable, Sendable {
    /// The division of records that name none, and the one above those that the import brings along.
    package var base: MappedDivision
    /// The column with the source's own code of a place.
    package var column: String?
    /// Codes of the source that are divisions known here already.
    package var values: [String: DivisionCode]
    /// What is put before a code of the source to make it a division below ``base``; nil makes none.
    package var prefix: String?
    /// The column with the place's name; a record without it belongs to ``base``.
    package var name: String?
    /// Names of codes where no column has them; a code outside is counted as unknown and named by its code.
    package var names: [String: String]

    var columns: [String] { [column, name].compactMap(\.self) }
}

/// A division as an import names it; without a name it must be known already.
package struct MappedDivision: Hashable, Sendable {
    package var code: DivisionCode
    package var parent: DivisionCode?
    package var name: String?

    package init(code: DivisionCode, parent: DivisionCode? = nil, name: String? = nil) {
        self.code = code
        self.parent = parent
        self.name = name
    }
}

/// The category system that the file brings along, from the broadest level to the narrowest; or one that is here
/// already, by the codes that a column's values mean in it.
package struct CategoryRule: Equatable, Sendable {
    package var system: String
    package var name: LocalText
    package var levels: [NamedCode]
    /// The column of a system that is here already; ``levels`` is empty then.
    package var column: String?
    package var values: [String: String] = [:]
}

/// Which columns hold sums of money: what was agreed, what of it was performed, and what the law added for fraud.
package struct SumColumns: Equatable, Sendable {
    package var agreed: String?
    package var performed: String?
    package var punitive: String?

    var columns: [String] { [agreed, performed, punitive].compactMap(\.self) }
}

/// A column of names and, where there is one, the column of their codes.
package struct NamedCode: Equatable, Sendable {
    package var code: String?
    package var name: String

    var columns: [String] { [code, name].compactMap(\.self) }
}

/// That a column has one of some values.
package struct Condition: Equatable, Sendable {
    package var column: String
    package var values: Set<String>
}

/// When a record says that it is closed.
package struct ClosedRule: Equatable, Sendable {
    /// Closed when one of these holds; without any, closed unless ``none`` holds.
    package var any: [Condition]
    /// Open when one of these holds.
    package var none: [Condition]
    /// The day of closing; the day of receipt where the source records none.
    package var day: TimeRule?

    var columns: [String] { (any + none).map(\.column) + (day.map { [$0.column] } ?? []) }
}

/// When a record says that it was closed in time, and when that it was not; both at once say nothing.
package struct InTimeRule: Equatable, Sendable {
    package var yes: Condition
    package var no: Condition

    var columns: [String] { [yes.column, no.column] }
}

extension RecordFormat {
    /// CSV with commas, as spreadsheets and banks save it; how its characters are written is seen in the file.
    package static let spreadsheet = RecordFormat(
        kind: .csv(delimiter: UInt8(ascii: ",")), encoding: nil, absent: [], htmlEntities: false, zone: .shanghai,
        fields: nil)
}
