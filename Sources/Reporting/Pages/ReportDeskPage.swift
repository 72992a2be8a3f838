internal import HTTPTypes
internal import Kernel
internal import ReportingRules
internal import Web

/// The reports of an office, drafts and published ones, and the form that begins another.
struct ReportDeskPage: Page {
    let versions: [StoredReport]
    let book: ReportingBook
    let zone: LegalZone
    let mayDraft: Bool
    let usual: ReportUsual
    var typed: FormData?
    var problems: [ReportAsked.Problem] = []

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }
    var hasProblems: Bool { !problems.isEmpty }
    var status: HTTPResponse.Status { problems.isEmpty ? .ok : .unprocessableContent }

    func title(_ say: Words) -> String { say(DeskReportText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .errorSummary([], others: problems.map { say(ReportingText.problem($0)) }, say), .h1(title(say)),
            .p(say(DeskReportText.lead), class: "text mut"), .when(mayDraft, form(page)),
            versions.isEmpty ? .p(say(DeskReportText.none)) : table(say),
        ])
    }

    private func form(_ page: PageContext) -> HTML {
        let say = page.say
        func value(_ name: String, _ usual: String) -> String { typed?.text(name) ?? usual }
        return page.form(
            post: ReportingAddress.new, class: "filters",
            [
                .filter(
                    say(ReportingText.period), name: "period", text: value("period", usual.period?.code ?? ""),
                    type: "text"),
                .filter(say(ReportingText.scope), name: "scope", text: value("scope", usual.scope), type: "text"),
                .filter(
                    say(ReportingText.convention), name: "convention",
                    book.conventions.map { ($0.id, say($0.name)) }, chosen: value("convention", usual.convention)),
                .button(say(DeskReportText.begin)),
            ])
    }

    private func table(_ say: Words) -> HTML {
        Table(
            caption: say(DeskReportText.title), showsCaption: false,
            [
                Column(say(ReportingText.period)), Column(say(ReportingText.scope)),
                Column(say(ReportingText.convention)), .number(say(DeskReportText.version)),
                Column(say(DeskReportText.state)),
            ], kind: .stack,
            rows: versions.map { stored in
                let document = stored.document
                return .tr([
                    .th(
                        with: [.scope("row")],
                        [.a(say(document.periodName), href: ReportingAddress.draft(stored.id))]),
                    .td(say(document.scopeName), with: [.stacked(say(ReportingText.scope))]),
                    .td(
                        book.convention(document.convention).map { say($0.name) } ?? document.convention,
                        with: [.stacked(say(ReportingText.convention))]),
                    .td(String(stored.number), class: "r", with: [.stacked(say(DeskReportText.version))]),
                    .td(with: [.stacked(say(DeskReportText.state))], [DeskReportText.mark(stored, say, zone)]),
                ])
            }
        ).html
    }
}
