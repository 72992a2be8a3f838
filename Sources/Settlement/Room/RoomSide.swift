internal import Kernel
internal import SettlementRules
internal import Web

/// The side of a room: the time left, what it is about, who can read it, and the ways out.
struct RoomSide {
    let visit: RoomVisit
    let say: Words

    private var room: Room { visit.room }

    var html: HTML { .aside(class: "flow", [time, matter, readers, paper, ways]) }

    private var time: HTML {
        let (period, today) = (room.period, visit.today)
        guard !room.state.isFinal else { return .empty }
        let steps = period.due.steps
        let left = steps.filter { $0.count != nil && $0.day >= today }.count
        let whole = steps.filter { $0.count != nil }.count
        return .panel(
            say(RoomText.time),
            [
                .p([
                    .b(say.date(period.due.due, today: today)), .text(say.language == .zh ? "，" : ", "),
                    .text(say(DayText.workingDaysLeft, String(left))),
                ]),
                .ticks(
                    left <= SettlementLimits.remindBefore ? .hot : .plain,
                    filled: Ticks.filled(used: whole - left, of: whole)),
                WhyThisDay(
                    due: period.due, today: today,
                    explanation: say(RoomText.whyDay, say.dayAndMonth(period.invitedOn), String(whole)),
                    basis: say(RoomText.basis)
                ).html(say),
            ])
    }

    private var matter: HTML {
        let facts = visit.facts
        var rows = [Fact(say(RoomText.product), .typed(facts.product, say))]
        if let day = facts.boughtOn { rows.append(Fact(say(RoomText.bought), say.fullDate(day))) }
        if let paid = facts.paid { rows.append(Fact(say(RoomText.paid), say.money(paid))) }
        rows.append(Fact(say(RoomText.name(.trader)), .typed(facts.trader, say)))
        if visit.side == .trader {
            rows.append(
                Fact(
                    say(RoomText.name(.consumer)),
                    .join([.typed(facts.consumer, say), .br, .span(Mask.phone(facts.consumerPhone), class: "nw")])))
        }
        return .panel(
            say(RoomText.matter),
            [.facts(rows), .details(say(RoomText.story), [.p(class: "lines", [.typed(facts.story, say)])])])
    }

    private var readers: HTML {
        .panel(
            say(RoomText.readers),
            [
                .p(say(room.help == nil ? RoomText.onlyYou : RoomText.officersRead), class: "small"),
                .when(
                    visit.may(.askHelp),
                    .p(class: "no-print", [.a(say(RoomText.help), href: visit.address.act(.help))])),
            ])
    }

    /// For a shop that does not read its messages.
    private var paper: HTML {
        guard visit.may(.print) else { return .empty }
        return .panel(
            say(NoticeText.panel),
            [
                .p(say(NoticeText.panelLead), class: "small"),
                .p(class: "no-print", [.a(say(NoticeText.open), href: visit.address.act(.notice))]),
            ])
    }

    private var ways: HTML {
        guard visit.may(.giveUp) else { return .empty }
        return .panel(
            say(RoomText.ways),
            [
                .p(say(RoomText.waysLead), class: "small"),
                .p(class: "no-print", [.a(say(RoomText.end), href: visit.address.act(.ending))]),
            ])
    }
}
