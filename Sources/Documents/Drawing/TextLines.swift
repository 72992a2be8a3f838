internal import CPango
internal import DocumentsRules

/// How a text is set: Song throughout, as official letters are.
struct TextStyle {
    var size: Double
    var isBold = false
    /// From one baseline to the next.
    var pitch: Double
    /// Before the first line of each paragraph.
    var indent = 0.0

    static let title = TextStyle(size: 22, isBold: true, pitch: 34)
    static let letterhead = TextStyle(size: 20, isBold: true, pitch: 32)
    static let number = TextStyle(size: 14, pitch: 26)
    static let plain = TextStyle(size: 15.75, pitch: 28)
    static let paragraph = TextStyle(size: 15.75, pitch: 28, indent: 31.5)
    static let heading = TextStyle(size: 15.75, isBold: true, pitch: 30)
    static let label = TextStyle(size: 11.5, isBold: true, pitch: 19)
    static let value = TextStyle(size: 11.5, pitch: 19)
    static let small = TextStyle(size: 10.5, pitch: 17)

    /// Song first; the others for what it lacks: traditional Mongolian, and scripts of names from elsewhere.
    fileprivate var description: String {
        "Noto Serif CJK SC, Noto Sans Mongolian, Noto Sans\(isBold ? " Bold" : "")"
    }
}

/// A layout of pango, released with the last line that is drawn from it.
final class TextLayout {
    let pointer: OpaquePointer

    /// `gravity` east stands for text that runs from top to bottom, drawn on a canvas turned by a right angle.
    init(_ canvas: Canvas, _ style: TextStyle, vertical: Bool = false) throws(PaperProblem) {
        guard let made = pango_cairo_create_layout(canvas.cr) else { throw .failed }
        pointer = made
        let context = pango_layout_get_context(made)
        // Without a language the fallback takes the Japanese shapes of the signs.
        pango_context_set_language(context, pango_language_from_string("zh-cn"))
        if vertical {
            pango_context_set_base_gravity(context, PANGO_GRAVITY_EAST)
            pango_context_set_gravity_hint(context, PANGO_GRAVITY_HINT_LINE)
            pango_layout_context_changed(made)
        }
        let font = pango_font_description_from_string(style.description)
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_layout_set_font_description(made, font)
        pango_font_description_free(font)
        pango_layout_set_wrap(made, PANGO_WRAP_WORD_CHAR)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

    func set(_ bytes: ArraySlice<UInt8>, width: Double, indent: Double) {
        pango_layout_set_width(pointer, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_indent(pointer, Int32(indent * Double(PANGO_SCALE)))
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                pango_layout_set_text(pointer, text.baseAddress, Int32(text.count))
            }
        }
    }

    var lineCount: Int { Int(pango_layout_get_line_count(pointer)) }

    func line(_ index: Int) -> UnsafeMutablePointer<PangoLayoutLine>? {
        pango_layout_get_line_readonly(pointer, Int32(index))
    }
}

/// One line, ready to be drawn.
struct SetLine {
    let layout: TextLayout
    let line: UnsafeMutablePointer<PangoLayoutLine>
    /// From the left edge of the text's area.
    let x: Double
    let width: Double
    let height: Double
    let ascent: Double
    /// Whether it runs from right to left, and so begins at the right edge.
    let isFromRight: Bool
}

extension Canvas {
    /// Bytes laid out at once. Pango's time grows with the square of an item's length, and its coordinates overflow.
    private static let piece = 9_000

    /// The lines of a text, broken as the script asks; long text is laid out piece by piece, each going on where the
    /// last whole line of the one before ended, so that the seams do not show.
    func lines(_ text: String, _ style: TextStyle, width: Double) throws(PaperProblem) -> [SetLine] {
        var lines: [SetLine] = []
        for paragraph in PaperText.breakable(text).split(separator: "\n", omittingEmptySubsequences: false) {
            let bytes = Array(paragraph.utf8)
            var start = 0
            repeat {
                let end = Self.boundary(bytes, from: start)
                let layout = try TextLayout(self, style)
                layout.set(bytes[start..<end], width: width, indent: start == 0 ? style.indent : 0)
                let count = layout.lineCount
                let kept = end == bytes.count || count < 2 ? count : count - 1
                for index in 0..<kept {
                    if let line = layout.line(index) {
                        lines.append(Self.set(line, layout, index, start, style, width))
                    }
                }
                start = kept == count ? end : start + Int(layout.line(kept)?.pointee.start_index ?? 0)
            } while start < bytes.count
        }
        return lines
    }

    /// Where a piece ends: never inside a character.
    private static func boundary(_ bytes: [UInt8], from start: Int) -> Int {
        guard bytes.count - start > piece else { return bytes.count }
        var end = start + piece
        while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private static func set(
        _ line: UnsafeMutablePointer<PangoLayoutLine>, _ layout: TextLayout, _ index: Int, _ start: Int,
        _ style: TextStyle, _ width: Double
    ) -> SetLine {
        var logical = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &logical)
        let scale = Double(PANGO_SCALE)
        let (own, above) = (Double(logical.width) / scale, -Double(logical.y) / scale)
        let isFromRight = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
        let indent = index == 0 && start == 0 ? style.indent : 0
        let height = max(style.pitch, Double(logical.height) / scale)
        return SetLine(
            layout: layout, line: line, x: isFromRight ? max(0, width - own - indent) : indent, width: own,
            height: height, ascent: above + (height - Double(logical.height) / scale) / 2, isFromRight: isFromRight)
    }

    /// Draws a line with its top at `top`.
    func draw(_ line: SetLine, x: Double, top: Double) {
        cairo_move_to(cr, x + line.x, top + line.ascent)
        pango_cairo_show_layout_line(cr, line.line)
    }
}
