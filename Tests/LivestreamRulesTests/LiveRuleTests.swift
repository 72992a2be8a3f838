import Kernel
import Testing

@testable import LivestreamRules

@Suite struct LiveRuleTests {
    private let session = LiveSession(id: 1, title: "315", office: 1, startedAt: Instant(milliseconds: 0))
    private let question = LiveQuestion(id: 2, session: 1, place: 1, text: "预付卡能退吗", askedAt: Instant(milliseconds: 0))

    @Test func `nothing happens in a closed session, and no line is decided twice`() {
        var closed = session
        closed.closedAt = Instant(milliseconds: 1)
        var decided = question
        decided.outcome = .consultation("150105-26-004817-3")
        #expect(session.reasonsAgainstCapturing([.clerk], .own, lines: 0).isEmpty)
        #expect(closed.reasonsAgainstCapturing([.clerk], .own, lines: 0) == [.sessionClosed])
        #expect(session.reasonsAgainstCapturing([.clerk], .own, lines: LiveLimits.questions) == [.full])
        #expect(session.reasonsAgainstDeciding(on: question, [.clerk], .own).isEmpty)
        #expect(
            closed.reasonsAgainstDeciding(on: decided, [.auditor], .own) == [.notAllowed, .sessionClosed, .decided])
    }

    @Test func `a session is closed when every line is decided`() {
        #expect(session.reasonsAgainstClosing([.officer], .own, undecided: 0).isEmpty)
        #expect(session.reasonsAgainstClosing([.officer], .own, undecided: 3) == [.undecided(3)])
        #expect(session.reasonsAgainstClosing([.officer], .below, undecided: 0) == [.notAllowed])
    }

    @Test(arguments: SetAsideReason.allCases)
    func `a reason that says too little by itself needs a note`(_ reason: SetAsideReason) {
        func reasons(_ note: String) -> [LiveRefused.Reason] {
            session.reasonsAgainstDeciding(on: question, as: .setAside(reason, note: note), [.clerk], .own)
        }
        #expect(reasons("") == (reason.needsNote ? [.noteMissing] : []))
        #expect(reasons("打12345").isEmpty)
    }

    @Test func `the table lets a clerk capture and decide at home, and nobody elsewhere do anything`() {
        for act in LivePermission.Act.allCases {
            #expect(LivePermission.allows([.clerk], act, .own))
            #expect(LivePermission.allows([.auditor], act, .own) == (act == .view))
            for role in Role.allCases {
                #expect(!LivePermission.allows([role], act, .elsewhere) && !LivePermission.allows([role], act, .above))
            }
        }
    }

    @Test(arguments: [
        ("预付卡能退吗？", "预付卡能退吗", true), ("预付卡可以退吗", "健身卡可以退吗", false), ("ＶＩＰ卡能退吗", "vip卡能退吗", true),
        ("？？？", "！！！", false), ("能", "能", true), ("能", "不能", false),
        ("请问主播预付卡店关门了还能退钱吗", "主播请问预付卡店关门了还能退钱吗", true),
    ])
    func `two lines are much alike by their characters, not by their marks`(
        _ one: String, _ other: String, _ isAlike: Bool
    ) {
        #expect((LiveLikeness.first(like: one, among: [(place: 7, text: other)]) == 7) == isAlike)
    }

    @Test func `of several lines the first is named, and an empty line is like none`() {
        let earlier = [(place: 3, text: "别的"), (place: 5, text: "能退吗"), (place: 6, text: "能退吗")]
        #expect(LiveLikeness.first(like: "能退吗", among: earlier) == 5)
        #expect(LiveLikeness.first(like: "", among: earlier) == nil)
        #expect(LiveLikeness.first(like: "能退吗", among: []) == nil)
    }
}
