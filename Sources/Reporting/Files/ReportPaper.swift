package import DocumentsRules
internal import Kernel
package import ReportingRules
package import Web

/// A report as a paper that is drawn: the text, every table, and charts of bars.
package struct ReportPaper {
    let document: ReportDocument
    let text: ReportText
    let convention: Convention
    let say: Words

    package init(_ document: ReportDocument, text: ReportText, convention: Convention, say: Words) {
        self.document = document
        self.text = text
        self.convention = convention
        self.say = say
    }

    package var paper: Paper {
        let title = say(ReportingText.title, say(document.periodName), say(document.author))
        var paper = Paper(title: title, blocks: blocks)
        paper.language = say.language == .zh ? "zh-CN" : "en"
        paper.footer = title
        return paper
    }

    /// The report without its title.
    var blocks: [Paper.Block] {
        var blocks: [Paper.Block] = [.paragraph(scope)]
        let written = text.written(with: document, by: convention, in: say.language)
        for (paragraph, section) in zip(written, text.paragraphs) {
            blocks += [.heading(paragraph.heading), .paragraph(paragraph.text)]
            blocks += (ReportSections.tables[section.id] ?? []).flatMap(figures)
        }
        for name in [ReportTable.Name.byDivision, .byMonth] where document.table(name)?.rows.isEmpty == false {
            blocks += [.heading(say(ReportingText.table(name)))] + figures(name)
        }
        return blocks
    }

    private var scope: String {
        say(
            ReportingText.scopeLine, ReportPeriod(code: document.period).map { say($0.days) } ?? document.period,
            say(document.scopeName), say(convention.name))
    }

    private func figures(_ name: ReportTable.Name) -> [Paper.Block] {
        guard let table = document.table(name), !table.rows.isEmpty else { return [] }
        return [.bars(bars(table)), .table(rows(table))]
    }

    private var hasLast: Bool { document.lastPeriod != nil }

    private func bars(_ table: ReportTable) -> PaperBars {
        PaperBars(
            title: say(ReportingText.table(table.name)),
            series: [document.shortNow(say)] + (hasLast ? [document.shortLast(say)] : []),
            rows: table.rows.map { row in
                let cells = [row.count] + (hasLast ? [row.countLast] : [])
                return PaperBars.Row(say(row.name), cells.map { $0.count ?? 0 }, texts: cells.map(\.text))
            })
    }

    private func rows(_ table: ReportTable) -> PaperTable {
        let (short, last) = (document.shortNow(say), document.shortLast(say))
        let more = table.name == .byDivision
        var head = [say(ReportingText.name), "\(short) \(say(ReportingText.count))"]
        if more { head += [ReportingText.tips, ReportingText.consultations, ReportingText.subtotal].map { say($0) } }
        head.append("\(short) %")
        if hasLast {
            head += ["\(last) \(say(ReportingText.count))", "\(last) %"]
            head += more ? [] : [say(ReportingText.change)]
            head.append(say(ReportingText.yoy))
        }
        return PaperTable(
            caption: "", head: head,
            rows: (table.rows + (table.total.map { [$0] } ?? [])).map { row in
                var cells = [say(row.name), row.count.text]
                if more { cells += row.more.map(\.text) }
                cells.append(row.share.text)
                if hasLast {
                    cells += [row.countLast.text, row.shareLast.text] + (more ? [] : [row.change.text])
                    cells.append(row.yoy.text)
                }
                return cells
            })
    }
}

/// Which tables stand below which section of the text.
enum ReportSections {
    static let tables: [String: [ReportTable.Name]] = [
        "nature": [.byNature], "parts": [.parts], "goods": [.goods, .topGoods],
        "services": [.services, .topServices], "hot": [.hot],
    ]
}
