/// What one connection has prepared, at most 256 statements; the one unused for longest gives way.
struct PreparedStatements {
    static let most = 256

    /// Shapes merged into one statement, in order, and the number of rows a guard demands.
    struct Key: Hashable {
        let shapes: [Int]
        let guarding: Int?
    }

    private struct Entry {
        let name: String
        var lastUse: Int
    }

    private var shapes: [String: PostgresShape] = [:]
    private var entries: [Key: Entry] = [:]
    private var uses = 0
    private var shapesSeen = 0

    /// The shape of a text, read at its first use.
    mutating func shape(of text: String) -> PostgresShape {
        if let known = shapes[text] { return known }
        // Lists of every length (`anyOf`) make new texts without end; start again rather than grow.
        if shapes.count >= 4 * Self.most { shapes.removeAll() }
        shapesSeen += 1
        let shape = PostgresShape(id: shapesSeen, text: text)
        shapes[text] = shape
        return shape
    }

    /// The name under which it is prepared, if it is.
    mutating func name(of key: Key) -> String? {
        uses += 1
        entries[key]?.lastUse = uses
        return entries[key]?.name
    }

    /// The name to prepare it under.
    mutating func nextName() -> String {
        uses += 1
        return "x\(uses)"
    }

    /// Notes that it is prepared; tells which name must go for it, if any.
    mutating func add(_ key: Key, as name: String) -> String? {
        var leaving: String?
        if entries.count >= Self.most, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            leaving = oldest.value.name
            entries[oldest.key] = nil
        }
        entries[key] = Entry(name: name, lastUse: uses)
        return leaving
    }

    /// Forgets all names, after the server was told to.
    mutating func removeAll() { entries.removeAll() }
}
