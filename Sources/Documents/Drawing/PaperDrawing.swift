internal import CPango
package import DocumentsRules

/// Draws a document as PDF: tagged, with title and language, its text selectable.
///
/// It trusts nothing in the text, and yet hostile text may take time or memory: a running server asks
/// ``DrawingPool`` instead, which does this in a child.
package struct PaperDrawing {
    let paper: Paper
    let canvas: Canvas

    /// The bytes of the file.
    package static func pdf(_ paper: Paper) throws(PaperProblem) -> [UInt8] {
        if let problem = paper.problem { throw problem }
        let plain = paper.plain
        let canvas = try Canvas(title: plain.title) { canvas, page in
            PageFrame(paper: plain).draw(on: canvas, page: page)
        }
        try PaperDrawing(paper: plain, canvas: canvas).drawAll()
        return try PDFLanguage.adding(plain.language, to: canvas.finish())
    }

    private func drawAll() throws(PaperProblem) {
        try canvas.beginCopy()
        try canvas.tagged("Document") { () throws(PaperProblem) in
            guard !paper.copies.isEmpty else { return try drawOne() }
            for index in paper.copies.indices {
                if index > 0 { try canvas.beginCopy() }
                try canvas.tagged("Part") { () throws(PaperProblem) in
                    try copyLine(index)
                    try drawOne()
                }
            }
        }
    }

    private func drawOne() throws(PaperProblem) {
        try head()
        for (place, block) in paper.blocks.enumerated() {
            if place == paper.blocks.count - 1 { try keepWithFoot(block) }
            try draw(block)
        }
        try foot()
    }

    /// Which of the originals this is, at the right.
    private func copyLine(_ index: Int) throws(PaperProblem) {
        let (all, this) = (ChineseNumeral.text(paper.copies.count), ChineseNumeral.text(index + 1))
        try set("一式\(all)份　第\(this)份　\(paper.copies[index])", .small, tag: "P", alignment: .right)
        canvas.y += 6
    }

    private func head() throws(PaperProblem) {
        if let letterhead = paper.letterhead { try draw(letterhead) }
        try set(paper.title, .title, tag: "H1", alignment: .centre)
        if let number = paper.number {
            canvas.y += 4
            try set(number, .number, tag: "P", alignment: .right)
        }
        canvas.y += 12
        guard let addressee = paper.addressee else { return }
        if PaperText.isMongolian(addressee) {
            try column(addressee)
        } else {
            try set(addressee + "：", .plain, tag: "P")
        }
    }

    private func draw(_ letterhead: Paper.Letterhead) throws(PaperProblem) {
        guard PaperText.isMongolian(letterhead.mongolian) else {
            return try set(letterhead.name, .letterhead, tag: "P", alignment: .centre)
        }
        let column = try VerticalText(canvas, letterhead.mongolian, .label, height: 150)
        let top = canvas.y
        try canvas.tagged("P") { () throws(PaperProblem) in
            column.draw(on: canvas, x: Canvas.area.left, top: top)
        }
        canvas.y = top + max(0, (column.height - TextStyle.letterhead.pitch) / 2)
        try set(letterhead.name, .letterhead, tag: "P", alignment: .centre)
        canvas.y = max(canvas.y, top + column.height + 10)
    }

    private func draw(_ block: Paper.Block) throws(PaperProblem) {
        switch block {
        case .heading(let text):
            try canvas.need(TextStyle.heading.pitch * 2)
            try set(text, .heading, tag: "H2")
        case .paragraph(let text): try set(text, .paragraph, tag: "P")
        case .items(let items):
            try canvas.tagged("L") { () throws(PaperProblem) in
                for item in items { try set(item, .paragraph, tag: "LI") }
            }
        case .fields(let rows): try FieldTable(canvas: canvas).draw(rows)
        case .table(let table): try FigureTableDrawing(canvas: canvas).draw(table)
        case .bars(let bars): try BarDrawing(canvas: canvas).draw(bars)
        case .pen(let lines):
            canvas.y += Self.penGap
            for line in lines {
                try canvas.need(40)
                canvas.y += Self.penSpace
                try set(line, .plain, tag: "P")
            }
        }
    }

    /// A name or an address in traditional Mongolian, as a column of its own.
    private func column(_ text: String) throws(PaperProblem) {
        let column = try VerticalText(canvas, text, .plain, height: 220)
        try canvas.need(column.height)
        try canvas.tagged("P") { () throws(PaperProblem) in
            column.draw(on: canvas, x: Canvas.area.left, top: canvas.y)
        }
        canvas.y += column.height + 8
    }

    func set(
        _ text: String, _ style: TextStyle, tag: String, alignment: Canvas.Alignment = .left
    ) throws(PaperProblem) {
        let lines = try canvas.lines(text, style, width: Canvas.area.width)
        try canvas.tagged(tag) { () throws(PaperProblem) in
            for line in lines { try canvas.put(line, alignment) }
        }
    }
}

extension Canvas {
    enum Alignment { case left, centre, right }

    /// Puts a line below the last, on a new page if there is no room.
    func put(_ line: SetLine, _ alignment: Alignment) throws(PaperProblem) {
        try need(line.height)
        let shift: Double =
            switch alignment {
            case .left: 0
            case .centre: (Self.area.width - line.width) / 2 - line.x
            case .right: Self.area.width - line.width - line.x
            }
        draw(line, x: Self.area.left + shift, top: y)
        y += line.height
    }

    /// A thin line across.
    func rule(from left: Double, to right: Double, at height: Double) {
        cairo_set_line_width(cr, 0.6)
        cairo_move_to(cr, left, height)
        cairo_line_to(cr, right, height)
        cairo_stroke(cr)
    }
}
