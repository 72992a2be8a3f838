internal import AccessRules
internal import Crypto
internal import Foundation
internal import Kernel
internal import Storage

/// A key as it is kept: everything but itself.
struct KeyRow: Sendable {
    let id: Int64
    let name: String
    /// The first characters, to tell keys apart.
    let shown: String
    let person: Int64
    let office: Int64
    let scopes: Set<Scope>
    let endsOn: Day
    let lastUsedAt: Instant?
    let revokedAt: Instant?

    static let columns: SQL = "id, name, shown, person_id, office_id, scopes, ends_on, last_used_at, revoked_at"

    init(_ row: Row) throws {
        id = try row.int64("id")
        name = try row.text("name")
        shown = try row.text("shown")
        person = try row.int64("person_id")
        office = try row.int64("office_id")
        scopes = Set(try row.text("scopes").split(separator: " ").compactMap { Scope(rawValue: String($0)) })
        endsOn = try row.day("ends_on")
        lastUsedAt = try row.optionalInstant("last_used_at")
        revokedAt = try row.optionalInstant("revoked_at")
    }

    func isOpen(on day: Day) -> Bool { revokedAt == nil && endsOn >= day }
}

/// A key that is to be made.
struct NewKey: Sendable {
    let name: String
    let owner: AccessTools.Owner
    let scopes: Set<Scope>
    let ends: Day
}

/// Keys of programs: made, shown once, kept as hashes.
struct KeyStore: Sendable {
    let tools: AccessTools

    private var database: any Database { tools.database }

    static func hash(_ key: String) -> [UInt8] { Array(SHA256.hash(data: Array(key.utf8))) }

    /// Makes a key and tells it: nobody can ever tell it again.
    func make(_ new: NewKey, by who: Principal) async throws -> String {
        let key = KeyRule.prefix + Self.base64url(tools.random.bytes(KeyRule.bytes))
        let (id, now, audit) = (tools.nextKey(), tools.time.now(), tools.audit)
        let scopes = new.scopes.map(\.rawValue).sorted().joined(separator: " ")
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO api_key (id, name, hash, shown, person_id, office_id, scopes, made_by, made_at, ends_on)
                VALUES (\(id), \(new.name), \(Self.hash(key)), \(String(key.prefix(KeyRule.shown))), \(new.owner.id),
                    \(new.owner.office), \(scopes), \(who.person ?? 0), \(now), \(new.ends))
                """)
            if new.scopes.contains(.events) { try transaction.execute(EventLog.wanting) }
            try audit(now, who, "key-made", "key:\(id)", scopes, transaction)
        }
        return key
    }

    /// The keys of offices, the newest first; all if `offices` is nil.
    func keys(of offices: [Int64]?, before: Int64? = nil, limit: Int = 50) async throws -> [KeyRow] {
        let whose: SQL = offices.map { ids -> SQL in "AND office_id IN \(anyOf: ids)" } ?? ""
        return try await database.rows(
            """
            SELECT \(fragment: KeyRow.columns) FROM api_key
            WHERE id < \(before ?? Int64.max) \(fragment: whose) ORDER BY id DESC LIMIT \(limit)
            """
        ).map(KeyRow.init)
    }

    func key(_ id: Int64) async throws -> KeyRow? {
        try await database.row("SELECT \(fragment: KeyRow.columns) FROM api_key WHERE id = \(id)").map(KeyRow.init)
    }

    /// The key itself is looked up by its hash.
    func found(_ key: String) async throws -> KeyRow? {
        try await database.row("SELECT \(fragment: KeyRow.columns) FROM api_key WHERE hash = \(Self.hash(key))")
            .map(KeyRow.init)
    }

    /// Ends a key at once; false when it is ended already.
    func revoke(_ id: Int64, by who: Principal) async throws -> Bool {
        let (now, audit) = (tools.time.now(), tools.audit)
        return try await database.transaction { transaction in
            let ended = try transaction.execute(
                """
                UPDATE api_key SET revoked_at = \(now), revoked_by = \(who.person)
                WHERE id = \(id) AND revoked_at IS NULL
                """)
            guard ended == 1 else { return false }
            try audit(now, who, "key-revoked", "key:\(id)", "", transaction)
            return true
        }
    }

    func noteUse(_ id: Int64, at now: Instant) async throws {
        try await database.transaction { try $0.execute("UPDATE api_key SET last_used_at = \(now) WHERE id = \(id)") }
    }

    private static func base64url(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
