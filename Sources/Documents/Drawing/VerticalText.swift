internal import CPango
internal import DocumentsRules

/// Text from top to bottom, its columns going from left to right: how traditional Mongolian is written.
///
/// Chinese in it stands upright. Pango lays it out lying; the canvas is turned by a right angle for each column.
struct VerticalText {
    private let layout: TextLayout
    private let columns: Int
    private let pitch: Double
    /// The longest column.
    let height: Double

    var width: Double { Double(columns) * pitch }

    init(_ canvas: Canvas, _ text: String, _ style: TextStyle, height most: Double) throws(PaperProblem) {
        layout = try TextLayout(canvas, style, vertical: true)
        // Names and addresses are short; what is not is cut into the columns that fit a page's width.
        let bytes = Array(PaperText.breakable(text).utf8)
        layout.set(bytes[...], width: most, indent: 0)
        columns = min(layout.lineCount, Int(Canvas.area.width / style.pitch))
        pitch = style.pitch
        var longest: Int32 = 0
        for index in 0..<columns {
            guard let line = layout.line(index) else { continue }
            var logical = PangoRectangle()
            pango_layout_line_get_extents(line, nil, &logical)
            longest = max(longest, logical.width)
        }
        height = Double(longest) / Double(PANGO_SCALE)
    }

    /// Draws it with its left upper corner there.
    func draw(on canvas: Canvas, x: Double, top: Double) {
        for index in 0..<columns {
            guard let line = layout.line(index) else { continue }
            cairo_save(canvas.cr)
            cairo_translate(canvas.cr, x + (Double(index) + 0.3) * pitch, top)
            cairo_rotate(canvas.cr, .pi / 2)
            cairo_move_to(canvas.cr, 0, 0)
            pango_cairo_show_layout_line(canvas.cr, line)
            cairo_restore(canvas.cr)
        }
    }
}
