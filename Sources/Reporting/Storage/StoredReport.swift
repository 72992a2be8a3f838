internal import Crypto
internal import Foundation
package import Kernel
package import ReportingRules
package import Storage

/// One version of a written report as it is kept.
package struct StoredReport: Sendable, Equatable {
    /// How a version stands.
    package enum State: String, CaseIterable, Sendable { case draft, published }

    package let id: Int64
    package let report: Int64
    package let office: Int64
    package let number: Int
    package let state: State
    /// Counts the savings of a draft, so that nobody writes over somebody else's.
    package let revision: Int
    package let document: ReportDocument
    /// The counts that the values came from, as JSON.
    package let base: String
    package let text: ReportText
    /// The text as it was drafted, whose places have to survive.
    package let origin: ReportText
    /// Everybody who has written on it.
    package let writers: Set<Int64>
    /// What a correction says was wrong.
    package let note: String
    package let changes: ReportChange?
    package let begunBy: Int64
    package let approvedBy: Int64?
    package let publishedAt: Instant?
    package let hash: String?

    /// What proves that nothing printed was altered: SHA-256 over values, counts, words and the note.
    package static func hash(document: String, base: String, body: String, note: String, number: Int) -> String {
        let parts = ["report-1", String(number), document, base, body, note]
        // Each part with its length, so that no two different reports write the same bytes.
        let bytes = parts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
        return SHA256.hash(data: Data(bytes)).map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }

    /// The JSON that is kept: keys in order, so that the same value is always the same bytes.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    /// A row of `report_version` joined with its report.
    init(_ row: Row) throws {
        id = try row.int64("id")
        report = try row.int64("report_id")
        office = try row.int64("office_id")
        number = try row.int("number")
        state = try row.choice("state")
        revision = try row.int("revision")
        document = try Self.value(try row.text("document"))
        base = try row.text("base")
        text = try Self.value(try row.text("body"))
        origin = try Self.value(try row.text("origin"))
        writers = Set(try row.text("writers").split(separator: " ").compactMap { Int64($0) })
        note = try row.text("note")
        changes = try row.optionalText("changes").map { try Self.value($0) }
        begunBy = try row.int64("begun_by")
        approvedBy = try row.optionalInt64("approved_by")
        publishedAt = try row.optionalInstant("published_at")
        hash = try row.optionalText("hash")
    }
}
