internal import AccountsRules
package import Kernel
package import LivestreamRules
internal import Storage

/// A session in the list, with how far it is.
package struct LiveSummary: Sendable {
    package let session: LiveSession
    package let lines: Int
    package let undecided: Int
}

/// One page of the lines of a session.
package struct LivePageOfLines: Sendable {
    package let questions: [LiveQuestion]
    /// The place before which the next page begins; nil at the end.
    package let next: Int?
}

extension LiveStore {
    /// Sessions on a page, and lines on one.
    package static let sessions = 30
    package static let lines = 100

    /// The offices whose sessions a person may see: nil for all. Throws where there are none.
    package func offices(of who: Principal) throws -> [Int64]? {
        guard let own = who.office, LivePermission.allows(who.roles, .view, .own) else {
            throw LiveRefused([.notAllowed])
        }
        let directory = tools.directory()
        let seesBelow = LivePermission.allows(who.roles, .view, .below)
        if seesBelow, directory.ancestors(of: own, on: tools.today).isEmpty { return nil }
        return directory.reach(of: own, below: seesBelow, on: tools.today)
    }

    /// Sessions, the newest first; `before` is the key of the last one of the page before.
    package func list(_ offices: [Int64]?, before: Int64? = nil) async throws -> [LiveSummary] {
        // Keys are ordered by time, so that they order sessions as their beginnings do.
        let scope: SQL = offices.map { ids -> SQL in "AND office_id IN \(anyOf: ids)" } ?? ""
        let rows = try await tools.database.rows(
            """
            SELECT s.*, (SELECT count(*) FROM live_question AS q WHERE q.session_id = s.id AND q.is_open = 1) AS undecided
            FROM (SELECT * FROM live_session WHERE id < \(before ?? Int64.max) \(fragment: scope)
                ORDER BY id DESC LIMIT \(Self.sessions + 1)) AS s ORDER BY s.id DESC
            """)
        return try rows.map { row in
            LiveSummary(
                session: try LiveRow.session(row), lines: try row.int("lines"), undecided: try row.int("undecided"))
        }
    }

    /// The lines of a session, the newest first; those to decide alone, the oldest first, when `undecided`.
    package func lines(
        of session: LiveSession, undecided: Bool = false, from place: Int? = nil
    ) async throws -> LivePageOfLines {
        let (oldest, newest): (SQL, SQL) = (
            """
            SELECT * FROM live_question WHERE session_id = \(session.id) AND is_open = 1 AND place > \(place ?? 0)
            ORDER BY place LIMIT \(Self.lines + 1)
            """,
            """
            SELECT * FROM live_question WHERE session_id = \(session.id) AND place < \(place ?? Int.max)
            ORDER BY place DESC LIMIT \(Self.lines + 1)
            """
        )
        let rows = try await tools.database.rows(undecided ? oldest : newest)
        let questions = try rows.prefix(Self.lines).map(LiveRow.question)
        return LivePageOfLines(questions: questions, next: rows.count > Self.lines ? questions.last?.place : nil)
    }

    /// How many lines there are, and how many are to decide.
    package func counts(of session: LiveSession) async throws -> (lines: Int, undecided: Int) {
        let row = try await tools.database.row(
            """
            SELECT lines, (SELECT count(*) FROM live_question WHERE session_id = \(session.id) AND is_open = 1) AS undecided
            FROM live_session WHERE id = \(session.id)
            """)
        return (try row?.int("lines") ?? 0, try row?.int("undecided") ?? 0)
    }
}
