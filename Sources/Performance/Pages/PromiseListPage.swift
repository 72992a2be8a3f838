internal import CaseworkRules
internal import HTTPTypes
internal import Hummingbird
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// The promises of one file: what each is, where it stands, and what can be done.
struct PromiseListPage: Page {
    let visit: PromiseVisit
    /// What was just done, told once.
    var done: PromiseStep?
    var hasEntered = false
    /// The form with which an officer enters one more.
    var state = FormState()
    /// What stands against a step that was tried.
    var problems: [String] = []

    var face: Face { visit.face }
    var layout: StaticString { visit.side == nil ? "wrap flow" : "wrap narrow flow" }
    var hasProblems: Bool { state.hasProblems || !problems.isEmpty }
    var status: HTTPResponse.Status {
        state.hasProblems ? .unprocessableContent : problems.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(PromiseText.title, visit.facts.number.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(PromiseText.back(visit.side)), href: visit.back),
            problems.isEmpty
                ? state.summary(of: TermsForm.fields, say) : .errorSummary([], others: problems, say),
            told(say),
            .div(
                class: "tight",
                [
                    .p(class: "mut", [.span(visit.facts.number.text, class: "mono nw")]),
                    .h1(say(PromiseText.heading)),
                ]),
            verdict(say),
            court(say),
            .when(visit.side == nil, fileLink(say)),
            .join(visit.promises.map { PromiseView(stored: $0, visit: visit, say: say).html }),
            .when(visit.mayEnter, entering(page)),
        ])
    }

    private func told(_ say: Words) -> HTML {
        guard done != nil || hasEntered else { return .empty }
        let text = done.map(PromiseText.done) ?? PromiseText.entered
        return .element("div", class: "note ok", with: [.role("status")], [.p(say(text))])
    }

    /// One sentence: how many there are, how many are done, and what waits for whom.
    private func verdict(_ say: Words) -> HTML {
        let summary = PromiseSummary(visit.promises.map(\.promise), today: visit.today)
        return .note(summary.note, [.p([.b(summary.sentence(for: visit.side, say))])])
    }

    /// Until when the agreement can be confirmed by a court, and where the papers for that are.
    private func court(_ say: Words) -> HTML {
        let link: HTML = .when(
            visit.viewer.mayTakePapers, .p([.a(say(CourtText.link), href: CourtPages.path(visit.facts.number))]))
        guard visit.facts.isMediated, let day = visit.facts.agreedOn,
            case let last = CourtDays.confirmationEnds(agreedOn: day), visit.today <= last
        else { return link }
        return .join([.p(say(CourtText.note, say.date(last, today: visit.today)), class: "small"), link])
    }

    private func fileLink(_ say: Words) -> HTML {
        guard visit.facts.office != 0 else { return .p(say(PromiseText.nobodys), class: "small mut") }
        return .p([.a(say(PromiseText.file), href: "/staff/cases/\(visit.facts.number.text)")])
    }

    private func entering(_ page: PageContext) -> HTML {
        let say = page.say
        return .section(
            class: "panel flow no-print",
            [
                .h2(say(PromiseText.enter)), .p(say(PromiseText.enterLead), class: "small mut"),
                .some(visit.facts.agreement) {
                    .details(say(PromiseText.terms), [.p(class: "lines", [.typed($0.terms, say)])])
                },
                page.form(
                    post: visit.path,
                    TermsForm.fields.map { $0.html(state, say) } + [.row([.button(say(PromiseText.enterIt))])]),
            ])
    }
}
