internal import ChineseText
internal import Kernel
internal import PublicationRules
internal import Storage

/// Writes lines of the open files, with the counts and the words by which they are found.
struct OpenWriting {
    let transaction: any Writing
    let places: PublishedPlaces

    /// The next place in the order of publication. Whoever asks holds the head until the commit, so that lines become
    /// visible in the order of their numbers.
    private func next(files: Int) throws -> Int64 {
        try Self.lock(transaction)
        try transaction.execute("UPDATE open_head SET sequence = sequence + 1, files = files + \(files) WHERE id = 1")
        return try transaction.value("SELECT sequence FROM open_head WHERE id = 1").flatMap(Int64.init(sqlValue:)) ?? 0
    }

    /// Holds the head until the commit; makes it where nothing was ever published.
    static func lock(_ transaction: any Writing) throws {
        try transaction.execute(
            """
            INSERT INTO open_head (id, sequence, files) VALUES (1, 0, 0)
            ON CONFLICT (id) DO UPDATE SET sequence = open_head.sequence
            """)
    }

    /// Adds a line in place of the one before, if there was one.
    func publish(_ record: PublishedRecord, _ change: OpenLine.Change, reason: String = "", at now: Instant) throws {
        let isNew = try !remove(record.id)
        let line = OpenLine(
            sequence: try next(files: isNew ? 1 : 0), change: change, at: now, record: record, reason: reason)
        try transaction.execute(Self.insert(line, group: record.attributes.group))
        for (face, key) in faces(record) {
            try transaction.execute(
                "INSERT INTO open_face (face, key, sequence) VALUES (\(face), \(key), \(line.sequence))")
        }
        for token in OpenWords.tokens(of: record) {
            try transaction.execute("INSERT INTO open_token (token, sequence) VALUES (\(token), \(line.sequence))")
        }
        try count(record, 1)
    }

    /// Leaves a tombstone in the place of a file.
    func withdraw(_ id: String, reason: String, at now: Instant) throws {
        guard try remove(id) else { return }
        let empty = PublishedRecord(
            id: id, attributes: Attributes(division: "", category: "", period: "", outcome: "", ageBand: ""),
            divisionName: "", categoryName: "", traderName: "", traderCode: "", product: "", narrative: "",
            isMediated: false, triedSettling: false, solved: "", rules: "")
        let line = OpenLine(
            sequence: try next(files: -1), change: .withdrawn, at: now, record: empty, reason: reason)
        try transaction.execute(Self.insert(line, group: ""))
    }

    /// Takes a line away with all that hangs on it; whether a public file stood there.
    private func remove(_ id: String) throws -> Bool {
        guard let row = try transaction.row("SELECT * FROM open_line WHERE public_id = \(id) \(dialect: .forUpdate)")
        else { return false }
        let line = try OpenLine(row)
        try transaction.execute("DELETE FROM open_line WHERE sequence = \(line.sequence)")
        guard line.change != .withdrawn else { return false }
        try transaction.execute("DELETE FROM open_face WHERE sequence = \(line.sequence)")
        try transaction.execute("DELETE FROM open_token WHERE sequence = \(line.sequence)")
        try count(line.record, -1)
        return true
    }

    private func faces(_ record: PublishedRecord) -> [(OpenFace, String)] {
        let attributes = record.attributes
        let divisions = [attributes.division] + places.divisionsAbove(attributes.division)
        let categories = [attributes.category] + places.categoriesAbove(attributes.category)
        return [(.trader, record.traderKey)]
            + divisions.filter { !$0.isEmpty }.map { (.division, $0) }
            + categories.filter { !$0.isEmpty }.map { (.category, $0) }
    }

    private func count(_ record: PublishedRecord, _ amount: Int) throws {
        for (face, key) in faces(record) {
            for what in PublishedCount.of(record) {
                try transaction.execute(
                    """
                    INSERT INTO open_count (face, key, year, what, n)
                    VALUES (\(face), \(key), \(record.year), \(what), \(amount))
                    ON CONFLICT (face, key, year, what) DO UPDATE SET n = open_count.n + excluded.n
                    """)
            }
        }
    }

    private static func insert(_ line: OpenLine, group: String) -> SQL {
        let (record, attributes) = (line.record, line.record.attributes)
        return """
            INSERT INTO open_line (sequence, public_id, change, at, group_key, division, division_name, category,
                category_name, period, outcome, age_band, trader_name, trader_code, product, narrative, mediated,
                tried, solved, rules, reason)
            VALUES (\(line.sequence), \(record.id), \(line.change), \(line.at), \(group), \(attributes.division),
                \(record.divisionName), \(attributes.category), \(record.categoryName), \(attributes.period),
                \(attributes.outcome), \(attributes.ageBand), \(record.traderName), \(record.traderCode),
                \(record.product), \(record.narrative), \(record.isMediated), \(record.triedSettling),
                \(record.solved), \(record.rules), \(line.reason))
            """
    }
}

/// The words by which a published file is found.
enum OpenWords {
    /// What is searched: names, goods and the narrative as written, and names in pinyin.
    static func text(of record: PublishedRecord) -> String {
        let names = [record.traderName, record.product, record.categoryName, record.divisionName]
        let forms = names.flatMap { Pinyin.forms(of: $0) }
        return ChineseText.normalised((names + [record.narrative, record.traderCode] + forms).joined(separator: " / "))
    }

    static func tokens(of record: PublishedRecord) -> [String] { ChineseText.tokens(of: text(of: record)) }
}
