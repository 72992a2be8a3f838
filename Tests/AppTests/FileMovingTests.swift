import Accounts
import AccountsRules
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

@Suite struct FileMovingTests {
    private static let saihan: Int64 = 15_010_501
    private static let xincheng: Int64 = 15_010_201

    /// A demonstration whose officer in Saihan carries all open files of the office.
    private static func with(
        _ engine: Engine, _ body: (Installation, Accounts, Doer, Int) async throws -> Void
    ) async throws {
        try await Installed.with(engine) { opened in
            try await Demonstration(opened).signIns()
            for _ in 0..<60 { _ = try await Reception(opened.tools).receive(.sample(), by: .visitor) }
            let accounts = try Serving(opened, Serving.Settings()).accounts
            let leader = try #require(try await accounts.people.person(104, on: opened.tools.today))
            let who = Principal(
                .staff(person: leader.id, name: leader.name, office: leader.office, roles: leader.roles))
            let open = OpenFiles(database: opened.database)
            let files = try await open.files(.office(saihan), after: Int(Int32.min), 0, limit: 1_000)
            #expect(files.count == 60)
            for file in files {
                let number = try #require(CaseNumber(file.number))
                try await CaseStore(opened.tools).decide(.assign(officer: 102, name: "孟女士"), on: number, by: who)
            }
            let doer = Doer(
                person: 104, office: leader.office, day: opened.tools.today, at: opened.time.now())
            try await body(opened, accounts, doer, files.count)
            #expect(try await HistoryVerification.report(on: opened.database).isClean)
            #expect(try await opened.statistics().recount.run().agrees)
        }
    }

    @Test(arguments: Engine.underTest)
    func `all open files go by the real move, each with its history`(_ engine: Engine) async throws {
        try await Self.with(engine) { opened, accounts, doer, count in
            let open = OpenFiles(database: opened.database)
            #expect(try await open.count(.officer(102), limit: 1_000) == count)
            #expect(try await open.count(.officer(102), limit: 2) == min(2, count))
            try await accounts.handovers.begin(1, from: 102, at: Self.saihan, to: .person(103), total: count, by: doer)
            #expect(try await opened.handoverWorker.runWaiting() == count)
            #expect(try await open.count(.officer(102), limit: 10) == 0)
            #expect(try await open.loads(of: [102, 103]) == [103: count])
            let done = try #require(try await accounts.handovers.handover(1))
            #expect(done.isDone && done.moved == count && done.refused == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `whoever may not assign moves nothing, and every file is named`(_ engine: Engine) async throws {
        try await Self.with(engine) { opened, accounts, doer, count in
            let clerk = Doer(person: 101, office: Self.saihan, day: doer.day, at: doer.at)
            try await accounts.handovers.begin(1, from: 102, at: Self.saihan, to: .person(103), total: count, by: clerk)
            _ = try await opened.handoverWorker.runWaiting()
            let done = try #require(try await accounts.handovers.handover(1))
            #expect(done.moved == 0 && done.refused == count && done.refusedFiles.count == min(50, count))
        }
    }

    @Test(arguments: Engine.underTest)
    func `the files of a dissolved office are its successor's, with both moves in their histories`(
        _ engine: Engine
    ) async throws {
        try await Self.with(engine) { opened, accounts, doer, count in
            let system = Doer(person: 107, office: 15_000_001, day: doer.day, at: doer.at)
            _ = try await accounts.offices.dissolve(Self.saihan, into: Self.xincheng, last: doer.day, by: system)
            try await opened.reload()
            try await accounts.handovers.begin(
                1, from: nil, at: Self.saihan, to: .office(Self.xincheng), total: count, by: system)
            _ = try await opened.handoverWorker.runWaiting()
            let open = OpenFiles(database: opened.database)
            #expect(try await open.count(.office(Self.saihan), limit: 10) == 0)
            let done = try #require(try await accounts.handovers.handover(1))
            #expect(done.moved == count && done.refused == 0)
        }
    }
}

@Suite struct CalendarPageImportTests {
    @Test(arguments: Engine.underTest)
    func `a preview tells what the import then does, and a second import does nothing`(
        _ engine: Engine
    ) async throws {
        try await Installed.with(engine) { opened in
            try await Demonstration(opened).signIns()
            try await Demonstration(opened).make(300, seed: 3) { _ in }
            let row = try await opened.database.row(
                "SELECT due_on FROM clock WHERE state IN ('running', 'paused') ORDER BY due_on, case_id LIMIT 1")
            let first = try #require(try row?.day("due_on"))
            var years = opened.law.now.calendar.years
            for offset in -2..<12 { years[(first + offset).year]?.holidays.insert(first + offset) }
            let calendars = CalendarImport(installation: opened)
            let preview = try await calendars.preview(years)
            #expect(preview.moved > 0 && preview.isWhole && !preview.examples.isEmpty)
            #expect(try await calendars.recompute() == nil)
            let changed = try await calendars.take(years, source: "测试 通知", author: "test")
            #expect(!changed.isEmpty)
            #expect(try await calendars.progress() == .underWay)
            let report = try #require(try await calendars.recompute())
            #expect(report.moved == preview.moved)
            #expect(try await calendars.progress() == .done(looked: report.looked, moved: report.moved))
            #expect(try await calendars.take(years, source: "测试 通知", author: "test").isEmpty)
            #expect(try await calendars.recompute()?.moved == 0)
            #expect(try await calendars.preview(years).moved == 0)
        }
    }
}
