package import Kernel
internal import Storage
package import TradersRules
internal import Web

extension TraderStore {
    /// Enters a trader; one that is there already under the code is left as it is, and its key comes back.
    package func enter(
        _ name: String, code: CreditCode?, kind: TraderKind = .company, by who: Principal
    ) async throws -> Int64 {
        let (now, today, tools) = (tools.time.now(), tools.today, tools)
        let (id, part) = (tools.nextKey(), tools.nextKey())
        return try await database.transaction { transaction in
            try Self.enter(name, code: code, kind: kind, id, part, by: who, now, today, tools, transaction)
        }
    }

    /// As ``enter(_:code:kind:by:)``, in a transaction at hand.
    static func enter(
        _ name: String, code: CreditCode?, kind: TraderKind, _ id: Int64, _ part: Int64, by who: Principal,
        _ now: Instant, _ today: Day, _ tools: TraderTools, _ transaction: any Writing
    ) throws -> Int64 {
        let isNew =
            try transaction.execute(
                """
                INSERT INTO trader (id, credit_code, name, kind, standing, version, entered_at)
                VALUES (\(id), \(code?.text), \(name), \(kind), \(TraderStanding.known), 1, \(now))
                ON CONFLICT DO NOTHING
                """) == 1
        guard isNew else {
            return try transaction.row("SELECT id FROM trader WHERE credit_code = \(code?.text)")?.int64("id") ?? id
        }
        try transaction.execute(
            "INSERT INTO trader_name (trader_id, id, name, first_on) VALUES (\(id), \(part), \(name), \(today))")
        try note(.enter, of: id, other: nil, "", part, by: who, now, transaction)
        try tools.audit(now, who, "trader-entered", "trader:\(id)", "", transaction)
        return id
    }

    /// Makes a move on an entry, or throws `RegisterRefused` with all reasons; `NotFound` when there is none.
    @discardableResult
    package func move(_ id: Int64, _ move: RegisterMove, version: Int, by who: Principal) async throws -> Trader {
        let (now, today, audit) = (tools.time.now(), tools.today, tools.audit)
        let parts = (tools.nextKey(), tools.nextKey())
        return try await database.transaction { transaction in
            let row = try transaction.row("SELECT * FROM trader WHERE id = \(id) \(dialect: .forUpdate)")
            guard let before = try row.map(Self.trader) else { throw NotFound() }
            guard before.version == version else { throw Stale() }
            let after = try before.moved(move)
            try transaction.execute(
                """
                UPDATE trader SET name = \(after.name), kind = \(after.kind), parent_id = \(after.parent),
                    merged_into = \(after.mergedInto), version = \(after.version) WHERE id = \(id)
                """)
            if after.name != before.name { try Self.rename(id, after.name, parts.1, today, transaction) }
            try Self.note(
                move.name, of: id, other: move.other ?? before.mergedInto, move.detail, parts.0, by: who, now,
                transaction)
            try audit(now, who, "trader-\(move.name.rawValue)", "trader:\(id)", "", transaction)
            return after
        }
    }

    private static func rename(
        _ id: Int64, _ name: String, _ part: Int64, _ today: Day, _ transaction: any Writing
    ) throws {
        try transaction.execute(
            "UPDATE trader_name SET last_on = \(today) WHERE trader_id = \(id) AND last_on IS NULL")
        try transaction.execute(
            "INSERT INTO trader_name (trader_id, id, name, first_on) VALUES (\(id), \(part), \(name), \(today))")
    }

    static func note(
        _ kind: RegisterMove.Name, of id: Int64, other: Int64?, _ detail: String, _ part: Int64, by who: Principal,
        _ now: Instant, _ transaction: any Writing
    ) throws {
        try transaction.execute(
            """
            INSERT INTO trader_event (trader_id, id, at, person, kind, other_id, detail)
            VALUES (\(id), \(part), \(now), \(who.person), \(kind), \(other), \(detail))
            """)
    }
}

extension RegisterMove {
    /// The other entry.
    var other: Int64? {
        switch self {
        case .merge(let other, _): other.id
        case .place(_, let below): below?.id
        case .rename, .split: nil
        }
    }

    /// What the history says besides.
    var detail: String {
        switch self {
        case .rename(let name): name
        case .merge(_, let reason), .split(let reason): reason
        case .place(let kind, _): kind.rawValue
        }
    }
}
