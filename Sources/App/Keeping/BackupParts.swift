internal import Crypto
internal import Foundation
internal import Kernel
internal import Storage

/// Files on their way into a backup or out of it, each with its hash.
struct BackupParts {
    private(set) var lines: [String] = []
    private(set) var bytes = 0

    /// What is copied apart from the plain files: the database, by its own way.
    static let database = "xiaobao.sqlite"

    /// Folders that hold only what is on its way.
    static let passing: Set<String> = ["uploads"]

    var count: Int { lines.count }

    /// Adds a part that is in its place already.
    mutating func add(_ path: String, in folder: String) throws {
        let (hash, size) = try FileHash.sha256(of: "\(folder)/\(path)")
        lines.append("\(Hexadecimal.text(hash))  \(path)")
        bytes += size
    }

    /// Copies everything below `source` to `prefix` in the backup; a file that goes away meanwhile was on its way.
    mutating func copy(
        below source: String, to folder: String, prefix: String, except: Set<String>, progress: ProgressLine
    ) throws {
        let files = FileManager.default
        let source = URL(fileURLWithPath: source).resolvingSymlinksInPath().path
        guard let walk = files.enumerator(atPath: source) else { return }
        for case let path as String in walk {
            let first = path.split(separator: "/").first.map(String.init) ?? path
            if prefix.isEmpty, except.contains(first) || Self.isOfDatabase(first) || Self.passing.contains(first) {
                if walk.fileAttributes?[.type] as? FileAttributeType == .typeDirectory { walk.skipDescendants() }
                continue
            }
            guard walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
            let target = "\(folder)/\(prefix)\(path)"
            try Installation.makeFolder((target as NSString).deletingLastPathComponent)
            do {
                try files.copyItem(atPath: "\(source)/\(path)", toPath: target)
            } catch  where !files.fileExists(atPath: "\(source)/\(path)") {
                continue
            }
            try add(prefix + path, in: folder)
            progress.tell(count, of: count)
        }
    }

    /// Whether a name is a database of SQLite's or belongs to one.
    static func isOfDatabase(_ name: String) -> Bool {
        [".sqlite", ".sqlite-wal", ".sqlite-shm", ".sqlite-journal"].contains { name.hasSuffix($0) }
    }

    /// Writes the list of parts; returns its hash.
    func writeSums(in folder: String) throws -> String {
        let text = lines.sorted().map { $0 + "\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(BackupManifest.sums)"), options: .atomic)
        return Hexadecimal.text(SHA256.hash(data: Data(text.utf8)))
    }

    /// Every part that is missing or altered, and every file that is not in the list.
    static func problems(of folder: String, _ manifest: BackupManifest, progress: ProgressLine) throws -> [String] {
        let path = "\(folder)/\(BackupManifest.sums)"
        guard let data = FileManager.default.contents(atPath: path),
            Hexadecimal.text(SHA256.hash(data: data)) == manifest.sumsHash
        else { return ["\(BackupManifest.sums): 缺少或被改动 / missing or altered"] }
        var problems: [String] = []
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        for (place, line) in lines.enumerated() {
            let (wanted, name) = (line.prefix(64), line.dropFirst(66))
            let found = try? FileHash.sha256(of: "\(folder)/\(name)").hash
            if found == nil { problems.append("\(name): 缺少 / missing") }
            if let found, Hexadecimal.text(found) != wanted { problems.append("\(name): 内容被改动 / altered") }
            progress.tell(place + 1, of: lines.count)
        }
        progress.end(lines.count)
        return problems
    }
}
