import CaseworkRules
import HTTPTypes
import HummingbirdTesting
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

/// Runs a body with a browser on an installation of its own.
func following(
    _ engine: Engine = .sqlite, _ body: @escaping @Sendable (FollowingFixture, FollowingBrowser) async throws -> Void
) async throws {
    try await FollowingFixture.with(engine) { fixture in
        try await fixture.app().test(.router) { client in try await body(fixture, FollowingBrowser(client)) }
    }
}

@Suite struct FollowingPageTests {
    @Test(arguments: CaseState.allCases, Language.both)
    func `every state has one sentence, and a page that reads well`(_ state: CaseState, _ language: Language)
        async throws
    {
        try await following { fixture, browser in
            let (number, code) = try await fixture.complaint(in: state)
            browser.cookies["lang"] = language.rawValue
            let answer = try await browser.open(number, code)
            #expect(answer.status == .ok)
            #expect(answer.page.violations == [])
            let verdict = try #require(answer.page.element(id: "now")).text
            #expect(verdict == Self.sentence(state, language), "\(state)")
            #expect(!verdict.contains("{") && !verdict.contains("|"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `each due date is explained day by day, with article and rule set`(_ engine: Engine) async throws {
        try await following(engine) { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .supplementing)
            let answer = try await browser.open(number, code)
            #expect(answer.text.contains("为什么是10月12日？（决定受理）"))
            #expect(answer.text.contains("9月24日收到投诉，从第二天起算7个工作日"))
            #expect(answer.text.contains("10天法定放假不算"))
            #expect(answer.text.contains("依据：测试办法第十五条"))
            #expect(answer.text.contains("为什么是10月9日？（补充材料）"))
            #expect(answer.text.contains("本平台设定规章未见规定"))
            #expect(answer.page.all("ol").filter { $0.attributes["class"] == "days" }.count == 2)
        }
    }

    @Test func `an office that is late is said to be late, and how to urge it`() async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.complaint(in: .received)
            fixture.clock.pass(days: 30)
            let answer = try await browser.open(number, code)
            #expect(answer.page.element(id: "now")?.text == "赛罕区市场监管局应在10月12日（星期一）以前决定是否受理，已经超期")
            #expect(answer.text.contains("可以打12315催办，说编号后六位000001"))
            #expect(answer.text.contains("超9个工作日"))
        }
    }

    @Test func `a date beyond the last holiday notice is marked as an estimate`() async throws {
        try await following { fixture, browser in
            fixture.clock.pass(days: 60)
            let (number, code) = try await fixture.complaint(in: .mediating)
            let answer = try await browser.open(number, code)
            #expect(answer.text.contains("2027年放假安排还没有公布，这个日期按周末推算，公布后重算。"))
        }
    }

    @Test func `while a file is offered to another office the first one answers`() async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.lodge()
            try await fixture.work(number, [.handOver(toOffice: 2, reason: "内部移送理由")])
            let answer = try await browser.open(number, code)
            #expect(answer.text.contains("正在移送给新城区市场监管局。对方接收以前，仍由赛罕区市场监管局负责"))
            #expect(!answer.html.contains("内部移送理由"))
        }
    }

    @Test(arguments: [CaseKind.tip, .consultation, .suggestion])
    func `what is no complaint can be followed, too`(_ kind: CaseKind) async throws {
        try await following { fixture, browser in
            let (number, code) = try await fixture.lodge(kind)
            let answer = try await browser.open(number, code)
            #expect(answer.page.element(id: "now")?.text == "赛罕区市场监管局已经收到，正在办理")
            #expect(answer.page.violations == [])
        }
    }

    /// The sentences as a consumer reads them, written down here so that a change of words is seen.
    private static func sentence(_ state: CaseState, _ language: Language) -> String {
        let (zh, en) =
            switch state {
            case .received:
                (
                    "等赛罕区市场监管局决定是否受理，最晚10月12日（星期一）",
                    "Saihan Bureau decides whether to accept your complaint, by Monday 12 October"
                )
            case .supplementing:
                ("请您补充材料，最晚10月9日（星期五）", "Please hand in what is missing, by Friday 9 October")
            case .accepted:
                (
                    "已经受理，赛罕区市场监管局组织调解，最晚11月23日（星期一）结束",
                    "Accepted; Saihan Bureau arranges mediation, which ends by Monday 23 November"
                )
            case .mediating:
                ("赛罕区市场监管局正在调解，最晚11月23日（星期一）结束", "Saihan Bureau is mediating; this ends by Monday 23 November")
            case .paused:
                (
                    "等鉴定结果，赛罕区市场监管局在结果出来以后接着调解",
                    "Waiting for the appraisal; Saihan Bureau goes on mediating after it"
                )
            case .agreed:
                ("双方已经达成协议，商家最晚11月6日（星期五）履行", "You have an agreement; the trader keeps it by Friday 6 November")
            case .ended:
                (
                    "调解已经终止，赛罕区市场监管局最晚10月12日（星期一）告知您结果",
                    "Mediation has ended; Saihan Bureau tells you the result by Monday 12 October"
                )
            case .refused: ("赛罕区市场监管局决定不予受理", "Saihan Bureau decided not to accept it")
            case .withdrawn: ("您已经撤回投诉", "You have withdrawn the complaint")
            case .closed: ("已经办结：达成协议，商家已经履行", "Closed: agreed, and the trader has kept the agreement")
            }
        return language == .zh ? zh : en
    }
}

extension Language {
    static let both: [Language] = [.zh, .en]
}
