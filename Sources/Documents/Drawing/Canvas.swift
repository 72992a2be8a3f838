internal import CPango
internal import DocumentsRules

/// Pages of A4 that are written one after the other into a PDF in memory.
///
/// Lengths are in points, y grows downwards. It is used by one thread.
final class Canvas {
    /// The sheet and the area for text: close to the layout of official letters (GB/T 9704).
    static let sheet = (width: 595.28, height: 841.89)
    static let area = (left: 79.4, top: 79.4, width: 442.2, bottom: 760.0)

    let cr: OpaquePointer
    private let surface: OpaquePointer
    private let sink: ByteSink
    /// Where the next thing goes on the page.
    var y = Canvas.area.top
    /// Pages begun, of all copies.
    private(set) var pages = 0
    /// The page within the copy that is being drawn.
    private var pageOfCopy = 0
    private let decorate: (Canvas, Int) -> Void

    /// `decorate` draws what stands on every page: its number, a line at the foot, a mark.
    init(title: String, decorate: @escaping (Canvas, Int) -> Void) throws(PaperProblem) {
        let sink = ByteSink()
        self.sink = sink
        self.decorate = decorate
        let write: cairo_write_func_t = { closure, bytes, count in
            guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
            let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
            return sink.take(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        let made = cairo_pdf_surface_create_for_stream(
            write, Unmanaged.passUnretained(sink).toOpaque(), Self.sheet.width, Self.sheet.height)
        guard let made, let context = cairo_create(made) else { throw .failed }
        surface = made
        cr = context
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Xiaobao")
    }

    deinit {
        cairo_destroy(cr)
        cairo_surface_destroy(surface)
    }

    /// Begins the first page of a copy.
    func beginCopy() throws(PaperProblem) {
        if pages > 0 { cairo_show_page(cr) }
        pageOfCopy = 0
        try beginPage()
    }

    /// Goes on at the top of a new page.
    func turnPage() throws(PaperProblem) {
        cairo_show_page(cr)
        try beginPage()
    }

    private func beginPage() throws(PaperProblem) {
        pages += 1
        pageOfCopy += 1
        guard pages <= PaperLimits.pages, sink.size <= PaperLimits.pdfBytes else { throw .tooManyPages }
        y = Self.area.top
        decorate(self, pageOfCopy)
    }

    /// The room that is left on the page.
    var room: Double { Self.area.bottom - y }

    /// Turns the page unless `height` still fits.
    func need(_ height: Double) throws(PaperProblem) {
        if height > room, y > Self.area.top { try turnPage() }
    }

    /// Draws inside a tag of the document's structure, by which programs that read aloud find their way.
    func tagged(_ name: String, _ body: () throws(PaperProblem) -> Void) throws(PaperProblem) {
        cairo_tag_begin(cr, name, nil)
        try body()
        cairo_tag_end(cr, name)
    }

    /// Ends the last page and gives the file.
    func finish() throws(PaperProblem) -> [UInt8] {
        cairo_show_page(cr)
        cairo_surface_finish(surface)
        guard cairo_status(cr) == CAIRO_STATUS_SUCCESS, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            throw .failed
        }
        guard sink.size <= PaperLimits.pdfBytes else { throw .tooManyPages }
        return sink.bytes
    }
}

/// Gathers what cairo writes.
final class ByteSink {
    private(set) var bytes: [UInt8] = []
    var size: Int { bytes.count }

    /// Refuses more than twice what is ever given out, so that memory stays bounded.
    func take(_ piece: UnsafeBufferPointer<UInt8>) -> cairo_status_t {
        guard bytes.count + piece.count <= 2 * PaperLimits.pdfBytes else { return CAIRO_STATUS_WRITE_ERROR }
        bytes.append(contentsOf: piece)
        return CAIRO_STATUS_SUCCESS
    }
}
