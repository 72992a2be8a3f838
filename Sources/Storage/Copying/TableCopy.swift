internal import Foundation
internal import Synchronization

/// Copies the contents of one database into another of either engine, as they were in one moment.
///
/// The target has the same tables, made by the same migrations; what is in them goes first, so that a copy which was
/// broken off is simply made again. What only processes hold (node numbers) is not copied, leases are copied as
/// free.
package struct TableCopy: Sendable {
    private let source: any Database
    private let target: any Database
    private let leaving: Set<String>

    /// How far a copy is.
    package struct Progress: Sendable {
        package let table: String
        package let rows: Int
        package let total: Int
    }

    /// How many rows a table had in the snapshot, and how many the target has now.
    package struct Count: Sendable, Equatable {
        package let table: String
        package let source: Int
        package internal(set) var target: Int
    }

    /// What was copied.
    package struct Report: Sendable {
        package internal(set) var counts: [Count]

        /// Tables that only one of the two databases has.
        package let leftOut: [String]

        package var rows: Int { counts.reduce(0) { $0 + $1.source } }

        /// Whether every table has as many rows as it had.
        package var agrees: Bool { counts.allSatisfy { $0.source == $0.target } }
    }

    /// - Parameter leaving: tables that the target fills by itself, by trigger, while others are copied
    package init(from source: any Database, to target: any Database, leaving: Set<String> = []) {
        self.source = source
        self.target = target
        self.leaving = leaving
    }

    package func run(progress: @escaping @Sendable (Progress) -> Void = { _ in }) async throws -> Report {
        let (source, target, leaving) = (source, target, leaving)
        let there = try await target.read { try TableCatalogue.tables($0, of: target.engine) }
        var report = try await source.read(within: nil) { reading in
            let plan = try CopyPlan(
                from: TableCatalogue.tables(reading, of: source.engine), to: there, leaving: leaving)
            try Self.empty(plan, in: target)
            return try Self.copy(plan, from: reading, of: source.engine, to: target, progress)
        }
        try await target.transaction { try $0.execute("UPDATE lease SET until = 0") }
        let tables = report.counts.map(\.table)
        let counts = try await target.read { reading in try tables.map { try Self.count($0, in: reading) } }
        for (place, count) in counts.enumerated() { report.counts[place].target = count }
        return report
    }

    /// Whether any table of the database holds a row, apart from the migrator's own and those named.
    package static func isEmpty(_ database: any Database, except: Set<String> = []) async throws -> Bool {
        let engine = database.engine
        return try await database.read { reading in
            let own = except.union(["schema_lock", "schema_migration", "node_number"])
            return try TableCatalogue.tables(reading, of: engine).filter { !own.contains($0.name) }.allSatisfy {
                try reading.rows(SQL(trusting: "SELECT 1 AS one FROM \"\($0.name)\" LIMIT 1")).isEmpty
            }
        }
    }

    /// The names of the tables of a database.
    package static func tables(of database: any Database) async throws -> Set<String> {
        let engine = database.engine
        return try await database.read { Set(try TableCatalogue.tables($0, of: engine).map(\.name)) }
    }

    /// The rows of every table of a database, by name.
    package static func counts(of database: any Database) async throws -> [(table: String, rows: Int)] {
        let engine = database.engine
        return try await database.read { reading in
            try TableCatalogue.tables(reading, of: engine).map { ($0.name, try count($0.name, in: reading)) }
        }
    }

    /// Deletes what a broken-off copy left, children first.
    private static func empty(_ plan: CopyPlan, in target: any Database) throws {
        try Awaited.value {
            try await target.transaction { transaction in
                for table in plan.tables.reversed() {
                    try transaction.execute(SQL(trusting: "DELETE FROM \"\(table.name)\""))
                }
            }
        }
    }

    private static func copy(
        _ plan: CopyPlan, from reading: any Reading, of engine: Engine, to target: any Database,
        _ progress: @Sendable (Progress) -> Void
    ) throws -> Report {
        var report = Report(
            counts: try plan.tables.map { Count(table: $0.name, source: try count($0.name, in: reading), target: 0) },
            leftOut: plan.leftOut)
        report.counts.reserveCapacity(plan.tables.count)
        let total = report.rows
        var done = 0
        for table in plan.tables {
            let writer = TableWriter(table, of: target.engine)
            try TableReader(table, of: engine, in: reading).eachBatch { rows in
                try Awaited.value { try await target.transaction { try writer.insert(rows, in: $0) } }
                done += rows.count
                progress(Progress(table: table.name, rows: done, total: total))
            }
        }
        return report
    }

    private static func count(_ table: String, in reading: any Reading) throws -> Int {
        try reading.rows(SQL(trusting: "SELECT count(*) AS n FROM \"\(table)\"")).first?.int("n") ?? 0
    }
}

/// Waits, on a thread of a database's own, for something asynchronous on another database.
///
/// The snapshot of the one is held by synchronous code; never called on a thread of Swift's own pool.
enum Awaited {
    private final class Answer<Value: Sendable>: Sendable {
        let result = Mutex<Result<Value, any Error>?>(nil)
    }

    static func value<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let answer = Answer<Value>()
        let isDone = DispatchSemaphore(value: 0)
        Task.detached {
            let result: Result<Value, any Error>
            do { result = .success(try await body()) } catch { result = .failure(error) }
            answer.result.withLock { $0 = result }
            isDone.signal()
        }
        isDone.wait()
        guard let result = answer.result.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
