import AccountsRules
import Casework
import CaseworkRules
import Foundation
import Importing
import Kernel
import Logging
import Statistics
import Storage
import TestSupport
import Testing

@testable import App

/// A whole installation in an empty database, for tests of what no capability can show alone.
enum Installed {
    static func with(_ engine: Engine, _ body: (Installation) async throws -> Void) async throws {
        try await engine.withLocation { location in
            let folder = FileManager.default.temporaryDirectory.appending(path: "xiaobao-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            var log = Logger(label: "test")
            log.logLevel = .critical
            let opened = try await Installation.open(folder: folder, at: location, log: log)
            do {
                try await body(opened)
            } catch {
                await opened.close()
                throw error
            }
            await opened.close()
        }
    }
}

@Suite struct RealImportTests {
    /// The folder of real records beside the project; nil where it is absent.
    private static let data: URL? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "../shared/data").standardizedFileURL
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print("The real records are not here; imports of them are skipped.")
            return nil
        }
        return folder
    }()

    private static func isHere() -> Bool { data != nil }

    private func take(_ file: String, _ mapping: String, into opened: Installation) async throws {
        guard let data = Self.data else { return }
        var options = ImportOptions(file: data.appending(path: file).path, mapping: mapping)
        options.rejected = opened.folder + "/rejected.csv"
        let command = ImportCommand(options, shipped: try ReferenceFiles.bundled().folder + "/mappings")
        let surroundings = ImportSurroundings(
            keeping: opened.records, ledger: ImportRunStore(database: opened.database), time: opened.time,
            random: opened.random)
        let isFinished = try await command.run(in: surroundings) { _ in }
        #expect(isFinished)
    }

    private func count(_ opened: Installation, _ condition: SQL) async throws -> Int {
        try await opened.database.read {
            try $0.count("SELECT count(*) FROM case_file WHERE \(fragment: condition)")
        }
    }

    @Test(.enabled(if: isHere()), arguments: Engine.underTest)
    func `the citizen cases of Shenzhen are in with their totals, and a second import adds nothing`(
        _ engine: Engine
    ) async throws {
        try await Installed.with(engine) { opened in
            for _ in 0..<2 {
                try await take("citizen-cases-shenzhen-2018.csv", "shenzhen-citizen-2018", into: opened)
                #expect(try await count(opened, "1 = 1") == 10_000)
            }
            #expect(try await count(opened, "kind = 'complaint'") == 9_341)
            #expect(try await count(opened, "kind = 'other'") == 72)
            #expect(try await count(opened, "in_time = 1") == 9_071)
            #expect(try await count(opened, "in_time = 0") == 924)
            #expect(try await count(opened, "is_open = 1") == 5)
            try await expectClean(opened)
        }
    }

    @Test(.enabled(if: isHere()), arguments: Engine.underTest)
    func `the American complaints are in but for the cut-off last record`(_ engine: Engine) async throws {
        try await Installed.with(engine) { opened in
            try await take("consumer-complaints-us-2014.csv", "us-cfpb-2014", into: opened)
            #expect(try await count(opened, "1 = 1") == 8_339)
            #expect(try await count(opened, "recorded_outcome = 'Closed with explanation'") == 5_075)
            #expect(try await count(opened, "is_open = 1") == 1_758)
            let rejected = try String(contentsOfFile: opened.folder + "/rejected.csv", encoding: .utf8)
            #expect(rejected.contains("8341"))
            let clocks = try await opened.database.read { try $0.count("SELECT count(*) FROM clock") }
            let effects = try await opened.database.read { try $0.count("SELECT count(*) FROM outbox") }
            #expect(clocks == 0 && effects == 0)
            try await expectClean(opened)
        }
    }

    private func expectClean(_ opened: Installation) async throws {
        let report = try await opened.statistics().recount.run()
        #expect(report.agrees)
        #expect(try await HistoryVerification.report(on: opened.database).isClean)
    }
}

@Suite struct RecountTests {
    @Test(arguments: Engine.underTest)
    func `after any sequence of moves the cubes equal the recount, and every chain is whole`(
        _ engine: Engine
    ) async throws {
        try await Installed.with(engine) { opened in
            try await Demonstration(opened).signIns()
            for seed in UInt64(1)...3 {
                try await Demonstration(opened).make(120, seed: seed) { _ in }
                _ = try await opened.statistics().fold.foldWaiting()
                let report = try await opened.statistics().recount.run()
                #expect(report.agrees)
                #expect(report.events > 120)
            }
            let chains = try await HistoryVerification.report(on: opened.database)
            #expect(chains.isClean && chains.files == 360)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a figure that was tampered with is found by the recount`(_ engine: Engine) async throws {
        try await Installed.with(engine) { opened in
            try await Demonstration(opened).signIns()
            try await Demonstration(opened).make(20, seed: 5) { _ in }
            _ = try await opened.statistics().fold.foldWaiting()
            try await opened.database.transaction { transaction in
                try transaction.execute("UPDATE cell SET value = value + 1 WHERE measure = 'filed'")
            }
            #expect(try await !opened.statistics().recount.run().agrees)
        }
    }
}
