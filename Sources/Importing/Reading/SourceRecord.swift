package import ImportingRules
package import Kernel
package import Sheets

/// What a reader found at one place of a file.
package enum SourceRecord: Sendable {
    case record(RawRecord)
    /// Something that is no record.
    case broken(RejectedRecord)
}

/// Reads a file record by record, in one pass and with bounded memory.
package protocol RecordReader {
    var columns: Columns { get }

    /// The place in the file, in bytes, up to which records were given.
    var position: Int64 { get }

    /// The next record; nil at the end of the file.
    mutating func next() throws -> SourceRecord?

    /// The text of the record given last, as it stood in the file.
    func original() -> String
}

/// Bounds that keep a hostile file from filling the memory.
package enum ReadingBounds {
    /// No record, and so no field, is longer than this.
    package static let record = 64 << 20

    /// So many bytes of a rejected record are repeated.
    static let original = 4_000
}

/// A file that cannot be read as a whole.
package enum FileUnreadable: Error, Equatable, Sendable {
    case empty
    /// UTF-16, as some spreadsheets save "Unicode text".
    case utf16
    case brokenHeader(RecordProblem)
    case workbook(SheetFault)
}

extension SheetFault {
    package var words: LocalText {
        switch self {
        case .oldFormat:
            LocalText(
                zh: "这是旧格式的表格（.xls 或 .et），请另存为 .xlsx 或 CSV",
                en: "this is a spreadsheet of the old format (.xls or .et); save it as .xlsx or CSV")
        case .notAWorkbook:
            LocalText(zh: "这个压缩文件里没有表格", en: "there is no spreadsheet in this archive")
        case .encrypted:
            LocalText(zh: "表格有密码，请先取消密码", en: "the spreadsheet has a password; take it off first")
        case .damaged:
            LocalText(zh: "表格损坏或不完整，请重新导出", en: "the spreadsheet is damaged or cut off; export it again")
        case .tooLarge:
            LocalText(
                zh: "表格太大，请分成几个文件，或另存为 CSV",
                en: "the spreadsheet is too large; split it, or save it as CSV")
        }
    }
}

extension FileUnreadable {
    package var words: LocalText {
        switch self {
        case .empty: LocalText(zh: "文件是空的", en: "the file is empty")
        case .utf16:
            LocalText(zh: "文件是 UTF-16 编码，请另存为 UTF-8", en: "the file is UTF-16; save it as UTF-8")
        case .brokenHeader(let problem):
            LocalText(zh: "表头不能读：\(problem.words.zh)", en: "the header cannot be read: \(problem.words.en)")
        case .workbook(let fault): fault.words
        }
    }
}
