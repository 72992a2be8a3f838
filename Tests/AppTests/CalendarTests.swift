import Casework
import CaseworkRules
import Kernel
import Law
import LawRules
import Statistics
import Storage
import TestSupport
import Testing

@testable import App

@Suite struct CalendarImportTests {
    @Test(arguments: Engine.underTest)
    func `a new calendar moves open clocks, says so in the history, and leaves the ended ones`(
        _ engine: Engine
    ) async throws {
        try await Installed.with(engine) { opened in
            try await Demonstration(opened).signIns()
            try await Demonstration(opened).make(300, seed: 3) { _ in }
            let before = try await Self.clocks(opened)
            // Every working day of a fortnight around the first open due day becomes a holiday.
            let first = try #require(before.filter(\.isOpen).map(\.due).min())
            var years = Self.known(opened)
            for offset in -2..<12 { years[(first + offset).year]?.holidays.insert(first + offset) }
            _ = try await LawStore(database: opened.database).add(
                years, source: "test", by: LawImport(author: "test", at: opened.time.now()))
            try await opened.reload()
            let report = try await ClockKeeper(opened.tools).recalculate(from: first - 20, reason: "test")
            #expect(report.moved > 0)
            let after = try await Self.clocks(opened)
            #expect(before.filter { !$0.isOpen } == after.filter { !$0.isOpen })
            #expect(before != after)
            #expect(try await HistoryVerification.report(on: opened.database).isClean)
            #expect(try await opened.statistics().recount.run().agrees)
            let again = try await ClockKeeper(opened.tools).recalculate(from: first - 20, reason: "test")
            #expect(again.moved == 0)
        }
    }

    private struct StoredClock: Equatable {
        let key: String
        let due: Day
        let isOpen: Bool
    }

    private static func clocks(_ opened: Installation) async throws -> [StoredClock] {
        try await opened.database.rows(
            "SELECT case_id, period, start_on, due_on, state FROM clock ORDER BY case_id, handling_id, period, start_on"
        ).map { row in
            StoredClock(
                key: "\(try row.int64("case_id")) \(try row.text("period")) \(try row.int("start_on"))",
                due: try row.day("due_on"), isOpen: ["running", "paused"].contains(try row.text("state")))
        }
    }

    private static func known(_ opened: Installation) -> [Int: CalendarYear] {
        let bytes = (try? ReferenceFiles.bundled().read("holidays.json")) ?? []
        return (try? LawFile.calendar(bytes)) ?? [:]
    }
}
