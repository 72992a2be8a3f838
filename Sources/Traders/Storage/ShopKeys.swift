internal import Crypto
internal import Foundation
package import Kernel
internal import Storage
package import TradersRules
internal import Web

/// A key of a trader's program as it is kept: by its hash.
package struct ShopKey: Equatable, Sendable {
    package let id: Int64
    package let name: String
    package let scopes: Set<ShopScope>
    /// The last day on which it opens anything.
    package let endsOn: Day
    package let isRevoked: Bool

    init(_ row: Row) throws {
        id = try row.int64("id")
        name = try row.text("name")
        scopes = Set(try row.text("scopes").split(separator: " ").compactMap { ShopScope(rawValue: String($0)) })
        endsOn = try row.day("ends_on")
        isRevoked = try row.optionalInstant("revoked_at") != nil
    }
}

/// The keys with which programs of a trader act in its rooms.
package struct ShopKeys: Sendable {
    package let tools: TraderTools
    private var database: any Database { tools.database }

    package init(_ tools: TraderTools) {
        self.tools = tools
    }

    package func keys(of account: Int64) async throws -> [ShopKey] {
        try await database.rows(
            "SELECT * FROM trader_key WHERE account_id = \(account) ORDER BY id DESC LIMIT 50"
        ).map(ShopKey.init)
    }

    /// Makes a key and tells it this once; nil when there are too many.
    package func make(
        _ name: String, _ scopes: Set<ShopScope>, endsOn: Day, of account: Int64, by person: Int64
    ) async throws -> String? {
        let text = ShopKeyRule.prefix + Hexadecimal.text(tools.random.bytes(32))
        let (id, now, today, audit) = (tools.nextKey(), tools.time.now(), tools.today, tools.audit)
        let kept = ShopScope.allCases.filter(scopes.contains).map(\.rawValue).joined(separator: " ")
        let hash = Self.hash(text)
        return try await database.transaction { transaction in
            let open = try transaction.count(
                """
                SELECT count(*) FROM trader_key
                WHERE account_id = \(account) AND revoked_at IS NULL AND ends_on >= \(today)
                """)
            guard open < ShopKeyRule.most else { return nil }
            try transaction.execute(
                """
                INSERT INTO trader_key (id, account_id, name, hash, scopes, made_at, made_by, ends_on)
                VALUES (\(id), \(account), \(name), \(hash), \(kept), \(now), \(person), \(endsOn))
                """)
            try audit(
                now, .visitor, "trader-key-made", "trader-account:\(account)", "key:\(id) by shop-person:\(person)",
                transaction)
            return text
        }
    }

    /// Shuts a key at once; one of somebody else is not there.
    package func revoke(_ key: Int64, of account: Int64, by person: Int64) async throws {
        let (now, audit) = (tools.time.now(), tools.audit)
        try await database.transaction { transaction in
            let revoked = try transaction.execute(
                """
                UPDATE trader_key SET revoked_at = \(now)
                WHERE id = \(key) AND account_id = \(account) AND revoked_at IS NULL
                """)
            guard revoked == 1 else { throw NotFound() }
            try audit(
                now, .visitor, "trader-key-revoked", "trader-account:\(account)",
                "key:\(key) by shop-person:\(person)", transaction)
        }
    }

    /// The trader for whom a key acts, and what it may do; nil when it opens nothing (any more).
    package func holder(_ text: String) async throws -> (code: CreditCode, scopes: Set<ShopScope>)? {
        guard ShopKeyRule.isKey(text) else { return nil }
        let row = try await database.row(
            """
            SELECT k.*, a.credit_code FROM trader_key AS k JOIN trader_account AS a ON a.id = k.account_id
            WHERE k.hash = \(Self.hash(text)) AND k.revoked_at IS NULL AND k.ends_on >= \(tools.today)
                AND a.state = 'joined'
            """)
        guard let row, let code = CreditCode(try row.text("credit_code")) else { return nil }
        return (code, try ShopKey(row).scopes)
    }

    static func hash(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Data("shop key \(text)".utf8))) }
}
