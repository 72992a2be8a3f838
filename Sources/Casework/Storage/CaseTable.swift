internal import Storage

/// A table whose rows belong to one file, and how they are read.
enum CaseTable: CaseIterable {
    case clock, pause, handover
    case party, purchase, claim, consent, note, session, agreement, rating, evidence, handling
    case supervision, link, history, historyHead

    /// What a decision needs.
    static let deciding: [CaseTable] = [.clock, .pause, .handover, .supervision]

    /// Entries of the history that are read for a page, the newest of all.
    static let newestEntries = 1_000

    func rows(of id: Int64) -> SQL {
        switch self {
        case .clock: "SELECT * FROM clock WHERE case_id = \(id) ORDER BY handling_id, start_on, period"
        case .pause: "SELECT * FROM pause WHERE case_id = \(id) ORDER BY first_day, id"
        case .handover: "SELECT * FROM handover WHERE case_id = \(id) ORDER BY offered_at, id"
        case .party: "SELECT * FROM party WHERE case_id = \(id) ORDER BY id"
        case .purchase: "SELECT * FROM purchase WHERE case_id = \(id)"
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
        case .historyHead: HistoryStore.head(of: id)
        }
    }
}

/// The rows of one file by table, read together.
struct CaseRows {
    private var rows: [CaseTable: [Row]] = [:]

    /// Reads in one journey to the database.
    init(_ tables: [CaseTable], of id: Int64, in reading: any Reading) throws {
        let answers = try reading.rows(each: tables.map { $0.rows(of: id) })
        for (table, answer) in zip(tables, answers) { rows[table] = answer }
    }

    subscript(table: CaseTable) -> [Row] { rows[table] ?? [] }
}
