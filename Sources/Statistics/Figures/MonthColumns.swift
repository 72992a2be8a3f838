internal import StatisticsRules
internal import Web

/// The course of the period as columns: this period dark, the year before pale beside it.
///
/// The table below it has all numbers; the title says what is to be seen.
struct MonthColumns {
    let table: FigureTable
    let hasYearBefore: Bool
    let period: String
    let say: Words

    private static let width = 348
    private static let height = 92
    private static let floor = 112

    var html: HTML {
        .element(
            "svg", class: "plot",
            with: [Attribute("viewBox", "0 0 360 134"), .role("img"), .labelledBy("months-title")],
            [
                .element("title", with: [.id("months-title")], finding),
                .raw(#"<path class="ax" d="M2 112.5H358"></path>"#),
                .join(table.rows.enumerated().map(draw)),
            ])
    }

    private var finding: String {
        let most = table.rows.max { $0.part.filed < $1.part.filed }
        return say(FiguresText.finding, period, most?.label ?? "", say.count(most?.part.filed ?? 0))
    }

    private var largest: Int {
        max(1, table.rows.map { max($0.part.filed, hasYearBefore ? $0.part.filedBefore : 0) }.max() ?? 1)
    }

    private var pitch: Int { max(4, Self.width / max(1, table.rows.count)) }

    private func draw(_ index: Int, _ row: FigureTable.Row) -> HTML {
        let left = 8 + index * pitch
        let width = max(2, pitch * (hasYearBefore ? 3 : 5) / 8)
        return .join([
            .when(hasYearBefore, column("fw", left + width, row.part.filedBefore, max(1, width / 2))),
            column("f1", left, row.part.filed, width),
            .when(table.rows.count <= 12 && !row.isAhead, number(row.part.filed, middle: left + width / 2)),
            .when(index % labelEvery == 0, label(row, middle: left + width / 2)),
        ])
    }

    private var labelEvery: Int { (table.rows.count + 11) / 12 }

    private func column(_ style: StaticString, _ x: Int, _ amount: Int, _ width: Int) -> HTML {
        let height = rise(amount)
        return .element(
            "rect", class: style,
            with: [
                Attribute("x", String(x)), Attribute("y", String(Self.floor - height)),
                Attribute("width", String(width)), Attribute("height", String(height)),
            ], [])
    }

    private func rise(_ amount: Int) -> Int {
        amount > 0 ? max(1, Int(Double(amount) / Double(largest) * Double(Self.height))) : 0
    }

    private func number(_ amount: Int, middle: Int) -> HTML {
        text(say.count(amount), x: middle, y: Self.floor - rise(amount) - 4, class: "v")
    }

    /// The month's number, or the year.
    private func label(_ row: FigureTable.Row, middle: Int) -> HTML {
        let isYear = table.title == say(FiguresText.byYear)
        let code = row.part.key
        return text(isYear ? String(code.prefix(4)) : String(Int(code.suffix(2)) ?? 0), x: middle, y: 127, class: nil)
    }

    private func text(_ text: String, x: Int, y: Int, class style: StaticString?) -> HTML {
        .element(
            "text", class: style,
            with: [Attribute("x", String(x)), Attribute("y", String(y)), Attribute("text-anchor", "middle")], text)
    }
}
