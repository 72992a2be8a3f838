internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// What may happen next, in each state: the possibility, and what follows from it.
struct FollowNext {
    let followed: FollowCase
    let say: Words

    private typealias Next = FollowNextText

    var html: HTML {
        let facts = facts
        guard !facts.isEmpty else { return .empty }
        return .section(class: "flow", [.h2(say(FollowText.next)), .facts(facts)])
    }

    private var facts: [Fact] {
        guard followed.isComplaint else { return followed.file.state.isFinal ? [] : [fact(Next.answered)] }
        switch followed.file.state {
        case .received where followed.file.isSettling: return FollowSettlingText.next.map(fact)
        case .received:
            return [accepted, fact(Next.asked), fact(Next.notAccepted), late(.acceptance)].compactMap { $0 }
        case .supplementing: return [fact(Next.handedIn), fact(Next.notHandedIn), late(.acceptance)].compactMap { $0 }
        case .accepted, .mediating:
            return [fact(Next.agreement), fact(Next.noAgreement), late(.mediation)].compactMap { $0 }
        case .paused: return [fact(Next.appraised)]
        case .agreed: return [fact(Next.kept), fact(Next.notKept)]
        case .ended: return [fact(Next.told), late(.terminationNotice)].compactMap { $0 }
        case .closed: return followed.may(.reopening) ? [fact(Next.reopened)] : []
        case .refused, .withdrawn: return []
        }
    }

    private func fact(_ pair: (Text, Text)) -> Fact { Fact(say(pair.0), say(pair.1)) }

    /// Accepted: mediation, and how long it may take.
    private var accepted: Fact? {
        guard let period = followed.rules?.periods[.mediation]?.period else { return nil }
        let unit = period.unit == .workingDay ? FollowDayText.workingDays : FollowDayText.naturalDays
        return Fact(say(Next.accepted.0), say(Next.accepted.1, say(unit, String(period.number))))
    }

    /// What being late means, while it is not late yet.
    private func late(_ key: PeriodKey) -> Fact? {
        guard let clock = followed.file.openClock(key), !clock.isOverdue(on: followed.today) else { return nil }
        return Fact(say(Next.late.0), say(Next.late.1, say.dayAndMonth(clock.due.due)))
    }
}

/// What may happen next: the possibility and what follows.
enum FollowNextText {
    typealias Pair = (Text, Text)

    /// `{0}` is the length of mediation.
    static let accepted: Pair = (
        Text(zh: "决定受理", en: "Accepted"),
        Text(
            zh: "组织您和商家调解，从受理的第二天起最多{0}。",
            en: "You and the trader are invited to mediation, which takes at most {0} from the day after.")
    )
    static let asked: Pair = (
        Text(zh: "请您补材料", en: "Something is missing"),
        Text(zh: "这里会写明要补什么、最晚哪天。", en: "What is asked for, and by which day, will stand here.")
    )
    static let notAccepted: Pair = (
        Text(zh: "不予受理", en: "Not accepted"),
        Text(zh: "会写明理由，也会告诉您还有哪些途径。", en: "You are told why, and which other ways are open.")
    )
    /// `{0}` is the day.
    static let late: Pair = (
        Text(zh: "没有按时办", en: "Not done in time"),
        Text(zh: "过了{0}就算超期，计入公开的统计。", en: "After {0} it is late, and counted so in the public figures.")
    )
    static let handedIn: Pair = (
        Text(zh: "您补好了", en: "You hand it in"),
        Text(zh: "接着决定是否受理。", en: "The decision on acceptance goes on.")
    )
    static let notHandedIn: Pair = (
        Text(zh: "没有补", en: "You do not"),
        Text(zh: "材料不够的，可能不予受理；以后还可以重新投诉。", en: "It may not be accepted; you can lodge a new complaint later.")
    )
    static let agreement: Pair = (
        Text(zh: "达成协议", en: "Agreement"),
        Text(zh: "写明商家做什么、最晚哪天，再看有没有做到。", en: "What the trader does, and by when, is written down and looked after.")
    )
    static let noAgreement: Pair = (
        Text(zh: "达不成协议", en: "No agreement"),
        Text(
            zh: "终止调解，告知您；您可以申请仲裁或者向法院起诉。", en: "Mediation ends and you are told; arbitration and the courts stay open."
        )
    )
    static let appraised: Pair = (
        Text(zh: "鉴定有了结果", en: "The appraisal is there"),
        Text(zh: "接着调解，新的到期日会写在这里。", en: "Mediation goes on; the new last day will stand here.")
    )
    static let kept: Pair = (
        Text(zh: "商家做到了", en: "The trader keeps it"), Text(zh: "办结。", en: "The case is closed.")
    )
    static let notKept: Pair = (
        Text(zh: "商家没有做到", en: "The trader does not"),
        Text(
            zh: "按“没有全部履行”办结；您可以拿协议向法院起诉。",
            en: "It is closed as not fully performed; you can take the agreement to court.")
    )
    static let told: Pair = (
        Text(zh: "告知以后", en: "After the notice"),
        Text(zh: "办结；您可以申请仲裁或者向法院起诉。", en: "The case is closed; arbitration and the courts stay open.")
    )
    static let reopened: Pair = (
        Text(zh: "申请重新办理", en: "You ask to reopen"),
        Text(zh: "从那天起重新调解，再算一次期限。", en: "Mediation begins again, and its period is counted anew from that day.")
    )
    static let answered: Pair = (
        Text(zh: "有了结果", en: "When it is done"), Text(zh: "这里会写明。", en: "The result will stand here.")
    )
}
