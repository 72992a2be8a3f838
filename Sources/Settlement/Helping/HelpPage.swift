internal import Kernel
internal import LawRules
internal import SettlementRules
internal import Web

/// The rooms of the office into which somebody was asked.
struct HelpListPage: Page {
    let rooms: [AskedRoom]
    let today: Day

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(HelpText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let table = Table(
            caption: title(say), showsCaption: false,
            [
                Column(say(HelpText.number)), Column(say(RoomText.cause)), Column(say(HelpText.state)),
                Column(say(HelpText.until)),
            ],
            kind: .stack, rows: rooms.map { row($0, say) })
        return .join([
            .h1(title(say)), .p(say(HelpText.lead), class: "mut"),
            rooms.isEmpty ? .p(say(HelpText.none)) : table.html,
        ])
    }

    private func row(_ room: AskedRoom, _ say: Words) -> HTML {
        func cell(_ text: Text, _ content: HTML) -> HTML { .td(with: [Attribute("data-l", say(text))], [content]) }
        return .tr([
            cell(HelpText.number, .a(room.number.text, href: "\(HelpPages.root)/\(room.number.text)", class: "mono")),
            cell(RoomText.cause, .text(say(room.cause == .help ? RoomText.causeHelp : RoomText.causeAbuse))),
            cell(HelpText.state, .text(say(RoomText.state(room.state)))),
            cell(HelpText.until, .shortDay(room.due, say, today: today)),
        ])
    }
}

/// One room, to be read by an officer.
struct HelpPage: Page {
    let stored: StoredRoom
    let facts: RoomFacts
    let talk: [RoomTalk]
    let zone: LegalZone
    let today: Day

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(RoomText.title, stored.room.number.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let said = talk.map { ($0.at, $0.id, line($0, say)) }
        let offered = stored.room.offers.map { ($0.madeAt, $0.id, line($0, say)) }
        let all = (said + offered).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
        return .join([
            .backLink(say(HelpText.title), href: HelpPages.root), .h1(title(say)),
            .note(.warn, [.p(say(HelpText.recorded))]),
            .facts([
                Fact(say(RoomText.product), facts.product), Fact(say(RoomText.name(.trader)), facts.trader),
                Fact(say(HelpText.state), say(RoomText.state(stored.room.state))),
                Fact(say(HelpText.until), say.date(stored.room.period.due.due, today: today)),
            ]),
            .section(class: "flow", [.h2(say(RoomText.exchange))] + all),
        ])
    }

    private func line(_ talk: RoomTalk, _ say: Words) -> HTML {
        .div(
            class: "say",
            [
                .b(say(RoomText.name(talk.side))), .text(" "), .span(say.moment(talk.at, in: zone), class: "small mut"),
                .when(talk.help != nil, .join([.text(" "), .state(.hold, say(RoomText.helpAsked))])), .br,
                .typed(talk.text, say),
                .join(
                    talk.files.map {
                        .p(class: "small", [.icon(.clip), .text(" "), .span($0.file.name, class: "raw")])
                    }),
            ])
    }

    private func line(_ offer: Offer, _ say: Words) -> HTML {
        .article(
            class: "offer",
            [
                .header([
                    .b(say(RoomText.offerBy, String(offer.number), say(RoomText.name(offer.by)))),
                    .span(say.moment(offer.madeAt, in: zone)),
                    .span(say(RoomText.standing(offer.standing)), class: "push"),
                ]),
                .div([
                    .list(
                        offer.items.map { item in
                            .join([.b(say(OfferText.name(item.kind))), .text(OfferView.words(item, say))])
                        }), .p(class: "lines", [.typed(offer.note, say)]),
                ]),
            ])
    }
}
