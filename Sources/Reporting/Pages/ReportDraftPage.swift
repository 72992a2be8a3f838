internal import HTTPTypes
internal import Kernel
internal import ReportingRules
internal import Web

/// One version of a report at the desk: how it stands, what can be done, and what it prints.
struct ReportDraftPage: Page {
    let stored: StoredReport
    let convention: Convention?
    let book: ReportingBook
    let mayDraft: Bool
    let mayApprove: Bool
    /// Whether the person has written on it, and so cannot approve it.
    let isWriter: Bool
    let zone: LegalZone
    let refused: [ReportReason]
    let done: String?

    var face: Face { .desk }
    var layout: StaticString { "wrap flow report" }
    var scripts: [Script] { [.print] }
    var hasProblems: Bool { !refused.isEmpty }
    var status: HTTPResponse.Status { refused.isEmpty ? .ok : .conflict }

    private var isDraft: Bool { stored.state == .draft }

    func title(_ say: Words) -> String {
        say(ReportingText.title, say(stored.document.periodName), say(stored.document.author))
    }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(DeskReportText.title), href: ReportingAddress.desk),
            .errorSummary([], others: refused.map { say(DeskReportText.reason($0)) }, say), told(say),
            .h1(title(say)), .p([DeskReportText.mark(stored, say, zone)]), moves(page), changes(say), report(say),
        ])
    }

    private func told(_ say: Words) -> HTML {
        guard let text = done.flatMap(DeskReportText.done) else { return .empty }
        return .note(.ok, [.p(say(text))])
    }

    private func moves(_ page: PageContext) -> HTML {
        let say = page.say
        guard isDraft else {
            return .p([
                .a(
                    say(DeskReportText.open),
                    href: ReportingAddress.published(stored.report, version: stored.number))
            ])
        }
        func button(_ path: String, _ text: Text, _ kind: ButtonKind) -> HTML {
            page.form(
                post: "\(ReportingAddress.draft(stored.id))/\(path)", class: nil,
                [.hiddenField("revision", String(stored.revision)), .button(say(text), kind)])
        }
        let drafting =
            mayDraft
            ? [
                .buttonLink(say(DeskReportText.edit), href: ReportingAddress.words(stored.id)),
                button("refresh", DeskReportText.refresh, .alternative),
                button("discard", DeskReportText.discard, .risk),
            ] : []
        let approving = mayApprove && !isWriter ? [button("approve", DeskReportText.approve, .primary)] : []
        return .join([
            .div(class: "row", drafting + approving),
            .when(mayApprove && isWriter, .p(say(DeskReportText.reason(.samePerson)), class: "small mut")),
            .when(!mayApprove, .p(say(DeskReportText.secondPerson), class: "small mut")),
        ])
    }

    private func changes(_ say: Words) -> HTML {
        .join([
            .when(!stored.note.isEmpty, .p(say(DeskReportText.noteLine, stored.note), class: "text")),
            .some(stored.changes) { ChangeList(changes: $0, say: say).html },
        ])
    }

    private func report(_ say: Words) -> HTML {
        .some(convention) { convention in
            ReportView(stored.document, text: stored.text, convention: convention, say: say).html
        }
    }
}

/// What a correction changed, value by value.
struct ChangeList {
    let changes: ReportChange
    let say: Words
    /// Values listed; a correction of everything is better read as a whole.
    private static let most = 200

    var html: HTML {
        .details([
            .summary(say(DeskReportText.changed, String(changes.values.count), String(changes.paragraphs.count))),
            .when(
                !changes.values.isEmpty,
                Table(
                    caption: say(DeskReportText.changedValues), showsCaption: false,
                    [
                        Column(say(WorkbookText.key)), .number(say(DeskReportText.before)),
                        .number(say(DeskReportText.after)),
                    ],
                    rows: changes.values.prefix(Self.most).map {
                        .tr([.rowHead($0.key), .numberCell($0.before), .numberCell($0.now)])
                    }
                ).html),
        ])
    }
}
