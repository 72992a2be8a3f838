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

    /// Whether it is a plain `SELECT`.
    let isQuery: Bool

    /// Where the row of a plain insert of one row begins, in bytes of UTF-8.
    private let row: Int?

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
        isQuery = outline.words.first == "SELECT"
        plainRows = isPlain ? outline.tuples : nil
        row = plainRows == 1 ? outline.firstTuple : nil
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

    /// Whether it is a plain insert of one row that is expected to insert just that.
    func isRow(_ expecting: Int?) -> Bool { row != nil && expecting ?? 1 == 1 }

    /// The text with its one row as often as told.
    private func repeated(_ times: Int) -> String {
        guard let row, times > 1 else { return text }
        let tuple = String(decoding: text.utf8.dropFirst(row), as: UTF8.self)
        return text + String(repeating: ", " + tuple, count: times - 1)
    }

    /// One statement that does what several plain inserts do, in one round through the server's executor.
    ///
    /// Neighbours of one shape become one insert of several rows.
    static func merged(_ shapes: [PostgresShape]) -> String {
        var parts: [String] = []
        var values = 0
        var rest = shapes[...]
        while let shape = rest.first {
            let times = shape.row == nil ? 1 : rest.prefix { $0.id == shape.id }.count
            let (text, count) = numbered(shape.repeated(times), after: values)
            parts.append(text)
            values += count
            rest = rest.dropFirst(times)
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
