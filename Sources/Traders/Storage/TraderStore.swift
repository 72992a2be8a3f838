package import Kernel
internal import Storage
package import TradersRules

/// The register as it is kept.
package struct TraderStore: Sendable {
    package let tools: TraderTools
    var database: any Database { tools.database }

    /// Traders told at most, and lines of a history.
    static let most = 30
    static let mostEvents = 200

    package init(_ tools: TraderTools) {
        self.tools = tools
    }

    package func trader(_ id: Int64) async throws -> Trader? {
        try await database.row("SELECT * FROM trader WHERE id = \(id)").map(Self.trader)
    }

    /// The entry of a code; one that was merged leads to where it went.
    package func trader(_ code: CreditCode) async throws -> Trader? {
        let found = try await database.row("SELECT * FROM trader WHERE credit_code = \(code.text)").map(Self.trader)
        guard let into = found?.mergedInto else { return found }
        return try await trader(into)
    }

    /// Entries by code, or by how a name that they have or had begins.
    package func find(_ typed: String) async throws -> [Trader] {
        if let code = CreditCode(typed) {
            return try await database.rows("SELECT * FROM trader WHERE credit_code = \(code.text)").map(Self.trader)
        }
        guard case .success(let name) = TextRules.clean(typed, max: Trader.longestName, lines: false), name.count >= 2
        else { return [] }
        return try await database.rows(
            """
            SELECT * FROM trader WHERE id IN (SELECT n.trader_id FROM trader_name AS n
                WHERE n.name >= \(name) AND n.name < \(name + "\u{10FFFF}") ORDER BY n.name, n.trader_id
                LIMIT \(Self.most * 2))
            ORDER BY name, id LIMIT \(Self.most)
            """
        ).map(Self.trader)
    }

    /// An entry with all that its page shows.
    package func page(_ id: Int64) async throws -> TraderRecord? {
        try await database.read { reading in
            guard let row = try reading.row("SELECT * FROM trader WHERE id = \(id)") else { return nil }
            let trader = try Self.trader(row)
            func others(_ rows: SQL) throws -> [Trader] { try reading.rows(rows).map(Self.trader) }
            let names = try reading.rows(
                "SELECT * FROM trader_name WHERE trader_id = \(id) ORDER BY first_on DESC, id DESC LIMIT \(Self.most)")
            let events = try reading.rows(
                "SELECT * FROM trader_event WHERE trader_id = \(id) ORDER BY id DESC LIMIT \(Self.mostEvents)")
            return TraderRecord(
                trader: trader, names: try names.map(Self.name),
                parent: try trader.parent.flatMap { try others("SELECT * FROM trader WHERE id = \($0)").first },
                mergedInto: try trader.mergedInto.flatMap { try others("SELECT * FROM trader WHERE id = \($0)").first },
                below: try others(
                    "SELECT * FROM trader WHERE parent_id = \(id) ORDER BY parent_id, id LIMIT \(Self.most)"),
                merged: try others(
                    "SELECT * FROM trader WHERE merged_into = \(id) ORDER BY merged_into, id LIMIT \(Self.most)"),
                events: try events.map(Self.event))
        }
    }

    static func trader(_ row: Row) throws -> Trader {
        Trader(
            id: try row.int64("id"), code: try row.optionalText("credit_code").flatMap { CreditCode($0) },
            name: try row.text("name"), kind: try row.choice("kind"), parent: try row.optionalInt64("parent_id"),
            standing: try row.choice("standing"), mergedInto: try row.optionalInt64("merged_into"),
            version: try row.int("version"))
    }

    private static func name(_ row: Row) throws -> TraderRecord.Name {
        TraderRecord.Name(
            text: try row.text("name"), firstOn: try row.day("first_on"), lastOn: try row.optionalDay("last_on"))
    }

    private static func event(_ row: Row) throws -> TraderRecord.Event {
        TraderRecord.Event(
            at: try row.instant("at"), person: try row.optionalInt64("person"), kind: try row.choice("kind"),
            other: try row.optionalInt64("other_id"), detail: try row.text("detail"))
    }
}

/// An entry of the register with its names, its place and its history.
package struct TraderRecord: Sendable {
    package struct Name: Equatable, Sendable {
        package let text: String
        package let firstOn: Day
        /// Nil for the name it has now.
        package let lastOn: Day?
    }

    package struct Event: Equatable, Sendable {
        package let at: Instant
        package let person: Int64?
        package let kind: RegisterMove.Name
        /// The other entry of a merge, a split or a placing.
        package let other: Int64?
        package let detail: String
    }

    package let trader: Trader
    package let names: [Name]
    package let parent: Trader?
    package let mergedInto: Trader?
    /// Branches and shops.
    package let below: [Trader]
    /// Entries that went into this one.
    package let merged: [Trader]
    package let events: [Event]
}
