internal import Foundation
package import Kernel
package import PublicationRules
package import Storage

/// The publication of one file as it is kept.
package struct StoredPublication: Equatable, Sendable {
    package let caseID: Int64
    package let number: String
    package let office: Int64
    package let state: PublicationState
    package let version: Int
    package let closedOn: Day
    /// The pieces masked by whoever prepared it, in the story as it was then.
    package let spans: [MaskSpan]
    package let narrative: String
    package let product: String
    package let preparedBy: Int64?
    package let ground: String?
    package let note: String
    package let publicID: String?
    package let granularity: Granularity?
    package let rules: String?
    package let releasedOn: Day?
    package let endsOn: Day?

    init(_ row: Row) throws {
        caseID = try row.int64("case_id")
        number = try row.text("number")
        office = try row.int64("office_id")
        state = try row.choice("state")
        version = try row.int("version")
        closedOn = try row.day("closed_on")
        spans = try JSONText.decode([MaskSpan].self, try row.text("spans")) ?? []
        narrative = try row.text("narrative")
        product = try row.text("product")
        preparedBy = try row.optionalInt64("prepared_by")
        ground = try row.optionalText("ground")
        note = try row.text("note")
        publicID = try row.optionalText("public_id")
        granularity = try row.optionalText("granularity").flatMap { try JSONText.decode(Granularity.self, $0) }
        rules = try row.optionalText("rules")
        releasedOn = try row.optionalDay("released_on")
        endsOn = try row.optionalDay("ends_on")
    }
}

/// Small values kept as JSON in a column.
enum JSONText {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Nil for an empty text.
    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value? {
        text.isEmpty ? nil : try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

/// What a trader says against a publication, and what was decided.
package struct Objection: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable { case open, upheld, dismissed }

    package let id: Int64
    package let number: String
    package let text: String
    package let objectedOn: Day
    package let state: State
    package let decision: String
    package let decidedOn: Day?

    init(_ row: Row) throws {
        id = try row.int64("id")
        number = try row.text("number")
        text = try row.text("text")
        objectedOn = try row.day("objected_on")
        state = try row.choice("state")
        decision = try row.text("decision")
        decidedOn = try row.optionalDay("decided_on")
    }
}
