/// Why a workbook cannot be read.
package enum SheetFault: Error, Equatable, Sendable {
    /// A workbook of the time before 2007 (`.xls`, `.et`), which is another format altogether.
    case oldFormat
    /// A ZIP archive without a workbook in it, or no archive at all.
    case notAWorkbook
    /// Locked with a password.
    case encrypted
    /// Cut off or damaged.
    case damaged
    /// It would open to more than ``SheetBounds`` allow.
    case tooLarge
}

/// Bounds that keep a small file from opening to a huge one.
package enum SheetBounds {
    /// Expanded bytes of one part of the workbook.
    static let part = 256 << 20
    /// Expanded bytes of the texts that cells share, which are held in memory.
    static let sharedTexts = 100 << 20
    /// Bytes of one cell; spreadsheets keep 32,767 characters at most.
    static let cell = 1 << 18
    /// Bytes of one row.
    static let row = 64 << 20
    /// Columns of a row, as many as spreadsheets have.
    package static let columns = 16_384
}
