package import DocumentsRules
package import Kernel
package import ReportingRules
package import Web

/// The data book of a year: the year, its first half, and the quarters that reports are written for, from the same
/// cells as the reports themselves.
package struct DataBook {
    let year: Int
    let reports: [ReportDocument]
    let convention: Convention
    let template: ReportTemplate
    let say: Words

    /// The periods of a book that have begun.
    package static func periods(of year: Int, today: Day) -> [ReportPeriod] {
        [ReportPeriod.Shape.year(year), .half(1, of: year), .quarter(1, of: year), .quarter(3, of: year)]
            .compactMap { ReportPeriod($0) }.filter { $0.first <= today }
    }

    /// - Parameter reports: one for each of ``periods(of:today:)``, in their order
    package init(
        year: Int, reports: [ReportDocument], convention: Convention, template: ReportTemplate, say: Words
    ) {
        self.year = year
        self.reports = reports
        self.convention = convention
        self.template = template
        self.say = say
    }

    package var title: String { say(BookText.title, String(year), reports.first.map { say($0.author) } ?? "") }

    /// The book as a page that needs nothing else.
    package func html() throws -> [UInt8] {
        let contents = HTML.nav(
            with: [.label(say(BookText.contents))],
            [
                .ul(
                    class: "list",
                    reports.map { .li([.a(say($0.periodName), href: "#p-\($0.period)")]) })
            ])
        let chapters = reports.map { report in
            HTML.section(
                class: "flow", with: [.id("p-\(report.period)")],
                [
                    .h2(say(report.periodName)),
                    ReportView(
                        report, text: template.draft(of: report, by: convention), convention: convention, say: say,
                        prefix: report.period + "-"
                    ).html,
                ])
        }
        let body = HTML.join([.header(class: "paper-head", [.h1(title)]), contents, .join(chapters)])
        return try StandalonePage(title: title, language: say.tag, body: body).bytes()
    }

    /// The book as a paper.
    package var paper: Paper {
        let blocks = reports.flatMap { report in
            [Paper.Block.heading(say(report.periodName))]
                + ReportPaper(
                    report, text: template.draft(of: report, by: convention), convention: convention, say: say
                ).blocks
        }
        var paper = Paper(title: title, blocks: blocks)
        paper.language = say.language == .zh ? "zh-CN" : "en"
        paper.footer = title
        return paper
    }
}

/// What the data book says of itself.
enum BookText {
    static let title = Text(zh: "{1}{0}年投诉数据手册", en: "Data book of {0}: {1}")
    static let contents = Text(zh: "目录", en: "Contents")
}
