/// Reads the rows of a workbook's first sheet (`.xlsx`), one at a time and with bounded memory.
///
/// Cells come as texts: numbers as they are shown without a format, days as `2026-09-24`, moments as
/// `2026-09-24 08:42:10`; of formulas, what they last gave.
package final class SheetReader {
    /// One row that holds anything.
    package struct Row: Sendable, Equatable {
        /// Its number in the sheet, the first row being 1.
        package let number: Int
        /// All cells up to the last with a text, in UTF-8, side by side.
        package var bytes: [UInt8] = []
        /// Where each cell ends in ``bytes``.
        package var ends: [Int] = []

        /// The cells as texts.
        package var texts: [String] {
            var start = 0
            return ends.map { end in
                defer { start = end }
                return String(decoding: bytes[start..<end], as: UTF8.self)
            }
        }
    }

    private let part: ZipPart
    private let rows: SheetRows
    private let stream: XMLStream
    private var waiting: ArraySlice<Row> = []
    private var isWhole = false

    /// Which part of the sheet has been read, from 0 to 1.
    package var progress: Double {
        part.expandedSize > 0 ? min(1, Double(part.read) / Double(part.expandedSize)) : 0
    }

    /// Whether a file begins as a workbook does, or as one of the older format.
    package static func isWorkbook(_ head: some Collection<UInt8>) throws(SheetFault) -> Bool {
        if head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) { throw .oldFormat }
        return head.starts(with: [0x50, 0x4b, 0x03, 0x04])
    }

    /// Opens a workbook; throws ``SheetFault`` or the system's error.
    package init(path: String) throws {
        let workbook = try Workbook(path: path)
        guard let part = try ZipPart(workbook.sheet, in: path, limit: SheetBounds.part) else {
            throw SheetFault.notAWorkbook
        }
        rows = SheetRows(workbook)
        guard let stream = XMLStream(rows) else { throw SheetFault.damaged }
        self.part = part
        self.stream = stream
    }

    /// The next row with anything in it; nil at the end.
    package func next() throws -> Row? {
        while waiting.isEmpty, !isWhole {
            let stream = stream
            if try !part.next({ bytes throws(SheetFault) in try stream.take(bytes) }) {
                try stream.take(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
                isWhole = true
            }
            if rows.isTooLarge { throw SheetFault.tooLarge }
            waiting = rows.take()[...]
        }
        return waiting.popFirst()
    }
}

/// Makes rows of the elements of a sheet.
private final class SheetRows: XMLListener {
    private let workbook: Workbook
    private var done: [SheetReader.Row] = []
    private var row = SheetReader.Row(number: 0)
    private var column = 0
    private var kind = ""
    private var style = CellText.Style.plain
    private var value: [UInt8] = []
    private var isValue = false
    private var run = TextRun()
    /// A cell holds more than one may.
    private(set) var isTooLarge = false

    init(_ workbook: Workbook) {
        self.workbook = workbook
    }

    /// The rows that ended since the last time.
    func take() -> [SheetReader.Row] {
        defer { done = [] }
        return done
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "row":
            row = SheetReader.Row(number: attributes["r"].flatMap { Int($0) } ?? row.number + 1)
            column = 0
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? column + 1
            kind = attributes["t"] ?? "n"
            let place = attributes["s"].flatMap { Int($0) } ?? 0
            style = workbook.styles.indices.contains(place) ? workbook.styles[place] : .plain
            value.removeAll(keepingCapacity: true)
        case "v": isValue = true
        default: run.start(name)
        }
    }

    func end(_ name: XMLName) {
        switch name {
        case "v": isValue = false
        case "c": take(cell: content())
        case "row": if !row.ends.isEmpty { done.append(row) }
        default: run.end(name)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isValue { value.append(contentsOf: bytes) } else { run.text(bytes) }
        if max(value.count, run.count) > SheetBounds.cell { isTooLarge = true }
    }

    /// What the cell says, by its kind.
    private func content() -> [UInt8] {
        let inline = run.take()
        switch kind {
        case "s":
            return Int(String(decoding: value, as: UTF8.self)).flatMap { workbook.shared[$0] }.map(Array.init) ?? []
        case "inlineStr": return inline
        case "n" where !value.isEmpty:
            let text = String(decoding: value, as: UTF8.self)
            let said =
                style == .plain
                ? CellText.number(text) : CellText.date(text, style, from1904: workbook.from1904)
            return Array(said.utf8)
        case "b": return value == [0x31] ? Array("TRUE".utf8) : Array("FALSE".utf8)
        default: return value
        }
    }

    private func take(cell: [UInt8]) {
        guard !cell.isEmpty, column >= 1 else { return }
        guard column <= SheetBounds.columns else {
            isTooLarge = true
            return
        }
        while row.ends.count < column - 1 { row.ends.append(row.bytes.count) }
        guard row.ends.count == column - 1 else { return }
        row.bytes += cell
        if row.bytes.count > SheetBounds.row { isTooLarge = true }
        row.ends.append(row.bytes.count)
    }

    /// The number of the column in a reference such as `AB12`; nil for what is none.
    private static func column(_ reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            switch byte {
            case 0x41...0x5a: column = column * 26 + Int(byte - 0x40)
            case 0x61...0x7a: column = column * 26 + Int(byte - 0x60)
            default: return column > 0 ? column : nil
            }
            if column > 1 << 20 { return nil }
        }
        return column > 0 ? column : nil
    }
}
