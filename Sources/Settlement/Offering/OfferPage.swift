internal import HTTPTypes
internal import Hummingbird
internal import SettlementRules
internal import Web

/// The form of an offer or a counter-offer.
struct OfferPage: Page {
    let visit: RoomVisit
    var state = FormState()
    /// What the rules say against it.
    var reasons: [RoomRefused.Reason] = []
    var isAgain = false

    var face: Face { visit.face }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : isAgain ? .conflict : .ok }

    private var isCounter: Bool { visit.live.map { $0.by != visit.side } ?? false }

    func title(_ say: Words) -> String { say(isCounter ? OfferFormText.counter : OfferFormText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let fields = OfferForm.fields(visit)
        return .join([
            .backLink(say(RoomText.back), href: visit.address.path),
            reasons.isEmpty ? state.summary(of: fields, say) : against(say),
            .h1(title(say)),
            .p(say(isCounter ? OfferFormText.counterLead : OfferFormText.lead), class: "mut"),
            page.form(
                post: visit.address.act(.offers),
                fields.map { $0.html(state, say) } + [.row([.button(say(OfferFormText.send), .big)])]),
        ])
    }
}

extension OfferPage {
    /// What the rules say, each with a link to where it can be put right.
    private func against(_ say: Words) -> HTML {
        var placed: [(id: String, text: String)] = []
        var others: [String] = []
        for reason in reasons {
            let words = RoomReasonText.words(reason, say)
            if let field = OfferForm.field(of: reason) { placed.append((field, words)) } else { others.append(words) }
        }
        return .errorSummary(placed, others: others, say)
    }
}

/// What is accepted, read once more before it is.
struct AcceptPage: Page {
    let visit: RoomVisit

    var face: Face { visit.face }

    func title(_ say: Words) -> String { say(RoomText.accept, String(visit.toAnswer?.number ?? 0)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        guard let offer = visit.toAnswer else {
            return .join([
                .backLink(say(RoomText.back), href: visit.address.path), .h1(say(RoomText.nothingToAccept)),
                .p(say(RoomText.nothingLead)),
            ])
        }
        return .join([
            .backLink(say(RoomText.back), href: visit.address.path), .h1(title(say)),
            .section(class: "panel", [OfferView(offer: offer, visit: visit, say: say).terms]),
            .note(.plain, [.p(say(RoomText.acceptMeaning))]),
            page.form(
                post: visit.address.act(.acceptance),
                [
                    .hiddenField("offer", String(offer.id)),
                    .row([
                        .button(say(RoomText.accept, String(offer.number)), .big),
                        .buttonLink(say(RoomText.notYet), href: visit.address.path, .alternative),
                    ]),
                ]),
        ])
    }
}
