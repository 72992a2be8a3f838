internal import Kernel
internal import SettlementRules
internal import Web

/// The notice that a consumer prints and hands over the counter: who, until when, and the way in; nothing of what the
/// complaint is about, because it goes through many hands.
struct NoticePage: Page {
    let visit: RoomVisit
    /// Nil while none has been made.
    let link: LinkKey?
    /// Where the installation is reached, without a slash at its end.
    let address: String

    var face: Face { visit.face }
    var scripts: [Script] { link == nil ? [] : [.print] }

    func title(_ say: Words) -> String { say(link == nil ? NoticeText.makeTitle : NoticeText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let back = HTML.backLink(say(RoomText.back), href: visit.address.path)
        guard let link else {
            return .join([
                back, .h1(class: "ph", [say.phrased(NoticeText.makeTitle)]), .p(say(NoticeText.makeLead)),
                page.form(post: visit.address.act(.notice), [.row([.button(say(NoticeText.make), .big)])]),
            ])
        }
        return .join([
            .div(class: "no-print", [back]), paper(link, say),
            .div(
                class: "flow no-print",
                [
                    .row([.printButton(say)]), .p(say(NoticeText.lost), class: "small"),
                    page.form(
                        post: visit.address.act(.notice), [.row([.button(say(NoticeText.again), .alternative)])]),
                ]),
        ])
    }

    private func paper(_ link: LinkKey, _ say: Words) -> HTML {
        let (due, today) = (visit.room.period.due.due, visit.today)
        return .section(
            class: "panel flow",
            [
                .h1(class: "ph", [say.phrased(NoticeText.heading)]),
                .p([.b(say(NoticeText.addressed, visit.facts.trader))]),
                .p(say(NoticeText.body, say.date(due, today: today))),
                .some(QRCode("\(address)/s/\(link.text)")) { .p(class: nil, [$0.svg(label: say(NoticeText.code))]) },
                .facts([
                    Fact(say(NoticeText.noCamera), .span("\(address)/s", class: "mono raw")),
                    Fact(say(NoticeText.type), .span(Self.grouped(link.text), class: "mono")),
                    Fact(say(LinkText.number), .span(visit.room.number.text, class: "mono")),
                    Fact(say(LinkText.until), say.date(due, today: today)),
                ]),
                .p(say(NoticeText.proof), class: "small"), .p(say(NoticeText.doubt), class: "small"),
            ])
    }

    /// Groups of four, which people read off without losing their place.
    static func grouped(_ key: String) -> String {
        stride(from: 0, to: key.utf8.count, by: 4).map { String(key.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }
}

/// What a holder of the notice says of the shop, for the consumer to answer.
struct ClaimView {
    let visit: RoomVisit

    func html(_ page: PageContext) -> HTML {
        guard visit.side == .consumer, let claim = visit.room.claim, visit.may(.answerClaim) else { return .empty }
        let say = page.say
        let contact = claim.contact.phone.isEmpty ? claim.contact.email : claim.contact.phone
        return .note(
            .warn,
            [
                .p([.b(say(NoticeText.claimed, claim.contact.name, contact))]), .p(say(NoticeText.claimMeaning)),
                page.form(
                    post: visit.address.act(.claim),
                    [
                        .hiddenField("claim", String(claim.id)),
                        .row([
                            .button(say(NoticeText.isTrader), name: "answer", value: "yes"),
                            .button(say(NoticeText.isNot), .alternative, name: "answer", value: "no"),
                        ]),
                    ]),
            ])
    }
}
