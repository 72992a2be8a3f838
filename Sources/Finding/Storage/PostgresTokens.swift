internal import FindingRules
internal import Storage

/// PostgreSQL's inverted index (GIN) over arrays of hashed tokens.
///
/// GIN gives all entries that match and no order, so that a frequent word would cost what it has in all. Entries
/// therefore carry tokens for the blocks of time they lie in, from seventy minutes to two years, and a search asks
/// window by window, each four times as long as the one before, until it has enough.
struct PostgresTokens: TokenTable {
    /// Blocks of 2^22 ms (70 minutes), 2^24, … 2^36 ms (2.2 years).
    private static let blocks = [22, 24, 26, 28, 30, 32, 34, 36]
    /// When nothing has been found in windows up to this size (12 days), the rest is asked for at once: the word is
    /// rare, and a window costs a question.
    private static let rare = 30

    func positions(_ selection: Selection, below: Int64, limit: Int, in reading: any Reading) throws -> [Int64] {
        guard let newest = try reading.row("SELECT max(position) AS newest FROM find_entry")?.optionalInt64("newest")
        else { return [] }
        var below = min(below, selection.below, newest + 1)
        // With few entries the planner would read all of them, and with many it must never.
        _ = try reading.rows("SELECT set_config('enable_seqscan', 'off', true)")
        var found: [Int64] = []
        for (level, bits) in Self.blocks.enumerated() where found.count < limit && below > selection.from {
            if found.isEmpty, bits > Self.rare { break }
            let window = Self.window(below: below, level: level)
            found += try Self.read(selection, window.tokens, below, limit - found.count, reading)
            below = window.from
        }
        guard found.count < limit, below > selection.from else { return found }
        return found + (try Self.read(selection, [], below, limit - found.count, reading))
    }

    /// The blocks of one size below a place, down to where a block of the next size begins.
    static func window(below: Int64, level: Int) -> (tokens: [String], from: Int64) {
        let bits = blocks[level]
        let last = EntryPosition.block(of: below - 1, bits: bits)
        let wider = level + 1 < blocks.count ? blocks[level + 1] - bits : 4
        let first = (last >> Int64(wider)) << Int64(wider)
        return ((first...last).map { token(bits: bits, block: $0) }, EntryPosition.start(ofBlock: first, bits: bits))
    }

    private static func token(bits: Int, block: Int64) -> String { "_b\(bits)_\(block)" }

    /// The plus signs keep the planner from walking the primary key instead of asking the index for tokens.
    private static func read(
        _ selection: Selection, _ window: [String], _ below: Int64, _ limit: Int, _ reading: any Reading
    ) throws -> [Int64] {
        let groups = (window.isEmpty ? selection.any : [window] + selection.any).map { group -> SQL in
            " AND tokens && CAST(\(array(group)) AS BIGINT[])"
        }
        let sql: SQL = """
            SELECT position FROM find_entry WHERE tokens @> CAST(\(array(selection.all)) AS BIGINT[])
            """
        return try reading.rows(
            sql + groups.joined(with: "")
                + """
                 AND +position >= \(selection.from) AND +position < \(below) ORDER BY +position DESC LIMIT \(limit)
                """
        ).map { try $0.int64("position") }
    }

    private static func array(_ tokens: [String]) -> String {
        "{" + tokens.map { String(Int64(bitPattern: StableHash.of($0))) }.joined(separator: ",") + "}"
    }

    func insert(_ entry: IndexEntry, in writing: any Writing) throws -> Bool {
        let blocks = Self.blocks.map {
            Self.token(bits: $0, block: EntryPosition.block(of: entry.position, bits: $0))
        }
        return try writing.execute(
            """
            INSERT INTO find_entry (position, case_id, words, facets, tokens)
            VALUES (\(entry.position), \(entry.caseID), \(entry.words), \(entry.facets),
                CAST(\(Self.array(entry.tokens + blocks)) AS BIGINT[]))
            ON CONFLICT (position) DO NOTHING
            """) == 1
    }

    func delete(_ entry: IndexEntry, in writing: any Writing) throws {
        try writing.execute("DELETE FROM find_entry WHERE position = \(entry.position)")
    }

    func clear(in writing: any Writing) throws { try writing.execute("TRUNCATE find_entry") }

    /// New entries wait in a list that every search reads to its end; this sorts them in.
    func settle(on database: any Database) async throws {
        try await database.transaction { transaction in
            _ = try transaction.rows("SELECT gin_clean_pending_list('find_entry_tokens') AS pages")
        }
    }
}
