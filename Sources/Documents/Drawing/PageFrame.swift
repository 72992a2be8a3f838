internal import CPango
internal import DocumentsRules

/// What stands on every page: its number as official letters have it (— 1 —), the line at the foot, and the mark.
struct PageFrame {
    let paper: Paper

    func draw(on canvas: Canvas, page: Int) {
        if let mark = paper.mark { draw(mark: mark, on: canvas) }
        let foot = Canvas.area.bottom + 22
        place("— \(page) —", .number, on: canvas, top: foot, isCentred: true)
        if let footer = paper.footer { place(footer, .small, on: canvas, top: foot + 26, isCentred: true) }
    }

    private func place(_ text: String, _ style: TextStyle, on canvas: Canvas, top: Double, isCentred: Bool) {
        guard let line = try? canvas.lines(text, style, width: Canvas.area.width).first else { return }
        let x = isCentred ? (Canvas.area.width - line.width) / 2 - line.x : 0
        canvas.draw(line, x: Canvas.area.left + x, top: top)
    }

    private func draw(mark: String, on canvas: Canvas) {
        let style = TextStyle(size: 90, isBold: true, pitch: 120)
        guard let line = try? canvas.lines(mark, style, width: 700).first else { return }
        cairo_save(canvas.cr)
        cairo_set_source_rgb(canvas.cr, 0.9, 0.9, 0.9)
        cairo_translate(canvas.cr, Canvas.sheet.width / 2, Canvas.sheet.height / 2)
        cairo_rotate(canvas.cr, -.pi / 5)
        canvas.draw(line, x: -line.width / 2, top: -60)
        cairo_restore(canvas.cr)
    }
}
