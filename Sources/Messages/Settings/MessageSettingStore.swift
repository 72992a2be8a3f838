internal import Kernel
internal import MessagesRules
internal import Storage

/// The settings of gateways: the environment goes before what is kept in the database.
struct MessageSettingStore: Sendable {
    private let tools: MessagesTools
    private let seal: Seal

    init(_ tools: MessagesTools) {
        self.tools = tools
        seal = Seal(secret: tools.secret, purpose: "message settings")
    }

    /// The settings as they are in force; read for each batch, so that a change holds at once in every process.
    func settings() async throws -> MessageSettings { MessageSettings(try await values()) }

    /// The settings of the environment, which no page changes.
    var fixed: Set<MessageSettings.Key> {
        Set(MessageSettings.Key.allCases.filter { tools.environment[$0.variable] != nil })
    }

    /// All texts, secrets opened.
    func values() async throws -> [MessageSettings.Key: String] {
        let names = MessageSettings.Key.allCases.map(\.rawValue)
        let rows = try await tools.database.rows("SELECT key, value FROM setting WHERE key IN \(anyOf: names)")
        var values: [MessageSettings.Key: String] = [:]
        for row in rows {
            guard let key = MessageSettings.Key(rawValue: try row.text("key")) else { continue }
            let kept = try row.text("value")
            values[key] = key.isSecret ? seal.opened(kept) : kept
        }
        for key in MessageSettings.Key.allCases {
            if let given = tools.environment[key.variable] { values[key] = given }
        }
        return values
    }

    /// Keeps the texts; those of the environment and the secrets not in `values` stay as they are.
    func keep(_ values: [MessageSettings.Key: String], by who: Principal) async throws {
        let now = tools.time.now()
        let audit = tools.audit
        let before = try await self.values()
        let changed = values.filter { before[$0.key] ?? "" != $0.value && !fixed.contains($0.key) }
        guard !changed.isEmpty else { return }
        let rows = try changed.map { key, value in
            (key.rawValue, key.isSecret && !value.isEmpty ? try seal.sealed(value, random: tools.random) : value)
        }
        let names = changed.keys.map(\.rawValue).sorted().joined(separator: " ")
        try await tools.database.transaction { transaction in
            for (key, value) in rows {
                try transaction.execute(
                    """
                    INSERT INTO setting (key, value) VALUES (\(key), \(value))
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value
                    """)
            }
            try audit(now, who, "message-settings-changed", "settings", names, transaction)
        }
    }
}
