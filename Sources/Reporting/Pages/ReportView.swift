internal import Kernel
package import ReportingRules
package import Web

/// A report as HTML: figures of the whole, sections with text, tables and charts, and how the figures came about.
package struct ReportView {
    let document: ReportDocument
    let text: ReportText
    let convention: Convention
    let say: Words
    /// Keeps the names of charts apart where several reports stand on one page.
    let prefix: String

    package init(
        _ document: ReportDocument, text: ReportText, convention: Convention, say: Words, prefix: String = ""
    ) {
        self.document = document
        self.text = text
        self.convention = convention
        self.say = say
        self.prefix = prefix
    }

    /// What stands on the page below its head.
    package var html: HTML {
        guard document.cell("accepted")?.count ?? 0 > 0 else {
            return .join([.note(.plain, [.p(say(ReportingText.nothing))]), method])
        }
        let known = text.paragraphs.map(\.id)
        return .join([
            .figures(ReportHead(document: document, convention: convention, say: say).figures),
            .join(written.enumerated().map { section($1, id: known[$0]) }), divisions, months, method,
        ])
    }

    private var written: [(heading: String, text: String)] {
        text.written(with: document, by: convention, in: say.language)
    }

    private func section(_ paragraph: (heading: String, text: String), id: String) -> HTML {
        .section(
            class: "flow",
            [.h2(paragraph.heading), .p(paragraph.text, class: "text")] + (ReportSections.tables[id] ?? []).map(figure))
    }

    private func figure(_ name: ReportTable.Name) -> HTML {
        guard let table = document.table(name), !table.rows.isEmpty else { return .empty }
        let chart: HTML =
            switch name {
            case .byNature, .goods, .services:
                ChangeChart(table: table, id: "c-\(prefix)\(name.rawValue)", say: say).html
            case .byMonth: LineChart(table: table, id: "c-\(prefix)\(name.rawValue)", say: say).html
            case .parts: stacked(table)
            case .topGoods, .topServices, .byDivision, .hot: .empty
            }
        return .figure(
            class: "flow tight", [chart, ReportTableView(document: document, table: table, say: say).html])
    }

    private func stacked(_ table: ReportTable) -> HTML {
        let fills: [Fill] = [.first, .second, .sixth, .rest]
        func bar(_ label: String, _ amounts: [Int64], _ shares: [String]) -> HTML {
            let whole = Int(amounts.reduce(0, +))
            guard whole > 0, shares.count >= 3 else { return .empty }
            return .tr([
                .th(label, class: "nw", with: [.scope("row")]),
                .td(
                    class: "w",
                    [
                        Bar(
                            Array(zip(fills, amounts.map { Int($0) })).map { (fill: $0.0, amount: $0.1) }, of: whole,
                            finding: say(ChartText.stacked, shares[0], shares[1], shares[2])
                        ).html
                    ]),
            ])
        }
        let rows = table.rows
        let legend: [(fill: Fill, name: String)] = zip(fills, rows).map { (fill: $0, name: say($1.name)) }
        return .join([
            .legend(legend),
            .table(
                class: "bare",
                [
                    .caption(say(ReportingText.table(table.name)), class: "sr"),
                    .tbody([
                        bar(document.shortNow(say), rows.map { $0.count.count ?? 0 }, rows.map(\.share.text)),
                        bar(document.shortLast(say), rows.map { $0.countLast.count ?? 0 }, rows.map(\.shareLast.text)),
                    ]),
                ]),
        ])
    }

    private var divisions: HTML { section(of: .byDivision) }

    private var months: HTML { section(of: .byMonth) }

    private func section(of name: ReportTable.Name) -> HTML {
        guard document.table(name)?.rows.isEmpty == false else { return .empty }
        return .section(class: "flow", [.h2(say(ReportingText.table(name))), figure(name)])
    }

    private var method: HTML {
        let at = document.position.map { say.moment(Instant(milliseconds: $0)) } ?? say(ReportingText.never)
        return .section(
            class: "flow",
            [
                .h2(say(ReportingText.method)),
                .p(say(ReportingText.position, at, String(document.formulaVersion)), class: "text"),
                .details([
                    .summary(say(ReportingText.evidence, say(convention.name))), EvidenceTable(convention, say).html,
                ]),
            ])
    }
}

/// The switches of a convention set, what they stand at, and why.
struct EvidenceTable {
    let convention: Convention
    let say: Words

    init(_ convention: Convention, _ say: Words) {
        self.convention = convention
        self.say = say
    }

    var html: HTML {
        Table(
            caption: say(ReportingText.evidence, say(convention.name)), showsCaption: false,
            [Column(say(ReportingText.name)), Column(say(ReportingText.setting)), Column(say(ReportingText.why))],
            kind: .stack,
            rows: convention.settings.map { setting in
                let values = setting.values.map { value in
                    value.from.map { say(ReportingText.since, $0.description, value.value) } ?? value.value
                }
                return .tr([
                    .rowHead(say(ConventionText.name(setting.name))),
                    .td(
                        values.joined(separator: say.language == .zh ? "；" : "; "),
                        with: [
                            .stacked(say(ReportingText.setting))
                        ]),
                    .td(say(setting.evidence), with: [.stacked(say(ReportingText.why))]),
                ])
            }
        ).html
    }
}
