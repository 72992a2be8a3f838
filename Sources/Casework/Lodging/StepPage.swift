internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// One step of the journey but the last: one question as the heading, its fields, one button to go on.
struct StepPage: Page {
    let step: LodgingStep
    let draft: LodgingDraft
    let fields: LodgingFields
    /// The time of the last saving, as `16:21`; nil when nothing was saved yet.
    let saved: String?
    var problems: [FieldProblem] = []

    var hasProblems: Bool { !problems.isEmpty }
    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .unprocessableContent }
    var scripts: [Script] {
        switch step {
        case .purchase: [.draft, .typeahead]
        case .evidence: []
        default: [.draft]
        }
    }

    func title(_ say: Words) -> String { say(LodgingText.title(step)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let state = fields.state(step, problems)
        return .join([
            back(say),
            state.summary(of: fields.main(step) + fields.more(step), say),
            .progress(step: step.position, of: LodgingStep.allCases.count, saved: saved, say),
            .h1(class: "ph", [say.phrased(LodgingText.title(step))]),
            .p(say(LodgingText.lead(step)), class: "mut"),
            .when(step == .evidence, EvidenceList(files: draft.evidence).html(page)),
            form(state, page),
            LodgingHelp(say: say).html,
        ])
    }

    private func back(_ say: Words) -> HTML {
        guard let before = step.previous else { return .backLink(say(LodgingText.home), href: "/") }
        return .backLink(say(WebText.back), href: LodgingAddress.step(before).path)
    }

    private func form(_ state: FormState, _ page: PageContext) -> HTML {
        let say = page.say
        let keeps = step != .evidence
        let autosave = keeps ? [Attribute("data-autosave", LodgingAddress.autosave.path)] : []
        return page.form(
            post: LodgingAddress.step(step).path, files: !keeps, with: autosave,
            [.hiddenField("step", step.rawValue)] + fields.main(step).map { $0.html(state, say) } + [
                more(state, say),
                .row([
                    .button(say(WebText.saveAndContinue), .big),
                    .when(!keeps, .button(say(LodgingText.upload), .alternative, name: "do", value: "upload")),
                    .button(say(WebText.stopHere), .link, name: "do", value: "leave"),
                ]),
            ])
    }

    /// Further questions, open when something stands in them or is wrong with them.
    private func more(_ state: FormState, _ say: Words) -> HTML {
        let further = fields.more(step)
        guard !further.isEmpty else { return .empty }
        let isOpen = further.contains { field in
            !state.values.text(field.name).isEmpty || problems.contains { $0.field == field.name }
        }
        return .details(
            say(LodgingText.more), open: isOpen, [.div(class: "reveal flow", further.map { $0.html(state, say) })])
    }
}

/// Help at the same place on every page of the journey.
struct LodgingHelp {
    let say: Words

    var html: HTML {
        .element(
            "aside", class: "note elder-off",
            [.b(say(LodgingText.helpTitle)), .text(" "), .text(say(LodgingText.help))])
    }
}

/// The files that were taken in, each with its size and a button to take it out again.
struct EvidenceList {
    let files: [EvidenceFiles.Kept]

    func html(_ page: PageContext) -> HTML {
        guard !files.isEmpty else { return .empty }
        let say = page.say
        return .section(
            class: "flow",
            [
                .h2(say(LodgingText.fileCount, String(files.count))),
                .list(files.map { row($0, page) }),
            ])
    }

    private func row(_ file: EvidenceFiles.Kept, _ page: PageContext) -> HTML {
        let say = page.say
        return page.form(
            post: LodgingAddress.removal.path, class: "row",
            [
                .hiddenField("file", Hexadecimal.text(file.hash)),
                .span([.span(file.name, class: "raw"), .text(" "), .span(say.size(file.size), class: "dim nw")]),
                .element(
                    "button", class: "link push", [.text(say(LodgingText.remove)), .heard(" " + file.name)]),
            ])
    }
}
