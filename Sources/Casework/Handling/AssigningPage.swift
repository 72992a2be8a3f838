internal import AccountsRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The files nobody carries, each with its proposal, and one button for all that are ticked.
struct AssigningPage: Page {
    /// The value that stands for each file's own proposal.
    static let proposed = "proposed"

    let office: Int64
    /// One's own office and those below it.
    let offices: [Office]
    let officers: [DeskPeople.Officer]
    let rows: [(file: OpenFiles.File, proposal: Int64?)]
    let today: Day
    /// How many were just given out.
    var given: Int?
    /// Those that were not.
    var refused: [String] = []
    /// Whether nothing was ticked, or nobody was chosen.
    var isIncomplete = false

    var face: Face { .desk }
    var hasProblems: Bool { isIncomplete || !refused.isEmpty }
    var status: HTTPResponse.Status {
        if isIncomplete { return .unprocessableContent }
        return refused.isEmpty ? .ok : .conflict
    }

    func title(_ say: Words) -> String { say(AssigningText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            isIncomplete ? .errorSummary([(id: "to", text: say(AssigningText.incomplete))], say) : .empty,
            refusedNote(say),
            .some(given) { .when($0 > 0, .note(.ok, [.p(say(AssigningText.given, String($0)))])) },
            .h1(title(say)),
            .when(offices.count > 1, chooser(say)),
            rows.isEmpty ? .p(say(AssigningText.none)) : form(page),
        ])
    }

    private func refusedNote(_ say: Words) -> HTML {
        guard !refused.isEmpty else { return .empty }
        return .div(
            class: "summary", with: [.role("alert"), .labelledBy("refused")],
            [
                .h2(say(AssigningText.refused, String(refused.count)), with: [.id("refused")]),
                .ul(refused.map { .li([.a($0, href: "\(DeskAddress.root)/\($0)", class: "mono")]) }),
            ])
    }

    /// Another office of one's reach; a plain form that asks.
    private func chooser(_ say: Words) -> HTML {
        let field = SelectField(
            "office", AssigningText.office, offices.map { Choice(String($0.id), Text($0.name)) }, asksToChoose: false)
        let state = FormState(FormData(["office": String(office)]))
        return .form(
            get: AssigningPages.path, class: "row",
            [field.html(state, say), .button(say(AssigningText.show), .alternative)])
    }

    private func form(_ page: PageContext) -> HTML {
        let say = page.say
        let choices =
            [Choice(Self.proposed, AssigningText.proposed)]
            + officers.map { Choice(String($0.id), Text(name: $0.name)) }
        let to = SelectField("to", AssigningText.to, choices, asksToChoose: false)
        return page.form(
            post: AssigningPages.path,
            [
                .hiddenField("office", String(office)), table(say),
                .bulkBar(
                    [
                        to.html(FormState(FormData(["to": Self.proposed])), say), .button(say(AssigningText.send)),
                    ], say),
            ])
    }

    private func table(_ say: Words) -> HTML {
        let names = Dictionary(officers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return Table(
            caption: say(AssigningText.table), showsCaption: false,
            [
                Column(say(AssigningText.tick), isHeard: true), Column(say(ListText.subject)),
                Column(say(ListText.due)), Column(say(ListText.trader)), Column(say(AssigningText.proposal)),
            ],
            kind: .work,
            rows: rows.map { row($0.file, $0.proposal.flatMap { id in names[id].map { (id, $0) } }, say) }
        ).html
    }

    private func row(_ file: OpenFiles.File, _ proposal: (id: Int64, name: String)?, _ say: Words) -> HTML {
        .tr([
            .td([
                .selectBox(file.number, checked: proposal != nil, say),
                .some(proposal) { .hiddenField("for-\(file.number)", String($0.id)) },
            ]),
            .th(
                class: "what", with: [.scope("row")],
                [
                    .a(file.title.isEmpty ? file.number : file.title, href: "\(DeskAddress.root)/\(file.number)"),
                    .span(file.number, class: "sub mono"),
                ]),
            .td(say.shortDate(Day(number: file.due), today: today), class: "nw"),
            .td(file.traders.first ?? say(WebText.none)),
            .td(proposal?.name ?? say(AssigningText.nobody), class: "nw"),
        ])
    }
}
