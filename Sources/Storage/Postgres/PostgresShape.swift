/// What the text of a statement tells about it, read once for each text on each connection.
struct PostgresShape {
    /// A number that stands for the text and is never given again.
    let id: Int

    /// The text with `?` for each value.
    let text: String

    /// How many rows a plain `INSERT … VALUES` inserts, unless it fails; nothing for any other statement.
    ///
    /// Plain means without `SELECT`, `ON CONFLICT` and `RETURNING`, so that several can be one statement.
    let plainRows: Int?

    /// Whether the number of touched rows can be checked by a guard around the statement.
    let canBeGuarded: Bool

    init(id: Int, text: String) {
        self.id = id
        self.text = text
        let outline = SQLOutline(text)
        let isChanging = ["INSERT", "UPDATE", "DELETE"].contains(outline.words.first)
        canBeGuarded = isChanging && !outline.words.contains("RETURNING")
        let isPlain =
            outline.words.first == "INSERT" && outline.words.contains("VALUES")
            && outline.words.allSatisfy { !["SELECT", "CONFLICT", "RETURNING", "WITH"].contains($0) }
        plainRows = isPlain ? outline.tuples : nil
    }

    /// The text with `$1`, `$2`… for the values, beginning after `earlier` other values.
    static func numbered(_ text: String, after earlier: Int = 0) -> (text: String, count: Int) {
        var numbered = ""
        numbered.reserveCapacity(text.utf8.count + 32)
        var count = 0
        var pieces = text.split(separator: "?", omittingEmptySubsequences: false)[...]
        numbered += pieces.removeFirst()
        for piece in pieces {
            count += 1
            numbered += "$\(earlier + count)\(piece)"
        }
        return (numbered, count)
    }

    /// One statement that does what several plain inserts do, in one round through the server's executor.
    static func merged(_ shapes: [PostgresShape]) -> String {
        var parts: [String] = []
        var values = 0
        for shape in shapes {
            let (text, count) = numbered(shape.text, after: values)
            parts.append(text)
            values += count
        }
        let last = parts.removeLast()
        let earlier = parts.enumerated().map { "s\($0.offset) AS (\($0.element) RETURNING 1)" }
        return (earlier.isEmpty ? "" : "WITH " + earlier.joined(separator: ", ") + " ") + last
    }

    /// The statement with a guard that fails, and so rolls everything back, unless it touches `rows` rows.
    func guarded(expecting rows: Int) -> String {
        """
        WITH guarded AS (\(Self.numbered(text).text) RETURNING 1) \
        SELECT CAST(CASE WHEN count(*) = \(rows) THEN '1' ELSE '\(PostgresFaults.missedMark)' END AS BIGINT) \
        FROM guarded
        """
    }
}
