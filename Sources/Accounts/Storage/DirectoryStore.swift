package import AccountsRules
package import Kernel
package import Storage

/// Offices, divisions and their trees, as they are kept.
package struct DirectoryStore: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Everything, as the value that answers questions about it; offices are called as they are on `today`, or by
    /// their newest name.
    package func directory(today: Day? = nil) async throws -> OfficeDirectory {
        try await database.read { tx in try Self.directory(tx, today: today) }
    }

    static func directory(_ tx: any Reading, today: Day?) throws -> OfficeDirectory {
        OfficeDirectory(
            divisions: try divisions(tx), offices: try offices(tx, today: today),
            divisionEdges: try edges(tx, subject: "division") { DivisionCode(rawValue: $0) },
            officeEdges: try edges(tx, subject: "office") { Int64($0) })
    }

    /// Whether the list of divisions was brought in.
    package func isFilled() async throws -> Bool {
        try await database.row("SELECT code FROM division ORDER BY code LIMIT 1") != nil
    }

    private static func divisions(_ tx: any Reading) throws -> [Division] {
        let pairs = try tx.rows("SELECT code, predecessor FROM division_predecessor ORDER BY code, predecessor")
            .map { row -> (DivisionCode, [DivisionCode]) in
                (try row.choice("code"), [try row.choice("predecessor")])
            }
        let predecessors = Dictionary(pairs, uniquingKeysWith: +)
        return try tx.rows("SELECT code, name_zh, name_en, level, kind, from_day, to_day FROM division ORDER BY code")
            .map { row in
                let code: DivisionCode = try row.choice("code")
                return Division(
                    code: code, zh: try row.text("name_zh"), en: try row.optionalText("name_en"),
                    level: try row.choice("level"), kind: try row.choice("kind"), from: try row.day("from_day"),
                    to: try row.optionalDay("to_day"), predecessors: predecessors[code] ?? [])
            }
    }

    private static func offices(_ tx: any Reading, today: Day?) throws -> [Office] {
        let pairs = try tx.rows("SELECT office_id, predecessor FROM office_predecessor ORDER BY office_id, predecessor")
            .map { (try $0.int64("office_id"), [try $0.int64("predecessor")]) }
        let predecessors = Dictionary(pairs, uniquingKeysWith: +)
        let renamed = try tx.rows(
            "SELECT office_id, from_day, name_zh, name_en FROM office_name ORDER BY office_id, from_day"
        ).map { (try $0.int64("office_id"), [OfficeName(try Self.name($0), from: try $0.day("from_day"))]) }
        let names = Dictionary(renamed, uniquingKeysWith: +)
        return try tx.rows(
            "SELECT id, name_zh, name_en, kind, division, rule_set, from_day, to_day FROM office ORDER BY id"
        ).map { row in
            let id = try row.int64("id")
            let first = OfficeName(try name(row), from: try row.day("from_day"))
            let all = names[id].map { [first] + $0 } ?? []
            let now = today.map { day in all.last { $0.from <= day } ?? first } ?? all.last ?? first
            return Office(
                id: id, name: now.name, kind: try row.choice("kind"), division: try row.choice("division"),
                ruleSet: try row.optionalText("rule_set"), from: first.from, to: try row.optionalDay("to_day"),
                predecessors: predecessors[id] ?? [], names: all)
        }
    }

    private static func name(_ row: Row) throws -> LocalText {
        LocalText(zh: try row.text("name_zh"), en: try row.text("name_en"))
    }

    /// The edges of all trees between nodes of one sort; children in the order of their codes.
    private static func edges<Node: Hashable & Sendable>(
        _ tx: any Reading, subject: String, node: (String) -> Node?
    ) throws -> [TreeEdge<Node>] {
        try tx.rows(
            """
            SELECT tree, child, parent, from_day, to_day FROM tree_edge WHERE subject = \(subject)
            ORDER BY tree, child, from_day
            """
        ).compactMap { row in
            guard let child = node(try row.text("child")), let parent = node(try row.text("parent")) else { return nil }
            return TreeEdge(
                try row.choice("tree"), child: child, parent: parent, from: try row.day("from_day"),
                to: try row.optionalDay("to_day"))
        }
    }
}
