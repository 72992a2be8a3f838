package import ImportingRules
package import Kernel

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
}

extension FileUnreadable {
    package var words: LocalText {
        switch self {
        case .empty: LocalText(zh: "文件是空的", en: "the file is empty")
        case .utf16:
            LocalText(zh: "文件是 UTF-16 编码，请另存为 UTF-8", en: "the file is UTF-16; save it as UTF-8")
        case .brokenHeader(let problem):
            LocalText(zh: "表头不能读：\(problem.words.zh)", en: "the header cannot be read: \(problem.words.en)")
        }
    }
}
