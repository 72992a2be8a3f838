internal import Kernel
internal import MessagesRules
internal import Storage

/// The messages of the installation.
struct MessageStore: Sendable {
    let tools: MessagesTools

    private var database: any Database { tools.database }

    /// What a list shows.
    struct Query: Sendable {
        /// The offices whose messages may be seen; nil for all.
        var offices: [Int64]?
        var filter = MessageFilter.all
        /// Older than this one.
        var before: Int64?
        var limit = 50
    }

    /// The newest first; one more than `limit`, to tell whether there are older ones.
    func page(_ query: Query) async throws -> [MessageRow] {
        let before = query.before ?? .max
        let whose: SQL = query.offices.map { ids -> SQL in " AND m.office_id IN \(anyOf: ids)" } ?? ""
        let states = query.filter.states
        let from: SQL =
            states.isEmpty
            ? "message AS m LEFT JOIN outbox AS o ON o.id = m.id WHERE m.id < \(before)"
            : """
            outbox AS o JOIN message AS m ON m.id = o.id
            WHERE o.state <> 'done' AND o.state IN \(anyOf: states) AND o.id < \(before)
            """
        return try await database.rows(
            """
            SELECT \(fragment: MessageRow.columns) FROM \(fragment: from)\(fragment: whose)
            ORDER BY m.id DESC LIMIT \(query.limit + 1)
            """
        ).map(MessageRow.init)
    }

    func message(_ id: Int64) async throws -> MessageRow? {
        try await database.row(
            """
            SELECT \(fragment: MessageRow.columns) FROM message AS m LEFT JOIN outbox AS o ON o.id = m.id
            WHERE m.id = \(id)
            """
        ).map(MessageRow.init)
    }

    /// Sends a failed or unknown message again, because a person said so; false when it is neither any more.
    func again(_ id: Int64, by who: Principal) async throws -> Bool {
        let now = tools.time.now()
        let audit = tools.audit
        return try await database.transaction { transaction in
            guard try transaction.execute(Outbox.again(id: id, at: now)) == 1 else { return false }
            try audit(now, who, "message-sent-again", "message:\(id)", "", transaction)
            return true
        }
    }

    /// Keeps that an unknown or failed message arrived after all; false when it is neither any more.
    func arrived(_ id: Int64, by who: Principal) async throws -> Bool {
        let now = tools.time.now()
        let audit = tools.audit
        return try await database.transaction { transaction in
            let settled = try transaction.execute(
                "UPDATE outbox SET state = 'done' WHERE id = \(id) AND state IN ('unknown', 'failed')")
            guard settled == 1 else { return false }
            try transaction.execute(
                "UPDATE message SET settled_by = \(who.person), settled_at = \(now) WHERE id = \(id)")
            try audit(now, who, "message-arrived", "message:\(id)", "", transaction)
            return true
        }
    }
}

/// Which messages are listed.
enum MessageFilter: String, CaseIterable, Sendable {
    case all, open, unknown, failed, waiting

    /// The states in the outbox; empty for every message.
    var states: [OutboxState] {
        switch self {
        case .all: []
        case .open: [.unknown, .failed]
        case .unknown: [.unknown]
        case .failed: [.failed]
        case .waiting: [.waiting, .attempting]
        }
    }
}
