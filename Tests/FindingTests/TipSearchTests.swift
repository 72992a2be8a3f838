import Casework
import CaseworkRules
import FindingRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Finding

/// Tips in search: found by those who may see them, and never by who reported.
@Suite struct TipSearchTests {
    private let reporter = ReporterParty(name: "钱守真", phone: "13900007788", address: "赛罕区某街道")

    private func indexed(_ engine: Engine, _ body: (FindFixture, CaseNumber) async throws -> Void) async throws {
        try await FindFixture.with(engine) { fixture in
            let number = try await fixture.lodge(.sampleTip(reporter: reporter))
            try await fixture.worker.indexWaiting()
            try await body(fixture, number)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a tip is found by its office and those above, and by nobody else`(_ engine: Engine) async throws {
        try await indexed(engine) { fixture, number in
            let above = Principal.staff([.supervisor], person: 401, office: SampleOffice.city)
            let clerkAbove = Principal.staff([.clerk], person: 402, office: SampleOffice.city)
            for typed in ["电子秤", "甲子生鲜", "jiazi", number.text] {
                for who in [Principal.clerk, .analyst, above] {
                    let found = try await fixture.numbers(typed, as: who)
                    #expect(found == [number.text], "\(typed)")
                }
                for who in [Principal.elsewhere, clerkAbove] {
                    let result = try await fixture.store.find(fixture.query(typed, as: who))
                    #expect(result.files.isEmpty && result.count == FoundCount(0), "\(typed)")
                }
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a filter on tips shows nobody more than the own reach`(_ engine: Engine) async throws {
        try await indexed(engine) { fixture, number in
            var filters = FindFilters()
            filters.kind = .tip
            let own = try await fixture.numbers("", as: .clerk, filters: filters)
            #expect(own == [number.text])
            let other = try await fixture.numbers("", as: .elsewhere, filters: filters)
            #expect(other.isEmpty)
            filters.office = SampleOffice.saihan
            let asked = try await fixture.numbers("电子秤", as: .elsewhere, filters: filters)
            #expect(asked.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `who reported is found by no name, phone or address, and stands nowhere in the index`(
        _ engine: Engine
    ) async throws {
        try await indexed(engine) { fixture, _ in
            let shouzhen = ["钱守真", "qianshouzhen", "qsz", "13900007788", "139 0000 7788", "7788", "某街道"]
            for typed in shouzhen {
                for who in [Principal.clerk, .analyst] {
                    let found = try await fixture.numbers(typed, as: who)
                    #expect(found.isEmpty, "\(typed)")
                }
            }
            let entries = try await fixture.index.database.rows("SELECT words, facets FROM find_entry")
            #expect(entries.count == 1)
            for entry in entries {
                let text = try entry.text("words") + entry.text("facets")
                for secret in ["钱守真", "守真", "13900007788", "qianshouzhen", "某街道"] {
                    #expect(!text.contains(secret), "\(secret)")
                }
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a tip split from a complaint is not found by the phone that the complaint is found by`(
        _ engine: Engine
    ) async throws {
        try await FindFixture.with(engine) { fixture in
            let complaint = try await fixture.lodge(.sample())
            let store = CaseStore(fixture.tools)
            let officer = Principal.staff([.officer], person: 106)
            let filing = try await store.details(complaint).tip("店里卖的洗衣机没有中文标签和厂名。")
            let opened = try await store.open(filing, from: complaint, as: .splitTip(filing), by: officer).opened
            try await fixture.worker.indexWaiting()
            let byPhone = try await fixture.numbers("13800002046", as: .analyst)
            #expect(byPhone == [complaint.text])
            let byName = try await fixture.numbers("王秀兰", as: .analyst)
            #expect(byName.isEmpty)
            let byWords = try await fixture.numbers("中文标签", as: .analyst)
            #expect(byWords == [opened.text])
        }
    }
}
