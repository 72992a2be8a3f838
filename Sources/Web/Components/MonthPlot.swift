/// Columns by month: every column carries its number, and the title says what is to be seen.
package struct MonthPlot: Sendable {
    /// One month.
    package struct Column: Sendable {
        let label: String
        let amount: Int
        /// A part at the top of the column, such as those not answered.
        let top: Int

        package init(_ label: String, _ amount: Int, top: Int = 0) {
            self.label = label
            self.amount = amount
            self.top = top
        }
    }

    let id: String
    let finding: String
    let columns: [Column]

    /// `id` is unique on the page; `finding` is the title that is read out: what, in which unit, with which result.
    package init(id: String, finding: String, _ columns: [Column]) {
        self.id = id
        self.finding = finding
        self.columns = columns
    }

    private static let height = 88
    private static let floor = 110

    package var html: HTML {
        let largest = max(1, columns.map(\.amount).max() ?? 1)
        let pitch = max(1, 350 / max(1, columns.count))
        return .element(
            "svg", class: "plot",
            with: [
                Attribute("viewBox", "0 0 360 132"), .role("img"), .labelledBy(id),
            ],
            [
                .element("title", with: [.id(id)], finding), .raw(#"<path class="ax" d="M2 110.5H358"></path>"#),
                .join(
                    columns.enumerated().map { index, column in
                        draw(column, left: 8 + index * pitch, width: max(4, pitch * 5 / 8), largest)
                    }),
            ])
    }

    private func draw(_ column: Column, left: Int, width: Int, _ largest: Int) -> HTML {
        let whole = column.amount * Self.height / largest
        let top = column.top * Self.height / largest
        let middle = String(left + width / 2)
        return .join([
            rectangle(.first, left, Self.floor - whole + top, width, whole - top),
            .when(top > 0, rectangle(.fourth, left, Self.floor - whole, width, max(1, top - 1))),
            .element(
                "text", class: "v",
                with: [
                    Attribute("x", middle), Attribute("y", String(Self.floor - whole - 4)),
                    Attribute("text-anchor", "middle"),
                ], String(column.amount)),
            .element(
                "text",
                with: [
                    Attribute("x", middle), Attribute("y", "125"), Attribute("text-anchor", "middle"),
                ], column.label),
        ])
    }

    private func rectangle(_ fill: Fill, _ x: Int, _ y: Int, _ width: Int, _ height: Int) -> HTML {
        .element(
            "rect", class: fill.style,
            with: [
                Attribute("x", String(x)), Attribute("y", String(y)), Attribute("width", String(width)),
                Attribute("height", String(height)),
            ], [])
    }
}
