internal import AccessRules
internal import Kernel
internal import Storage

/// Something that happened to a file, as programs outside are told: nothing about a person.
struct CaseEvent: Sendable {
    let id: Int64
    let caseID: Int64
    let number: String
    let office: Int64
    let kind: EventKind
    /// The kind of the history's entry, such as the name of a move.
    let step: String
    let state: String
    let version: Int
    let at: Instant
    /// Given after commit; nil until then.
    let sequence: Int64?

    static let columns: SQL = """
        e.id AS id, e.case_id AS case_id, e.number AS number, e.office_id AS office_id, e.kind AS kind,
        e.step AS step, e.state AS state, e.version AS version, e.at AS at, e.sequence AS sequence
        """

    init(
        id: Int64, caseID: Int64, number: String, office: Int64, kind: EventKind, step: String, state: String,
        version: Int, at: Instant, sequence: Int64?
    ) {
        self.id = id
        self.caseID = caseID
        self.number = number
        self.office = office
        self.kind = kind
        self.step = step
        self.state = state
        self.version = version
        self.at = at
        self.sequence = sequence
    }

    init(_ row: Row) throws {
        self.init(
            id: try row.int64("id"), caseID: try row.int64("case_id"), number: try row.text("number"),
            office: try row.int64("office_id"), kind: try row.choice("kind"), step: try row.text("step"),
            state: try row.text("state"), version: try row.int("version"), at: try row.instant("at"),
            sequence: try row.optionalInt64("sequence"))
    }
}

/// The events of the installation, in the order in which they were published.
enum EventLog {
    /// Notes an event if anybody wants events; in the transaction of the step.
    ///
    /// Whether anybody does is asked of the database there and then: every process knows at once.
    static func noting(_ event: CaseEvent) -> SQL {
        """
        INSERT INTO case_event (id, case_id, number, office_id, kind, step, state, version, at)
        SELECT CAST(\(event.id) AS BIGINT), CAST(\(event.caseID) AS BIGINT), CAST(\(event.number) AS TEXT),
            CAST(\(event.office) AS BIGINT), CAST(\(event.kind) AS TEXT), CAST(\(event.step) AS TEXT),
            CAST(\(event.state) AS TEXT), CAST(\(event.version) AS BIGINT), CAST(\(event.at) AS BIGINT)
        FROM event_wanted WHERE event_wanted.id = 1
        """
    }

    /// From now on events are noted.
    static let wanting: SQL = "INSERT INTO event_wanted (id) VALUES (1) ON CONFLICT (id) DO NOTHING"

    /// Sees to it that events are noted; writes only the first time.
    static func want(on database: any Database) async throws {
        guard try await database.row("SELECT id FROM event_wanted") == nil else { return }
        try await database.transaction { try $0.execute(wanting) }
    }

    /// Events after a sequence, in its order; of all offices if `offices` is nil.
    static func page(
        after: Int64, offices: [Int64]?, limit: Int, on database: any Database
    ) async throws -> [CaseEvent] {
        let whose: SQL = offices.map { ids -> SQL in "AND e.office_id IN \(anyOf: ids)" } ?? ""
        return try await database.rows(
            """
            SELECT \(fragment: CaseEvent.columns) FROM case_event AS e
            WHERE e.sequence > \(after) \(fragment: whose) ORDER BY e.sequence LIMIT \(limit)
            """
        ).map(CaseEvent.init)
    }

    /// How far events are published.
    static func head(on database: any Database) async throws -> Int64 {
        try await database.row("SELECT sequence FROM event_head WHERE id = 1")?.int64("sequence") ?? 0
    }

    static func forgetting(before: Instant) -> [SQL] {
        [
            """
            DELETE FROM webhook_attempt WHERE delivery_id IN (
                SELECT id FROM webhook_delivery WHERE created_at < \(before)
                    AND id NOT IN (SELECT id FROM outbox WHERE state <> 'done'))
            """,
            """
            DELETE FROM webhook_delivery WHERE created_at < \(before)
                AND id NOT IN (SELECT id FROM outbox WHERE state <> 'done')
            """,
            """
            DELETE FROM case_event WHERE at < \(before) AND sequence IS NOT NULL
                AND id NOT IN (SELECT event_id FROM webhook_delivery)
            """,
        ]
    }
}
