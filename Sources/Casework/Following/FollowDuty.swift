internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// What stands below the verdict: whether the consumer has to do something, and what is good to know.
struct FollowDuty {
    let followed: FollowCase
    let say: Words

    private var file: CaseFile { followed.file }
    private var verdict: FollowVerdict { FollowVerdict(followed: followed, say: say) }

    var html: [HTML] { [lastDay] + body + [handover] }

    private var body: [HTML] {
        switch file.state {
        case _ where !followed.isComplaint && ![.supplementing, .closed].contains(file.state):
            file.state == .withdrawn ? [rating] : [nothing(FollowDutyText.told)]
        case .received where file.isSettling: FollowSettling(followed: followed, say: say).duty
        case .received, .ended: [nothing(FollowDutyText.told)]
        case .supplementing: supplement
        case .accepted, .mediating: [nothing(followed.isComplaint ? FollowDutyText.contacted : FollowDutyText.told)]
        case .paused: [nothing(FollowDutyText.pausedMeaning)]
        case .agreed: [nothing(FollowDutyText.tellKept, followed.serial)]
        case .refused: ground + otherWays
        case .withdrawn: [.p([lodge]), rating]
        case .closed: closed
        }
    }

    private var lastDay: HTML {
        .when(verdict.due == followed.today, .p([.b(say(FollowDutyText.lastDay))]))
    }

    /// Nothing to do; or, when the office is late, how to urge it.
    private func nothing(_ text: Text, _ arguments: String...) -> HTML {
        let more = verdict.officeIsLate ? say(FollowDutyText.urge, followed.serial) : say.say(text, arguments)
        return .p([.b(say(FollowDutyText.nothing)), .text(say.language == .en ? " " : ""), .text(more)])
    }

    private var supplement: [HTML] {
        let decision = file.openClock(.acceptance).map { clock -> HTML in
            let date = say.date(clock.due.due, today: followed.today)
            return clock.isOverdue(on: followed.today)
                ? .p(say(FollowDutyText.lateAlso, date))
                : .p(say(FollowDutyText.decisionRunsOn, followed.office(say), date))
        }
        return [
            .some(followed.request) { .element("blockquote", class: "say", $0) },
            .p(say(followed.isComplaint ? FollowDutyText.answer : FollowDutyText.answerOther, followed.office(say))),
            .some(decision) { $0 },
            .when(
                followed.may(.supplement),
                .p(
                    class: "no-print",
                    [
                        .buttonLink(
                            say(FollowActText.title(.supplement)),
                            href: FollowAddress.act(followed.number, .supplement).path)
                    ])),
        ]
    }

    private var ground: [HTML] {
        guard let ground = followed.ground(of: .refuse) else { return [] }
        return [.p(say(FollowDutyText.ground, say(ground.text)))]
    }

    private var otherWays: [HTML] {
        let paths = followed.rules?.otherPaths ?? []
        let ways: HTML =
            paths.isEmpty
            ? .empty
            : .join([.p(say(FollowDutyText.otherWays)), .list(paths.map { .text(say($0.text)) })])
        return [ways, .p([lodge]), rating]
    }

    private var closed: [HTML] {
        let until = followed.reopeningUntil.map { due -> HTML in
            let date = say.date(due.due, today: followed.today)
            let isOver = due.due < followed.today
            return .p(say(isOver ? FollowDutyText.reopenOver : FollowDutyText.reopenUntil, date))
        }
        return [rating, .some(until) { $0 }]
    }

    private var rating: HTML {
        if file.rated { return .p(say(FollowDutyText.rated)) }
        guard followed.may(.rating) else { return .empty }
        return .join([
            .p(say(FollowDutyText.rate)),
            .p(
                class: "no-print",
                [
                    .buttonLink(
                        say(FollowActText.title(.rating)), href: FollowAddress.act(followed.number, .rating).path)
                ]),
        ])
    }

    private var lodge: HTML { .a(say(FollowDutyText.lodgeAgain), href: followed.lodging) }

    private var handover: HTML {
        .some(file.handover) { handover in
            .note(
                .warn,
                [
                    .p(say(FollowDutyText.handover, followed.office(handover.toOffice, say), followed.office(say)))
                ])
        }
    }
}
