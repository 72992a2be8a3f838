internal import HTTPTypes
internal import Kernel
internal import MediationRules
internal import Web

/// A page with one form about an appraisal.
struct AppraisalPage: Page {
    let heading: (text: Text, argument: String)
    let lead: Text
    let number: CaseNumber
    let fields: [any FormField]
    let send: Text
    let path: String
    var takesFiles = false
    var state = FormState()
    var reasons: [AppraisalRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(heading.text, heading.argument) + say.colon + number.text }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let problems: HTML =
            reasons.isEmpty
            ? state.summary(of: fields, say)
            : .errorSummary([], others: reasons.map { say(AppraisalText.text($0)) }, say)
        return .join([
            .backLink(say(SessionText.backToMediation), href: MediationAddress.mediation(number)), problems,
            .h1(title(say)), .p(say(lead)),
            page.form(
                post: path, files: takesFiles,
                fields.map { $0.html(state, say) } + [.row([.button(say(send))])]),
        ])
    }
}

/// The appraisals of a file, on the page about its mediation.
struct AppraisalPanel {
    let appraisals: [Appraisal]
    let files: [AppraisalFile]
    let number: CaseNumber
    let mayAct: Bool
    let today: Day

    func html(_ say: Words) -> HTML {
        .panel(
            say(AppraisalText.panel),
            [
                appraisals.isEmpty
                    ? .p(say(AppraisalText.none), class: "mut") : .list(appraisals.map { line($0, say) }),
                .when(mayAct, .p([.a(say(AppraisalText.begin), href: AppraisalPages.beginning(number))])),
            ])
    }

    private func line(_ appraisal: Appraisal, _ say: Words) -> HTML {
        let draft = appraisal.draft
        let first = say.dayAndMonth(appraisal.beganOn)
        let days = appraisal.endedOn.map { say(AppraisalText.span, first, say.dayAndMonth($0)) }
        let own = files.filter { $0.appraisal == appraisal.id }
        return .join([
            .b(say.parts([say(AppraisalText.text(draft.kind)), draft.body])), .text(" "),
            .state(AppraisalText.mark(appraisal.state), say(AppraisalText.text(appraisal.state))), .br,
            .span(
                say.parts([
                    days ?? say(AppraisalText.since, first), say(AppraisalText.text(draft.chosenBy)), cost(draft, say),
                ]),
                class: "small mut"), .p(draft.question, class: "lines"),
            .when(!draft.sample.isEmpty, .p(sample(draft, say), class: "small")),
            .when(!appraisal.result.isEmpty, .p(class: "lines", [.b(appraisal.result)])),
            .join(
                own.map { file in
                    .p([
                        .a(
                            href: AppraisalPages.file(number, file.id),
                            [.icon(.clip), .text(" "), .span(file.kept.name, class: "raw")])
                    ])
                }),
            .when(
                mayAct && appraisal.state == .running,
                .p([.buttonLink(say(AppraisalText.ending), href: AppraisalPages.ending(appraisal), .alternative)])),
        ])
    }

    private func cost(_ draft: AppraisalDraft, _ say: Words) -> String {
        let payer = say(AppraisalText.text(draft.payer))
        return draft.cost.map { say(AppraisalText.advanced, say.money($0), payer) } ?? payer
    }

    private func sample(_ draft: AppraisalDraft, _ say: Words) -> String {
        say(
            AppraisalText.sampleOf, draft.sample, draft.sealedBy,
            draft.handedOn.map { say.dayAndMonth($0) } ?? "—")
    }
}
