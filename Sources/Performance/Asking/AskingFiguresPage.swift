internal import Hummingbird
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// What both sides said afterwards, month by month, every rate with numerator and denominator.
struct AskingFiguresPage: Page {
    /// By side and month, as year and month in one number.
    let figures: [Side: [Int: AskingFigures]]

    var face: Face { .desk }
    var layout: StaticString { "wrap flow" }

    func title(_ say: Words) -> String { say(AskingText.rail) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let tables = Side.allCases.map { side in
            HTML.section(class: "flow", [.h2(say(AskingText.side(side))), table(side, say)])
        }
        return .join(
            [.h1(title(say)), .p(say(AskingText.figuresLead), class: "mut")] + tables
                + [.p(say(AskingText.method), class: "small mut")])
    }

    private func table(_ side: Side, _ say: Words) -> HTML {
        let months = figures[side] ?? [:]
        guard !months.isEmpty else { return .p(say(AskingText.nothing)) }
        let heads = [
            AskingText.month, AskingText.asked, AskingText.answered, AskingText.solvedYes, AskingText.solvedPartly,
            AskingText.solvedNo, AskingText.fairYes, AskingText.meanScore, AskingText.silent,
        ].map { say($0) }
        return Table(
            caption: say(AskingText.side(side)), showsCaption: false,
            heads.enumerated().map { Column($0.element, isNumber: $0.offset > 0) }, kind: .stack,
            rows: months.sorted { $0.key > $1.key }.map { row($0.key, $0.value, heads, say) }
        ).html
    }

    private func row(_ month: Int, _ figures: AskingFigures, _ heads: [String], _ say: Words) -> HTML {
        let answered = figures.answered
        let mean = answered == 0 ? "—" : Self.mean(figures[.score], answered)
        let cells = [
            say.count(figures[.asked]), rate(answered, figures[.asked], say), rate(figures[.yes], answered, say),
            rate(figures[.partly], answered, say), rate(figures[.no], answered, say),
            rate(figures[.fairYes], figures.fairAnswered, say),
            answered == 0 ? mean : "\(mean) (\(say.fraction(figures[.score], of: answered)))",
            rate(figures.silent, figures[.asked], say),
        ]
        let name = "\(month / 100)-\(month % 100 < 10 ? "0" : "")\(month % 100)"
        return .tr(
            [.rowHead(name)]
                + zip(cells, heads.dropFirst()).map { .td($0.0, class: "r", with: [.stacked($0.1)]) })
    }

    private func rate(_ numerator: Int, _ denominator: Int, _ say: Words) -> String {
        guard denominator > 0 else { return "—" }
        return "\(say.rate(numerator, of: denominator)) (\(say.fraction(numerator, of: denominator)))"
    }

    /// Two decimals, half up.
    static func mean(_ sum: Int, _ count: Int) -> String {
        let hundredths = (sum * 200 + count) / (count * 2)
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
