internal import Foundation
internal import Kernel

/// What a backup says of itself, in `manifest.json` beside its parts.
struct BackupManifest: Codable, Equatable {
    static let name = "manifest.json"

    /// The list of parts with their hashes, as `sha256sum --check` reads it.
    static let sums = "SHA256SUMS"

    /// The only form there is so far.
    static let form = 1

    let form: Int
    let program: String
    /// The moment of the database's snapshot, RFC 3339.
    let madeAt: String
    /// Which engine it was taken from; the part is SQLite in either case.
    let engine: String
    /// The steps of the schema, so that a program that does not know one refuses.
    let migrations: [String]
    /// Rows of every table.
    let tables: [String: Int]
    let parts: Int
    let bytes: Int
    /// SHA-256 of the list of parts.
    let sumsHash: String
    /// What is on purpose not in it, and why.
    let leftOut: [String]

    static func read(in folder: String) throws -> BackupManifest {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
            let manifest = try? JSONDecoder().decode(BackupManifest.self, from: data), manifest.form == form
        else {
            throw Complaint(
                zh: "\(folder) 不是消保的备份（没有可读的 \(name)）。",
                en: "\(folder) is no backup of Xiaobao (no readable \(name)).")
        }
        return manifest
    }

    func write(in folder: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: URL(fileURLWithPath: "\(folder)/\(Self.name)"), options: .atomic)
    }
}

/// Which program this is.
enum Program {
    static let version = "0.3.0"
}
