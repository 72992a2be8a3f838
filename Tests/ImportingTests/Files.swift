import Foundation

@testable import Importing
@testable import ImportingRules

/// Files that tests read and write.
enum Files {
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let mappings = package.appendingPathComponent("Sources/App/Reference/mappings").path

    /// A real file beside the package; nil, with a word about it, where it is not there.
    static func real(_ name: String) -> String? {
        let path = package.deletingLastPathComponent().appendingPathComponent("shared/data/\(name)").path
        if FileManager.default.fileExists(atPath: path) { return path }
        print("skipped: no \(name) beside the package")
        return nil
    }

    /// Calls `body` with a folder of its own, which is removed afterwards.
    static func withFolder<Answer>(_ body: (URL) async throws -> Answer) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    static func mapping(_ name: String) throws -> MappingFile {
        try MappingFile(path: MappingFile.path(name, shipped: mappings))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
}

/// A small source for tests of the run itself: three columns, keys 1…n, a bad time in every line that ends in 7.
enum SmallSource {
    static let yaml = """
        source: small
        name: { zh: 小, en: Small }
        origin: a test
        format: { type: csv, absent: ["-"] }
        key: id
        kind: { otherwise: complaint }
        channel: { column: via, values: { web: web } }
        received: { column: at, formats: [yyyy-MM-dd] }
        division: { base: { code: XX, name: Somewhere } }
        category: { system: small, name: { zh: 小, en: Small }, levels: [{ code: code, name: name }] }
        totals: [via]
        """

    static func csv(_ count: Int) -> String {
        let rows = (1...count).map { number in
            let day = number % 10 == 7 ? "soon" : "2020-01-\(10 + number % 20)"
            return "\(number),\(number % 3 == 0 ? "fax" : "web"),\(day),c\(number % 5),name \(number % 7)\n"
        }
        return "id,via,at,code,name\n" + rows.joined()
    }
}
