import Foundation

/// The files of the project, as they lie on the disk.
enum Project {
    /// The folder that holds `Package.swift`.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All files with one of these endings below a folder, in the order of their paths.
    static func files(below folder: String, ending endings: Set<String>) -> [SourceFile] {
        let top = root.appending(path: folder)
        let walk = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil)
        let urls = (walk?.allObjects as? [URL] ?? []).filter { endings.contains($0.pathExtension) }
        return urls.sorted { $0.path() < $1.path() }.compactMap(SourceFile.init)
    }

    /// All Swift files below a folder.
    static func swift(below folder: String) -> [SourceFile] { files(below: folder, ending: ["swift"]) }

    /// The text of one file.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

/// One source file: where it is and what stands in it.
struct SourceFile {
    /// The path below the project's folder.
    let path: String
    /// The lines, without their ends.
    let lines: [String]

    init?(_ url: URL) {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        path = String(url.path().dropFirst(Project.root.path().count))
        var lines = text.components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
    }

    /// The modules that the file imports, with the number of the line.
    var imports: [(module: String, line: Int)] {
        lines.enumerated().compactMap { index, line in
            guard let words = importWords(of: line) else { return nil }
            // `import struct Foundation.Data` names a kind first and a member after the dot.
            let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            guard let named = words.first(where: { !kinds.contains($0) }) else { return nil }
            return (String(named.prefix { $0 != "." }), index + 1)
        }
    }

    /// The numbers of the lines that match.
    func lines(with pattern: Regex<Substring>) -> [Int] {
        lines.enumerated().compactMap { index, line in line.contains(pattern) ? index + 1 : nil }
    }
}

/// The words after `import` in an import line, or nil for any other line.
private func importWords(of line: String) -> [String]? {
    let modifiers: Set<String> = ["package", "internal", "public", "private", "fileprivate", "@preconcurrency"]
    let words = line.split(separator: " ").map(String.init).filter { !$0.hasPrefix("@testable") }
    let rest = words.drop { modifiers.contains($0) }
    return rest.first == "import" ? Array(rest.dropFirst()) : nil
}
