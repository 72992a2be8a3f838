internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import SettlementRules
internal import Web

/// A room: what waits for whom, what is offered, what was said, and what can be done.
struct RoomPage: Page {
    let visit: RoomVisit
    let files: HandedFiles
    var state = FormState()
    var reasons: [RoomRefused.Reason] = []
    /// What was just done, told once.
    var done: RoomAct?

    var face: Face { visit.face }
    var layout: StaticString { "wrap" }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status {
        state.hasProblems ? .unprocessableContent : reasons.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(RoomText.title, visit.room.number.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .div(
            class: "two",
            [
                .div(
                    class: "flow",
                    [
                        problems(say), .some(done) { told($0, say) }, heading(say), ClaimView(visit: visit).html(page),
                        verdict(say), .some(visit.kept) { $0(say) },
                        SigningView(visit: visit, state: state).html(page), OfferTable(visit: visit, say: say).html,
                        exchange(page), making(say), talking(page),
                    ]),
                RoomSide(visit: visit, say: say).html,
            ])
    }

    private func problems(_ say: Words) -> HTML {
        if !reasons.isEmpty {
            return .errorSummary([], others: reasons.map { RoomReasonText.words($0, say) }, say)
        }
        return state.summary(of: RoomForms.message(files) + RoomForms.signature, say)
    }

    private func told(_ act: RoomAct, _ say: Words) -> HTML {
        .element("div", class: "note ok", with: [.role("status")], [.p(say(RoomText.done(act)))])
    }

    private func heading(_ say: Words) -> HTML {
        let verdict = RoomVerdict(visit: visit, say: say)
        let back: HTML =
            visit.side == .consumer
            ? .a(say(RoomText.follow), href: "/follow/\(visit.room.number.text)")
            : visit.desk.map { .a(say(RoomText.room), href: $0.frame.home) } ?? .text(say(RoomText.room))
        return .div(
            class: "tight",
            [
                .p(class: "mut", [back, .gap, .span(visit.room.number.text, class: "mono nw")]),
                .div(
                    class: "row base",
                    [.h1([.typed(visit.facts.title, say)]), .state(verdict.mark, verdict.state)]),
            ])
    }

    private func verdict(_ say: Words) -> HTML {
        let verdict = RoomVerdict(visit: visit, say: say)
        return .note(verdict.note, [.p([.b(verdict.sentence)]), .p(verdict.consequence)])
    }

    /// Messages and offers in the order in which they came.
    private func exchange(_ page: PageContext) -> HTML {
        let say = page.say
        let talk = visit.talk.map { ($0.at, $0.id, TalkView(talk: $0, visit: visit, say: say).html) }
        let offers = visit.room.offers.map {
            ($0.madeAt, $0.id, OfferView(offer: $0, visit: visit, say: say).html(page))
        }
        let all = (talk + offers).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
        return .section(
            class: "flow",
            [.h2(say(RoomText.exchange)), all.isEmpty ? .p(say(RoomText.nothingYet), class: "mut") : .join(all)])
    }

    private func making(_ say: Words) -> HTML {
        guard visit.may(.offer), visit.toAnswer == nil else { return .empty }
        return .row([.buttonLink(say(RoomText.makeOffer), href: visit.address.act(.offers))])
    }

    /// Answers that the trader keeps ready: each opens this page again with its text written down.
    private func templates(_ say: Words) -> HTML {
        guard !visit.templates.isEmpty else { return .empty }
        return .details(
            say(RoomText.templates),
            [
                .list(
                    visit.templates.map {
                        .a($0.title, href: "\(visit.address.path)?template=\($0.id)#text")
                    })
            ])
    }

    private func talking(_ page: PageContext) -> HTML {
        guard visit.may(.say) else { return .empty }
        let say = page.say
        return .section(
            class: "panel flow no-print",
            [
                .h2(say(RoomText.write)),
                templates(say),
                page.form(
                    post: visit.address.act(.messages), files: true,
                    RoomForms.message(files).map { $0.html(state, say) }
                        + [.row([.button(say(RoomText.send), .alternative)])]),
            ])
    }
}

/// One message with its files.
struct TalkView {
    let talk: RoomTalk
    let visit: RoomVisit
    let say: Words

    var html: HTML {
        let who = talk.side == visit.side ? say(RoomText.you) : say(RoomText.name(talk.side))
        return .div(
            class: "say",
            [
                .b(who), .text(" "), .span(say.moment(talk.at, in: visit.zone), class: "small mut"),
                .when(talk.help != nil, .join([.text(" "), .state(.hold, say(RoomText.helpAsked))])), .br,
                .typed(talk.text, say),
                .join(
                    talk.files.map { stored in
                        .p(
                            class: "small",
                            [
                                .a(
                                    href: visit.address.file(stored.id),
                                    [.icon(.clip), .text(" "), .span(stored.file.name, class: "raw")]),
                                .text(" "), .span(say.size(stored.file.size), class: "mut"),
                            ])
                    }),
            ])
    }
}
