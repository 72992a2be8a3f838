import Casework
import CaseworkRules
import Foundation
import Kernel
import Logging
import Statistics
import Storage
import TestSupport
import Testing

@testable import App

/// A small database of an earlier release, as `Tests/Upgrades/make.py` wrote it with that release's program.
struct EarlierRelease: CustomTestStringConvertible, Sendable {
    let name: String
    let migrations: [String]
    let tables: [Contents]

    /// A table with its rows.
    struct Contents: Sendable {
        let table: String
        let columns: [String]
        var rows: [[SQLValue]]
    }

    var testDescription: String { name }

    static let all: [EarlierRelease] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Upgrades")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".jsonl") }.sorted().compactMap {
            try? EarlierRelease(name: $0, data: Data(contentsOf: folder.appending(path: $0)))
        }
    }()

    /// Not the file that it should be.
    struct Unreadable: Error { let line: Int }

    private init(name: String, data: Data) throws {
        self.name = name
        var migrations: [String] = []
        var tables: [Contents] = []
        for (place, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            switch try JSONSerialization.jsonObject(with: Data(line)) {
            case let head as [String: Any]:
                migrations += head["migrations"] as? [String] ?? []
                guard let table = head["table"] as? String, let columns = head["columns"] as? [String] else { continue }
                tables.append(Contents(table: table, columns: columns, rows: []))
            case let row as [Any] where !tables.isEmpty:
                tables[tables.count - 1].rows.append(try row.map { try Self.value($0, at: place + 1) })
            default: throw Unreadable(line: place + 1)
            }
        }
        self.migrations = migrations
        self.tables = tables
    }

    private static func value(_ any: Any, at line: Int) throws -> SQLValue {
        switch any {
        case is NSNull: return .null
        case let text as String: return .text(text)
        case let bytes as [String: String]: return .blob(try bytes["b"].map { try Self.bytes($0, at: line) } ?? [])
        case let number as Int64: return .integer(number)
        case let number as Int: return .integer(Int64(number))
        default: throw Unreadable(line: line)
        }
    }

    private static func bytes(_ text: String, at line: Int) throws -> [UInt8] {
        guard let bytes = Hexadecimal.bytes(text) else { throw Unreadable(line: line) }
        return bytes
    }

    /// Makes the database as that release left it.
    func make(on database: any Database) async throws {
        try await Migrator(Installation.migrations.filter { migrations.contains($0.id) }).run(on: database)
        for contents in tables {
            try await database.transaction { transaction in
                for row in contents.rows {
                    let columns = contents.columns.joined(separator: ", ")
                    let values = row.map { value -> SQL in "\(value: value)" }.joined(with: ", ")
                    let head = SQL(stringLiteral: "INSERT INTO \(contents.table) (\(columns)) VALUES (")
                    try transaction.execute(head + values + ")")
                }
            }
        }
    }

    /// What of the old rows is not in the database any more, a line each.
    func lost(in database: any Database, except changing: Set<String>) async throws -> [String] {
        var lost: [String] = []
        for contents in tables where !changing.contains(contents.table) {
            let columns = contents.columns.map { "\"\($0)\"" }.joined(separator: ", ")
            let question = SQL(stringLiteral: "SELECT \(columns) FROM \(contents.table)")
            let now = Set(try await database.rows(question).map(\.values))
            lost += contents.rows.filter { !now.contains($0) }.map { "\(contents.table): \($0.first ?? .null)" }
        }
        return lost
    }
}

/// Data of earlier releases survive every step that came after them.
@Suite struct UpgradeTests {
    /// Tables whose rows the program itself changes at its start.
    private static let changing: Set<String> = ["setting", "number_block"]

    @Test func `there is a database of an earlier release, whose steps are all still known`() {
        #expect(!EarlierRelease.all.isEmpty)
        let known = Set(Installation.migrations.map(\.id))
        for release in EarlierRelease.all {
            #expect(release.tables.contains { $0.table == "case_file" && $0.rows.count == 12 })
            #expect(Set(release.migrations).subtracting(known).isEmpty)
        }
    }

    @Test(arguments: Engine.underTest, EarlierRelease.all)
    func `an upgraded database holds every old row, proves its chains and its figures, and opens every file`(
        _ engine: Engine, _ release: EarlierRelease
    ) async throws {
        try await engine.withLocation { location in
            var log = Logger(label: "test")
            log.logLevel = .critical
            let old = try await openDatabase(location, log: log)
            try await release.make(on: old)
            try await old.close()
            let folder = FileManager.default.temporaryDirectory.appending(path: "upgrade-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let opened = try await Installation.open(folder: folder, at: location, log: log)
            #expect(try await release.lost(in: opened.database, except: Self.changing) == [])
            let chains = try await HistoryVerification.report(on: opened.database)
            #expect(chains.isClean && chains.files == 12)
            #expect(try await opened.statistics().rebuild.runIfDue())
            #expect(try await opened.statistics().recount.run().agrees)
            let numbers = try await opened.database.rows("SELECT number FROM case_file ORDER BY id")
            for row in numbers {
                let number = try #require(CaseNumber(try row.text("number")))
                #expect(try await CaseStore(opened.tools).details(number).file.number == number)
            }
            await opened.close()
        }
    }
}
