import Foundation

/// Reads drawn documents back with poppler's programs.
enum DrawnText {
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    /// The text of a PDF in the order of reading.
    static func text(_ pdf: [UInt8]) throws -> String { try run("pdftotext", ["-layout"], pdf, output: true) }

    /// What the file says of itself.
    static func info(_ pdf: [UInt8]) throws -> String { try run("pdfinfo", [], pdf, output: false) }

    /// The tree of its tags with their texts.
    static func structure(_ pdf: [UInt8]) throws -> String { try run("pdfinfo", ["-struct-text"], pdf, output: false) }

    private static func run(_ program: String, _ arguments: [String], _ pdf: [UInt8], output: Bool) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "xiaobao-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/\(program)")
        process.arguments = arguments + [file.path] + (output ? ["-"] : [])
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = Pipe()
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Where the program lies, beside the tests.
enum Program {
    static let path: String = {
        if let named = ProcessInfo.processInfo.environment["XIAOBAO_BINARY"] { return named }
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: own).deletingLastPathComponent().appending(path: "xiaobao").path
    }()
}
