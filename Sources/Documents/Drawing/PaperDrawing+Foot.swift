internal import DocumentsRules

/// The end of a document: signature, day and remark, with the words before them.
extension PaperDrawing {
    /// Turns the page where the last words would stand on one page and the signature on the next: a page with a name
    /// and a day alone proves nothing.
    func keepWithFoot(_ block: Paper.Block) throws(PaperProblem) {
        let lines: Int
        var height = 0.0
        switch block {
        case .pen(let texts):
            lines = texts.count
            height = Self.penGap + Double(lines) * Self.penSpace
        case .paragraph(let text): lines = try canvas.lines(text, .paragraph, width: Canvas.area.width).count
        case .heading, .items, .fields, .table, .bars: return
        }
        guard lines <= Self.keptLines else { return }
        try canvas.need(height + Double(lines) * TextStyle.plain.pitch + footRoom())
    }

    /// Before the first line to sign, and before each of them.
    static let penGap = 10.0
    static let penSpace = 8.0
    /// Last words that are kept with the signature; more of them may be parted.
    private static let keptLines = 5

    private func footRoom() throws(PaperProblem) -> Double {
        var room = 0.0
        if let signature = paper.signature { room += try SignatureDrawing(canvas: canvas, signature: signature).room() }
        if let remark = paper.remark {
            room += try canvas.lines(remark, .small, width: Canvas.area.width).reduce(24) { $0 + $1.height }
        }
        return room
    }

    func foot() throws(PaperProblem) {
        if let signature = paper.signature { try SignatureDrawing(canvas: canvas, signature: signature).draw() }
        guard let remark = paper.remark else { return }
        let lines = try canvas.lines(remark, .small, width: Canvas.area.width)
        try canvas.need(lines.reduce(24) { $0 + $1.height })
        canvas.y += 14
        canvas.rule(from: Canvas.area.left, to: Canvas.area.left + Canvas.area.width, at: canvas.y)
        canvas.y += 6
        try set(remark, .small, tag: "P")
    }
}
