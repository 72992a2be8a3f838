package import Logging

/// Which of the two databases answers.
package enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres
}

/// What can be asked inside a read or a transaction, on the engine's own thread.
package protocol Reading {
    /// Every row of the answer, in the order of the statement.
    func rows(_ sql: SQL) throws -> [Row]

    /// The rows of several statements that do not need each other's answers, in their order; one journey to a server.
    func rows(each statements: [SQL]) throws -> [[Row]]

    /// The same for the last questions of a read: a server then ends it in the same journey, and nothing more may be
    /// read. Inside a transaction that writes it is the same as ``rows(each:)``.
    func lastRows(each statements: [SQL]) throws -> [[Row]]
}

/// What can be done inside a transaction.
///
/// After a statement has failed the transaction is lost, on both engines: nothing more runs in it, and it is
/// rolled back even if the error was caught.
package protocol Writing: Reading {
    /// Runs a statement and tells how many rows it inserted, changed or deleted.
    @discardableResult func execute(_ sql: SQL) throws -> Int

    /// Runs every statement of a change; a missed expectation throws and so rolls the transaction back.
    func run(_ change: Change) throws
}

extension Reading {
    package func rows(each statements: [SQL]) throws -> [[Row]] { try statements.map(rows) }

    package func lastRows(each statements: [SQL]) throws -> [[Row]] { try rows(each: statements) }

    /// The first row of the answer, if there is one.
    package func row(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// The first column of the first row, or nothing if there is no row.
    package func value(_ sql: SQL) throws -> SQLValue? { try rows(sql).first?[0] }

    /// The first column of the first row as a whole number; no row and NULL count as 0.
    package func count(_ sql: SQL) throws -> Int { try value(sql).flatMap(Int.init(sqlValue:)) ?? 0 }
}

extension Writing {
    package func run(_ change: Change) throws { try runSingly(change) }

    /// One statement after the other.
    package func runSingly(_ change: Change) throws {
        for (place, statement) in change.statements.enumerated() {
            let touched = try execute(statement.sql)
            if let expected = statement.expecting, expected != touched {
                throw ChangeRefused.missed(statement: place)
            }
        }
    }
}

/// A database, embedded or on a server, seen the same way.
package protocol Database: Sendable {
    var engine: Engine { get }

    /// Reads in one snapshot, given up after `limit` if there is one (``ReadTookTooLong``).
    func read<Answer: Sendable>(
        within limit: Duration?, _ body: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer

    /// The rows of a single statement, which needs no transaction around it.
    func rows(_ sql: SQL) async throws -> [Row]

    /// Runs `body` in one transaction and commits it, or rolls it back if it throws.
    ///
    /// `body` is run again only after a serialisation failure or a deadlock, so it touches nothing but its
    /// argument. On PostgreSQL it sees what others commit meanwhile: lock what you read to decide on.
    @discardableResult
    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer

    /// Carries out a change in one durable commit, perhaps together with others' changes.
    ///
    /// Throws ``ChangeRefused`` (nothing of it was kept) or ``UnknownOutcome``.
    func submit(_ change: Change) async throws

    /// Ends all connections once what runs has ended.
    func close() async throws
}

extension Database {
    /// Reads in one snapshot, for as long as the database's own limit allows.
    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer {
        try await read(within: nil, body)
    }

    package func rows(_ sql: SQL) async throws -> [Row] { try await read { try $0.rows(sql) } }

    /// The first row of a single statement.
    package func row(_ sql: SQL) async throws -> Row? { try await read { try $0.row(sql) } }
}

/// Where a database is.
package enum DatabaseLocation: Sendable, Equatable {
    /// A file, made if it is missing.
    case sqlite(path: String)

    /// A connection URL or `key=value` text as libpq reads it; `prepare=off` in it is ours, for poolers.
    case postgres(url: String)
}

/// How a database is opened; the defaults are for production.
package struct DatabaseOptions: Sendable {
    /// When SQLite flushes its log: at each commit, or only at checkpoints.
    ///
    /// `normal` loses acknowledged commits in a power cut. It exists for the harness that shows just that.
    package enum Durability: Sendable { case full, normal }

    package var durability = Durability.full

    /// Connections to PostgreSQL, each with a thread of its own.
    package var connections = 8

    /// Reading connections to SQLite beside its one writer.
    package var readers = 4

    /// Whether statements are prepared; off behind a pooler that gives each transaction another session.
    package var prepares = true

    /// The longest that a read may take if it does not say otherwise.
    package var readLimit: Duration?

    package init() {}
}

/// Opens a database and proves that it answers; the schema is the ``Migrator``'s matter.
package func openDatabase(
    _ location: DatabaseLocation, options: DatabaseOptions = DatabaseOptions(), log: Logger
) async throws -> any Database {
    switch location {
    case .sqlite(let path):
        try SQLiteDatabase(path: path, options: options)
    case .postgres(let url):
        try await PostgresDatabase.open(url: url, options: options, log: log)
    }
}
