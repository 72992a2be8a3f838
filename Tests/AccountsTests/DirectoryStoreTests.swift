import AccountsRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Accounts

@Suite struct DirectoryStoreTests {
    @Test(arguments: Engine.underTest)
    func `the whole list is kept and read back, twice over`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.storage] + Accounts.migrations) { database async throws in
            let store = DirectoryStore(database: database)
            let list = try Reference.divisions(wholeCountry: true)
            #expect(try await store.isFilled() == false)
            try await store.keep(list)
            try await store.keep(list)
            let directory = try await store.directory()
            #expect(directory.divisions.count == list.divisions.count)
            #expect(Set(directory.divisions) == Set(list.divisions))
            #expect(try await store.isFilled())
        }
    }

    @Test(arguments: Engine.underTest)
    func `Manzhouli and Erenhot report to the region and are led by their city and league`(
        _ engine: Engine
    ) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let directory = fixture.directory.now
            for (city, above) in [("150781", "150700"), ("152501", "152500")] {
                let code = try #require(DivisionCode(rawValue: city))
                let led = directory.ancestors(of: code, on: Fixture.day).map(\.rawValue)
                let reports = directory.ancestors(of: code, tree: .reporting, on: Fixture.day).map(\.rawValue)
                #expect(led == [above, "150000"])
                #expect(reports == ["150000"])
                let bureau = try #require(directory.competentOffice(for: code, on: Fixture.day))
                #expect(directory.ancestors(of: bureau.id, tree: .reporting, on: Fixture.day) == [15_000_001])
                #expect(directory.ancestors(of: bureau.id, on: Fixture.day).count == 2)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `the demonstration has one head, and everybody else a place below it`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture async throws in
            let directory = fixture.directory.now
            #expect(directory.heads(on: Fixture.day).map(\.name.zh) == ["内蒙古自治区市场监督管理局"])
            #expect(directory.descendants(of: 15_000_001, on: Fixture.day).count == directory.offices.count - 1)
            let bureaus = directory.offices.filter { $0.kind == .bureau }
            #expect(bureaus.count == 39)
        }
    }

    @Test(arguments: [
        ("150105001", OfficeKind.bureau, "赛罕区市场监督管理局"),
        ("150105001", .department, "赛罕区市场监督管理局人民路市场监管所"),
        ("150172", .bureau, "呼和浩特市市场监督管理局"), ("150105", .association, "赛罕区消费者协会"),
        ("150929", .bureau, "乌兰察布市市场监督管理局"),
    ])
    func `the competent office is found by place`(_ place: String, _ kind: OfficeKind, _ name: String) async throws {
        try await Fixture.with(.sqlite) { fixture async throws in
            let code = try #require(DivisionCode(rawValue: place))
            let found = fixture.directory.now.competentOffice(for: code, kind: kind, on: Fixture.day)
            #expect(found?.name.zh == name)
        }
    }

    @Test func `a line that cannot be read is named`() {
        let head = "code,name,parent,level,kind\n"
        #expect(throws: DivisionListUnreadable(line: 3)) {
            _ = try DivisionList(csv: head + "150000,内蒙古自治区,,province,statutory\n150100,呼和浩特市,150000,city,statutory")
        }
    }
}
