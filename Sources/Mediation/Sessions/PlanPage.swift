internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import MediationRules
internal import Web

/// The page on which a session is planned.
struct PlanPage: Page {
    let facts: MediationFacts
    let form: PlanForm
    let state: FormState
    /// What the rules have against it.
    var reasons: [SessionRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(SessionText.plan) + say.colon + facts.number.text }

    private var hasClashes: Bool {
        reasons.contains { if case .clashes = $0 { true } else { false } }
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(SessionText.backToMediation), href: MediationAddress.mediation(facts.number)),
            SessionProblems.html(state, form.fields, reasons, say), .h1(title(say)),
            .p(say(PlanText.lead), class: "mut"),
            .when(facts.file.state == .accepted, .note(.plain, [.p(say(PlanText.begins))])),
            page.form(post: MediationAddress.planning(facts.number), inputs(say)),
        ])
    }

    private func inputs(_ say: Words) -> [HTML] {
        let all = form.timeFields + form.placeFields + form.peopleFields
        let thirds = (0..<PlanForm.thirdParties).map { index in
            HTML.fieldset([
                .legend(say(PlanText.third, String(index + 1))),
                .div(class: "fast", form.thirdFields(index).map { $0.html(state, say) }),
            ])
        }
        return all.map { $0.html(state, say) } + [.p(say(PlanText.thirdLead), class: "mut")] + thirds + [
            .when(hasClashes || state.values.has("despite", "yes"), PlanForm.despite.html(state, say)),
            .row([.button(say(PlanText.send))]),
        ]
    }
}

/// What stands against a form, for the top of the page: what was typed wrong, and what the rules say.
enum SessionProblems {
    static func html(
        _ state: FormState, _ fields: [any FormField], _ reasons: [SessionRefused.Reason], _ say: Words
    ) -> HTML {
        guard reasons.isEmpty else {
            return .errorSummary([], others: reasons.map { SessionReasonText.words($0, say) }, say)
        }
        return state.summary(of: fields, say)
    }
}
