internal import CaseworkRules
internal import DesksRules
internal import Foundation
internal import Kernel
internal import Storage
internal import Web

/// The calls of an installation, with what was told in them.
struct CallStore: Sendable {
    let database: any Database

    /// What is written to a call at once.
    struct Input: Sendable {
        let desk: Desk
        let draft: FilingDraft
        var beside = Beside()
        /// The number that was called, as it is kept with a new call.
        var line = ""
        /// A fact noted in passing, cleaned; nil for none.
        var note: String?
    }

    /// A call, whoever asks; nil when there is none.
    func find(_ id: Int64) async throws -> Call? {
        try await database.row("SELECT \(fragment: Call.columns) FROM desk_call WHERE id = \(id)").map(Call.init)
    }

    /// Its notes and corrections, in the order in which they were made.
    func lines(of id: Int64) async throws -> [CallLine] {
        try await database.rows(
            """
            SELECT field, text, at, person_name FROM desk_call_line WHERE call_id = \(id) ORDER BY position
            LIMIT \(CallLimits.lines)
            """
        ).map(CallLine.init)
    }

    /// Keeps what was typed, whatever it is; the first saving makes the call.
    ///
    /// What a field held before stays in the call's history, so the last to save takes nothing away from anybody. Who
    /// saves is talking: calls that the same person had open are parked. Throws ``CallOver`` once it was filed or
    /// ended, and `NotFound` for a call of another office or desk.
    func save(_ id: Int64, _ input: Input, by who: Clerk, at now: Instant) async throws -> Call {
        let body = try Call.body(input.draft)
        let beside = try input.beside.kept
        let phone = PhoneNumber(input.draft[.phone])?.digits ?? ""
        return try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO desk_call (id, desk, office_id, clerk_id, clerk_name, state, phone, line, body, beside,
                    started_at, saved_at, result)
                VALUES (\(id), \(input.desk), \(who.office), \(who.person), \(who.name), 'parked', '', \(input.line),
                    '{}', \(beside), \(now), \(now), '')
                ON CONFLICT (id) DO NOTHING
                """)
            let before = try Self.waiting(id, input.desk, who.office, transaction)
            try Self.keep(try Self.lines(before, input, transaction), of: id, by: who, at: now, transaction)
            try transaction.execute(
                """
                UPDATE desk_call SET state = 'parked'
                WHERE clerk_id = \(who.person) AND state = 'open' AND id <> \(id)
                """)
            try transaction.execute(
                """
                UPDATE desk_call SET state = 'open', clerk_id = \(who.person), clerk_name = \(who.name), body = \(body),
                    beside = \(beside), phone = \(phone.isEmpty ? before.phone : phone), saved_at = \(now) WHERE id = \(id)
                """)
            guard let row = try transaction.row("SELECT \(fragment: Call.columns) FROM desk_call WHERE id = \(id)")
            else { throw NotFound() }
            return try Call(row)
        }
    }

    /// Puts a call aside; nothing happens to one that is over.
    func park(_ id: Int64, by who: Clerk) async throws {
        _ = try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE desk_call SET state = 'parked'
                WHERE id = \(id) AND office_id = \(who.office) AND state = 'open'
                """)
        }
    }

    /// Ends a call without a file; throws ``CallOver`` when it was over before.
    func end(_ id: Int64, result: String, by who: Clerk, at now: Instant) async throws {
        let ended = try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE desk_call SET state = 'ended', ended_at = \(now), result = \(result)
                WHERE id = \(id) AND office_id = \(who.office) AND ended_at IS NULL
                """)
        }
        guard ended == 1 else { throw CallOver() }
    }
}

extension CallStore {
    /// A call that may still be written to, held until the end of the transaction.
    private static func waiting(
        _ id: Int64, _ desk: Desk, _ office: Int64, _ transaction: any Writing
    ) throws -> Call {
        let row = try transaction.row(
            "SELECT \(fragment: Call.columns) FROM desk_call WHERE id = \(id) \(dialect: .forUpdate)")
        guard let call = try row.map(Call.init), call.office == office, call.desk == desk else { throw NotFound() }
        guard !call.state.isOver else { throw CallOver() }
        return call
    }

    /// What has to go into the history: what would be lost, and the note.
    private static func lines(
        _ before: Call, _ input: Input, _ transaction: any Writing
    ) throws -> [(field: String, texts: [String])] {
        let suspects = before.draft.corrections(by: input.draft) { _ in [] }
        var kept: [FilingField: [[String]]] = [:]
        for suspect in suspects {
            kept[suspect.field] = try transaction.rows(
                """
                SELECT text FROM desk_call_line WHERE call_id = \(before.id) AND field = \(suspect.field)
                ORDER BY position DESC LIMIT 20
                """
            ).map { try JSONDecoder().decode([String].self, from: Data($0.text("text").utf8)) }
        }
        let lost = before.draft.corrections(by: input.draft) { kept[$0] ?? [] }
        return lost.map { ($0.field.rawValue, $0.before) } + (input.note.map { [("", [$0])] } ?? [])
    }

    /// Adds lines, as many as a call may have.
    private static func keep(
        _ lines: [(field: String, texts: [String])], of id: Int64, by who: Clerk, at now: Instant,
        _ transaction: any Writing
    ) throws {
        guard !lines.isEmpty else { return }
        let last = try transaction.count(
            "SELECT coalesce(max(position), 0) FROM desk_call_line WHERE call_id = \(id)")
        for (place, line) in lines.enumerated() where last + place < CallLimits.lines {
            try transaction.execute(
                """
                INSERT INTO desk_call_line (call_id, position, field, text, at, person_id, person_name)
                VALUES (\(id), \(last + place + 1), \(line.field), \(CallLine.kept(line.texts)), \(now),
                    \(who.person), \(who.name))
                """)
        }
    }
}

/// A member of staff at a desk.
struct Clerk: Sendable, Hashable {
    let person: Int64
    let name: String
    let office: Int64

    /// Nil for anybody who is no member of staff.
    init?(_ who: Principal) {
        guard case .staff(let person, let name, let office, _) = who.kind else { return nil }
        self.person = person
        self.name = name
        self.office = office
    }
}

/// The call was filed or ended meanwhile, so nothing more can be written to it.
struct CallOver: Error, Equatable {}
