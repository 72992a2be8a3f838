internal import FindingRules
internal import Storage

/// The part of the index that each engine does in its own way: from tokens to places.
protocol TokenTable: Sendable {
    /// The highest places of entries that a selection chooses, from `below` downwards; at most `limit`.
    func positions(_ selection: Selection, below: Int64, limit: Int, in reading: any Reading) throws -> [Int64]

    /// Adds an entry; false, and nothing is done, when its place is taken.
    func insert(_ entry: IndexEntry, in writing: any Writing) throws -> Bool

    /// Takes an entry out, given as it was put in.
    func delete(_ entry: IndexEntry, in writing: any Writing) throws

    /// Takes everything out.
    func clear(in writing: any Writing) throws

    /// Does what is better done once after many entries.
    func settle(on database: any Database) async throws
}

/// SQLite's full-text index as a table of tokens: it reads the newest entries first and stops when it has enough.
struct SQLiteTokens: TokenTable {
    func positions(_ selection: Selection, below: Int64, limit: Int, in reading: any Reading) throws -> [Int64] {
        try reading.rows(
            """
            SELECT rowid AS position FROM find_token
            WHERE find_token MATCH \(Self.match(selection)) AND rowid >= \(selection.from)
                AND rowid < \(min(below, selection.below))
            ORDER BY rowid DESC LIMIT \(limit)
            """
        ).map { try $0.int64("position") }
    }

    /// Tokens hold letters and digits only, so that quotes are enough.
    static func match(_ selection: Selection) -> String {
        func quoted(_ token: String) -> String { "\"\(token)\"" }
        let groups = selection.any.map { "(" + $0.map(quoted).joined(separator: " OR ") + ")" }
        return (selection.all.map(quoted) + groups).joined(separator: " AND ")
    }

    func insert(_ entry: IndexEntry, in writing: any Writing) throws -> Bool {
        let added = try writing.execute(
            """
            INSERT INTO find_entry (position, case_id, words, facets)
            VALUES (\(entry.position), \(entry.caseID), \(entry.words), \(entry.facets))
            ON CONFLICT (position) DO NOTHING
            """)
        guard added == 1 else { return false }
        let tokens = entry.tokens.joined(separator: " ")
        try writing.execute("INSERT INTO find_token (rowid, tokens) VALUES (\(entry.position), \(tokens))")
        return true
    }

    func delete(_ entry: IndexEntry, in writing: any Writing) throws {
        let tokens = entry.tokens.joined(separator: " ")
        try writing.execute(
            "INSERT INTO find_token (find_token, rowid, tokens) VALUES ('delete', \(entry.position), \(tokens))")
        try writing.execute("DELETE FROM find_entry WHERE position = \(entry.position)")
    }

    func clear(in writing: any Writing) throws {
        try writing.execute("INSERT INTO find_token (find_token) VALUES ('delete-all')")
        try writing.execute("DELETE FROM find_entry")
    }

    func settle(on database: any Database) async throws {}
}
