internal import CXlsx

/// Writes a workbook of one sheet (`.xlsx`), row by row and with constant memory.
///
/// Texts stay texts: what begins like a formula is none in a cell of text. Long numbers are to be given as texts,
/// because spreadsheets keep 15 digits.
package final class SheetWriter {
    package enum Cell: Sendable {
        case text(String)
        case number(Double)
        case empty
    }

    /// The workbook cannot be written, most likely because the disk is full.
    package struct Failed: Error {}

    /// Rows that a sheet can have.
    package static let rows = 1_048_576
    /// Characters of a cell, in UTF-16.
    private static let characters = 32_767

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private var row: UInt32 = 0
    private var isClosed = false

    /// - Parameters:
    ///   - header: the names of the columns; they stay in sight while the rows are scrolled
    ///   - widths: how wide each column is, in characters
    package init(path: String, name: String, header: [String], widths: [Int] = []) throws(Failed) {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = workbook_new_opt(path, &options) else { throw Failed() }
        self.book = book
        guard let sheet = workbook_add_worksheet(book, name) else {
            workbook_close(book)
            throw Failed()
        }
        self.sheet = sheet
        for (column, width) in widths.enumerated() {
            worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil)
        }
        let bold = workbook_add_format(book)
        format_set_bold(bold)
        for (column, text) in header.enumerated() {
            worksheet_write_string(sheet, 0, UInt16(column), text, bold)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        row = 1
    }

    deinit { if !isClosed { workbook_close(book) } }

    /// Adds a row; throws when the sheet is full.
    package func add(_ cells: [Cell]) throws(Failed) {
        guard row < Self.rows else { throw Failed() }
        for (column, cell) in cells.enumerated() {
            switch cell {
            case .text(let text) where !text.isEmpty:
                worksheet_write_string(sheet, row, UInt16(column), Self.fitting(text), nil)
            case .number(let number): worksheet_write_number(sheet, row, UInt16(column), number, nil)
            default: break
            }
        }
        row += 1
    }

    /// Ends the file; nothing can be added afterwards.
    package func close() throws(Failed) {
        guard !isClosed else { return }
        isClosed = true
        guard workbook_close(book) == LXW_NO_ERROR else { throw Failed() }
    }

    /// A text that a cell can hold: without characters that XML does not know, and not too long.
    private static func fitting(_ text: String) -> String {
        let isClean = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || [0x09, 0x0a, 0x0d].contains($0.value) }
        var fitting = isClean ? text : text.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" } }
        if fitting.utf16.count > characters {
            while fitting.utf16.count >= characters {
                fitting.removeLast(max(1, (fitting.utf16.count - characters) / 2))
            }
            fitting += "…"
        }
        return fitting
    }
}
