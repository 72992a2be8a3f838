internal import Crypto
internal import Foundation
internal import Kernel
internal import Storage

/// Which reference files a database was filled from, so that a start need not compare each of them.
struct FillingMark: Equatable {
    private let hash: String
    private static let key = "filling"

    private init(hash: String) {
        self.hash = hash
    }

    init(files: ReferenceFiles) throws {
        var hasher = SHA256()
        let names =
            try files.names(in: "rules", ending: ".json") + files.names(in: "categories", ending: ".json")
            + [
                "holidays.json", "divisions.csv", "division-names-en.json", "answer-templates.json",
                "rights/rights.json",
            ]
        for name in names { hasher.update(data: try files.read(name)) }
        hash = Hexadecimal.text(hasher.finalize())
    }

    static func read(on database: any Database) async throws -> FillingMark? {
        try await database.row("SELECT value FROM setting WHERE key = \(key)").map {
            FillingMark(hash: try $0.text("value"))
        }
    }

    func keep(on database: any Database) async throws {
        let hash = hash
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO setting (key, value) VALUES (\(Self.key), \(hash))
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """)
        }
    }
}

extension Migration {
    /// What the program as a whole remembers of an installation.
    static let settings = Migration(
        id: "2026-11-22-settings",
        statements: ["CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)"])
}
