internal import Kernel
internal import SettlementRules
internal import TradersRules
internal import Web

/// The rooms of a trader: those that go on by the day on which they are due, or those that have ended.
struct QueuePage: Page {
    let visit: ShopVisit
    let isEnded: Bool
    let page: ShopRoomPage
    let today: Day

    var face: Face { .shop(visit.frame) }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(isEnded ? ShopText.ended : ShopText.queue) }

    func content(_ context: PageContext) -> HTML {
        let say = context.say
        let path = isEnded ? TraderAddress.ended : TraderAddress.shop
        let waiting = page.rooms.filter { Self.isMine($0) }
        return .join([
            .h1(title(say)),
            .some(waiting.first) { first in
                .note(.warn, [.p([.b(say(ShopText.first, say.date(first.due, today: today)))])])
            },
            page.rooms.isEmpty ? .p(say(isEnded ? ShopText.noneEnded : ShopText.noneOpen)) : table(say),
            .some(page.next) { .p([.a(say(AccountText.more), href: "\(path)?after=\($0)")]) },
        ])
    }

    /// Whether the trader has to do something.
    static func isMine(_ room: ShopRoom) -> Bool {
        switch room.state {
        case .invited, .signing: true
        case .open: room.toAnswer != nil
        case .settled, .failed, .silent: false
        }
    }

    private func table(_ say: Words) -> HTML {
        let heads = [ShopText.matter, ShopText.stateLabel, ShopText.dueLabel, ShopText.numberLabel].map { say($0) }
        return Table(
            caption: title(say), showsCaption: false, heads.map { Column($0) }, kind: .work,
            rows: page.rooms.map { row($0, heads, say) }
        ).html
    }

    private func row(_ room: ShopRoom, _ heads: [String], _ say: Words) -> HTML {
        let isSoon = !room.state.isFinal && room.due <= today + 1
        let words =
            room.toAnswer.map { say(ShopText.answerOffer, String($0)) } ?? say(ShopText.state(room.state))
        return .tr(
            class: isSoon ? "soon" : nil,
            [
                .th(class: "full", with: [.scope("row")], [.a(href: Self.path(room), [.typed(room.title, say)])]),
                .td(class: "full", with: [.stacked(heads[1])], [.state(Self.mark(room), words)]),
                .td(with: [.stacked(heads[2])], [.shortDay(room.due, say, today: today)]),
                .td(class: "full", with: [.stacked(heads[3])], [.span(room.number.text, class: "mono nw")]),
            ])
    }

    private static func path(_ room: ShopRoom) -> String { "/room/\(room.number.text)" }

    private static func mark(_ room: ShopRoom) -> StateKind {
        switch room.state {
        case .invited, .signing: .wait
        case .open: room.toAnswer == nil ? .go : .wait
        case .settled: .done
        case .failed: .hold
        case .silent: .late
        }
    }
}

/// How the trader's newest rooms stand; each rate with what it is made of.
struct FiguresPage: Page {
    let visit: ShopVisit
    let tally: ShopTally

    var face: Face { .shop(visit.frame) }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(ShopText.figures) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let rates: [(Text, Int, Int)] = [
            (ShopText.answered, tally.answered, tally.ended), (ShopText.settledRate, tally.settled, tally.answered),
        ]
        let heads = [ShopText.measure, ShopText.rate, ShopText.fraction].map { say($0) }
        let rows = rates.map { measure, part, whole -> HTML in
            .tr([
                .rowHead(say(measure)), .td(say.rate(part, of: whole), class: "r", with: [.stacked(heads[1])]),
                .td(say.fraction(part, of: whole), class: "r", with: [.stacked(heads[2])]),
            ])
        }
        return .join([
            .h1(title(say)), .p(say(ShopText.figuresLead, say.count(tally.most)), class: "mut"),
            .facts(
                RoomState.allCases.map { Fact(say(ShopText.state($0)), say.count(tally.count($0))) }),
            Table(caption: say(ShopText.rates), heads.map { Column($0) }, kind: .stack, rows: rows).html,
            .when(
                visit.may(.export), .row([.buttonLink(say(ShopText.export), href: TraderAddress.export, .alternative)])),
            .when(visit.may(.leave), .p([.a(say(ShopText.leave), href: TraderAddress.leave)])),
        ])
    }
}

/// Leaving: what it means stands before the button.
struct LeavePage: Page {
    let visit: ShopVisit
    var state = FormState()

    var face: Face { .shop(visit.frame) }
    var hasProblems: Bool { state.hasProblems }

    func title(_ say: Words) -> String { say(ShopText.leave) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let field = TextAreaField("reason", ShopText.leaveReason, rows: 3, optional: true)
        return .join([
            state.summary(of: [field], say), .h1(title(say)), .note(.warn, [.p(say(ShopText.leaveMeaning))]),
            page.form(
                post: TraderAddress.leave,
                [
                    field.html(state, say),
                    .row([
                        .button(say(ShopText.leave), .risk),
                        .buttonLink(say(ShopText.stay), href: TraderAddress.shop, .alternative),
                    ]),
                ]),
        ])
    }
}
