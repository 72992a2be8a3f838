import CaseworkRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework

@Suite struct WorklistTests {
    private func query(
        _ fixture: DeskFixture, _ view: WorklistView, as person: DeskPerson = .officer,
        _ edit: (inout WorklistFilters) -> Void = { _ in }
    ) throws -> WorklistQuery {
        let who = person.principal
        var filters = WorklistFilters()
        edit(&filters)
        return WorklistQuery(
            view: view, scope: try #require(fixture.worklist.scope(of: who)), person: who.person ?? 0,
            ownOffice: who.office ?? 0, today: fixture.tools.today, filters: filters)
    }

    /// Files of two offices in random states, received over some weeks.
    private func fill(_ fixture: DeskFixture, files: Int, seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        for index in 0..<files {
            fixture.clock.pass(seconds: Int64.random(in: 0...20_000, using: &random))
            let division = index % 5 == 0 ? SampleDivision.xincheng : SampleDivision.saihan
            let number = try await fixture.lodge(.sample(title: "第\(index)件", division: division))
            guard division == SampleDivision.saihan else { continue }
            switch Int.random(in: 0..<6, using: &random) {
            case 0: try await fixture.decide(.accept, number)
            case 1: try await fixture.decide(.withdraw(reason: "不投诉了"), number)
            case 2: try await fixture.decide(.refuse(ground: "a16_1", note: ""), number)
            case 3: try await fixture.decide(.assign(officer: 101, name: "孟女士"), number, .supervisor)
            case 4:
                try await fixture.decide(.handOver(toOffice: SampleOffice.xincheng, reason: "不在我区"), number)
            default: break
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `pages by key give every row once, forwards and backwards`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            try await fill(fixture, files: 190, seed: 11)
            for (view, person) in [
                (WorklistView.allOpen, DeskPerson.officer), (.closed, .officer), (.all, .officer), (.mine, .officer),
                (.handovers, .neighbour), (.state(.received), .region), (.all, .region), (.allOpen, .region),
            ] {
                var query = try query(fixture, view, as: person)
                var pages: [WorklistPage] = []
                repeat {
                    pages.append(try await fixture.worklist.page(query))
                    query.cursor = pages.last?.next
                } while query.cursor != nil && pages.count < 20
                let ids = pages.flatMap(\.rows).map(\.id)
                #expect(Set(ids).count == ids.count, "\(view)")
                let count = try await fixture.worklist.counts(of: [view], like: query)[view]
                #expect(ids.count == count, "\(view)")
                for page in pages.dropFirst().reversed() {
                    query.cursor = page.previous
                    let before = try await fixture.worklist.page(query)
                    let place = try #require(pages.firstIndex { $0.rows.first?.id == page.rows.first?.id })
                    #expect(before.rows == pages[place - 1].rows, "\(view)")
                }
                let keys = pages.flatMap(\.rows).map(\.sortKey)
                #expect(keys == keys.sorted { view.isByDueDay ? $0 < $1 : $0 > $1 }, "\(view)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `each view counts what it lists, and offices see their own`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            try await fill(fixture, files: 60, seed: 3)
            fixture.clock.pass(days: 12)
            for person in [DeskPerson.officer, .supervisor, .neighbour, .region, .analyst] {
                let like = try query(fixture, .all, as: person)
                let counts = try await fixture.worklist.counts(of: WorklistView.shown + [.all], like: like)
                for (view, count) in counts {
                    let page = try await fixture.worklist.page(try query(fixture, view, as: person))
                    #expect(page.rows.count == min(count, WorklistQuery.pageSize), "\(view) for \(person)")
                }
                let offices = Set(try await fixture.worklist.page(like).rows.map(\.office))
                let seen: Set<Int64> =
                    switch person {
                    case .neighbour: [SampleOffice.xincheng]
                    case .region: [SampleOffice.xincheng, SampleOffice.saihan]
                    default: [SampleOffice.saihan]
                    }
                #expect(offices == seen, "\(person)")
            }
            #expect(fixture.worklist.scope(of: DeskPerson.region.principal) == .everywhere)
            #expect(
                fixture.worklist.scope(of: DeskPerson.supervisor.principal)
                    == .offices([SampleOffice.saihan, SampleOffice.station]))
            #expect(fixture.worklist.scope(of: DeskPerson.administrator.principal) == nil)
            #expect(fixture.worklist.scope(of: .visitor) == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `typed text finds numbers, serials, phones, codes, traders and words`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let code = "91350100M000100Y43"
            let number = try await fixture.lodge(
                .sample(title: "牛肉干少称120克", trader: "庚午Mall商城", creditCode: code, phone: "13200004485"))
            _ = try await fixture.lodge()
            let typed = [
                number.text, number.text.replacing("-", with: ""), "\(number.serial)", "13200004485", "132 0000 4485",
                code.lowercased(), "庚午", "庚午Mall商城", "少称", "牛肉干 120克",
            ]
            for text in typed {
                let found = try await fixture.worklist.page(
                    try query(fixture, .all) { $0.text = WorklistSearch(text) })
                #expect(found.rows.map(\.number) == [number.text], "\(text)")
                #expect(found.lookedAt == nil)
            }
            for text in ["13900000000", "辛未", "地板 退款", "9999"] {
                let found = try await fixture.worklist.page(try query(fixture, .all) { $0.text = WorklistSearch(text) })
                #expect(found.rows.isEmpty, "\(text)")
            }
            #expect(WorklistSearch("漏") == nil)
            #expect(WorklistSearch(" ") == nil)
            let elsewhere = try await fixture.worklist.page(
                try query(fixture, .all, as: .neighbour) { $0.text = WorklistSearch(number.text) })
            #expect(elsewhere.rows.isEmpty)
        }
    }

    @Test func `the end of a prefix is the smallest text after all that begin with it`() {
        #expect(WorklistSearch.end(ofPrefix: "甲") == "申")
        #expect(WorklistSearch.end(ofPrefix: "a") == "b")
        #expect(WorklistSearch.end(ofPrefix: "\u{d7ff}") == "\u{e000}")
        #expect(WorklistSearch.end(ofPrefix: "a\u{10ffff}") == "b")
        #expect(WorklistSearch.end(ofPrefix: "\u{10ffff}") == nil)
    }

    @Test(arguments: Engine.underTest)
    func `files with the same phone, trader, order or story are shown, within one's reach only`(_ engine: Engine)
        async throws
    {
        try await DeskFixture.with(engine) { fixture in
            let number = try await fixture.lodge()
            let other = "健身卡还剩八个月，店门锁了，电话没有人接，要求退还剩下的钱。"
            let phone = try await fixture.lodge(.sample(story: other, trader: "乙丑健身", order: "A"))
            let trader = try await fixture.lodge(.sample(story: other, phone: "13900000001", order: "B"))
            let order = try await fixture.lodge(.sample(story: other, trader: "丙寅教育", phone: "13900000002"))
            let story = "8月29日买的洗衣机，9月4日开始漏水。上门修过两次，修完还是漏。我要求换一台，店里说只能再修！"
            let text = try await fixture.lodge(
                .sample(story: story, trader: "丁卯电器", phone: "13900000003", order: "C"))
            let far = try await fixture.lodge(.sample(division: SampleDivision.xincheng))
            let found = try await fixture.worklist.file(number, for: DeskPerson.officer.principal).similar
            #expect(found.map(\.number) == [text.text, order.text, trader.text, phone.text])
            #expect(found.map(\.likenesses) == [[.text], [.order], [.trader], [.phone]])
            let all = try await fixture.worklist.file(number, for: DeskPerson.region.principal).similar
            #expect(all.first?.number == far.text && all.first?.likenesses == SimilarFile.Likeness.allCases)
            #expect(all.count == 5)
        }
    }
}
