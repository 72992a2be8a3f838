internal import AccountsRules
internal import Crypto
internal import Foundation
package import Kernel
internal import Storage
package import TradersRules

/// A person who works for a trader: told apart from staff in everything, with tables, sessions and a cookie of its own.
package struct ShopPerson: Equatable, Sendable {
    package let id: Int64
    package let account: Int64
    package let name: String
    package let phone: String
    package let role: ShopRole
    /// Whether the password was given by somebody else.
    package let mustChange: Bool
    package let hasSecond: Bool

    init(_ row: Row) throws {
        id = try row.int64("id")
        account = try row.int64("account_id")
        name = try row.text("name")
        phone = try row.text("phone")
        role = try row.choice("role")
        mustChange = try row.bool("must_change")
        hasSecond = try row.optionalBytes("totp") != nil
    }
}

/// The people of traders: letting them in, and keeping them.
package struct ShopPeople: Sendable {
    package let tools: TraderTools
    var database: any Database { tools.database }
    static let rule = SignInRule()
    /// People of one trader at most.
    package static let most = 50

    package init(_ tools: TraderTools) {
        self.tools = tools
    }

    /// The answer to somebody who wants in.
    package enum Answer: Equatable, Sendable {
        /// The token for the cookie.
        case signedIn(String)
        /// The password is right, and the session waits for the code of the second factor.
        case codeNeeded(String)
        /// Code, phone or password is wrong; which is not told.
        case wrong
        /// Too many failures; the password was not looked at.
        case closed(until: Instant)
    }

    /// Checks and begins a session. The attempt is counted before the password is looked at.
    package func signIn(_ code: CreditCode, _ phone: PhoneNumber, password: String) async throws -> Answer {
        let now = tools.time.now()
        let found = try await attempt(code, phone, at: now)
        if let until = found?.closed { return .closed(until: until) }
        guard try await tools.passwords.matches(password, found?.password), let found else { return .wrong }
        let token = Hexadecimal.text(tools.random.bytes(32))
        let hash = Self.hash(token)
        try await database.transaction { transaction in
            // Whoever still owes a code has not come in: the count goes on, or codes could be tried without end.
            if !found.hasSecond {
                try transaction.execute(
                    "UPDATE trader_person SET failures = 0, last_failure = NULL WHERE id = \(found.person)")
            }
            try transaction.execute(
                """
                INSERT INTO trader_session (token_hash, person_id, created_at, seen_at, waits)
                VALUES (\(hash), \(found.person), \(now), \(now), \(found.hasSecond))
                """)
        }
        return found.hasSecond ? .codeNeeded(token) : .signedIn(token)
    }

    private struct Found: Sendable {
        let person: Int64
        let password: String
        let closed: Instant?
        let hasSecond: Bool
    }

    private func attempt(_ code: CreditCode, _ phone: PhoneNumber, at now: Instant) async throws -> Found? {
        try await database.transaction { transaction in
            let row = try transaction.row(
                """
                SELECT p.id, p.password, p.failures, p.last_failure, p.totp FROM trader_person AS p
                JOIN trader_account AS a ON a.id = p.account_id
                WHERE a.credit_code = \(code.text) AND p.phone = \(phone.digits) AND p.ended_at IS NULL
                ORDER BY CASE WHEN a.state = 'joined' THEN 0 ELSE 1 END, a.id DESC LIMIT 1
                """)
            guard let row else { return nil }
            let (id, last) = (try row.int64("id"), try row.optionalInstant("last_failure"))
            let failures = Self.rule.counted(failures: try row.int("failures"), last: last, now: now)
            let closed = Self.rule.closedUntil(failures: failures, last: last, now: now)
            if closed == nil {
                try transaction.execute(
                    "UPDATE trader_person SET failures = \(failures + 1), last_failure = \(now) WHERE id = \(id)")
            }
            return Found(
                person: id, password: try row.text("password"), closed: closed,
                hasSecond: try row.optionalBytes("totp") != nil)
        }
    }

    /// Who holds a token, with the account; nil when the session is over.
    ///
    /// - Parameter isWaiting: whether it is a session that waits for the code of the second factor, which opens nothing
    package func find(
        _ token: String, isWaiting: Bool = false
    ) async throws -> (person: ShopPerson, account: Account)? {
        guard token.utf8.count == 64 else { return nil }
        let (hash, now) = (Self.hash(token), tools.time.now())
        let rows = try await database.read { reading -> (Row, Row)? in
            guard
                let row = try reading.row(
                    """
                    SELECT p.*, s.created_at, s.seen_at FROM trader_session AS s
                    JOIN trader_person AS p ON p.id = s.person_id
                    WHERE s.token_hash = \(hash) AND s.ended_at IS NULL AND p.ended_at IS NULL
                        AND s.waits = \(isWaiting)
                    """),
                let account = try reading.row(
                    "SELECT * FROM trader_account WHERE id = \(try row.int64("account_id"))")
            else { return nil }
            return (row, account)
        }
        guard let (row, owner) = rows, let account = try Account(owner) else { return nil }
        let (created, seen) = (try row.instant("created_at"), try row.instant("seen_at"))
        guard Self.rule.ending(createdAt: created, seenAt: seen, now: now) == nil else { return nil }
        if now.milliseconds - seen.milliseconds >= 60_000 {
            try await database.transaction { transaction in
                try transaction.execute("UPDATE trader_session SET seen_at = \(now) WHERE token_hash = \(hash)")
            }
        }
        return (try ShopPerson(row), account)
    }

    package func end(_ token: String) async throws {
        let (hash, now) = (Self.hash(token), tools.time.now())
        try await database.transaction { transaction in
            try transaction.execute(
                "UPDATE trader_session SET ended_at = \(now) WHERE token_hash = \(hash) AND ended_at IS NULL")
        }
    }

    /// What a cookie holds stands in the database only as this.
    static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Data("shop \(token)".utf8))) }
}
