package import AccountsRules
internal import Kernel
internal import Storage

extension DirectoryStore {
    /// Keeps a list of divisions with its trees, in one transaction; safe to repeat.
    ///
    /// What is there under the same code is brought up to date; what the list lacks stays, because a place that
    /// ended still has its files.
    package func keep(_ list: DivisionList) async throws {
        try await database.transaction { tx in
            for division in list.divisions { try Self.keep(division, tx) }
            for edge in list.edges {
                try Self.keep(
                    edge, subject: "division", child: edge.child.rawValue, parent: edge.parent.rawValue, tx)
            }
        }
    }

    /// Keeps offices with their trees, in one transaction; safe to repeat.
    ///
    /// What an administrator ended or moved meanwhile stays ended and moved.
    package func keep(_ offices: [Office], edges: [TreeEdge<Int64>], demo: Bool) async throws {
        try await database.transaction { tx in
            for office in offices { try Self.keep(office, demo: demo, tx) }
            for edge in edges {
                try Self.keep(edge, subject: "office", child: String(edge.child), parent: String(edge.parent), tx)
            }
        }
    }

    private static func keep(_ division: Division, _ tx: any Writing) throws {
        try tx.execute(
            """
            INSERT INTO division (code, name_zh, name_en, level, kind, from_day, to_day)
            VALUES (\(division.code), \(division.zh), \(division.en), \(division.level), \(division.kind),
                \(division.from), \(division.to))
            ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                level = excluded.level, kind = excluded.kind, to_day = excluded.to_day
            """)
        for predecessor in division.predecessors {
            try tx.execute(
                """
                INSERT INTO division_predecessor (code, predecessor) VALUES (\(division.code), \(predecessor))
                ON CONFLICT (code, predecessor) DO NOTHING
                """)
        }
    }

    static func keep(_ office: Office, demo: Bool, _ tx: any Writing) throws {
        try tx.execute(
            """
            INSERT INTO office (id, name_zh, name_en, kind, division, rule_set, from_day, to_day, demo)
            VALUES (\(office.id), \(office.name.zh), \(office.name.en), \(office.kind), \(office.division),
                \(office.ruleSet), \(office.from), \(office.to), \(demo))
            ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                to_day = COALESCE(office.to_day, excluded.to_day)
            """)
        for predecessor in office.predecessors {
            try tx.execute(
                """
                INSERT INTO office_predecessor (office_id, predecessor) VALUES (\(office.id), \(predecessor))
                ON CONFLICT (office_id, predecessor) DO NOTHING
                """)
        }
    }

    private static func keep<Node>(
        _ edge: TreeEdge<Node>, subject: String, child: String, parent: String, _ tx: any Writing
    ) throws {
        try tx.execute(
            """
            INSERT INTO tree_edge (tree, subject, child, parent, from_day, to_day)
            VALUES (\(edge.tree), \(subject), \(child), \(parent), \(edge.from), \(edge.to))
            ON CONFLICT (tree, subject, child, from_day) DO UPDATE SET parent = excluded.parent,
                to_day = COALESCE(tree_edge.to_day, excluded.to_day)
            """)
    }
}
