internal import Kernel
internal import PerformanceRules
internal import Web

/// The figures as a page: each with numerator and denominator, and what is not told with its reason.
struct RecordPage: Page {
    let shown: ShownRecord

    private var record: TraderRecord { shown.record }

    func title(_ say: Words) -> String { say(RecordText.title, shown.name ?? shown.code.text) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            head(say), .p(verdict(say), class: "verdict text"), spans(say), RecordTable(shown: shown, say: say).html,
            .p(median(say)),
            .p(
                class: "row",
                [
                    .a(say(RecordText.about), href: RecordAddress.about),
                    .a(say(RecordText.csv), href: RecordAddress.csv(shown.code, shown.period)),
                ]),
            .when(
                shown.name == nil,
                .note(
                    .plain, [.p(say(RecordText.uncheckedNote)), .p([.a(say(RecordText.join), href: "/traders/join")])])),
        ])
    }

    private func head(_ say: Words) -> HTML {
        let name: HTML = shown.name.map { .typed($0, say) } ?? .text(say(RecordText.nameless))
        let state: HTML =
            shown.name == nil
            ? .state(.wait, say(RecordText.unchecked))
            : .a(say(RecordText.promises), href: RecordAddress.promises(shown.code))
        return .div(
            class: "tight",
            [.h1([name]), .p([.span(shown.code.text, class: "mono")]), .p([state])])
    }

    /// What there is to know in a sentence; silence is in it wherever there was any.
    private func verdict(_ say: Words) -> String {
        let files = record[.files]
        guard files > 0 else { return say(RecordText.nothing) }
        var parts = [say(RecordText.files, say.count(files))]
        if record[.unanswered] > 0 { parts.append(say(RecordText.silentFiles, say.count(record[.unanswered]))) }
        if record[.closed] > 0 { parts.append(say(RecordText.solvedFiles, say.count(record[.solved]))) }
        return say.clauses(parts) + say(RecordText.stop)
    }

    private func spans(_ say: Words) -> HTML {
        let years = shown.years.map { (value: String($0), text: say(RecordText.year, String($0))) }
        return .join([
            .filters(
                get: RecordAddress.page(shown.code), label: say(RecordText.period), say,
                [
                    .filter(
                        say(RecordText.period), name: "period", [("12", say(RecordText.twelve))] + years,
                        chosen: shown.period.code)
                ]),
            .p(
                say(
                    RecordText.span, ShownRecord.month(shown.period.first), ShownRecord.month(shown.period.last),
                    String(TraderRecord.formula)), class: "mut small"),
        ])
    }

    private func median(_ say: Words) -> String {
        let closed = say.count(record[.closed])
        guard let days = record.medianDays else { return say(RecordText.noMedian, closed, String(TraderRecord.least)) }
        return say(RecordText.median, String(days), closed)
    }
}

/// The figures as rows, on the page and in the file.
struct RecordTable {
    let shown: ShownRecord
    let say: Words

    static let heads = [
        RecordText.what, RecordText.share, RecordText.numerator, RecordText.denominator, RecordText.from,
        RecordText.to, RecordText.formula,
    ]

    var html: HTML {
        let heads = [RecordText.what, RecordText.share, RecordText.numbers].map { say($0) }
        return Table(
            caption: say(RecordText.heading), showsCaption: false,
            [Column(heads[0]), .number(heads[1]), .number(heads[2])], kind: .stack,
            rows: TraderRecord.Figure.allCases.map { row($0, heads) }
        ).html
    }

    private func row(_ figure: TraderRecord.Figure, _ heads: [String]) -> HTML {
        let record = shown.record
        let numbers =
            shown.isTold(figure)
            ? say.fraction(record.numerator(figure), of: record.denominator(figure)) : say(RecordText.notTold)
        return .tr([
            .th(
                class: "full", with: [.scope("row")],
                [.text(say(RecordText.name(figure))), .span(say(RecordText.meaning(figure)), class: "small mut blk")]),
            .td(share(figure), class: "r", with: [.stacked(heads[1])]),
            .td(numbers, class: "r", with: [.stacked(heads[2])]),
        ])
    }

    /// The percentage, where there are enough for one.
    private func share(_ figure: TraderRecord.Figure) -> String {
        let record = shown.record
        guard shown.isTold(figure), record.hasRate(figure) else { return "—" }
        return say.rate(record.numerator(figure), of: record.denominator(figure))
    }

    /// Counts first, then the figures, then the median; a figure that is not told has neither number.
    var lines: [[TableFile.Cell]] {
        let record = shown.record
        let counts = [(RecordText.filesName, record[.files]), (RecordText.invitedName, record[.invited])]
        let figures = TraderRecord.Figure.allCases.map { figure -> [TableFile.Cell] in
            guard shown.isTold(figure) else {
                return line(say(RecordText.name(figure)), say(RecordText.notTold), "", "")
            }
            return line(
                say(RecordText.name(figure)), share(figure), String(record.numerator(figure)),
                String(record.denominator(figure)))
        }
        let median = line(
            say(RecordText.medianName), "", record.medianDays.map(String.init) ?? "", String(record[.closed]))
        return counts.map { line(say($0.0), "", String($0.1), "") } + figures + [median]
    }

    private func line(_ name: String, _ share: String, _ numerator: String, _ denominator: String) -> [TableFile.Cell] {
        [
            .text(name), .text(share), .number(numerator), .number(denominator),
            .text(ShownRecord.month(shown.period.first)), .text(ShownRecord.month(shown.period.last)),
            .text(String(TraderRecord.formula)),
        ]
    }
}

/// What each figure is and is not, in words.
struct RecordAboutPage: Page {
    func title(_ say: Words) -> String { say(RecordText.aboutTitle) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let figures = TraderRecord.Figure.allCases.map { figure in
            Fact(say(RecordText.name(figure)), .text(say(RecordText.explanation(figure))))
        }
        return .join([
            .h1(title(say)), .p(say(RecordText.aboutLead)),
            .h2(say(RecordText.whatCounts)), .p(say(RecordText.filesExplained)), .p(say(RecordText.monthExplained)),
            .h2(say(RecordText.eachFigure)),
            .facts(figures + [Fact(say(RecordText.medianName), say(RecordText.medianExplained))]),
            .h2(say(RecordText.whatNot)), .p(say(RecordText.smallExplained)), .p(say(RecordText.uncheckedNote)),
            .p(say(RecordText.notExplained)), .p(say(RecordText.method, String(TraderRecord.formula)), class: "mut"),
        ])
    }
}
