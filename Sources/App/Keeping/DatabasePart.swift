internal import Finding
internal import Foundation
internal import Logging
internal import Storage

/// The database of a backup: one SQLite file, from either engine.
struct DatabasePart {
    let settings: Settings
    let log: Logger

    /// What was copied.
    struct Copied {
        let engine: Engine
        let migrations: [String]
        let tables: [String: Int]
        let leftOut: [String]
    }

    func copy(to folder: String) async throws -> Copied {
        let target = "\(folder)/\(BackupParts.database)"
        var leftOut: [String] = []
        switch settings.location {
        case .sqlite(let path):
            guard FileManager.default.fileExists(atPath: path) else {
                throw Complaint(zh: "没有数据库 \(path)。", en: "There is no database \(path).")
            }
            // SQLite counts pages of 4 KiB.
            let progress = ProgressLine("数据库 database", unit: "MiB")
            try await SQLiteSnapshot.copy(path, to: target) { progress.tell($0 / 256, of: $1 / 256) }
            progress.end(try FileHash.size(of: target) >> 20)
        case .postgres:
            leftOut = try await fromPostgres(to: target)
        }
        return try await described(target, leftOut: leftOut)
    }

    /// Copies all tables in one snapshot into a new SQLite file with the schema that the database has now.
    private func fromPostgres(to target: String) async throws -> [String] {
        let source = try await openDatabase(settings.location, log: log)
        let copy = try await openDatabase(.sqlite(path: target), log: log)
        do {
            guard try await TableCopy.tables(of: source).contains("schema_migration") else {
                throw Complaint(zh: "这里没有消保的数据库。", en: "There is no database of Xiaobao here.")
            }
            try await Migrator(try await Applied.migrations(of: source)).run(on: copy)
            let progress = ProgressLine("数据库 database", unit: "rows")
            let report = try await TableCopy(from: source, to: copy, leaving: Finding.filledByTrigger)
                .run { progress.tell($0.rows, of: $0.total) }
            progress.end(report.rows)
            guard report.agrees else {
                throw Complaint(zh: "副本的行数和原库不一样。", en: "The copy has other numbers of rows than the database.")
            }
            try await copy.close()
            try await source.close()
            return report.leftOut.map { "\($0): 可重建 / made again" }
        } catch {
            try? await copy.close()
            try? await source.close()
            throw error
        }
    }

    private func described(_ path: String, leftOut: [String]) async throws -> Copied {
        let copy = try await openDatabase(.sqlite(path: path), log: log)
        let migrations = try await Applied.ids(of: copy)
        let tables = try await TableCopy.counts(of: copy)
        try await copy.close()
        try SQLiteSnapshot.standAlone(path)
        return Copied(
            engine: settings[.database].value.isEmpty ? .sqlite : .postgres, migrations: migrations,
            tables: Dictionary(uniqueKeysWithValues: tables.map { ($0.table, $0.rows) }), leftOut: leftOut)
    }
}

/// The steps of the schema that a database has.
enum Applied {
    static func ids(of database: any Database) async throws -> [String] {
        try await database.rows("SELECT id FROM schema_migration ORDER BY id").map { try $0.text("id") }
    }

    /// Those of this program's that the database has, in the program's order.
    static func migrations(of database: any Database) async throws -> [Migration] {
        let applied = Set(try await ids(of: database))
        return Installation.migrations.filter { applied.contains($0.id) }
    }
}
