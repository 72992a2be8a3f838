internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import LawRules
internal import Web

/// The last step: all answers with a way to change each, the consents, and what comes after sending.
struct CheckPage: Page {
    let draft: LodgingDraft
    let fields: LodgingFields
    let facts: CheckFacts
    let expected: ExpectedDecision?
    let today: Day
    let saved: String?
    /// Those of this page stand beside their fields; those of earlier steps are linked.
    var problems: [FieldProblem] = []
    /// Names of files that were taken in and are not there any more.
    var lostFiles: [String] = []

    var hasProblems: Bool { !problems.isEmpty || !lostFiles.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }
    var scripts: [Script] { [.draft] }

    func title(_ say: Words) -> String { say(LodgingText.title(.check)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(WebText.back), href: LodgingAddress.step(.evidence).path),
            summary(say),
            .progress(step: LodgingStep.check.position, of: LodgingStep.allCases.count, saved: saved, say),
            .h1(class: "ph", [say.phrased(LodgingText.title(.check))]),
            .p(say(LodgingText.lead(.check)), class: "mut"),
            facts.html(say),
            form(page),
        ])
    }

    private func form(_ page: PageContext) -> HTML {
        let say = page.say
        let state = fields.state(.check, problems)
        let decisions = fields.decisions
        let others = fields.consents.dropFirst(decisions.count)
        return page.form(
            post: LodgingAddress.step(.check).path,
            with: [Attribute("data-autosave", LodgingAddress.autosave.path)],
            [.hiddenField("step", LodgingStep.check.rawValue), .h2(say(CheckText.decide))]
                + [.p(say(CheckText.decideNote), class: "mut")] + decisions.map { $0.html(state, say) }
                + [.h2(say(CheckText.send))] + others.map { $0.html(state, say) } + [
                    .p([.a(say(CheckText.notice), href: LodgingAddress.privacy.path)]),
                    afterwards(say),
                    .row([
                        .button(say(CheckText.sendIt), .big),
                        .button(say(CheckText.keepIt), .link, name: "do", value: "leave"),
                    ]),
                ])
    }

    private func afterwards(_ say: Words) -> HTML {
        guard let expected else { return .div(class: "note", [.p(say(CheckText.noDay))]) }
        return .div(
            class: "note",
            [
                .p([
                    .b(say(CheckText.afterwards)), .text(say(CheckText.atOnce)),
                    .text(say(CheckText.promise, say.date(expected.due.due, today: today))), .text(" "),
                    .text(say(CheckText.by, say(expected.office.name))),
                    .when(fields.settles, .text(" " + say(SettlingText.afterwards))),
                ])
            ])
    }

    /// All that is wrong, in the order of the journey, each with a link to where it can be put right.
    private func summary(_ say: Words) -> HTML {
        let named = problems.map { problem in (problem, FilingField(rawValue: problem.field)) }
        let items: [HTML] = named.map { problem, field in
            guard let field else { return .li([.text(say.problem(problem.problem))]) }
            let href = field.step == .check ? "#\(field.rawValue)" : LodgingAddress.fix(facts.place(of: field)).path
            return .li([.a(facts.words(problem, field, say), href: href)])
        }
        let lost: [HTML] = lostFiles.map { name in
            .li([.a(say(LodgingText.filesLost, name), href: LodgingAddress.step(.evidence).path)])
        }
        guard !(items + lost).isEmpty else { return .empty }
        return .div(
            class: "summary", with: [.role("alert"), .labelledBy("error-summary")],
            [
                .h2(say(WebText.thingsToFix, String(items.count + lost.count)), with: [.id("error-summary")]),
                .ul(items + lost),
            ])
    }
}
