/// Statements of one transaction; it begins with the first of them.
final class PostgresSession: Writing {
    private let connection: PostgresConnection
    private let beginning: [SQL]
    private let reads: Bool

    /// Whether anything reached the server.
    private(set) var hasBegun = false

    /// The first failure, after which nothing more runs.
    private(set) var failure: (any Error)?

    /// A read of one snapshot that the server itself gives up after `limit`.
    init(reading connection: PostgresConnection, within limit: Duration?) {
        self.connection = connection
        reads = true
        let milliseconds = limit.map { Int64($0 / .milliseconds(1)) }
        beginning =
            [SQL(trusting: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", values: [])]
            + (milliseconds.map { [SQL(trusting: "SET LOCAL statement_timeout = \(max(1, $0))", values: [])] } ?? [])
    }

    /// A transaction that sees what others commit while it waits for their locks.
    init(writing connection: PostgresConnection) {
        self.connection = connection
        reads = false
        beginning = [SQL(trusting: "BEGIN ISOLATION LEVEL READ COMMITTED", values: [])]
    }

    func rows(_ sql: SQL) throws -> [Row] { try run(sql).rows }

    func rows(each statements: [SQL]) throws -> [[Row]] { try rows(each: statements, before: []) }

    func lastRows(each statements: [SQL]) throws -> [[Row]] {
        try rows(each: statements, before: reads ? [Self.commit] : [])
    }

    private func rows(each statements: [SQL], before ending: [SQL]) throws -> [[Row]] {
        guard !statements.isEmpty else { return [] }
        return try noting {
            let results = try connection.run(each: statements, after: hasBegun ? [] : beginning, before: ending)
            hasBegun = true
            return try results.map { try $0.rows }
        }
    }

    private static let commit = SQL(trusting: "COMMIT", values: [])

    func execute(_ sql: SQL) throws -> Int { try run(sql).touched }

    private func run(_ sql: SQL) throws -> PostgresResult {
        try noting {
            if hasBegun { return try connection.run(sql) }
            let first = try connection.run(sql, after: beginning)
            hasBegun = true
            return first
        }
    }

    /// Sends the statements in slices, each in one journey to the server.
    func run(_ change: Change) throws {
        if change.statements.contains(where: \.sql.runsOnce) { return try runSingly(change) }
        try noting {
            var rest = change.statements[...]
            while !rest.isEmpty {
                let slice = rest.prefix(Self.slice)
                try connection.run(slice, after: hasBegun ? [] : beginning)
                hasBegun = true
                rest = rest.dropFirst(slice.count)
            }
        }
    }

    /// Runs something unless something failed before, and keeps its failure in mind.
    private func noting<Answer>(_ body: () throws -> Answer) throws -> Answer {
        if failure != nil { throw TransactionFailed() }
        do {
            return try body()
        } catch {
            failure = error
            throw error
        }
    }

    /// Statements sent before any answer is read: the answers must find room in the buffers between us.
    private static let slice = 256

    /// Ends a read; the answer is not worth waiting for.
    func endReading() {
        if !connection.isIdle { connection.leave(Self.commit) }
    }

    /// Makes it durable; silence while doing so is an ``UnknownOutcome``.
    func commit() throws {
        guard hasBegun else { return }
        do {
            let end = try connection.run(Self.commit)
            guard end.command == "COMMIT" else { throw TransactionFailed() }
        } catch let lost as ConnectionLost {
            throw lost.wasToldByServer ? lost as any Error : UnknownOutcome()
        }
    }

    /// Takes everything back, as far as the server is still there.
    func rollBack() {
        if !connection.isIdle { _ = try? connection.command("ROLLBACK") }
    }
}
