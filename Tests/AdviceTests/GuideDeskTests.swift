import AdviceRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Advice

/// Writing the guide: drafts, the check, publishing, versions, and who may.
@Suite struct GuideDeskTests {
    private let desk = "/staff/rights/online_return"

    @Test(arguments: Engine.underTest)
    func `topics come with the program once, and are never written over`(_ engine: Engine) async throws {
        try await AdviceFixture.with(engine) { fixture in
            let all = try await fixture.store.published()
            #expect(all.count == 16 && all[0].topic.id == "online_return" && all[0].version == 1)
            let now = fixture.tools.time.now()
            var topic = all[0].topic
            topic.zh = "网购"
            try await fixture.store.save(topic, reviewOn: "2027-01-01", over: all[0], by: "云女士", at: now)
            try await fixture.store.seed(AdviceFixture.shipped.get(), at: now)
            let versions = try await fixture.store.versions(of: "online_return")
            #expect(versions.map(\.state) == [.draft, .published] && versions[0].topic.zh == "网购")
            await #expect(throws: Stale.self) {
                try await fixture.store.save(topic, reviewOn: "2027-01-01", over: all[0], by: "", at: now)
            }
            try await fixture.store.save(topic, reviewOn: "2027-02-01", over: versions[0], by: "韩先生", at: now)
            await #expect(throws: Stale.self) {
                try await fixture.store.publish(versions[0], by: "", at: now) { _ in }
            }
            let unchanged = try await fixture.store.published("online_return")
            #expect(unchanged == all[0])
            let draft = try #require(try await fixture.store.versions(of: "online_return").first)
            try await fixture.store.publish(draft, by: "韩先生", at: now) { _ in }
            let after = try await fixture.store.versions(of: "online_return")
            #expect(after.map(\.state) == [.published, .former] && after[0].by == "韩先生")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a lawyer edits and previews, the check holds back, and a supervisor publishes`(_ engine: Engine) async throws
    {
        try await AdviceFixture.visit(engine) { fixture, browser in
            let part = desk + "/parts/right.r1"
            let form = try await browser.get(part, as: "lawyer")
            #expect(form.status == .ok && form.page.violations.isEmpty)
            let values = [
                "seen": "1.1", "zh": "", "en": "Online goods.", "law": "CRPL", "article": "25", "status": "C",
                "in_force": "2014-03-15",
            ]
            let saved = try await browser.post(part, values)
            #expect(saved.location == desk + "?done=saved")
            let shown = try await browser.get(desk + "?done=saved", as: "head")
            #expect(shown.page.violations.isEmpty && shown.html.contains("r1") && shown.html.contains("缺中文或者英文"))
            let held = try await browser.post(desk + "/publish", ["revision": "1"])
            #expect(held.status == .unprocessableContent && held.html.contains("改好以后才能发布"))
            let end = "/versions/2/yes.no.normal.yes.yes"
            let preview = try await browser.get(desk + end, as: "lawyer")
            #expect(preview.page.violations.isEmpty && preview.html.contains("预览第2版"))
            #expect(!preview.html.contains("/complaint\""))
            _ = try await browser.get(part, as: "lawyer")
            let again = try await browser.post(
                part, values.merging(["seen": "2.1", "zh": "网上买的可以退。"]) { $1 })
            #expect(again.location == desk + "?done=saved")
            _ = try await browser.get(desk, as: "head")
            let published = try await browser.post(desk + "/publish", ["revision": "2"])
            #expect(published.location == desk + "?done=published")
            #expect(fixture.handed.audit == ["staff:7 advice-published advice:online_return version:2"])
            let seen = try await browser.get("/rights/online_return/yes.no.normal.yes.yes", as: "nobody")
            #expect(seen.html.contains("网上买的可以退。") && seen.html.contains("第2版，2027年5月22日前再复核一次"))
            let former = try await browser.get(desk + "/versions/1/yes.no.normal.yes.yes", as: "lawyer")
            #expect(former.html.contains("不需要理由"))
        }
    }

    @Test func `what was written stays when somebody else was faster, and when something is wrong`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            let part = desk + "/parts/question.new"
            _ = try await browser.get(part, as: "lawyer")
            let wrong = try await browser.post(
                part, ["seen": "1.1", "id": "Q 1", "zh": "新问题", "answer.1.zh": "好", "answer.2.key": "no"])
            #expect(wrong.status == .unprocessableContent && wrong.page.violations.isEmpty)
            #expect(wrong.html.contains("新问题") && wrong.html.contains("有2处需要改一下"))
            let late = try await browser.post(part, ["seen": "0.9", "id": "q77", "zh": "新问题"])
            #expect(late.status == .conflict && late.html.contains("新问题"))
        }
    }

    @Test(arguments: ["zh", "en"])
    func `every part has a form without faults, and keeps what stands in it`(_ language: String) async throws {
        try await AdviceFixture.visit(.sqlite) { fixture, browser in
            let stored = try #require(try await fixture.store.published("online_return"))
            _ = try await browser.get("/staff/rights?lang=\(language)", as: "lawyer")
            let parts = [
                "heading", "letter", "evidence", "whom", "court", "right.r1", "question.q1", "end.x_return", "limit.1",
                "sum.1", "burden.1", "right.new", "question.new", "end.new", "limit.new", "sum.new", "burden.new",
            ]
            for text in parts {
                let page = try await browser.get("\(desk)/parts/\(text)")
                #expect(page.status == .ok && page.page.violations.isEmpty, "\(text) \(page.page.violations)")
                let part = try #require(TopicPart(text, in: stored.topic))
                guard !part.isNew else { continue }
                let form = PartForm(part: part, topic: stored.topic, book: fixture.tools.book)
                let edited = try form.reading(form.beginning(reviewOn: stored.reviewOn), reviewOn: stored.reviewOn)
                    .get()
                #expect(edited.topic == stored.topic && edited.reviewOn == stored.reviewOn, "\(text)")
            }
            for text in ["right.r99", "limit.0", "limit.99", "limit.x", "nothing", ""] {
                #expect(TopicPart(text, in: stored.topic) == nil, "\(text)")
            }
        }
    }

    @Test func `whoever may not is refused, and strangers sign in first`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            for (person, seen, edited) in [("lawyer", 200, 200), ("below", 200, 403), ("security", 403, 403)] {
                let page = try await browser.get(desk, as: person)
                #expect(page.status.code == seen, "\(person)")
                let form = try await browser.get(desk + "/parts/letter", as: person)
                #expect(form.status.code == edited, "\(person)")
            }
            let nobody = try await browser.get(desk, as: "nobody")
            #expect(nobody.status.code != 200)
            _ = try await browser.get(desk + "/parts/letter", as: "lawyer")
            let published = try await browser.post(desk + "/publish", ["revision": "1"])
            #expect(published.status.code == 403)
            let counts = try await browser.get("/staff/rights/use", as: "lawyer")
            #expect(counts.status.code == 403)
        }
    }
}
