internal import ReportingRules
internal import Web

/// The course of the months as a line, with that of the year before as a dashed one.
struct LineChart {
    let table: ReportTable
    /// Unique on the page.
    let id: String
    let say: Words

    private static let floor = 120
    private static let height = 96

    var html: HTML {
        guard table.rows.count > 1 else { return .empty }
        let now = table.rows.map { $0.count.count ?? 0 }
        let last = table.rows.compactMap(\.countLast.count)
        let hasLast = last.count == now.count && last.contains { $0 > 0 }
        let largest = max(1, (now + last).max() ?? 1)
        return .element(
            "svg", class: "plot",
            with: [
                Attribute("viewBox", "0 0 360 146"), .role("img"), .labelledBy(id), .describedBy(id + "d"),
            ],
            [
                .element("title", with: [.id(id)], say(ChartText.months)),
                .element("desc", with: [.id(id + "d")], finding(now)),
                .raw(#"<path class="ax" d="M20 120.5H350"></path>"#),
                .when(hasLast, line(last, largest, isLast: true)), line(now, largest, isLast: false),
                .join(table.rows.enumerated().map { label($1, at: $0, now, largest) }),
            ])
    }

    private func finding(_ counts: [Int64]) -> String {
        guard let most = counts.max(), let place = counts.firstIndex(of: most) else { return "" }
        return say(ChartText.monthFinding, say(table.rows[place].name), table.rows[place].count.text)
    }

    private func x(_ index: Int) -> Int { 34 + index * 300 / max(1, table.rows.count - 1) }

    private func y(_ count: Int64, _ largest: Int64) -> Int {
        Self.floor - Int(count * Int64(Self.height) / largest)
    }

    private func line(_ counts: [Int64], _ largest: Int64, isLast: Bool) -> HTML {
        let points = counts.enumerated().map { "\(x($0)),\(y($1, largest))" }.joined(separator: " ")
        let dash = isLast ? [Attribute("stroke-dasharray", "4 3")] : []
        return .element(
            "polyline",
            with: [
                Attribute("points", points), Attribute("fill", "none"), Attribute("stroke", "currentColor"),
                Attribute("stroke-width", isLast ? "1" : "2"),
            ] + dash, [])
    }

    private func label(_ row: ReportRow, at index: Int, _ counts: [Int64], _ largest: Int64) -> HTML {
        let (left, top) = (String(x(index)), y(counts[index], largest))
        func text(_ y: Int, _ words: String, _ style: StaticString?) -> HTML {
            .element(
                "text", class: style,
                with: [Attribute("x", left), Attribute("y", String(y)), Attribute("text-anchor", "middle")], words)
        }
        return .join([
            .when(table.rows.count <= 7, text(top - 6, row.count.text, "v")),
            text(136, String(row.key.suffix(2)), nil),
        ])
    }
}
