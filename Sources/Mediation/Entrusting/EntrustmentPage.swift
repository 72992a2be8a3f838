internal import HTTPTypes
internal import Kernel
internal import MediationRules
internal import Web

/// A page with one form about entrusting.
struct EntrustmentPage: Page {
    let heading: Text
    let lead: HTML
    let number: CaseNumber
    let back: (text: Text, path: String)
    var facts: [(Text, String)] = []
    let fields: [any FormField]
    let send: Text
    let path: String
    var state = FormState()
    var reasons: [EntrustmentRefused.Reason] = []

    var face: Face { .desk }
    var hasProblems: Bool { state.hasProblems || !reasons.isEmpty }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }

    func title(_ say: Words) -> String { say(heading) + say.colon + number.text }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let problems: HTML =
            reasons.isEmpty
            ? state.summary(of: fields, say)
            : .errorSummary([], others: reasons.map { say(EntrustmentText.text($0)) }, say)
        return .join([
            .backLink(say(back.text), href: back.path), problems, .h1(title(say)), lead,
            .when(!facts.isEmpty, .facts(facts.map { Fact(say($0.0), .span($0.1, class: "lines")) })),
            fields.isEmpty
                ? .empty
                : page.form(post: path, fields.map { $0.html(state, say) } + [.row([.button(say(send))])]),
        ])
    }
}

/// What is entrusted to an association, as a table.
struct EntrustedListPage: Page {
    let open: [Entrustment]
    /// The names of the bureaus.
    let names: [Int64: LocalText]
    let today: Day

    var face: Face { .desk }

    func title(_ say: Words) -> String { say(EntrustmentText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .h1(title(say)), .p(say(EntrustmentText.listLead), class: "text mut"),
            open.isEmpty ? .p(say(EntrustmentText.noneOpen)) : table(say),
        ])
    }

    private func table(_ say: Words) -> HTML {
        let heads = [EntrustmentText.file, EntrustmentText.bureau, EntrustmentText.since, EntrustmentText.state].map {
            say($0)
        }
        let rows = open.map { entrustment in
            HTML.tr([
                .th(
                    with: [.scope("row")],
                    [
                        .a(
                            entrustment.number.text, href: EntrustmentPages.answering(entrustment), class: "mono")
                    ]),
                .td(names[entrustment.bureau].map { say($0) } ?? "", with: [.stacked(heads[1])]),
                .td(with: [.stacked(heads[2])], [.shortDay(entrustment.offeredOn, say, today: today)]),
                .td(
                    with: [.stacked(heads[3])],
                    [
                        .state(
                            EntrustmentText.mark(entrustment.state), say(EntrustmentText.text(entrustment.state)))
                    ]),
            ])
        }
        return Table(
            caption: title(say), showsCaption: false, heads.map { Column($0) }, kind: .stack, rows: rows
        ).html
    }
}

/// The entrustments of a file, on the page about its mediation.
struct EntrustmentPanel {
    let entrustments: [Entrustment]
    let names: [Int64: LocalText]
    let number: CaseNumber
    let mayEntrust: Bool

    func html(_ say: Words) -> HTML {
        let isOpen = entrustments.contains { $0.state.isOpen }
        return .panel(
            say(EntrustmentText.panel),
            [
                entrustments.isEmpty
                    ? .p(say(EntrustmentText.none), class: "mut") : .list(entrustments.map { line($0, say) }),
                .when(
                    mayEntrust && !isOpen,
                    .p([.a(say(EntrustmentText.entrust), href: EntrustmentPages.entrusting(number))])),
            ])
    }

    private func line(_ entrustment: Entrustment, _ say: Words) -> HTML {
        .join([
            .b(say(EntrustmentText.to, names[entrustment.association].map { say($0) } ?? "")), .text(" "),
            .state(EntrustmentText.mark(entrustment.state), say(EntrustmentText.text(entrustment.state))), .br,
            .span(entrustment.draft.scope, class: "lines"),
            .when(!entrustment.answer.isEmpty, .join([.br, .span(entrustment.answer, class: "lines mut")])),
            .when(
                mayEntrust && entrustment.state.isOpen,
                .p([.a(say(EntrustmentText.move(.recalled)), href: EntrustmentPages.answering(entrustment))])),
        ])
    }
}
