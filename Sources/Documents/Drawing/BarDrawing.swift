internal import CPango
internal import DocumentsRules

/// Draws bars in the greys of paper: this period dark, the last pale, falls to the left of the middle.
struct BarDrawing {
    private static let labelWidth = 130.0
    private static let textWidth = 70.0
    let canvas: Canvas

    func draw(_ bars: PaperBars) throws(PaperProblem) {
        let largest = max(1, bars.rows.flatMap(\.values).map { $0.magnitude }.max() ?? 1)
        let hasFalls = bars.rows.contains { $0.values.contains { $0 < 0 } }
        let bar = 11.0
        let height = bar * Double(max(1, bars.series.count)) + 5
        try canvas.need(40 + height * Double(min(6, bars.rows.count)))
        canvas.y += 4
        try canvas.tagged("Figure") { () throws(PaperProblem) in
            for line in try canvas.lines(bars.title, .label, width: Canvas.area.width) {
                try canvas.put(line, .centre)
            }
            try legend(bars.series)
            for row in bars.rows {
                try canvas.need(height)
                try draw(row, largest: largest, hasFalls: hasFalls, bar: bar)
                canvas.y += height
            }
        }
        canvas.y += 8
    }

    private func legend(_ series: [String]) throws(PaperProblem) {
        guard series.count > 1 else { return }
        var left = Canvas.area.left + Self.labelWidth
        for (index, name) in series.enumerated() {
            fill(index, left, canvas.y + 4, 9, 9)
            guard let line = try canvas.lines(name, .small, width: 160).first else { continue }
            canvas.draw(line, x: left + 14, top: canvas.y)
            left += line.width + 40
        }
        canvas.y += TextStyle.small.pitch + 2
    }

    private func draw(
        _ row: PaperBars.Row, largest: UInt64, hasFalls: Bool, bar: Double
    ) throws(PaperProblem) {
        if let label = try canvas.lines(row.label, .small, width: Self.labelWidth - 6).first {
            canvas.draw(label, x: Canvas.area.left, top: canvas.y - 2)
        }
        let room = Canvas.area.width - Self.labelWidth - Self.textWidth
        let reach = hasFalls ? room / 2 : room
        let zero = Canvas.area.left + Self.labelWidth + (hasFalls ? reach : 0)
        for (index, value) in row.values.enumerated() {
            let width = reach * Double(value.magnitude) / Double(largest)
            let top = canvas.y + Double(index) * bar
            fill(index, value < 0 ? zero - width : zero, top, max(0.5, width), bar - 2)
            guard index < row.texts.count,
                let text = try canvas.lines(row.texts[index], .small, width: Self.textWidth).first
            else { continue }
            canvas.draw(text, x: value < 0 ? zero + 4 : zero + width + 4, top: top - 4)
        }
    }

    /// Dark for this period, pale for the last.
    private func fill(_ series: Int, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        let grey = series == 0 ? 0.25 : 0.72
        cairo_save(canvas.cr)
        cairo_set_source_rgb(canvas.cr, grey, grey, grey)
        cairo_rectangle(canvas.cr, x, y, width, height)
        cairo_fill(canvas.cr)
        cairo_restore(canvas.cr)
    }
}
