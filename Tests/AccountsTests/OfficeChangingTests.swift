import AccountsRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Accounts

@Suite struct OfficeChangingTests {
    @Test(arguments: Engine.underTest)
    func `an office keeps its old name for the days before`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let store = fixture.accounts.offices
            let doer = EmploymentTests.system(fixture)
            let name = LocalText(zh: "赛罕区市场监管局", en: "Saihan Bureau")
            try await store.change(.rename(name, from: Fixture.day + 10), 15_010_501, by: doer)
            let today = try await store.directory(today: Fixture.day)
            let later = try await store.directory(today: Fixture.day + 10)
            #expect(today.office(15_010_501)?.name.zh == "赛罕区市场监督管理局")
            #expect(later.office(15_010_501)?.name == name)
            #expect(later.office(15_010_501)?.name(on: Fixture.day).zh == "赛罕区市场监督管理局")
            await #expect(throws: OfficeChangeRefused([.laterChange(Fixture.day + 10)])) {
                try await store.change(
                    .rename(LocalText(zh: "别的", en: "Other"), from: Fixture.day), 15_010_501, by: doer)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `the two trees are moved apart, each from its day`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let store = fixture.accounts.offices
            let doer = EmploymentTests.system(fixture)
            try await store.change(
                .move(.reporting, below: 15_000_001, from: Fixture.day), 15_010_501, by: doer)
            let directory = try await store.directory(today: Fixture.day)
            #expect(directory.ancestors(of: 15_010_501, tree: .reporting, on: Fixture.day) == [15_000_001])
            #expect(
                directory.ancestors(of: 15_010_501, tree: .reporting, on: Fixture.day - 1) == [15_010_001, 15_000_001])
            #expect(directory.ancestors(of: 15_010_501, on: Fixture.day) == [15_010_001, 15_000_001])
            await #expect(throws: OfficeChangeRefused([.belowItself])) {
                try await store.change(
                    .move(.administrative, below: 15_010_501, from: Fixture.day), 15_010_001, by: doer)
            }
            #expect(try await fixture.accounts.audit.firstBroken() == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a new office stands below another in both trees`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let store = fixture.accounts.offices
            let doer = EmploymentTests.system(fixture)
            let code = try #require(DivisionCode(rawValue: "150105"))
            let office = Office(
                id: 700, name: LocalText(zh: "新所", en: "New"), kind: .department, division: code, from: Fixture.day)
            try await store.create(office, below: 15_010_501, by: doer)
            let directory = try await store.directory(today: Fixture.day)
            for tree in Tree.allCases {
                #expect(directory.ancestors(of: 700, tree: tree, on: Fixture.day).first == 15_010_501)
            }
            let other = Office(
                id: 701, name: office.name, kind: .department, division: code, from: Fixture.day)
            await #expect(throws: OfficeChangeRefused([.otherUnknown])) {
                try await store.create(other, below: 999, by: doer)
            }
            #expect(try await store.directory().office(701) == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `people with their roles and the offices below pass to the successor, and the demonstration does not undo it`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let store = fixture.accounts.offices
            let below = fixture.directory.now.children(of: 15_010_501, on: Fixture.day)
            #expect(!below.isEmpty)
            let people = try await store.dissolve(
                15_010_501, into: 15_010_201, last: Fixture.day, by: EmploymentTests.system(fixture))
            #expect(people == [101, 102, 103])
            let moved = try await fixture.accounts.people.person(102, on: Fixture.day)
            #expect(moved?.office == 15_010_201 && moved?.roles == [.officer])
            // The next start with a demonstration writes its offices again.
            let list = try Reference.divisions()
            let demo = DemoOffices(plan: try Reference.plan(), list: list)
            try await store.keep(demo.offices, edges: demo.edges, demo: true)
            let directory = try await store.directory(today: Fixture.day + 1)
            let children = directory.children(of: 15_010_201, on: Fixture.day + 1)
            #expect(Set(children).isSuperset(of: below))
            #expect(directory.office(15_010_501)?.to == Fixture.day)
            #expect(directory.successors(ofOffice: 15_010_501).map(\.id) == [15_010_201])
            #expect(directory.relation(of: 15_010_501, seenFrom: 15_010_201, on: Fixture.day + 1) == .own)
            await #expect(throws: OfficeChangeRefused.self) {
                _ = try await store.dissolve(
                    15_010_501, into: 15_010_201, last: Fixture.day, by: EmploymentTests.system(fixture))
            }
        }
    }
}

@Suite struct HandoverTests {
    private static func supervisor(_ fixture: Fixture) -> Doer {
        Doer(person: 104, office: 15_010_001, day: Fixture.day, at: fixture.clock.now())
    }

    private static func begin(_ fixture: Fixture, to target: FileHandover.Target) async throws {
        try await fixture.accounts.handovers.begin(
            1, from: 102, at: 15_010_501, to: target, total: fixture.files.all.count, by: supervisor(fixture))
    }

    @Test(arguments: Engine.underTest)
    func `all open files go to a named person in batches, and those that refuse are named`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture async throws in
            for id in Int64(1)...120 {
                fixture.files.add(id, PaperFiles.Paper(officer: 102, office: 15_010_501, isStuck: id == 60))
            }
            try await Self.begin(fixture, to: .person(103))
            await #expect(throws: HandoverRunning(id: 1)) {
                try await fixture.accounts.handovers.begin(
                    2, from: 102, at: 15_010_501, to: .colleagues, total: 1, by: Self.supervisor(fixture))
            }
            #expect(try await fixture.handoverWorker.runWaiting() == 120)
            let done = try #require(try await fixture.accounts.handovers.handover(1))
            #expect(done.isDone && done.moved == 119 && done.refused == 1 && done.refusedFiles == ["60"])
            #expect(fixture.files.all.values.filter { $0.officer == 103 }.count == 119)
            #expect(try await fixture.handoverWorker.runWaiting() == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `files are spread over those who are there, and not given to the biased`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let security = PersonStoreTests.security(fixture)
            try await fixture.accounts.people.grant(.officer, to: 101, by: security)
            let shop = FileParties(traders: ["甲子电器行"])
            for id in Int64(1)...10 {
                fixture.files.add(
                    id, PaperFiles.Paper(officer: 102, office: 15_010_501, parties: id <= 3 ? shop : FileParties()))
            }
            _ = try await fixture.accounts.interests.declare(
                Interest(id: 1, person: 101, kind: .trader, subject: "甲子电器行", declaredOn: Fixture.day),
                by: security)
            try await Self.begin(fixture, to: .colleagues)
            _ = try await fixture.handoverWorker.runWaiting()
            let papers = fixture.files.all
            #expect((1...3).allSatisfy { papers[$0]?.officer == 103 })
            #expect(papers.values.filter { $0.officer == 101 }.count == 5)
            #expect(papers.values.filter { $0.officer == 103 }.count == 5)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the files of a dissolved office follow to its successor`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            for id in Int64(1)...3 { fixture.files.add(id, PaperFiles.Paper(officer: nil, office: 15_010_501)) }
            try await fixture.accounts.handovers.begin(
                1, from: nil, at: 15_010_501, to: .office(15_010_201), total: 3, by: EmploymentTests.system(fixture))
            _ = try await fixture.handoverWorker.runWaiting()
            #expect(fixture.files.all.values.allSatisfy { $0.office == 15_010_201 })
        }
    }
}
