internal import CaseworkRules
internal import DesksRules
package import Kernel
package import Storage
package import Web

/// The signed record of an oral filing (口头投诉笔录): asked for when something is filed face to face, there when the
/// signed paper has been handed in.
struct OralRecord: Sendable, Equatable {
    let number: CaseNumber
    let call: Int64
    let askedAt: Instant
    /// Nil while the signature is awaited.
    let signedAt: Instant?

    init?(_ row: Row) throws {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        self.number = number
        call = try row.int64("call_id")
        askedAt = try row.instant("asked_at")
        signedAt = try row.optionalInstant("signed_at")
    }
}

/// What other pages may say of the record of a file.
package enum OralRecords {
    /// Asks for the record of a file; ``standing(_:)`` reads its row.
    package static func record(of number: String) -> SQL { OralRecordStore.record(of: number) }

    /// Whether a record is signed, as a mark with its word.
    package static func standing(_ row: Row) throws -> (mark: StateKind, text: Text)? {
        try OralRecord(row).map { record in
            let isSigned = record.signedAt != nil
            return (isSigned ? .done : .wait, OralText.standing(isSigned: isSigned))
        }
    }

    /// What the history of a file says of it.
    package static let entry = OralText.entry
}

/// The records of an installation.
struct OralRecordStore: Sendable {
    let database: any Database

    /// The record of a file; nil where none is asked for.
    func record(of number: CaseNumber) async throws -> OralRecord? {
        try await database.row(Self.record(of: number.text)).flatMap(OralRecord.init)
    }

    static func record(of number: String) -> SQL {
        "SELECT number, call_id, asked_at, signed_at FROM desk_record WHERE number = \(number)"
    }

    /// What goes into the change that stores a filing made face to face. A tip has none: a paper with the name of who
    /// reported would lie among the evidence (Order 121 art. 37).
    static func asking(for file: FiledCase, _ kind: CaseKind, _ call: Call, at now: Instant) -> SQL? {
        guard call.desk == .counter, kind == .complaint else { return nil }
        return """
            INSERT INTO desk_record (number, call_id, asked_at) VALUES (\(file.number.text), \(call.id), \(now))
            """
    }

    /// What goes into the change that hands the paper in; another photo later is only one more piece of evidence.
    static func signing(_ number: CaseNumber, by who: Clerk, at now: Instant) -> Change {
        var change = Change()
        change.run(
            """
            UPDATE desk_record SET signed_at = \(now), signed_by = \(who.person)
            WHERE number = \(number.text) AND signed_at IS NULL
            """)
        return change
    }
}
