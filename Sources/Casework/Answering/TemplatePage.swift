internal import CaseworkRules
internal import HTTPTypes
internal import Kernel
internal import LawRules
internal import Web

/// One template: its text as it is given, the form for those who may write it, and its versions.
struct TemplatePage: Page {
    /// Newest first; empty for a new one.
    let versions: [AnswerTemplate]
    let today: Day
    let mayEdit: Bool
    let isSaved: Bool
    let zone: LegalZone
    var typed: FormData?
    var problems: [FieldProblem] = []
    /// Whether somebody else saved a version meanwhile.
    var isStale = false

    var face: Face { .desk }
    var hasProblems: Bool { !problems.isEmpty || isStale }
    var status: HTTPResponse.Status { isStale ? .conflict : problems.isEmpty ? .ok : .unprocessableContent }

    private var newest: AnswerTemplate? { versions.first }

    func title(_ say: Words) -> String { newest.map { say($0.title) } ?? say(TemplateText.new) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let state = FormState(
            typed ?? newest.map { TemplateForm.beginning($0.content) } ?? FormData(), problems: problems)
        return .join([
            .backLink(say(TemplateText.title), href: TemplateAddress.list.path),
            state.summary(of: TemplateForm().fields, say),
            .when(isSaved, .div(class: "note ok", with: [.role("status")], [.p(say(TemplateText.saved))])),
            .when(isStale, .note(.warn, [.p(say(TemplateText.stale))])),
            .h1(title(say)),
            .some(newest) { text($0, say) },
            mayEdit ? form(state, page) : .empty,
            history(say),
        ])
    }

    private func text(_ template: AnswerTemplate, _ say: Words) -> HTML {
        .section(
            class: "panel flow tight",
            [
                .p([TemplateWords.standing(template, on: today, say)]),
                .join(say(template.content.text).split(separator: "\n").map { .p(String($0), class: "text") }),
                .p(TemplateWords.citation(template.content, say), class: "mut"),
            ])
    }

    private func form(_ state: FormState, _ page: PageContext) -> HTML {
        let say = page.say
        let target = newest.map { TemplateAddress.template($0.id).path } ?? TemplateAddress.new.path
        return .join([
            .h2(say(newest == nil ? TemplateText.write : TemplateText.edit)),
            page.form(
                post: target,
                [.hiddenField("version", String(newest?.version ?? 0))]
                    + TemplateForm().fields.map { $0.html(state, say) }
                    + [.row([.button(say(TemplateText.save))])]),
        ])
    }

    private func history(_ say: Words) -> HTML {
        guard !versions.isEmpty else { return .empty }
        let items = versions.map { version -> HTML in
            let day = say.fullDate(zone.day(of: version.at))
            let by = version.by.isEmpty ? say(TemplateText.shipped) : version.by
            return .details(
                say(TemplateText.versionLine, String(version.version), day, by),
                [
                    .p(say(version.title)),
                    .join(say(version.content.text).split(separator: "\n").map { .p(String($0)) }),
                    .p(TemplateWords.citation(version.content, say), class: "mut"),
                ])
        }
        return .join([.h2(say(TemplateText.versions)), .list(items)])
    }
}
