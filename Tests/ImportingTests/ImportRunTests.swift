import CaseworkRules
import Foundation
import Kernel
import Testing

@testable import Importing
@testable import ImportingRules

@Suite struct ImportRunTests {
    static let rows = 53

    /// Calls `body` with a plan for the small source, in batches of ten.
    private func withPlan(_ body: (ImportPlan) async throws -> Void) async throws {
        try await Files.withFolder { folder in
            let path = folder.appendingPathComponent("small.csv").path
            try Data(SmallSource.csv(Self.rows).utf8).write(to: URL(fileURLWithPath: path))
            var plan = ImportPlan(path: path, mapping: try MappingFile(yaml: SmallSource.yaml))
            plan.batch = 10
            try await body(plan)
        }
    }

    private func resuming(_ plan: ImportPlan) -> ImportPlan {
        var plan = plan
        plan.resume = true
        return plan
    }

    @Test func `a dry run reports all and writes nothing`() async throws {
        try await withPlan { plan in
            var dry = plan
            dry.dry = true
            let (keeping, ledger) = (RecordsInMemory(), LedgerInMemory())
            let outcome = try await ImportRun(dry, in: .test(keeping, ledger)).run()
            #expect(outcome.report.rows == 53 && outcome.report.rejected == 5 && outcome.report.kept == 0)
            #expect(await keeping.records.isEmpty)
            #expect(await keeping.categories.isEmpty)
            #expect(await ledger.entries.isEmpty)
            #expect(!FileManager.default.fileExists(atPath: plan.rejectedPath))
        }
    }

    @Test(arguments: 1...6)
    func `stopped after any batch and resumed, it ends as one run does`(_ batches: Int) async throws {
        try await withPlan { plan in
            let whole = RecordsInMemory()
            let one = try await ImportRun(plan, in: .test(whole)).run()
            let rejected = try Files.text(plan.rejectedPath)

            let stop = StopRequest()
            let (first, ledger) = (RecordsInMemory(stopAfter: (batches, stop)), LedgerInMemory())
            let stopped = try await ImportRun(plan, in: .test(first, ledger), stop: stop).run()
            #expect(!stopped.isFinished)
            #expect(await ledger.entries.map(\.state) == [.stopped])
            #expect(stopped.report.rows == min(batches * 10, 53))

            let second = await RecordsInMemory(after: first)
            let resumed = try await ImportRun(resuming(plan), in: .test(second, ledger)).run()
            #expect(resumed.isFinished && resumed.resumedAfter == stopped.line)
            #expect(resumed.report == one.report)
            #expect(try Files.text(plan.rejectedPath) == rejected)
            #expect(await second.records == whole.records)
            #expect(await second.categories == whole.categories)
            #expect(await second.calls == 6 - batches)
            #expect(await ledger.entries.map(\.state) == [.finished])
        }
    }

    @Test func `stopped again while it passes over the old part, it loses nothing`() async throws {
        try await withPlan { plan in
            let stop = StopRequest()
            let (keeping, ledger) = (RecordsInMemory(stopAfter: (4, stop)), LedgerInMemory())
            _ = try await ImportRun(plan, in: .test(keeping, ledger), stop: stop).run()
            let again = try await ImportRun(resuming(plan), in: .test(keeping, ledger), stop: stop).run()
            #expect(!again.isFinished && again.report.rows == 10)
            let last = try await ImportRun(resuming(plan), in: .test(keeping, ledger)).run()
            #expect(last.isFinished && last.report.kept == 48 && last.report.alreadyThere == 0)
        }
    }

    @Test func `after a failure the batches before it are in and resuming goes on`() async throws {
        try await withPlan { plan in
            let (broken, ledger) = (RecordsInMemory(failAfter: 2), LedgerInMemory())
            await #expect(throws: RecordsInMemory.Broken.self) {
                try await ImportRun(plan, in: .test(broken, ledger)).run()
            }
            let whole = await RecordsInMemory(after: broken)
            let resumed = try await ImportRun(resuming(plan), in: .test(whole, ledger)).run()
            #expect(resumed.resumedAfter == 21 && resumed.report.kept == 48)
        }
    }

    @Test func `without resume it begins anew and is as safe`() async throws {
        try await withPlan { plan in
            let stop = StopRequest()
            let (keeping, ledger) = (RecordsInMemory(stopAfter: (2, stop)), LedgerInMemory())
            _ = try await ImportRun(plan, in: .test(keeping, ledger), stop: stop).run()
            let again = try await ImportRun(plan, in: .test(keeping, LedgerInMemory())).run()
            #expect(again.isFinished && again.report.alreadyThere == 18 && again.report.kept == 30)
            #expect(await keeping.records.count == 48)
        }
    }

    @Test func `a changed file or mapping is not resumed`() async throws {
        try await withPlan { plan in
            let stop = StopRequest()
            let (keeping, ledger) = (RecordsInMemory(stopAfter: (2, stop)), LedgerInMemory())
            _ = try await ImportRun(plan, in: .test(keeping, ledger), stop: stop).run()
            try Data((SmallSource.csv(Self.rows) + "99,web,2020-01-01,c1,n\n").utf8)
                .write(to: URL(fileURLWithPath: plan.path))
            let outcome = try await ImportRun(resuming(plan), in: .test(keeping, ledger)).run()
            #expect(outcome.resumedAfter == nil && outcome.report.kept == 31)
        }
    }

    @Test func `rejected rows stand in their file with line, reason and original text`() async throws {
        try await withPlan { plan in
            _ = try await ImportRun(plan, in: .test(RecordsInMemory())).run()
            let lines = try Files.text(plan.rejectedPath).components(separatedBy: "\r\n")
            #expect(lines[0] == "\u{feff}line,reason,words,original")
            #expect(lines[1] == "8,not-a-time,“at”不是时间：soon,\"7,web,soon,c2,name 0\"")
            #expect(lines.count == 7)
        }
    }

    @Test func `a file of that name that is not ours is left alone`() async throws {
        try await withPlan { plan in
            try Data("mine".utf8).write(to: URL(fileURLWithPath: plan.rejectedPath))
            await #expect(throws: (any Error).self) {
                try await ImportRun(plan, in: .test(RecordsInMemory())).run()
            }
            #expect(try Files.text(plan.rejectedPath) == "mine")
        }
    }

    @Test func `progress tells rate and time left by bytes`() {
        let progress = ImportProgress(
            bytes: 250, totalBytes: 1_000, rows: 60, recent: 50, milliseconds: 2_000, recentBytes: 200)
        #expect(progress.rate == 25 && progress.secondsLeft == 8)
        #expect(progress.words(.en) == "25%  60 records  25/s  about 8 s left")
        #expect(progress.words(.zh) == "25%  60 条  每秒 25 条  约剩 8 秒")
    }
}
