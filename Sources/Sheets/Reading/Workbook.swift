/// What has to be known of a workbook before the rows of its first sheet can be read.
struct Workbook {
    let path: String
    /// The part that holds the first sheet that is not hidden.
    let sheet: String
    /// What the numbers of a cell mean, by the number of its style.
    let styles: [CellText.Style]
    let shared: SharedTexts
    let from1904: Bool

    /// Reads everything but the rows; throws ``SheetFault`` or the system's error.
    init(path: String) throws {
        self.path = path
        let contents = WorkbookContents()
        guard try XMLStream.read("xl/workbook.xml", in: path, to: contents) else { throw SheetFault.notAWorkbook }
        let relations = WorkbookRelations()
        _ = try XMLStream.read("xl/_rels/workbook.xml.rels", in: path, to: relations)
        guard let chosen = contents.sheets.first(where: \.isVisible) ?? contents.sheets.first,
            let target = relations.targets[chosen.relation]
        else { throw SheetFault.notAWorkbook }
        sheet = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        from1904 = contents.from1904
        let formats = CellFormats()
        _ = try XMLStream.read("xl/styles.xml", in: path, to: formats)
        styles = formats.styles
        let shared = SharedTexts()
        _ = try XMLStream.read("xl/sharedStrings.xml", in: path, limit: SheetBounds.sharedTexts, to: shared)
        self.shared = shared
    }
}

/// The names of the sheets, in their order.
private final class WorkbookContents: XMLListener {
    private(set) var sheets: [(relation: String, isVisible: Bool)] = []
    private(set) var from1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            guard let relation = attributes["id"] else { return }
            sheets.append((relation, attributes["state"].map { $0 == "visible" } ?? true))
        case "workbookPr":
            from1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
        default: break
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Which part of the archive each relation names.
private final class WorkbookRelations: XMLListener {
    private(set) var targets: [String: String] = [:]

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard case "Relationship" = name, let id = attributes["Id"], let target = attributes["Target"] else { return }
        targets[id] = target
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// What the numbers of each style mean.
private final class CellFormats: XMLListener {
    private var codes: [Int: String] = [:]
    private var isInCells = false
    private(set) var styles: [CellText.Style] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
            codes[id] = attributes["formatCode"]
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let format = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            styles.append(CellText.style(format: format, code: codes[format]))
        default: break
        }
    }

    func end(_ name: XMLName) {
        if case "cellXfs" = name { isInCells = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The texts that cells share, side by side in one run of bytes.
final class SharedTexts: XMLListener {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var run = TextRun()

    /// The text of that number; nil when there is none.
    subscript(place: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(place) else { return nil }
        return bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) { run.start(name) }

    func end(_ name: XMLName) {
        run.end(name)
        guard case "si" = name else { return }
        bytes += run.take()
        ends.append(bytes.count)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { run.text(bytes) }
}

/// Gathers the text of one cell from its runs, without the readings that Asian spreadsheets keep beside it.
struct TextRun {
    private var bytes: [UInt8] = []
    private var isText = false
    private var isReading = false

    /// Bytes gathered so far.
    var count: Int { bytes.count }

    mutating func start(_ name: XMLName) {
        switch name {
        case "t": isText = true
        case "rPh": isReading = true
        default: break
        }
    }

    mutating func end(_ name: XMLName) {
        switch name {
        case "t": isText = false
        case "rPh": isReading = false
        default: break
        }
    }

    mutating func text(_ more: UnsafeBufferPointer<UInt8>) {
        if isText, !isReading { bytes.append(contentsOf: more) }
    }

    /// What was gathered since the last time.
    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return Self.unescaped(bytes)
    }

    /// Without `_x000D_` and the like, by which workbooks write control characters.
    private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= 7, bytes.contains(0x5f) else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("_x") else { return bytes }
        return Array(
            text.replacing(/_x([0-9A-Fa-f]{4})_/) { found in
                UInt32(found.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
            }.utf8)
    }
}
