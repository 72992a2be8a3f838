internal import Kernel
package import Storage

/// What the installation demands of all accounts, as it is kept.
package enum AccountRules {
    private static let secondFactor = "second-factor"

    /// Whether staff need a second factor; an installation that never said so does not demand it.
    package static func demandsSecond(_ tx: any Reading) throws -> Bool {
        try tx.row("SELECT value FROM account_rule WHERE key = \(secondFactor)")?.text("value") == "demanded"
    }

    /// Demands a second factor from now on, or no longer.
    package static func demandSecond(_ isDemanded: Bool, _ tx: any Writing) throws {
        let value = isDemanded ? "demanded" : "optional"
        try tx.execute(
            """
            INSERT INTO account_rule (key, value) VALUES (\(secondFactor), \(value))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }
}
