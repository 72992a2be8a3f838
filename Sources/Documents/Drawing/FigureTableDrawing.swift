internal import CPango
internal import DocumentsRules

/// Draws a table of figures: a rule above and below, the head again on every page, numbers at the right.
struct FigureTableDrawing {
    private static let pad = 4.0
    let canvas: Canvas

    func draw(_ table: PaperTable) throws(PaperProblem) {
        let widths = Self.widths(table.head.count)
        try canvas.need(TextStyle.label.pitch * 4)
        canvas.y += 6
        try canvas.tagged("Table") { () throws(PaperProblem) in
            try caption(table.caption)
            try row(table.head, widths, .label, tag: "TH", isRuled: true)
            for cells in table.rows {
                if canvas.room < TextStyle.value.pitch * 2 {
                    try canvas.turnPage()
                    try row(table.head, widths, .label, tag: "TH", isRuled: true)
                }
                try row(cells, widths, .value, tag: "TD", isRuled: false)
            }
        }
        canvas.rule(from: Canvas.area.left, to: Canvas.area.left + Canvas.area.width, at: canvas.y)
        canvas.y += 12
    }

    /// The first column takes what names need; the others share the rest.
    private static func widths(_ columns: Int) -> [Double] {
        guard columns > 1 else { return [Canvas.area.width] }
        let first = Canvas.area.width * (columns > 5 ? 0.28 : 0.36)
        return [first] + Array(repeating: (Canvas.area.width - first) / Double(columns - 1), count: columns - 1)
    }

    private func caption(_ text: String) throws(PaperProblem) {
        guard !text.isEmpty else { return }
        for line in try canvas.lines(text, .label, width: Canvas.area.width) {
            try canvas.tagged("Caption") { () throws(PaperProblem) in try canvas.put(line, .centre) }
        }
        canvas.y += 2
    }

    private func row(
        _ cells: [String], _ widths: [Double], _ style: TextStyle, tag: String, isRuled: Bool
    ) throws(PaperProblem) {
        var set: [[SetLine]] = []
        for (cell, width) in zip(cells, widths) {
            set.append(try canvas.lines(cell, style, width: max(10, width - 2 * Self.pad)))
        }
        let height = (set.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0) + 2
        try canvas.need(height)
        let top = canvas.y
        if isRuled { canvas.rule(from: Canvas.area.left, to: Canvas.area.left + Canvas.area.width, at: top) }
        try canvas.tagged("TR") { () throws(PaperProblem) in
            var left = Canvas.area.left
            for (index, lines) in set.enumerated() {
                try canvas.tagged(index == 0 ? "TH" : tag) { () throws(PaperProblem) in
                    draw(lines, left: left, top: top + 1, width: widths[index], isNumber: index > 0)
                }
                left += widths[index]
            }
        }
        canvas.y = top + height
        if isRuled { canvas.rule(from: Canvas.area.left, to: Canvas.area.left + Canvas.area.width, at: canvas.y) }
    }

    private func draw(_ lines: [SetLine], left: Double, top: Double, width: Double, isNumber: Bool) {
        var place = top
        for line in lines {
            let x = isNumber ? left + width - Self.pad - line.width - line.x : left + Self.pad
            canvas.draw(line, x: x, top: place)
            place += line.height
        }
    }
}
