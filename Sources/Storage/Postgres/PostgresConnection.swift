internal import CPostgres

/// One connection to a server, used by one thread at a time: whoever takes it from the pool has it alone.
final class PostgresConnection: @unchecked Sendable {
    let raw: OpaquePointer
    private let prepares: Bool
    var statements = PreparedStatements()
    var parameters = PostgresParameters()

    private var plans = PlanAge()

    /// Whether a last command was sent whose answer nobody has waited for.
    private var owesAnswer = false

    /// Connects, waiting ten seconds at most; throws ``ConnectionLost`` with libpq's words.
    init(url: String, prepares: Bool) throws {
        self.prepares = prepares
        let names = ["dbname", "client_encoding", "fallback_application_name", "connect_timeout"]
        let values = [url, "UTF8", "xiaobao", "10"]
        guard let raw = CStrings.with(names, values, { PQconnectdbParams($0, $1, 1) }) else {
            throw ConnectionLost(message: "out of memory")
        }
        self.raw = raw
        guard PQstatus(raw) == CONNECTION_OK else {
            throw ConnectionLost(message: String(cString: PQerrorMessage(raw)))
        }
        PQsetNoticeProcessor(raw, { _, _ in }, nil)
        // A list of ten offices is planned for longer than it runs; every question here has its index.
        if prepares { _ = try command("SET plan_cache_mode = force_generic_plan") }
    }

    deinit { PQfinish(raw) }

    var isBroken: Bool { PQstatus(raw) != CONNECTION_OK }

    /// Whether it stands outside any transaction, so that another may use it.
    var isIdle: Bool {
        if isBroken || PQpipelineStatus(raw) != PQ_PIPELINE_OFF { return false }
        return owesAnswer || PQtransactionStatus(raw) == PQTRANS_IDLE
    }

    /// Takes what is still owed and notices, without waiting, that the server has gone.
    func settle() {
        if owesAnswer {
            while let answer = PQgetResult(raw) { PQclear(answer) }
            owesAnswer = false
        }
        _ = PQconsumeInput(raw)
    }

    /// Lets the server plan anew what was planned long ago; throws where it has gone.
    func renewPlans() throws {
        if prepares, plans.areOld() { _ = try command("DISCARD PLANS") }
    }

    /// Sends a command whose answer does not matter, such as the end of a read.
    func leave(_ command: SQL) {
        if let name = try? preparedName(of: PostgresUnit(statement: command, in: &statements)) {
            owesAnswer = PQsendQueryPrepared(raw, name, 0, nil, nil, nil, 0) == 1
        } else {
            owesAnswer = PQsendQuery(raw, command.postgresText) == 1
        }
    }

    /// Runs a text of this target's own, without values.
    func command(_ text: String) throws -> PostgresResult {
        guard let answer = PQexec(raw, text) else { throw lost }
        return try good(PostgresResult(answer), statement: text)
    }

    /// Runs a statement and waits for its answer.
    func run(_ sql: SQL) throws -> PostgresResult {
        let text = sql.postgresText
        parameters.clear()
        try parameters.append(sql.values)
        let answer: OpaquePointer?
        if sql.runsOnce {
            answer = PQexec(raw, text)
        } else if let name = try preparedName(of: PostgresUnit(statement: sql, in: &statements)) {
            answer = parameters.withPointers {
                PQexecPrepared(raw, name, $0.count, $0.values, $0.lengths, $0.formats, 0)
            }
        } else {
            let (numbered, _) = PostgresShape.numbered(text)
            answer = parameters.withPointers {
                PQexecParams(raw, numbered, $0.count, nil, $0.values, $0.lengths, $0.formats, 0)
            }
        }
        guard let answer else { throw lost }
        return try good(PostgresResult(answer), statement: text)
    }

    /// The name under which a unit is prepared, preparing it if need be; nothing if it is better planned anew.
    func preparedName(of unit: PostgresUnit) throws -> String? {
        guard prepares, !unit.readsByList else { return nil }
        if let name = statements.name(of: unit.key) { return name }
        let name = statements.nextName()
        guard let answer = PQprepare(raw, name, unit.text, 0, nil) else { throw lost }
        _ = try good(PostgresResult(answer), statement: unit.text)
        if let leaving = statements.add(unit.key, as: name) { _ = try command("DEALLOCATE \(leaving)") }
        return name
    }

    /// The answer itself, or the error that it reports.
    ///
    /// The statement's text is only made for an error: making it takes longer than many a statement.
    func good(_ result: PostgresResult, statement: @autoclosure () -> String) throws -> PostgresResult {
        if result.isGood { return result }
        if ["0A000", "26000"].contains(result.field(.state)) {
            // A table's shape changed under a prepared statement, or a pooler gave us another session.
            statements.removeAll()
        }
        throw PostgresFaults.error(result, statement: statement())
    }

    /// The error for a call that gave no answer at all.
    var lost: ConnectionLost { ConnectionLost(message: String(cString: PQerrorMessage(raw))) }
}
