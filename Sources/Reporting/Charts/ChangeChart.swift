internal import Kernel
internal import ReportingRules
internal import Web

/// Ranked bars of what rose and what fell, from the middle to both sides, each with its number.
struct ChangeChart {
    let table: ReportTable
    /// Unique on the page.
    let id: String
    let say: Words

    private static let pitch = 26
    private static let reach = 88

    /// The rows by their change, the greatest rise first; without those that cannot be compared.
    private var rows: [ReportRow] {
        table.rows.filter { $0.change.number != nil }
            .sorted { ($1.change.number?.units ?? 0, $0.key) < ($0.change.number?.units ?? 0, $1.key) }
    }

    var html: HTML {
        let rows = rows
        guard rows.count > 1 else { return .empty }
        let largest = max(1, rows.map { ($0.change.number?.units ?? 0).magnitude }.max() ?? 1)
        let height = 30 + rows.count * Self.pitch
        return .element(
            "svg", class: "plot",
            with: [
                Attribute("viewBox", "0 0 320 \(height)"), .role("img"), .labelledBy(id), .describedBy(id + "d"),
            ],
            [
                .element("title", with: [.id(id)], say(ChartText.changes, say(ReportingText.table(table.name)))),
                .element("desc", with: [.id(id + "d")], finding(rows)),
                .element("text", with: Self.at(152, 14, "end"), "← " + say(ChartText.fell)),
                .element("text", with: Self.at(168, 14, "start"), say(ChartText.rose) + " →"),
                .element("path", class: "ax", with: [Attribute("d", "M160 22V\(height - 4)")], []),
                .join(rows.enumerated().map { draw($1, top: 30 + $0 * Self.pitch, largest) }),
            ])
    }

    private func finding(_ rows: [ReportRow]) -> String {
        guard let first = rows.first, let last = rows.last else { return "" }
        return say(ChartText.changeFinding, say(first.name), first.change.text, say(last.name), last.change.text)
    }

    private func draw(_ row: ReportRow, top: Int, _ largest: UInt64) -> HTML {
        let units = row.change.number?.units ?? 0
        let width = max(1, Int(units.magnitude * UInt64(Self.reach) / largest))
        let isDown = units < 0
        let left = isDown ? 160 - width : 160
        return .join([
            .element(
                "rect", class: isDown ? "f2" : "f1",
                with: [
                    Attribute("x", String(left)), Attribute("y", String(top)), Attribute("width", String(width)),
                    Attribute("height", "14"),
                ], []),
            .element("text", with: Self.at(isDown ? 168 : 152, top + 11, isDown ? "start" : "end"), short(row)),
            .element(
                "text", class: "v",
                with: Self.at(isDown ? left - 5 : left + width + 5, top + 11, isDown ? "end" : "start"),
                row.change.text + (units == 0 ? "" : isDown ? " ↓" : " ↑")),
        ])
    }

    /// A name that fits beside the middle.
    private func short(_ row: ReportRow) -> String {
        let name = say(row.name)
        let most = say.language == .zh ? 11 : 20
        return name.count > most ? name.prefix(most - 1) + "…" : name
    }

    private static func at(_ x: Int, _ y: Int, _ anchor: String) -> [Attribute] {
        [Attribute("x", String(x)), Attribute("y", String(y)), Attribute("text-anchor", anchor)]
    }
}
