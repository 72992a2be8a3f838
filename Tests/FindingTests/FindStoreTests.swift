import AccountsRules
import CaseworkRules
import ChineseText
import FindingRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Finding

/// What is found, on both engines.
@Suite struct FindStoreTests {
    private func filled<Answer>(
        _ engine: Engine, _ body: (FindFixture) async throws -> Answer
    ) async throws -> Answer {
        try await FindFixture.with(engine) { fixture in
            try await fixture.lodge(.sample())
            try await fixture.lodge(
                .sample(
                    title: "健身年卡不退", story: "店门锁了，要求退还剩余费用。", category: "fitness", trader: "乙丑健身（金桥店）",
                    phone: "13900000914", order: "JS-20260912"))
            try await fixture.lodge(
                .sample(title: "电视机黑屏", story: "买了三天就黑屏。", division: SampleDivision.xincheng, trader: "丙寅電視城"))
            try await fixture.worker.indexWaiting()
            return try await body(fixture)
        }
    }

    @Test(arguments: Engine.underTest)
    func `words are found in both scripts, any width, in pinyin and by initials`(_ engine: Engine) async throws {
        try await filled(engine) { fixture in
            for typed in ["漏水", "洗衣機", "洗衣机", "ＸＱＧ１００", "xqg", "甲子", "jiazi", "jzdq", "修两次仍漏水", "样例牌"] {
                let found1 = try await fixture.numbers(typed)
                #expect(found1.count >= 1, "\(typed)")
            }
            let found2 = try await fixture.numbers("电视城")
            #expect(found2.count == 1)
            let found3 = try await fixture.numbers("年卡 金桥")
            #expect(found3.count == 1)
            let found4 = try await fixture.numbers("年卡 漏水")
            #expect(found4.isEmpty)
            let found5 = try await fixture.numbers("水漏")
            #expect(found5.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the newest come first, and the count says how many`(_ engine: Engine) async throws {
        try await filled(engine) { fixture in
            let result = try await fixture.store.find(fixture.query("要求"))
            #expect(result.files.map(\.title) == ["健身年卡不退", "洗衣机修两次仍漏水"])
            #expect(result.count == FoundCount(2))
            #expect(result.next == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `numbers are found whole, also before they are indexed`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            let number = try await fixture.lodge(
                .sample(creditCode: "91350100M000100Y43", phone: "13800002046", order: "0829-0113"))
            for typed in [
                number.text, "138 0000 2046", "13800002046", "+86 13800002046", "0829-0113", "91350100M000100Y43",
                "04711234012",
            ] {
                let result = try await fixture.store.find(fixture.query(typed))
                #expect(result.files.map(\.number) == [number.text], "\(typed)")
                #expect(result.exact != nil)
            }
            let found6 = try await fixture.numbers("138000020")
            #expect(found6.isEmpty, "a part of a phone is no phone")
            let serial = number.text.split(separator: "-")[2]
            let found7 = try await fixture.numbers(String(Int(serial) ?? 0))
            #expect(found7 == [number.text])
            let found8 = try await fixture.numbers(number.text, as: .elsewhere)
            #expect(found8.isEmpty)
            let found9 = try await fixture.numbers("13800002046", as: .elsewhere)
            #expect(found9.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the consumer's name is not found, and a phone only whole`(_ engine: Engine) async throws {
        try await filled(engine) { fixture in
            let found10 = try await fixture.numbers("王秀兰")
            #expect(found10.isEmpty)
            let found11 = try await fixture.numbers("昭乌达")
            #expect(found11.isEmpty)
            let found12 = try await fixture.numbers("2046")
            #expect(found12.isEmpty)
            let words = try await fixture.index.database.rows("SELECT words FROM find_entry ORDER BY position")
            for row in words { #expect(try !row.text("words").contains("13800002046")) }
        }
    }

    @Test(arguments: Engine.underTest)
    func `nobody finds or counts what is out of reach`(_ engine: Engine) async throws {
        try await filled(engine) { fixture in
            let clerk = try await fixture.store.find(fixture.query("黑屏", as: .clerk))
            #expect(clerk.files.isEmpty && clerk.count == FoundCount(0))
            let found13 = try await fixture.numbers("黑屏", as: .elsewhere)
            #expect(found13.count == 1)
            let found14 = try await fixture.numbers("漏水", as: .elsewhere)
            #expect(found14.isEmpty)
            let found15 = try await fixture.numbers("黑屏")
            #expect(found15.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `filters narrow a search down, and stand alone`(_ engine: Engine) async throws {
        try await filled(engine) { fixture in
            var filters = FindFilters()
            filters.categories = ["fitness", "culture"]
            let found16 = try await fixture.numbers("", filters: filters)
            #expect(found16.count == 1)
            filters.state = .closed
            let found17 = try await fixture.numbers("", filters: filters)
            #expect(found17.isEmpty)
            filters = FindFilters()
            filters.office = SampleOffice.city
            let found18 = try await fixture.numbers("", filters: filters)
            #expect(found18.count == 3)
            filters.office = SampleOffice.saihan
            let found19 = try await fixture.numbers("", filters: filters)
            #expect(found19.count == 2)
            filters.receivedBefore = fixture.clock.now().adding(seconds: -100)
            let found20 = try await fixture.numbers("", filters: filters)
            #expect(found20.isEmpty)
            filters = FindFilters()
            filters.divisions = [SampleDivision.xincheng.rawValue]
            let found21 = try await fixture.numbers("黑屏", filters: filters)
            #expect(found21.count == 1)
        }
    }

    @Test(arguments: Engine.underTest)
    func `pages go on where the last ended, without gap or repeat`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            let titles = (0..<23).map { "退款难第\($0)件" }
            for title in titles { try await fixture.lodge(.sample(title: title)) }
            try await fixture.worker.indexWaiting()
            for typed in ["退款", "退款难第"] {
                var query = fixture.query(typed)
                query.size = 5
                let first = try await fixture.store.find(query)
                #expect(first.files.count == 5)
                #expect(first.count == FoundCount(23))
                let all = try await fixture.all(query)
                #expect(all.count == 23 && Set(all).count == 23)
            }
        }
    }
}
