internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The consents given, each with a way to withdraw it (PIPL art. 15).
struct FollowConsents {
    let followed: FollowCase
    let page: PageContext

    private var say: Words { page.say }

    var html: HTML {
        let asked = followed.consents
        guard !asked.isEmpty else { return .empty }
        return .section(
            class: "panel flow tight", with: [.id("consents")],
            [
                .h2(say(FollowText.consents)),
                .ul(class: "list", asked.map { .li(class: "flow tight", item($0)) }),
            ])
    }

    private func item(_ consent: StoredConsent) -> [HTML] {
        let isOpen = consent.holds && consent.purpose.isWithdrawable
        return [
            .p([.b(say(consent.purpose.text)), .br, .span(standing(consent), class: "small mut")]),
            .when(
                isOpen,
                page.form(
                    post: FollowAddress.consents(followed.number).path, class: "flow tight no-print",
                    [
                        .hiddenField("purpose", consent.purpose.rawValue),
                        .p(say(FollowText.meaning(consent.purpose)), class: "small"),
                        .p([
                            .element(
                                "button", class: "link",
                                [
                                    .text(say(FollowText.withdrawConsent)),
                                    .heard(say.colon + say(consent.purpose.text)),
                                ])
                        ]),
                    ])),
            .when(
                consent.purpose == .processing && followed.may(.withdrawal),
                .p(say(FollowText.processingMeaning), class: "small")),
        ]
    }

    private func standing(_ consent: StoredConsent) -> String {
        if let withdrawn = consent.withdrawnAt {
            return say(FollowText.consentWithdrawnOn, say.dayAndMonth(followed.zone.day(of: withdrawn)))
        }
        return say(consent.given ? FollowText.consentGiven : FollowText.consentRefused)
    }
}
