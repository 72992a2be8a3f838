import Foundation

/// The files of the law that the installation ships.
enum ReferenceFiles {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/App/Reference")

    static func rules() throws -> [(name: String, data: Data)] {
        let files = try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: "rules"), includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "json" }.map { file in
            (file.deletingPathExtension().lastPathComponent, try Data(contentsOf: file))
        }
    }

    static func holidays() throws -> Data {
        try Data(contentsOf: folder.appending(path: "holidays.json"))
    }
}
