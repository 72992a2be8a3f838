internal import Storage

/// A table with several rows of one file, and how they are read.
enum CaseTable: CaseIterable {
    case clock, pause, handover, supervision, extensionAsk
    case party, claim, consent, note, session, agreement, rating, evidence, handling, link, history

    /// What a decision needs.
    static let deciding: [CaseTable] = [.clock, .pause, .handover, .supervision, .extensionAsk]

    /// The name of a table that is empty for most files, or that tells most files nothing new; nil for the others.
    ///
    /// The row of a file tells whether it is worth asking.
    private var rare: StaticString? {
        switch self {
        case .pause: "pause"
        case .handover: "handover"
        case .supervision: "supervision"
        case .extensionAsk: "extension_ask"
        case .note: "case_note"
        case .session: "session_held"
        case .agreement: "agreement"
        case .rating: "rating"
        case .evidence: "evidence"
        case .handling: "handling"
        case .link: "case_link"
        case .clock, .party, .claim, .consent, .history: nil
        }
    }

    /// What the row of a file, `f`, tells of a rare table.
    var presence: SQL? {
        guard let rare else { return nil }
        let more: SQL =
            switch self {
            case .handling: " AND id <> f.handling_id)"
            case .link: ") OR EXISTS (SELECT 1 FROM case_link WHERE other_id = f.id)"
            default: ")"
            }
        return "(EXISTS (SELECT 1 FROM \(raw: rare) WHERE case_id = f.id\(fragment: more)) AS has_\(raw: rare)"
    }

    /// Whether it is worth asking for the file of this row.
    func isWorthAsking(for file: Row) throws -> Bool { try rare.map { try file.bool("has_\($0)") } ?? true }

    /// Entries of the history that are read for a page, the newest of all.
    static let newestEntries = 1_000

    func rows(of id: Int64) -> SQL {
        switch self {
        case .clock: "SELECT * FROM clock WHERE case_id = \(id) ORDER BY handling_id, start_on, period"
        case .pause: "SELECT * FROM pause WHERE case_id = \(id) ORDER BY first_day, id"
        case .handover: "SELECT * FROM handover WHERE case_id = \(id) ORDER BY offered_at, id"
        case .extensionAsk: "SELECT * FROM extension_ask WHERE case_id = \(id) AND state = 'asked' ORDER BY id"
        case .party: "SELECT * FROM party WHERE case_id = \(id) ORDER BY id"
        case .claim: "SELECT * FROM claim WHERE case_id = \(id) ORDER BY position"
        case .consent: "SELECT * FROM consent WHERE case_id = \(id) AND withdrawn_at IS NULL ORDER BY purpose, at"
        case .note: "SELECT * FROM case_note WHERE case_id = \(id) ORDER BY at, id"
        case .session: "SELECT * FROM session_held WHERE case_id = \(id) ORDER BY held_on, id"
        case .agreement: "SELECT * FROM agreement WHERE case_id = \(id) ORDER BY agreed_at DESC, id DESC LIMIT 1"
        case .rating: "SELECT * FROM rating WHERE case_id = \(id)"
        case .evidence: "SELECT * FROM evidence WHERE case_id = \(id) ORDER BY at, id"
        case .handling: "SELECT * FROM handling WHERE case_id = \(id) ORDER BY id"
        case .supervision: "SELECT * FROM supervision WHERE case_id = \(id) ORDER BY asked_on, id"
        case .link: CaseLoading.links(of: id)
        case .history: HistoryStore.newest(Self.newestEntries, of: id)
        }
    }
}

/// The rows of one file by table, read together.
struct CaseRows {
    private var rows: [CaseTable: [Row]] = [:]

    /// Reads in one journey to the database, leaving out the tables that `file`, its own row, says are empty.
    init(_ tables: [CaseTable], of file: Row, in reading: any Reading) throws {
        let filled = try tables.filter { try $0.isWorthAsking(for: file) }
        let id = try file.int64("id")
        self.init(filled, try reading.rows(each: filled.map { $0.rows(of: id) })[...])
    }

    private init(_ tables: [CaseTable], _ answers: ArraySlice<[Row]>) {
        for (table, answer) in zip(tables, answers) { rows[table] = answer }
    }

    /// The same as the last journey of a read, with the answers to other questions.
    static func read(
        _ tables: [CaseTable], of file: Row, beside others: [SQL], in reading: any Reading
    ) throws -> (rows: CaseRows, beside: [[Row]]) {
        let filled = try tables.filter { try $0.isWorthAsking(for: file) }
        let id = try file.int64("id")
        let answers = try reading.lastRows(each: filled.map { $0.rows(of: id) } + others)
        return (CaseRows(filled, answers.prefix(filled.count)), Array(answers.dropFirst(filled.count)))
    }

    subscript(table: CaseTable) -> [Row] { rows[table] ?? [] }
}
