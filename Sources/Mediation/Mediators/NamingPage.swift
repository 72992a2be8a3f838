internal import HTTPTypes
internal import Kernel
internal import MediationRules
internal import Web

/// Who mediates a file: the proposal with its reason, and everybody else with what speaks for and against them.
struct NamingPage: Page {
    let facts: MediationFacts
    let naming: Naming
    let ranked: [RankedMediator]
    let fields: [MediationField]
    let language: MediationLanguage
    var state: FormState
    /// What the rules have against the choice.
    var reasons: [NamingRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(NamingText.title) + say.colon + facts.number.text }

    private var path: String { MediationAddress.mediation(facts.number) + "/mediators" }

    private var languageField: SelectField {
        SelectField(
            "language", NamingText.language,
            MediationLanguage.allCases.map { Choice($0.rawValue, MediatorText.text($0)) }, asksToChoose: false)
    }

    private func choices(_ say: Words) -> any FormField {
        CheckboxesField(
            "mediators", NamingText.choose,
            ranked.map { ranked in
                Choice(
                    String(ranked.person.id), Text(name: ranked.person.name),
                    hint: Text(
                        LocalText(
                            zh: NamingText.words(ranked, fields: fields, Words(.zh)),
                            en: NamingText.words(ranked, fields: fields, Words(.en)))))
            }, missing: NamingText.chooseMissing)
    }

    private var reasonField: any FormField {
        TextAreaField("reason", NamingText.reason, hint: NamingText.reasonHint, rows: 3, optional: true)
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let all: [any FormField] = [choices(say), languageField, reasonField]
        let problems: HTML =
            reasons.isEmpty
            ? state.summary(of: all, say)
            : .errorSummary([], others: reasons.map { NamingText.words($0, say) }, say)
        return .join([
            .backLink(say(SessionText.backToMediation), href: MediationAddress.mediation(facts.number)), problems,
            .h1(title(say)), proposal(say),
            .form(
                get: path, class: "flow",
                [languageField.html(state, say), .row([.button(say(NamingText.rank), .alternative)])]),
            page.form(
                post: path,
                [
                    .hiddenField("language", language.rawValue),
                    .hiddenField("version", state.values.text("version")), choices(say).html(state, say),
                    reasonField.html(state, say), .row([.button(say(NamingText.save))]),
                ]),
        ])
    }

    private func proposal(_ say: Words) -> HTML {
        guard let proposed = MediatorProposal.proposed(ranked) else {
            return .note(.warn, [.p(say(NamingText.noneFits))])
        }
        let name = say(NamingText.proposed, proposed.person.name)
        return .note(
            .plain, [.p(say(NamingText.because, name, NamingText.words(proposed, fields: fields, say)))])
    }
}
