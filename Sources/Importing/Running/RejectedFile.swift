internal import Foundation
internal import ImportingRules
internal import Kernel

/// The file of records that were turned away: line, reason code, reason in words, and the record as it stood.
///
/// It is made with the first such record and begins with the mark by which spreadsheets know UTF-8.
struct RejectedFile {
    private static let header = "\u{feff}line,reason,words,original\r\n"

    let path: String
    private let language: Language
    private var handle: FileHandle?

    /// Removes what an earlier import left at the path, and nothing that is not such a file.
    init(path: String, language: Language) {
        self.path = path
        self.language = language
        guard let old = FileHandle(forReadingAtPath: path) else { return }
        let head = try? old.read(upToCount: Self.header.utf8.count)
        try? old.close()
        if head == Data(Self.header.utf8) { try? FileManager.default.removeItem(atPath: path) }
    }

    var exists: Bool { handle != nil }

    mutating func write(_ rejection: RejectedRecord) throws {
        let handle = try opened()
        var lines = ""
        for problem in rejection.problems {
            let fields = [problem.code, problem.words[language], rejection.original]
            lines += "\(rejection.line)," + fields.map(Self.quoted).joined(separator: ",") + "\r\n"
        }
        try handle.write(contentsOf: Data(lines.utf8))
    }

    func close() {
        try? handle?.close()
    }

    private mutating func opened() throws -> FileHandle {
        if let handle { return handle }
        try Data(Self.header.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        let opened = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try opened.seekToEnd()
        handle = opened
        return opened
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x2c || $0 == 0x22 || $0 == 0x0a || $0 == 0x0d }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
