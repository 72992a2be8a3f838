internal import CPango
internal import DocumentsRules

/// A table of fields as printed forms have it; a row that is longer than the page goes on on the next.
struct FieldTable {
    private static let padding = 6.0
    private static let labelWidth = 92.0
    /// A row up to this height is kept together.
    private static let together = 340.0

    let canvas: Canvas

    /// One cell with its text already broken into lines.
    private struct Cell {
        let tag: String
        let x: Double
        let width: Double
        var lines: [SetLine] = []
        var column: VerticalText?
        var least: Double

        var height: Double {
            max(least, column?.height ?? 0, lines.reduce(0) { $0 + $1.height }) + 2 * FieldTable.padding
        }
    }

    func draw(_ rows: [[Paper.Field]]) throws(PaperProblem) {
        canvas.y += 4
        try canvas.tagged("Table") { () throws(PaperProblem) in
            for row in rows where !row.isEmpty {
                let cells = try cells(of: row)
                try canvas.tagged("TR") { () throws(PaperProblem) in try draw(cells) }
            }
        }
        canvas.y += 10
    }

    private func cells(of row: [Paper.Field]) throws(PaperProblem) -> [Cell] {
        let share = Canvas.area.width / Double(row.count)
        var cells: [Cell] = []
        for (index, field) in row.enumerated() {
            let left = Canvas.area.left + Double(index) * share
            let inner = share - Self.labelWidth - 2 * Self.padding
            var label = Cell(tag: "TH", x: left, width: Self.labelWidth, least: 0)
            label.lines = try canvas.lines(field.label, .label, width: Self.labelWidth - 2 * Self.padding)
            cells.append(label)
            var value = Cell(
                tag: "TD", x: left + Self.labelWidth, width: share - Self.labelWidth,
                least: Double(max(1, field.lines)) * TextStyle.value.pitch)
            if PaperText.isMongolian(field.value) {
                value.column = try VerticalText(canvas, field.value, .value, height: 160)
            } else {
                value.lines = try canvas.lines(field.value, .value, width: inner)
            }
            cells.append(value)
        }
        return cells
    }

    private func draw(_ cells: [Cell]) throws(PaperProblem) {
        let height = cells.map(\.height).max() ?? 0
        if height > canvas.room, height <= Self.together || canvas.room < 80 { try canvas.turnPage() }
        guard height > canvas.room else { return try draw(cells, lines: nil, height: height) }
        // Page by page: as many lines of every cell as there is room for.
        var taken = 0
        let most = cells.map(\.lines.count).max() ?? 0
        while taken < most {
            let fit = max(1, Int((canvas.room - 2 * Self.padding) / TextStyle.value.pitch))
            let part = taken..<min(most, taken + fit)
            let tallest = cells.map { cell in
                part.clamped(to: 0..<cell.lines.count).reduce(0) { $0 + cell.lines[$1].height }
            }
            try draw(cells, lines: part, height: (tallest.max() ?? 0) + 2 * Self.padding)
            taken = part.upperBound
            if taken < most { try canvas.turnPage() }
        }
    }

    /// Draws the boxes and the lines of `part`, or all of them.
    private func draw(_ cells: [Cell], lines part: Range<Int>?, height: Double) throws(PaperProblem) {
        for cell in cells {
            cairo_set_line_width(canvas.cr, 0.6)
            cairo_rectangle(canvas.cr, cell.x, canvas.y, cell.width, height)
            cairo_stroke(canvas.cr)
            let all = 0..<cell.lines.count
            let shown = part.map { $0.clamped(to: all) } ?? all
            // A label is told once, and not again where its row goes on.
            guard !shown.isEmpty || cell.column != nil else { continue }
            try canvas.tagged(cell.tag) { () throws(PaperProblem) in
                cell.column?.draw(on: canvas, x: cell.x + Self.padding, top: canvas.y + Self.padding)
                // Short cells beside each other stand in the middle; long ones begin at the top.
                let text = shown.reduce(0) { $0 + cell.lines[$1].height }
                let isMiddle = part == nil && height < 80
                var top = canvas.y + (isMiddle ? (height - text) / 2 : Self.padding)
                for index in shown {
                    canvas.draw(cell.lines[index], x: cell.x + Self.padding, top: top)
                    top += cell.lines[index].height
                }
            }
        }
        canvas.y += height
    }
}
