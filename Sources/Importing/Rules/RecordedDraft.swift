package import Kernel

/// A record read and checked, in the words of a mapping and not yet of casework.
package struct RecordedDraft: Equatable, Sendable {
    package let key: String
    package let kind: String
    package let channel: String
    package let receivedAt: Instant
    package let division: MappedDivision
    /// From the broadest to the narrowest; empty where the record has no category.
    package let category: [CategoryStep]
    package let title: String
    package let story: String
    package let trader: String
    package let handledBy: String
    package let closedOn: Day?
    package let inTime: Bool?
    package let outcome: String?
    package let nature: String
    /// Never before the receipt and never after the closing.
    package let acceptedOn: Day?
    /// One of casework's outcomes; nil for an open record and where the mapping says nothing of it.
    package let result: String?
    package let agreed: Money?
    package let performed: Money?
    package let punitive: Money?
    /// What the report has to tell about the record.
    package let remarks: [Remark]

    /// The category that the record is filed under.
    package var categoryCode: String { category.last?.code ?? CategoryStep.unclassified.code }
}

/// One level of a record's category.
package struct CategoryStep: Hashable, Sendable {
    /// The codes from the broadest level down to this one, joined by `/`: one code may stand under two parents.
    package let code: String
    package let parent: String?
    package let name: String
    /// Whether it belongs to a system that is here already, so that the import does not bring it.
    package var isKnown = false

    /// For records without a category.
    package static let unclassified = CategoryStep(code: "-", parent: nil, name: "未分类 Unclassified")
}

/// Something about a record that does not keep it out.
package enum Remark: Hashable, Sendable {
    /// A value outside the mapping's list.
    case unknown(column: String, value: String)
    /// What a code is called here; two names for one code are reported.
    case named(list: CodeList, code: String, name: String)
}

/// A list of codes whose names are compared.
package enum CodeList: String, CaseIterable, Hashable, Sendable {
    case category, office, division
}
