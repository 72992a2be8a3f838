import Casework
import Finding
import Foundation
import Kernel
import Logging
import Statistics
import Storage
import TestSupport
import Testing

@testable import App

/// Backups, restoring and moving on believable files, on both engines.
@Suite struct KeepingTests {
    private var log: Logger {
        var log = Logger(label: "test")
        log.logLevel = .critical
        return log
    }

    /// A folder of its own for a test, removed afterwards.
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "keeping-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    /// Settings of an installation at `folder/name` on an engine.
    private func withSettings(
        _ engine: Engine, _ folder: String, _ name: String, _ body: (Settings) async throws -> Void
    ) async throws {
        switch engine {
        case .sqlite:
            try await body(SettingSources(flags: [.data: "\(folder)/\(name)"]).settings())
        case .postgres:
            try await engine.withLocation { location in
                guard case .postgres(let url) = location else { return }
                try await body(SettingSources(flags: [.data: "\(folder)/\(name)", .database: url]).settings())
            }
        }
    }

    /// An installation with files, figures, a file of evidence and one that waits to be sent.
    private func fill(_ settings: Settings) async throws {
        let opened = try await Installation.open(settings, log: log)
        try await Demonstration(opened).signIns()
        try await Demonstration(opened).make(60, seed: 7) { _ in }
        _ = try InstallationSecret.read(in: opened.folder, set: nil)
        let paper = opened.folder + "/paper"
        try Data("%PDF-1.".utf8).write(to: URL(fileURLWithPath: paper))
        let kept = try opened.tools.evidence.take(path: paper, name: "票.pdf").get()
        try await opened.database.transaction { transaction in
            let file = try transaction.count("SELECT min(id) FROM case_file")
            try transaction.execute(
                """
                INSERT INTO evidence (case_id, id, name, type, size, hash, at, by_name)
                VALUES (\(file), 1, \(kept.name), \(kept.type), \(kept.size), \(kept.hash), 0, '')
                """)
        }
        await opened.close()
    }

    private func expectSound(_ settings: Settings, files: Int = 60) async throws {
        let opened = try await Installation.open(settings, log: log)
        let count = try await opened.database.read { try $0.count("SELECT count(*) FROM case_file") }
        #expect(count == files)
        // No process is on it but this one, not even one that was there when a backup was made.
        #expect(opened.node.number == 0)
        let evidence = try await EvidenceVerification.report(on: opened.database, files: opened.tools.evidence)
        #expect(evidence.isClean && evidence.files == 1 && evidence.bytes == 7)
        #expect(try await Soundness(installation: opened).check())
        await opened.close()
    }

    @Test(arguments: Engine.underTest, ["copy", "copy.tar"])
    func `a backup restored elsewhere has everything and proves itself`(
        _ engine: Engine, _ name: String
    ) async throws {
        try await withFolder { folder in
            try await withSettings(engine, folder, "data") { settings in
                try await fill(settings)
                let serving = try await Installation.open(settings, log: log)
                let made = try await Backup(settings: settings, log: log).make(at: "\(folder)/\(name)")
                await serving.close()
                #expect(made.manifest.tables["case_file"] == 60)
                #expect(made.manifest.engine == engine.rawValue)
                #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name).part"))
                for target in Engine.underTest {
                    try await withSettings(target, folder, "restored-\(target)") { restored in
                        _ = try await Restore(settings: restored, log: log).run("\(folder)/\(name)")
                        try await expectSound(restored)
                        #expect(
                            FileManager.default.contents(atPath: settings.folder + "/secret")
                                == FileManager.default.contents(atPath: restored.folder + "/secret"))
                    }
                }
            }
        }
    }

    @Test func `a damaged backup is named part by part and not restored`() async throws {
        try await withFolder { folder in
            try await withSettings(.sqlite, folder, "data") { settings in
                try await fill(settings)
                _ = try await Backup(settings: settings, log: log).make(at: "\(folder)/copy")
                try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/copy/secret"))
                let evidence = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/copy/evidence")
                    .filter { $0.count > 60 }
                try FileManager.default.removeItem(atPath: "\(folder)/copy/evidence/\(evidence[0])")
                try await withSettings(.sqlite, folder, "restored") { restored in
                    let complaint = await #expect(throws: Complaint.self) {
                        _ = try await Restore(settings: restored, log: log).run("\(folder)/copy")
                    }
                    #expect(complaint?.en.contains("secret") == true && complaint?.en.contains(evidence[0]) == true)
                    #expect(!FileManager.default.fileExists(atPath: restored.folder))
                    #expect(!FileManager.default.fileExists(atPath: restored.folder + ".restoring"))
                }
            }
        }
    }

    @Test func `evidence behind a link is in the backup, and what was missing already is named`() async throws {
        try await withFolder { folder in
            try await withSettings(.sqlite, folder, "data") { settings in
                try await fill(settings)
                let files = FileManager.default
                try files.moveItem(atPath: settings.evidence, toPath: "\(folder)/elsewhere")
                try files.createSymbolicLink(
                    atPath: settings.evidence, withDestinationPath: "\(folder)/elsewhere")
                let made = try await Backup(settings: settings, log: log).make(at: "\(folder)/copy")
                #expect(made.manifest.leftOut.allSatisfy { !$0.contains("evidence/") })
                try await withSettings(.sqlite, folder, "restored") { restored in
                    _ = try await Restore(settings: restored, log: log).run("\(folder)/copy")
                    try await expectSound(restored)
                }
                try files.removeItem(atPath: "\(folder)/elsewhere")
                try files.createDirectory(atPath: "\(folder)/elsewhere", withIntermediateDirectories: true)
                let lacking = try await Backup(settings: settings, log: log).make(at: "\(folder)/lacking")
                #expect(lacking.manifest.leftOut.contains { $0.hasPrefix("evidence/") })
                await #expect(throws: Complaint.self) {
                    _ = try await Backup(settings: settings, log: log).make(at: settings.folder + "/inside.tar")
                }
            }
        }
    }

    @Test func `nothing that is there is written over`() async throws {
        try await withFolder { folder in
            try await withSettings(.sqlite, folder, "data") { settings in
                try await fill(settings)
                _ = try await Backup(settings: settings, log: log).make(at: "\(folder)/copy")
                await #expect(throws: Complaint.self) {
                    _ = try await Backup(settings: settings, log: log).make(at: "\(folder)/copy")
                }
                await #expect(throws: Complaint.self) {
                    _ = try await Restore(settings: settings, log: log).run("\(folder)/copy")
                }
                try await expectSound(settings)
            }
        }
    }

    @Test(.enabled(if: Engine.underTest.count == 2), arguments: [Engine.sqlite, .postgres])
    func `a move carries every row to the other engine, and the old database is used no more`(
        _ engine: Engine
    ) async throws {
        try await withFolder { folder in
            try await withSettings(engine, folder, "data") { settings in
                try await fill(settings)
                try await Engine.postgres.withLocation { free in
                    let target =
                        engine == .sqlite ? free : DatabaseLocation.sqlite(path: "\(folder)/data/xiaobao.sqlite")
                    let move = Move(settings: settings, log: log)
                    #expect(try await move.run(to: target, althoughRunning: false))
                    let moved = try await TableCopyCounts.of(target, log)
                    let old = try await TableCopyCounts.of(settings.location, log)
                    // What waits to be counted is counted by the proof after the move.
                    let passing: Set = ["setting", "node_number", "delta", "trader_touched"]
                    for (table, rows) in old where !passing.contains(table) {
                        #expect(moved[table] ?? 0 >= rows, "\(table)")
                    }
                    await #expect(throws: Complaint.self) { _ = try await Installation.open(settings, log: log) }
                    await #expect(throws: Complaint.self) { _ = try await move.run(to: target, althoughRunning: true) }
                    try await move.undo()
                    try await expectSound(settings)
                }
            }
        }
    }

    @Test(.enabled(if: Engine.underTest.count == 2))
    func `a move that was broken off is not served, and begins again`() async throws {
        try await withFolder { folder in
            try await withSettings(.sqlite, folder, "data") { settings in
                try await fill(settings)
                try await withSettings(.postgres, folder, "data") { moved in
                    let half = try await openDatabase(moved.location, log: log)
                    try await Migrator(Installation.migrations).run(on: half)
                    try await MoveMark.begun.set(on: half)
                    try await half.transaction { transaction in
                        try transaction.execute("INSERT INTO number_block (scope, next) VALUES ('half', 1)")
                    }
                    try await half.close()
                    await #expect(throws: Complaint.self) { _ = try await Installation.open(moved, log: log) }
                    #expect(
                        try await Move(settings: settings, log: log).run(to: moved.location, althoughRunning: false))
                    try await expectSound(moved)
                }
            }
        }
    }

    @Test func `a move is refused while a process holds the database`() async throws {
        try await withFolder { folder in
            try await withSettings(.sqlite, folder, "data") { settings in
                let opened = try await Installation.open(settings, log: log)
                let target = DatabaseLocation.sqlite(path: "\(folder)/other.sqlite")
                let complaint = await #expect(throws: Complaint.self) {
                    _ = try await Move(settings: settings, log: log).run(to: target, althoughRunning: false)
                }
                #expect(complaint?.en.contains(opened.node.holder) == true)
                await opened.close()
            }
        }
    }
}

/// The rows of every table at a place.
private enum TableCopyCounts {
    static func of(_ location: DatabaseLocation, _ log: Logger) async throws -> [String: Int] {
        let database = try await openDatabase(location, log: log)
        let counts = try await TableCopy.counts(of: database)
        try await database.close()
        let copied = counts.filter { !Finding.filledByTrigger.contains($0.table) }
        return Dictionary(uniqueKeysWithValues: copied.map { ($0.table, $0.rows) })
    }
}
