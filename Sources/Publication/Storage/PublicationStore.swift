internal import AccountsRules
package import CaseworkRules
package import Kernel
package import PublicationRules
package import Storage
internal import Web

/// Files on their way to publication: waiting, prepared by one person, released by another, taken back.
package struct PublicationStore: Sendable {
    package let tools: PublicationTools
    /// Files on one page of the desk, and the most of one release.
    package static let page = 50
    package static let most = 200
    private static let tries = 6
    var database: any Database { tools.database }

    package init(_ tools: PublicationTools) {
        self.tools = tools
    }

    /// What the closing of a file adds in its own transaction: a complaint whose consumer agrees to publication waits.
    ///
    /// A public file that is opened again is marked, and taken back by the next round.
    @Sendable
    package static func alongside(_ before: CaseFile, _ decision: Decision, _ now: Instant) -> Change? {
        let after = decision.file
        var change = Change()
        let isHandled = after.outcome.map { [.performed, .agreed, .settled, .notAgreed].contains($0) } ?? false
        if before.closedOn == nil, let day = after.closedOn, isHandled, after.kind == .complaint {
            change.run(waiting(after, closedOn: day))
        }
        if before.closedOn != nil, after.closedOn == nil {
            change.run(
                """
                UPDATE publication SET withdraw_why = 'reopened'
                WHERE case_id = \(after.id) AND state = 'released'
                """)
            change.run(
                """
                DELETE FROM publication WHERE case_id = \(after.id) AND state IN ('waiting', 'prepared')
                """)
        }
        return change.statements.isEmpty ? nil : change
    }

    private static func waiting(_ file: CaseFile, closedOn day: Day) -> SQL {
        """
        INSERT INTO publication (case_id, number, office_id, state, version, closed_on, spans, narrative, product, note)
        SELECT CAST(\(file.id) AS BIGINT), CAST(\(file.number.text) AS TEXT), CAST(\(file.handling.office) AS BIGINT),
            'waiting', 1, CAST(\(day) AS BIGINT), '', '', '', ''
        WHERE EXISTS (SELECT 1 FROM consent WHERE case_id = \(file.id) AND purpose = 'publication' AND given = 1
            AND withdrawn_at IS NULL)
        ON CONFLICT (case_id) DO UPDATE SET state = 'waiting', closed_on = excluded.closed_on,
            version = publication.version + 1, withdraw_why = NULL
            WHERE publication.state IN ('withdrawn', 'waiting')
        """
    }

    /// Runs a transaction again where another was faster with a head that both moved.
    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        for _ in 1..<Self.tries {
            do {
                return try await database.transaction(body)
            } catch ChangeRefused.missed {
                continue
            }
        }
        return try await database.transaction(body)
    }

    // MARK: - Reading

    /// Files of the offices that a person may see, in one state, newest closing first; one more than a page where
    /// there are more.
    package func list(
        _ state: PublicationState, for who: Principal, before: (day: Day, id: Int64)? = nil
    ) async throws -> [StoredPublication] {
        let offices = tools.offices(for: .see, who)
        let (day, id) = (before?.day ?? Day(number: Int(Int32.max)), before?.id ?? Int64.max)
        return try await database.rows(
            """
            SELECT * FROM publication WHERE office_id IN \(anyOf: offices) AND state = \(state)
            AND (closed_on < \(day) OR (closed_on = \(day) AND case_id < \(id)))
            ORDER BY closed_on DESC, case_id DESC LIMIT \(Self.page + 1)
            """
        ).map(StoredPublication.init)
    }

    /// How many files are in each state; counting stops at a thousand.
    package func counts(for who: Principal) async throws -> [PublicationState: Int] {
        let offices = tools.offices(for: .see, who)
        let rows = try await database.read { reading in
            try reading.rows(
                each: PublicationState.allCases.map { state in
                    """
                    SELECT count(*) AS n FROM (SELECT 1 AS one FROM publication
                    WHERE office_id IN \(anyOf: offices) AND state = \(state) LIMIT 1001) AS few
                    """
                })
        }
        var counts: [PublicationState: Int] = [:]
        for (state, found) in zip(PublicationState.allCases, rows) { counts[state] = try found.first?.int("n") ?? 0 }
        return counts
    }

    /// The publication of a file, if the person may see it; throws `NotFound` otherwise, as if it were not there.
    package func item(_ number: String, for who: Principal) async throws -> StoredPublication {
        guard
            let row = try await database.row("SELECT * FROM publication WHERE number = \(number)")
                .map(StoredPublication.init), tools.allows(.see, row.office, who)
        else { throw NotFound() }
        return row
    }

    /// The row as it is inside a transaction, if the person may do something about it.
    func locked(
        _ number: String, _ act: PublicationAct, _ who: Principal, version: Int? = nil, _ transaction: any Writing
    ) throws -> StoredPublication {
        let row = try transaction.row(
            "SELECT * FROM publication WHERE number = \(number) \(dialect: .forUpdate)")
        guard let item = try row.map(StoredPublication.init), tools.allows(.see, item.office, who) else {
            throw NotFound()
        }
        guard tools.allows(act, item.office, who) else { throw PublicationRefused([.notAllowed]) }
        if let version, version != item.version { throw PublicationRefused([.stale]) }
        return item
    }
}
