import Kernel
import ReportingRules
import Storage
import TestSupport
import Testing
import Web

@testable import Reporting

/// Drafting, improving, approving and freezing, on both engines.
@Suite struct FreezingTests {
    typealias Fixture = ReportFixture

    private func text(_ stored: StoredReport) -> ReportText { stored.text }

    @Test(arguments: Engine.underTest)
    func `a draft has the usual sentences with the numbers of its period`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let draft = try await fixture.store.begin(fixture.request(), by: Fixture.analyst)
            let cca = try #require(fixture.tools.book.convention("cca"))
            let written = draft.text.written(with: draft.document, by: cca, in: .zh).map(\.text).joined()
            #expect(
                written.contains(
                    "2022年上半年，全国消协组织共受理消费者投诉551,780件，同比增长5.71%，解决449,786件，投诉解决率81.52%，为消费者挽回经济损失73,863万元。"))
            #expect(written.contains("加倍赔偿的投诉8,456件，加倍赔偿金额215万元。"))
            #expect(written.contains("接待消费者来访和咨询76.6万人次。"))
            #expect(written.contains("售后服务问题占33.84%，合同问题占26.67%"))
            #expect(written.contains("商品类投诉284,428件，占投诉总量的51.55%，比重上升5.43个百分点"))
            #expect(written.contains("服务类投诉249,153件，占投诉总量的45.15%，比重下降4.45个百分点"))
            #expect(written.contains("日用商品类、家用电子电器类、服装鞋帽类、食品类、交通工具类投诉量居前五位"))
            #expect(!written.contains("{"))
            let english = draft.text.written(with: draft.document, by: cca, in: .en).map(\.text).joined()
            #expect(english.contains("551,780 complaints; 5.71% more than a year before"))
            let again = try await fixture.store.begin(fixture.request(), by: Fixture.second)
            #expect(again.id == draft.id)
        }
    }

    @Test(arguments: Engine.underTest)
    func `whoever wrote on a draft cannot approve it, and another supervisor can`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let draft = try await fixture.store.begin(fixture.request(), by: Fixture.analyst)
            try await fixture.store.save(draft.text, note: "", of: draft, by: Fixture.second)
            let edited = try await fixture.again(draft)
            #expect(edited.writers == [401, 402])
            await #expect(throws: ReportRefused([.samePerson])) {
                try await fixture.store.approve(edited, relation: .own, by: Fixture.second)
            }
            await #expect(throws: NotAllowed.self) {
                try await fixture.store.approve(edited, relation: .own, by: Fixture.analyst)
            }
            try await fixture.store.approve(edited, relation: .own, by: Fixture.supervisor)
            let frozen = try await fixture.again(draft)
            #expect(frozen.state == .published && frozen.approvedBy == 403)
            let whole = try await ReportVerification.report(on: fixture.database)
            #expect(whole == ReportVerification(reports: 1, altered: []))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a published report stays as it is, and of two who approve one is told`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let draft = try await fixture.store.begin(fixture.request(), by: Fixture.analyst)
            try await fixture.store.approve(draft, relation: .own, by: Fixture.supervisor)
            await #expect(throws: Stale.self) {
                try await fixture.store.approve(draft, relation: .own, by: Fixture.supervisor)
            }
            await #expect(throws: Stale.self) {
                try await fixture.store.save(draft.text, note: "", of: draft, by: Fixture.analyst)
            }
            let frozen = try await fixture.again(draft)
            await #expect(throws: ReportRefused([.notADraft])) {
                try await fixture.store.save(frozen.text, note: "", of: frozen, by: Fixture.analyst)
            }
            fixture.counts.change { $0.accepted = 1 }
            #expect(try await fixture.again(draft) == frozen)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a correction is a new version that says what changed, and why`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let first = try await fixture.published()
            let same = try await fixture.store.begin(fixture.request(), by: Fixture.analyst)
            await #expect(throws: ReportRefused([.noteMissing, .nothingChanged])) {
                try await fixture.store.approve(same, relation: .own, by: Fixture.supervisor)
            }
            fixture.counts.change { $0.resolved = 449_787 }
            try await fixture.store.refresh(same, fixture.request(), by: Fixture.analyst)
            let fresh = try await fixture.again(same)
            try await fixture.store.save(fresh.text, note: "漏计一件", of: fresh, by: Fixture.analyst)
            try await fixture.store.approve(try await fixture.again(same), relation: .own, by: Fixture.supervisor)
            let second = try await fixture.again(same)
            #expect(second.number == 2 && second.report == first.report)
            let changes = try #require(second.changes)
            #expect(changes.values.contains(ReportChange.Value(key: "resolved", before: "449,786", now: "449,787")))
            #expect(changes.paragraphs.isEmpty)
            #expect(try await fixture.store.published(of: first.report).map(\.number) == [2, 1])
            #expect(try await fixture.again(first) == first)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what is altered behind the program's back is found`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let frozen = try await fixture.published()
            await #expect(throws: (any Error).self) {
                try await fixture.database.transaction { transaction in
                    try transaction.execute("UPDATE report_version SET note = 'x' WHERE id = \(frozen.id)")
                }
            }
            // A row that was slipped in bears another's hash.
            try await fixture.database.transaction { transaction in
                try transaction.execute(
                    """
                    INSERT INTO report_version (id, report_id, number, state, revision, document, base, body, origin,
                        writers, note, begun_at, begun_by, approved_by, published_at, hash)
                    SELECT id + 50, report_id, 2, state, revision, document, base, body, origin, writers, note,
                        begun_at, begun_by, approved_by, published_at, hash
                    FROM report_version WHERE id = \(frozen.id)
                    """)
            }
            let found = try await ReportVerification.report(on: fixture.database)
            #expect(found == ReportVerification(reports: 2, altered: ["2022H1 100000 v2"]))
        }
    }

    @Test(arguments: Engine.underTest)
    func `last year is shown as published then where the conventions say so`(_ engine: Engine) async throws {
        try await Fixture.with(engine, setting: ("restated", "asPublished")) { fixture in
            _ = try await fixture.published()
            fixture.counts.change { $0.accepted = 600_000 }
            let next = try await fixture.tools.document(fixture.request("2023H1"))
            #expect(next.cell("acceptedLast")?.count == 551_780)
            #expect(next.cell("parts.goods.countLast")?.count == 284_428)
            let other = try await fixture.tools.document(fixture.request("2023"))
            #expect(other.cell("acceptedLast")?.count == 521_976)
        }
    }

    @Test func `an edited text keeps every place and adds no number`() {
        let draft = "共受理{accepted}件，{yoyPercent:grown}，见表1。"
        #expect(EditProblem.all(in: "一共受理了{accepted}件，{yoyPercent:grown}，见表1。", from: draft) == [])
        #expect(
            EditProblem.all(in: "共受理551件，{yoyPercent:grown}{resolved}", from: draft)
                == [.placeMissing("accepted"), .placeUnknown("resolved"), .figureTyped("551")])
        #expect(
            EditProblem.all(in: "{accepted}{accepted}{yoyPercent:grown}", from: draft) == [.placeUnknown("accepted")])
    }
}
