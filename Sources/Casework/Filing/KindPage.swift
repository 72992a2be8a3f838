internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The page on which a tip, a consultation or a suggestion is written.
struct KindPage: Page {
    let kind: CaseKind
    let fields: [any FormField]
    let state: FormState
    /// Makes a second press of the button harmless.
    let once: String

    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(KindText.title(kind)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(LodgingText.home), href: "/"),
            state.summary(of: fields, say),
            .h1(class: "ph", [say.phrased(KindText.title(kind))]),
            .p(say(KindText.lead(kind)), class: "mut"),
            page.form(
                post: KindAddress.path(kind),
                [.hiddenField(KindForm.once, once)] + fields.map { $0.html(state, say) } + [
                    .p([.a(say(CheckText.notice), href: LodgingAddress.privacy.path)]),
                    .row([.button(say(KindText.send(kind)), .big)]),
                ]),
            .when(kind != .tip, .note(.plain, [.p([.text(say(KindText.rather)), other(say)])])),
            LodgingHelp(say: say).html,
        ])
    }

    private func other(_ say: Words) -> HTML { .a(say(KindText.complain), href: LodgingAddress.start.path) }
}
