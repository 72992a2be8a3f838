internal import DesksRules
package import Kernel
package import Storage

extension CallStore {
    /// Calls shown together at most.
    static let shown = 50
    /// Earlier calls of one number that are shown.
    static let shownEarlier = 5

    /// Calls of an office that are not over, the newest first: open drafts, to be picked up again.
    func waiting(_ desk: Desk, of office: Int64) async throws -> [Call] {
        try await database.rows(
            """
            SELECT \(fragment: Call.columns) FROM desk_call
            WHERE office_id = \(office) AND desk = \(desk) AND ended_at IS NULL ORDER BY id DESC LIMIT \(Self.shown)
            """
        ).map(Call.init)
    }

    /// The last calls of a number to these offices that led to no file; those with one are found by their files.
    func unfiled(from phone: String, to offices: Set<Int64>, besides id: Int64) async throws -> [Call] {
        guard !phone.isEmpty else { return [] }
        return try await database.rows(
            """
            SELECT \(fragment: Call.columns) FROM desk_call
            WHERE phone = \(phone) AND phone <> '' AND id <> \(id) ORDER BY id DESC LIMIT \(Self.shown)
            """
        ).map(Call.init).filter { offices.contains($0.office) && $0.state != .filed }.prefix(Self.shownEarlier)
            .map { $0 }
    }

    /// A page of the record of an office, newest first; one more than is shown where there are older ones.
    func record(of office: Int64, _ desk: Desk, before: Int64?) async throws -> [Call] {
        try await database.rows(
            """
            SELECT \(fragment: Call.columns) FROM desk_call
            WHERE office_id = \(office) AND desk = \(desk) AND id < \(before ?? .max) ORDER BY id DESC LIMIT \(Self.shown + 1)
            """
        ).map(Call.init)
    }

    /// The statements that forget what was told in calls that ended before a moment, and codes older than a day; the
    /// record itself stays: when, who, which line, and what came of it.
    static func forgetting(at now: Instant) -> [SQL] {
        let kept = now.adding(seconds: -CallLimits.keptDays * 86_400)
        let readable = now.adding(seconds: -CallLimits.codeSeconds)
        return [
            "UPDATE desk_call SET code = NULL WHERE ended_at < \(readable) AND code IS NOT NULL",
            """
            DELETE FROM desk_call_line WHERE call_id IN
                (SELECT id FROM desk_call WHERE ended_at < \(kept) AND ended_at IS NOT NULL AND body <> '{}')
            """,
            """
            UPDATE desk_call SET body = '{}', beside = '{}', phone = ''
            WHERE ended_at < \(kept) AND ended_at IS NOT NULL AND body <> '{}'
            """,
        ]
    }
}

extension Desks {
    /// Forgets what was told in calls that have been over for thirty days, and query codes after a day; to be run
    /// every hour.
    package static func forgetting(at now: Instant) -> [SQL] { CallStore.forgetting(at: now) }
}
