internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import Storage
internal import Web

/// A page of the files that somebody may see, newest first; the next page is found by the last file of this one.
struct CaseListing: Sendable {
    /// The most files on a page.
    static let most = 100

    private let offices: [Int64]
    private let state: CaseState?
    private let officer: Int64?
    private let dueUntil: Day?
    private let after: CaseCursor?
    private let limit: Int
    private let database: any Database

    /// Throws `NotAllowed` where no role of the person sees files, `Invalid` for a cursor that is none of ours.
    init(_ request: APIRequest, tools: CaseworkTools) throws {
        offices = Self.offices(of: request.principal, tools)
        guard !offices.isEmpty else { throw NotAllowed() }
        state = request.query("state").flatMap { CaseState(rawValue: $0) }
        let typed = request.query("officer")
        officer = typed.flatMap { Int64($0) }
        dueUntil = request.query("dueUntil").flatMap { Day($0) }
        after = request.query("cursor").flatMap { CaseCursor($0) }
        limit = request.query("limit").flatMap { Int($0) } ?? 50
        database = tools.database
        var problems: [FieldProblem] = []
        if typed != nil, officer == nil { problems.append(FieldProblem("officer", .notANumber)) }
        if request.query("cursor") != nil, after == nil { problems.append(FieldProblem("cursor", .unknownChoice)) }
        guard problems.isEmpty else { throw Invalid(problems) }
    }

    /// The offices whose files the person's roles let them view: the own one, those below for some roles, and the
    /// dissolved ones whose work these do.
    private static func offices(of who: Principal, _ tools: CaseworkTools) -> [Int64] {
        guard let own = who.office, CasePermission.allows(who.roles, .view, .own) else { return [] }
        let below = CasePermission.allows(who.roles, .view, .below)
        return tools.directory().reach(of: own, below: below, on: tools.today)
    }

    /// One page, and whether more follows.
    struct PageOfCases: Sendable {
        let rows: [Row]
        let next: CaseCursor?
    }

    func page() async throws -> PageOfCases {
        var sql: SQL = """
            SELECT id, number, kind, state, version, title, received_at, office_id, officer_id, due_on, due_key,
                closed_on, outcome
            FROM case_file WHERE office_id IN \(anyOf: offices)
            """
        if let state { sql = sql + " AND state = \(state)" }
        if let officer { sql = sql + " AND officer_id = \(officer)" }
        if let dueUntil { sql = sql + " AND is_open = 1 AND due_on <= \(dueUntil)" }
        if let after { sql = sql + " AND (received_at, id) < (\(after.receivedAt), \(after.id))" }
        sql = sql + " ORDER BY received_at DESC, id DESC LIMIT \(limit + 1)"
        let rows = try await database.rows(sql)
        let shown = Array(rows.prefix(limit))
        let next = rows.count > limit ? try shown.last.map(CaseCursor.init) : nil
        return PageOfCases(rows: shown, next: next)
    }
}

/// The place in the list after one file.
struct CaseCursor: Sendable, Equatable {
    let receivedAt: Int64
    let id: Int64

    init(_ row: Row) throws {
        receivedAt = try row.instant("received_at").milliseconds
        id = try row.int64("id")
    }

    /// Reads what ``text`` wrote.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let receivedAt = Int64(parts[0], radix: 36), let id = Int64(parts[1], radix: 36),
            receivedAt >= 0, id >= 0
        else { return nil }
        self.receivedAt = receivedAt
        self.id = id
    }

    var text: String { "\(String(receivedAt, radix: 36))-\(String(id, radix: 36))" }
}

extension CaseListing {
    static let schema = Schema.object([
        .required("complaints", .array(of: line)), .nullable("next", .string),
    ]).named("CasePage")

    private static let line = Schema.object([
        .required("number", .string), .required("kind", .choice(of: CaseKind.self)),
        .required("state", .choice(of: CaseState.self)), .required("version", .integer()),
        .required("title", .string), .required("receivedAt", .instant), .required("office", .key),
        .nullable("officer", .key), .nullable("due", .day), .nullable("duePeriod", .string),
        .nullable("closedOn", .day), .nullable("outcome", .choice(of: Outcome.self)),
    ]).named("CaseLine")
}

extension CaseListing.PageOfCases {
    var json: JSONValue {
        get throws { ["complaints": .array(try rows.map(Self.line)), "next": .optional(next?.text)] }
    }

    private static func line(_ row: Row) throws -> JSONValue {
        let key = try row.optionalText("due_key")
        let due = key == nil ? nil : try row.day("due_on")
        return [
            "number": .string(try row.text("number")), "kind": .string(try row.text("kind")),
            "state": .string(try row.text("state")), "version": .number(try row.int("version")),
            "title": .string(try row.text("title")), "receivedAt": .string(try row.instant("received_at").iso),
            "office": .string(String(try row.int64("office_id"))),
            "officer": .optional(try row.optionalInt64("officer_id").map { String($0) }),
            "due": .optional(due?.description), "duePeriod": .optional(key),
            "closedOn": .optional(try row.optionalDay("closed_on")?.description),
            "outcome": .optional(try row.optionalText("outcome")),
        ]
    }
}
