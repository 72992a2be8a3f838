internal import Accounts
internal import AccountsRules
internal import Casework
internal import Crypto
internal import Foundation
internal import Kernel
internal import Storage

/// The first setting up of an installation without a demonstration.
struct Setup: Sendable {
    let installation: Installation

    private static let key = "setup.code"
    private var database: any Database { installation.database }

    /// What to tell on the terminal when the installation is empty: a fresh one-time code. Nil when it is set up.
    ///
    /// The code lies only as its hash in the database; a later start gives a new one.
    func begin() async throws -> String? {
        let code = FirstPassword.fresh(installation.random)
        let hash = Self.hash(code)
        return try await database.transaction { tx in
            guard try tx.row("SELECT id FROM person ORDER BY id LIMIT 1") == nil else {
                try tx.execute("DELETE FROM setting WHERE key = \(Self.key)")
                return nil
            }
            try tx.execute(
                """
                INSERT INTO setting (key, value) VALUES (\(Self.key), \(hash))
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """)
            return code
        }
    }

    /// Prints the code where the program was started, if the installation waits to be set up.
    func announce(at address: String) async throws {
        guard let code = try await begin() else { return }
        Running.tell("这里还没有设置。打开 / Not set up yet. Open  \(address)\(SetupGate.path)")
        Running.tell("一次性代码 / one-time code  \(code)")
    }

    /// The hash of the code that opens the page; nil once the installation is set up.
    func codeHash() async throws -> String? {
        try await database.row("SELECT value FROM setting WHERE key = \(Self.key)")?.text("value")
    }

    /// Whether the code typed is the one that was printed; spaces, hyphens and capitals are not minded.
    func accepts(_ typed: String) async throws -> Bool { try await codeHash() == Self.hash(typed) }

    private static func hash(_ code: String) -> String {
        let plain = TextRules.code(code).lowercased()
        return Hexadecimal.text(SHA256.hash(data: Data(plain.utf8)))
    }

    /// Sets the installation up in one transaction; false when somebody else did so first.
    func carryOut(_ plan: SetupPlan) async throws -> [FirstAccounts.Made]? {
        let made = try await FirstAccounts.made(
            plan.people, at: plan.office.id, newID: { installation.tools.keys.next() }, random: installation.random)
        let now = installation.time.now()
        let day = installation.tools.today
        let isDone = try await database.transaction { tx in
            guard try tx.execute("DELETE FROM setting WHERE key = \(Self.key)") == 1,
                try tx.row("SELECT id FROM person ORDER BY id LIMIT 1") == nil
            else { return false }
            for (key, value) in plan.settings.sorted(by: { $0.key < $1.key }) {
                try tx.execute(
                    """
                    INSERT INTO setting (key, value) VALUES (\(key), \(value))
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value
                    """)
            }
            try FirstAccounts.write(
                office: plan.office, people: made, demandsSecond: plan.demandsSecond, on: day, at: now, tx)
            return true
        }
        guard isDone else { return nil }
        try await installation.reload()
        return made
    }
}

/// What the set-up page has gathered, read and checked.
struct SetupPlan: Sendable {
    let office: Office
    let people: [FirstAccounts.Planned]
    let demandsSecond: Bool
    /// Settings of the installation by their keys: `zone`, `mail.host` and so on.
    let settings: [String: String]
}
