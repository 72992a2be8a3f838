package import Kernel
internal import Storage
package import TradersRules

extension ShopPeople {
    /// The people of an account, in the order in which they came.
    package func people(of account: Int64) async throws -> [ShopPerson] {
        try await database.rows(
            """
            SELECT * FROM trader_person WHERE account_id = \(account) AND ended_at IS NULL
            ORDER BY id LIMIT \(Self.most)
            """
        ).map(ShopPerson.init)
    }

    /// Adds somebody with a first password; false when the phone is there already, or there are too many.
    package func add(
        _ name: String, _ phone: PhoneNumber, _ role: ShopRole, password: String, to account: Account,
        by doer: ShopPerson
    ) async throws -> Bool {
        let stored = try await tools.passwords.stored(password, tools.random.bytes(16))
        let (id, now, audit) = (tools.nextKey(), tools.time.now(), tools.audit)
        do {
            return try await database.transaction { transaction in
                let there = try transaction.count(
                    "SELECT count(*) FROM trader_person WHERE account_id = \(account.id) AND ended_at IS NULL")
                guard there < Self.most else { return false }
                try transaction.execute(
                    """
                    INSERT INTO trader_person (id, account_id, name, phone, role, password, must_change, failures,
                        added_at)
                    VALUES (\(id), \(account.id), \(name), \(phone.digits), \(role), \(stored), 1, 0, \(now))
                    """)
                try audit(
                    now, .visitor, "trader-person-added", "trader-account:\(account.id)",
                    "shop-person:\(id) by shop-person:\(doer.id)", transaction)
                return true
            }
        } catch ChangeRefused.duplicate {
            return false
        }
    }

    /// Ends somebody's access; false for oneself and for people of others, so that an account never loses its last
    /// manager.
    package func end(_ person: Int64, of account: Int64, by doer: ShopPerson) async throws -> Bool {
        guard person != doer.id else { return false }
        let (now, audit) = (tools.time.now(), tools.audit)
        return try await database.transaction { transaction in
            let ended = try transaction.execute(
                """
                UPDATE trader_person SET ended_at = \(now)
                WHERE id = \(person) AND account_id = \(account) AND ended_at IS NULL
                """)
            guard ended == 1 else { return false }
            try transaction.execute(
                "UPDATE trader_session SET ended_at = \(now) WHERE person_id = \(person) AND ended_at IS NULL")
            try audit(
                now, .visitor, "trader-person-ended", "trader-account:\(account)",
                "shop-person:\(person) by shop-person:\(doer.id)", transaction)
            return true
        }
    }

    /// A password of one's own; all other sessions end.
    package func change(_ person: ShopPerson, to password: String, keeping token: String) async throws {
        let stored = try await tools.passwords.stored(password, tools.random.bytes(16))
        let (hash, now) = (Self.hash(token), tools.time.now())
        try await database.transaction { transaction in
            try transaction.execute(
                "UPDATE trader_person SET password = \(stored), must_change = 0 WHERE id = \(person.id)")
            try transaction.execute(
                """
                UPDATE trader_session SET ended_at = \(now)
                WHERE person_id = \(person.id) AND token_hash <> \(hash) AND ended_at IS NULL
                """)
        }
    }
}
