import CallBacksRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import CallBacks

/// Samples as they are drawn and kept, on both engines, and the pages before them.
@Suite struct CallBackStoreTests {
    private let from: Day = "2026-09-01"
    private let to: Day = "2026-10-12"

    @Test(arguments: Engine.underTest)
    func `a sample is drawn, kept with its seed, and can be drawn again`(_ engine: Engine) async throws {
        try await CallBackFixture.with(engine) { fixture in
            let drawn = try #require(try await fixture.draw(5, from, to))
            let (stored, calls) = try #require(try await fixture.store.draw(drawn.id))
            #expect(stored == drawn && stored.draw.population == 40 && calls.count == 5)
            let again = Draw(seed: stored.draw.seed, population: 40, size: 5).places
            #expect(calls.map(\.number) == again.map { CallBackFixture.files[$0].number })
            #expect(fixture.audited.now.count == 1)
            #expect(fixture.audited.now[0].contains("call-backs-drawn"))
            let all = try #require(try await fixture.draw(100, from, to))
            #expect(all.draw.size == 40)
            let none = try await fixture.draw(5, "2020-01-01", "2020-02-01")
            #expect(none == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `outcomes are recorded, corrected and counted`(_ engine: Engine) async throws {
        try await CallBackFixture.with(engine) { fixture in
            let drawn = try #require(try await fixture.draw(3, from, to))
            let who = CallBackFixture.supervisor
            try await fixture.store.record(
                CallOutcome(reached: .yes, satisfied: .no, factsAgree: false, note: "没有退钱"), of: 0, in: drawn.id,
                by: who)
            try await fixture.store.record(
                CallOutcome(reached: .yes, satisfied: .yes, factsAgree: true), of: 0, in: drawn.id, by: who)
            try await fixture.store.record(CallOutcome(reached: .no), of: 1, in: drawn.id, by: who)
            let draws = try await fixture.store.draws(of: SampleOffice.saihan)
            #expect(draws.map(\.id) == [drawn.id])
            let rates = try #require(draws.first).rates
            #expect(rates.called == 2 && rates.reached == 1 && rates.satisfied == 1 && rates.agreeing == 1)
            let other = try await fixture.store.draws(of: SampleOffice.xincheng)
            #expect(other.isEmpty)
            #expect(fixture.audited.now.count == 4)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a supervisor draws and records on pages, with every problem at once`(_ engine: Engine) async throws {
        try await CallBackFixture.visit(engine) { fixture, browser in
            let root = CallBackAddress.root
            _ = try await browser.get(root, as: "supervisor")
            let wrong = try await browser.post(
                root, ["first": "x", "last": "2030-01-01", "size": "0"], as: "supervisor")
            #expect(wrong.status == .unprocessableContent && wrong.page.violations.isEmpty)
            let none = try await browser.post(
                root, ["first": "2020-01-01", "last": "2020-02-01", "size": "5"], as: "supervisor")
            #expect(none.status == .unprocessableContent && none.html.contains("换一段时间"))
            let drawn = try await browser.post(
                root, ["first": "2026-09-01", "last": "2026-10-12", "size": "2"], as: "supervisor")
            let path = try #require(drawn.location)
            for language in ["zh", "en"] {
                for address in [root, path, path + "/0"] {
                    let page = try await browser.get("\(address)?lang=\(language)", as: "supervisor")
                    #expect(page.status == .ok && page.page.violations.isEmpty, "\(address)")
                    #expect(!page.html.contains("{0}"))
                }
            }
            _ = try await browser.get("\(path)/0?lang=zh", as: "supervisor")
            let half = try await browser.post(path + "/0", ["reached": "yes", "note": "记一下"], as: "supervisor")
            #expect(half.status == .unprocessableContent && half.html.contains("记一下"))
            let done = try await browser.post(
                path + "/0", ["reached": "yes", "satisfied": "yes", "facts": "no"], as: "supervisor")
            #expect(done.status == .seeOther)
            let page = try await browser.get(path, as: "supervisor")
            #expect(page.html.contains("和记录不一致") && page.html.contains("1 ÷ 2"))
        }
    }

    @Test func `others neither draw nor see, and offices above see`() async throws {
        try await CallBackFixture.visit(.sqlite) { fixture, browser in
            let drawn = try #require(try await fixture.draw(2, from, to))
            let path = CallBackAddress.draw(drawn.id)
            for (person, status) in [("officer", 403), ("elsewhere", 404), ("above", 200), ("clerk", 200)] {
                let shown = try await browser.get(path, as: person)
                #expect(shown.status.code == status, "\(person)")
            }
            for person in ["officer", "above", "elsewhere"] {
                _ = try await browser.get(CallBackAddress.root, as: person)
                let answer = try await browser.post(path + "/0", ["reached": "no"], as: person)
                #expect(answer.status.code == 403 || answer.status.code == 404, "\(person)")
            }
        }
    }
}
