package import Kernel
internal import Storage
package import TradersRules
internal import Web

/// An answer template of a trader.
package struct ShopTemplate: Equatable, Sendable {
    package let id: Int64
    package let title: String
    package let text: String
}

/// A promise as it is kept.
package struct KeptPromise: Equatable, Sendable {
    package let id: Int64
    package let promise: Promise
    package let firstOn: Day
    /// The day on which it was taken back; it held until then.
    package let lastOn: Day?
}

/// What a trader writes for itself and for everybody: templates and promises.
package struct ShopWords: Sendable {
    package let tools: TraderTools
    private var database: any Database { tools.database }
    /// Templates of one trader at most.
    package static let most = 50

    package init(_ tools: TraderTools) {
        self.tools = tools
    }

    package func templates(of account: Int64) async throws -> [ShopTemplate] {
        try await database.rows(
            "SELECT * FROM trader_template WHERE account_id = \(account) ORDER BY id LIMIT \(Self.most)"
        ).map { ShopTemplate(id: try $0.int64("id"), title: try $0.text("title"), text: try $0.text("text")) }
    }

    /// Keeps a template; false when there are too many.
    package func keep(_ title: String, _ text: String, of account: Int64) async throws -> Bool {
        let id = tools.nextKey()
        return try await database.transaction { transaction in
            let there = try transaction.count(
                "SELECT count(*) FROM trader_template WHERE account_id = \(account)")
            guard there < Self.most else { return false }
            try transaction.execute(
                """
                INSERT INTO trader_template (account_id, id, title, text)
                VALUES (\(account), \(id), \(title), \(text))
                """)
            return true
        }
    }

    /// Deletes a template; one of somebody else is not there.
    package func delete(_ template: Int64, of account: Int64) async throws {
        try await database.transaction { transaction in
            let deleted = try transaction.execute(
                "DELETE FROM trader_template WHERE account_id = \(account) AND id = \(template)")
            guard deleted == 1 else { throw NotFound() }
        }
    }

    /// The promises of an account, with those that were taken back; the newest first.
    package func promises(of account: Int64) async throws -> [KeptPromise] {
        try await database.rows(
            """
            SELECT * FROM trader_promise WHERE account_id = \(account) ORDER BY id DESC LIMIT \(Promise.most * 5)
            """
        ).map { row in
            KeptPromise(
                id: try row.int64("id"),
                promise: Promise(
                    kind: try row.choice("kind"), scope: try row.text("scope"), days: try row.optionalInt("days"),
                    conditions: try row.text("conditions"), freight: try row.optionalChoice("freight")),
                firstOn: try row.day("first_on"), lastOn: try row.optionalDay("last_on"))
        }
    }

    /// Makes a promise from today on; false when there are too many.
    package func make(_ promise: Promise, of account: Int64, by person: Int64) async throws -> Bool {
        let (id, now, today, audit) = (tools.nextKey(), tools.time.now(), tools.today, tools.audit)
        return try await database.transaction { transaction in
            let there = try transaction.count(
                "SELECT count(*) FROM trader_promise WHERE account_id = \(account) AND last_on IS NULL")
            guard there < Promise.most else { return false }
            try transaction.execute(
                """
                INSERT INTO trader_promise (account_id, id, kind, scope, days, conditions, freight, first_on)
                VALUES (\(account), \(id), \(promise.kind), \(promise.scope), \(promise.days), \(promise.conditions),
                    \(promise.freight), \(today))
                """)
            try audit(
                now, .visitor, "trader-promise-made", "trader-account:\(account)",
                "promise:\(id) by shop-person:\(person)", transaction)
            return true
        }
    }

    /// Takes a promise back from tomorrow on; whoever bought until today has it. It stays readable.
    package func end(_ promise: Int64, of account: Int64, by person: Int64) async throws {
        let (now, today, audit) = (tools.time.now(), tools.today, tools.audit)
        try await database.transaction { transaction in
            let ended = try transaction.execute(
                """
                UPDATE trader_promise SET last_on = \(today)
                WHERE account_id = \(account) AND id = \(promise) AND last_on IS NULL
                """)
            guard ended == 1 else { throw NotFound() }
            try audit(
                now, .visitor, "trader-promise-ended", "trader-account:\(account)",
                "promise:\(promise) by shop-person:\(person)", transaction)
        }
    }
}
