internal import AccountsRules
internal import Foundation
internal import Kernel
internal import Storage
internal import TradersRules

/// The answer to a code of a second factor.
enum ShopCodeAnswer: Equatable {
    case passed, wrong
    /// Too many failures; the code was not looked at.
    case closed(until: Instant)
    /// The stored secret cannot be opened: the installation's own secret was replaced.
    case unreadable
}

extension ShopPeople {
    /// A new secret, sealed to go through the person's browser until it is confirmed; nothing is stored yet.
    func beginningSecond(_ person: ShopPerson) throws -> (secret: [UInt8], sealed: String) {
        let secret = tools.random.bytes(20)
        return (secret, Data(try tools.second.sealed(secret, person.id, true)).base64EncodedString())
    }

    /// The secret that a page has brought back; nil when it is not one of ours for this person.
    func secondSecret(_ sealed: String, _ person: ShopPerson) -> [UInt8]? {
        guard sealed.utf8.count < 200, let bytes = Data(base64Encoded: sealed) else { return nil }
        return tools.second.opened(Array(bytes), person.id, true)
    }

    /// Keeps a secret once a code proves that the app has it; the recovery codes are told this once. Other sessions end.
    ///
    /// Nil when the code is wrong, or there is one already.
    func confirmSecond(_ secret: [UInt8], code: String, of visit: ShopVisit) async throws -> [String]? {
        let (now, person, audit) = (tools.time.now(), visit.person, tools.audit)
        guard let step = tools.second.step(code, secret, now, nil) else { return nil }
        let sealed = try tools.second.sealed(secret, person.id, false)
        let (codes, hashes) = freshCodes(person.id)
        let own = Self.hash(visit.token)
        let isKept = try await database.transaction { transaction in
            let kept = try transaction.execute(
                """
                UPDATE trader_person SET totp = \(sealed), totp_step = \(step)
                WHERE id = \(person.id) AND totp IS NULL AND ended_at IS NULL
                """)
            guard kept == 1 else { return false }
            try Self.replaceCodes(hashes, of: person.id, transaction)
            try Self.endSessions(of: person.id, keeping: own, at: now, transaction)
            try audit(
                now, .visitor, "trader-second-set", "trader-account:\(person.account)", "shop-person:\(person.id)",
                transaction)
            return true
        }
        return isKept ? codes : nil
    }

    /// Checks a code of the app or a recovery code, and lets the waiting session in if it is right.
    ///
    /// A wrong one counts like a wrong password and delays in the same way; a code that was used is wrong.
    func checkSecond(_ typed: String, of visit: ShopVisit) async throws -> ShopCodeAnswer {
        let (now, person, tools) = (tools.time.now(), visit.person, tools)
        let session = Self.hash(visit.token)
        return try await database.transaction { transaction in
            let row = try transaction.row(
                """
                SELECT totp, totp_step, failures, last_failure FROM trader_person
                WHERE id = \(person.id) AND ended_at IS NULL \(dialect: .forUpdate)
                """)
            guard let row else { return .wrong }
            let last = try row.optionalInstant("last_failure")
            let failures = Self.rule.counted(failures: try row.int("failures"), last: last, now: now)
            if let until = Self.rule.closedUntil(failures: failures, last: last, now: now) {
                return .closed(until: until)
            }
            guard let sealed = try row.optionalBytes("totp"),
                let secret = tools.second.opened(sealed, person.id, false)
            else { return .unreadable }
            let step = tools.second.step(typed, secret, now, try row.optionalInt64("totp_step"))
            guard try Self.use(step, or: typed, person, tools, now, transaction) else {
                try transaction.execute(
                    "UPDATE trader_person SET failures = \(failures + 1), last_failure = \(now) WHERE id = \(person.id)"
                )
                try Self.audit("trader-second-failed", person, person, tools, now, transaction)
                return .wrong
            }
            try transaction.execute(
                "UPDATE trader_person SET failures = 0, last_failure = NULL WHERE id = \(person.id)")
            try transaction.execute("UPDATE trader_session SET waits = 0 WHERE token_hash = \(session)")
            return .passed
        }
    }

    /// Uses up the step of a code, or a recovery code; false if it is neither.
    private static func use(
        _ step: Int64?, or typed: String, _ person: ShopPerson, _ tools: TraderTools, _ now: Instant,
        _ transaction: any Writing
    ) throws -> Bool {
        if let step {
            try transaction.execute("UPDATE trader_person SET totp_step = \(step) WHERE id = \(person.id)")
            return true
        }
        guard let hash = tools.second.hash(typed, person.id) else { return false }
        let used = try transaction.execute(
            """
            UPDATE trader_recovery_code SET used_at = \(now)
            WHERE person_id = \(person.id) AND hash = \(hash) AND used_at IS NULL
            """)
        guard used == 1 else { return false }
        try audit("trader-second-recovered", person, person, tools, now, transaction)
        return true
    }

    private static func audit(
        _ action: String, _ person: ShopPerson, _ doer: ShopPerson, _ tools: TraderTools, _ now: Instant,
        _ transaction: any Writing
    ) throws {
        let detail =
            person.id == doer.id ? "shop-person:\(person.id)" : "shop-person:\(person.id) by shop-person:\(doer.id)"
        try tools.audit(now, .visitor, action, "trader-account:\(person.account)", detail, transaction)
    }
}

extension ShopPeople {
    /// Fresh recovery codes in place of all earlier ones, which are told this once.
    func renewCodes(of person: ShopPerson) async throws -> [String] {
        let (now, tools) = (tools.time.now(), tools)
        let (codes, hashes) = freshCodes(person.id)
        try await database.transaction { transaction in
            try Self.replaceCodes(hashes, of: person.id, transaction)
            try Self.audit("trader-second-codes", person, person, tools, now, transaction)
        }
        return codes
    }

    /// How many recovery codes are left.
    func codesLeft(of person: ShopPerson) async throws -> Int {
        try await database.read { reading in
            try reading.count(
                "SELECT count(*) FROM trader_recovery_code WHERE person_id = \(person.id) AND used_at IS NULL")
        }
    }

    /// Takes a colleague's second factor away, so that another is set up; false for oneself, for people of others, and
    /// where there is none. All sessions of the person end.
    func resetSecond(_ person: Int64, by doer: ShopPerson) async throws -> Bool {
        guard person != doer.id else { return false }
        let (now, audit) = (tools.time.now(), tools.audit)
        return try await database.transaction { transaction in
            let reset = try transaction.execute(
                """
                UPDATE trader_person SET totp = NULL, totp_step = NULL
                WHERE id = \(person) AND account_id = \(doer.account) AND ended_at IS NULL AND totp IS NOT NULL
                """)
            guard reset == 1 else { return false }
            try transaction.execute("DELETE FROM trader_recovery_code WHERE person_id = \(person)")
            try Self.endSessions(of: person, keeping: nil, at: now, transaction)
            try audit(
                now, .visitor, "trader-second-reset", "trader-account:\(doer.account)",
                "shop-person:\(person) by shop-person:\(doer.id)", transaction)
            return true
        }
    }

    /// Demands a second factor of all people of the account from now on, or no longer.
    func demandSecond(_ isDemanded: Bool, by doer: ShopPerson) async throws {
        let (now, audit) = (tools.time.now(), tools.audit)
        try await database.transaction { transaction in
            try transaction.execute(
                "UPDATE trader_account SET demands_second = \(isDemanded) WHERE id = \(doer.account)")
            try audit(
                now, .visitor, isDemanded ? "trader-second-demanded" : "trader-second-not-demanded",
                "trader-account:\(doer.account)", "by shop-person:\(doer.id)", transaction)
        }
    }

    private func freshCodes(_ person: Int64) -> (codes: [String], hashes: [[UInt8]]) {
        let codes = tools.second.codes()
        return (codes, codes.compactMap { tools.second.hash($0, person) })
    }

    private static func replaceCodes(_ hashes: [[UInt8]], of person: Int64, _ transaction: any Writing) throws {
        try transaction.execute("DELETE FROM trader_recovery_code WHERE person_id = \(person)")
        for hash in hashes {
            try transaction.execute("INSERT INTO trader_recovery_code (person_id, hash) VALUES (\(person), \(hash))")
        }
    }

    private static func endSessions(
        of person: Int64, keeping hash: [UInt8]?, at now: Instant, _ transaction: any Writing
    ) throws {
        let but: SQL = hash.map { hash -> SQL in " AND token_hash <> \(hash)" } ?? ""
        try transaction.execute(
            """
            UPDATE trader_session SET ended_at = \(now)
            WHERE person_id = \(person) AND ended_at IS NULL\(fragment: but)
            """)
    }
}
