package import Kernel
package import Storage
package import TradersRules
package import Web

/// Applications and accounts as they are kept.
package struct AccountStore: Sendable {
    package let tools: TraderTools
    var database: any Database { tools.database }
    /// The table that names the licences.
    package static let licences: StaticString = "trader_licence"
    /// Accounts on one page.
    static let page = 30

    package init(_ tools: TraderTools) {
        self.tools = tools
    }

    /// Takes an application in; nil where no office is in charge of the code's place.
    ///
    /// - Parameter password: what the applicant signs in with from now on, as it was typed.
    package func apply(_ application: TraderApplication, password: String) async throws -> Int64? {
        guard let office = tools.office(for: application.code) else { return nil }
        let (id, person, file) = (tools.nextKey(), tools.nextKey(), tools.nextKey())
        let stored = try await tools.passwords.stored(password, tools.random.bytes(16))
        let (now, audit) = (tools.time.now(), tools.audit)
        try await database.transaction { transaction in
            try transaction.execute(Self.row(application, id, office, now))
            let licence = application.licence
            try transaction.execute(
                """
                INSERT INTO trader_licence (account_id, id, name, type, size, hash)
                VALUES (\(id), \(file), \(licence.name), \(licence.type), \(licence.size), \(licence.hash))
                """)
            try transaction.execute(
                """
                INSERT INTO trader_person (id, account_id, name, phone, role, password, must_change, failures, added_at)
                VALUES (\(person), \(id), \(application.contact), \(application.phone.digits), \(ShopRole.manager),
                    \(stored), 0, 0, \(now))
                """)
            try audit(now, .visitor, "trader-applied", "trader-account:\(id)", "", transaction)
        }
        return id
    }

    private static func row(_ application: TraderApplication, _ id: Int64, _ office: Int64, _ now: Instant) -> SQL {
        """
        INSERT INTO trader_account (id, credit_code, name, kind, state, version, office_id, applied_at, contact, phone,
            email, undertaking, reason)
        VALUES (\(id), \(application.code.text), \(application.name), \(application.kind), \(AccountState.applied), 1,
            \(office), \(now), \(application.contact), \(application.phone.digits), \(application.email),
            \(Undertaking.version), '')
        """
    }

    package func account(_ id: Int64) async throws -> Account? {
        try await database.row("SELECT * FROM trader_account WHERE id = \(id)").flatMap(Account.init)
    }

    /// Where the open account of a code is written to; nil where there is none.
    package static func contact(
        of code: CreditCode, on database: any Database
    ) async throws -> (phone: String, email: String)? {
        try await database.row(
            "SELECT phone, email FROM trader_account WHERE credit_code = \(code.text) AND state = 'joined'"
        ).map { (try $0.text("phone"), try $0.text("email")) }
    }

    /// The open account of a code.
    package func joined(_ code: CreditCode) async throws -> Account? {
        try await database.row(
            """
            SELECT * FROM trader_account WHERE credit_code = \(code.text) AND state = 'joined'
            """
        ).flatMap(Account.init)
    }

    /// The name under which a trader has joined; nil of one that has not.
    package static func name(of code: CreditCode, on database: any Database) async throws -> String? {
        try await database.row(
            "SELECT name FROM trader_account WHERE credit_code = \(code.text) AND state = 'joined'"
        ).map { try $0.text("name") }
    }

    package func licence(of id: Int64) async throws -> HandedFiles.Kept? {
        try await database.row("SELECT * FROM trader_licence WHERE account_id = \(id) ORDER BY id LIMIT 1").map { row in
            HandedFiles.Kept(
                name: try row.text("name"), type: try row.text("type"), size: try row.int("size"),
                hash: try row.bytes("hash"))
        }
    }

    /// Accounts of one office in a state, the oldest first, after a key.
    package func list(of office: Int64, _ state: AccountState, after key: Int64 = .min) async throws -> AccountPage {
        let found = try await database.rows(Self.listing(office, state, key)).compactMap(Account.init)
        let page = Array(found.prefix(Self.page))
        return AccountPage(accounts: page, next: found.count > Self.page ? page.last?.id : nil)
    }

    static func listing(_ office: Int64, _ state: AccountState, _ key: Int64) -> SQL {
        """
        SELECT * FROM trader_account WHERE office_id = \(office) AND state = \(state) AND id > \(key)
        ORDER BY office_id, state, id LIMIT \(page + 1)
        """
    }

    /// How many applications wait for an office; counted up to a hundred.
    package func waiting(for office: Int64) async throws -> Int {
        try await database.read { reading in
            try reading.count(
                """
                SELECT count(*) FROM (SELECT id FROM trader_account
                    WHERE office_id = \(office) AND state = 'applied' LIMIT 100) AS waiting
                """)
        }
    }
}
