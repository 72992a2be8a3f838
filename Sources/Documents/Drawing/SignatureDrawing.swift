internal import CPango
internal import DocumentsRules
internal import Foundation

/// The name of the office and the day at the lower right, with the seal over both (骑年盖月).
struct SignatureDrawing {
    /// An official seal of a bureau is 4.2 cm wide at most.
    private static let seal = 119.0

    let canvas: Canvas
    let signature: Paper.Signature

    /// What it needs on one page.
    func room() throws(PaperProblem) -> Double {
        let text = try lines().reduce(0) { $0 + $1.height }
        return max(text + 40, signature.seal == nil ? 0 : Self.seal + 20)
    }

    private func lines() throws(PaperProblem) -> [SetLine] {
        try canvas.lines(signature.name, .plain, width: 300) + canvas.lines(signature.day, .plain, width: 300)
    }

    func draw() throws(PaperProblem) {
        let lines = try lines()
        let text = lines.reduce(0) { $0 + $1.height }
        try canvas.need(room())
        canvas.y += signature.seal == nil ? 34 : 44
        let widest = lines.map(\.width).max() ?? 0
        // The middle of both lines, so far from the edge that the seal stays within the margin.
        let middle = Canvas.area.left + Canvas.area.width - max(widest / 2 + 32, Self.seal / 2 + 4)
        let top = canvas.y
        try canvas.tagged("P") { () throws(PaperProblem) in
            for line in lines {
                canvas.draw(line, x: middle - line.width / 2 - line.x, top: canvas.y)
                canvas.y += line.height
            }
        }
        guard let bytes = signature.seal else { return }
        let centre = top + text - TextStyle.plain.pitch
        try stamp(bytes, x: middle - Self.seal / 2, y: centre - Self.seal / 2)
        canvas.y = max(canvas.y, centre + Self.seal / 2)
    }

    /// Draws the picture over what stands there, as a stamp does: white in it lets the text be read.
    private func stamp(_ bytes: [UInt8], x: Double, y: Double) throws(PaperProblem) {
        let reader = ByteReader(bytes)
        let read: cairo_read_func_t = { closure, target, count in
            guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
            return Unmanaged<ByteReader>.fromOpaque(closure).takeUnretainedValue().give(target, Int(count))
        }
        let made = withExtendedLifetime(reader) {
            cairo_image_surface_create_from_png_stream(read, Unmanaged.passUnretained(reader).toOpaque())
        }
        guard let picture = made else { throw .badSeal }
        defer { cairo_surface_destroy(picture) }
        guard cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS else { throw .badSeal }
        let (width, height) = (
            Double(cairo_image_surface_get_width(picture)), Double(cairo_image_surface_get_height(picture))
        )
        guard width > 0, height > 0 else { throw .badSeal }
        let scale = Self.seal / max(width, height)
        canvas.paint(picture, x: x, y: y, scale: scale)
    }
}

extension Canvas {
    func paint(_ picture: OpaquePointer, x: Double, y: Double, scale: Double) {
        cairo_save(cr)
        cairo_translate(cr, x, y)
        cairo_scale(cr, scale, scale)
        cairo_set_source_surface(cr, picture, 0, 0)
        cairo_set_operator(cr, CAIRO_OPERATOR_MULTIPLY)
        cairo_paint(cr)
        cairo_restore(cr)
    }
}

/// Hands out bytes from the front.
final class ByteReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func give(_ target: UnsafeMutablePointer<UInt8>, _ count: Int) -> cairo_status_t {
        guard count >= 0, bytes.count - place >= count else { return CAIRO_STATUS_READ_ERROR }
        for offset in 0..<count { target[offset] = bytes[place + offset] }
        place += count
        return CAIRO_STATUS_SUCCESS
    }
}
