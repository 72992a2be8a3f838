package import AccountsRules
package import Kernel
internal import Storage

extension DirectoryStore {
    /// Sets up an office below another one in both trees, from a day on.
    ///
    /// Throws ``OfficeChangeRefused`` when the office above does not exist on that day.
    package func create(_ office: Office, below parent: Int64?, by doer: Doer) async throws {
        try await database.transaction { tx in
            // The log's head is held first, so that two administrators change the trees one after the other.
            try AuditStore.append(doer.entry(.officeCreated, office: office.id), tx)
            let directory = try Self.directory(tx, today: doer.day)
            if let parent, directory.office(parent).map({ $0.exists(on: office.from) }) != true {
                throw OfficeChangeRefused([.otherUnknown])
            }
            try Self.keep(office, demo: false, tx)
            for tree in Tree.allCases {
                try Self.begin(tree, child: office.id, parent: parent, from: office.from, tx)
            }
        }
    }

    /// Renames an office or moves it in a tree, or throws ``OfficeChangeRefused`` with every reason.
    ///
    /// Dissolving is ``dissolve(_:into:last:by:)``.
    package func change(_ change: OfficeChange, _ id: Int64, by doer: Doer) async throws {
        try await database.transaction { tx in
            try AuditStore.append(doer.entry(change.action, office: id, detail: change.note), tx)
            try Self.check(change, id, doer, tx)
            switch change {
            case .rename(let name, let from):
                try tx.execute(
                    """
                    INSERT INTO office_name (office_id, from_day, name_zh, name_en)
                    VALUES (\(id), \(from), \(name.zh), \(name.en))
                    ON CONFLICT (office_id, from_day) DO UPDATE SET name_zh = excluded.name_zh,
                        name_en = excluded.name_en
                    """)
            case .move(let tree, let parent, let from):
                try Self.end(tree, child: id, before: from, tx)
                try Self.begin(tree, child: id, parent: parent, from: from, tx)
            case .dissolve: return
            }
        }
    }

    /// Ends an office: its people, with their roles, and the offices below it pass to the successor.
    ///
    /// Its files follow in batches, by moves of their own. Returns whose sessions ended.
    package func dissolve(_ id: Int64, into successor: Int64, last: Day, by doer: Doer) async throws -> [Int64] {
        let change = OfficeChange.dissolve(into: successor, last: last)
        return try await database.transaction { tx in
            try AuditStore.append(doer.entry(.officeDissolved, office: id, detail: change.note), tx)
            let directory = try Self.check(change, id, doer, tx)
            try tx.execute("UPDATE office SET to_day = \(last) WHERE id = \(id)")
            try tx.execute(
                """
                INSERT INTO office_predecessor (office_id, predecessor) VALUES (\(successor), \(id))
                ON CONFLICT (office_id, predecessor) DO NOTHING
                """)
            for tree in Tree.allCases {
                for (child, parent) in directory.parentsAfterDissolving(id, into: successor, tree: tree, last: last) {
                    try Self.end(tree, child: child, before: last + 1, tx)
                    try Self.begin(tree, child: child, parent: parent, from: last + 1, tx)
                }
                try Self.end(tree, child: id, before: last + 1, tx)
            }
            return try Self.movePeople(from: id, to: successor, doer, tx)
        }
    }

    /// Writes down which rule set an association has chosen and confirmed (decision 7).
    package func chooseRules(_ rules: String?, of office: Int64, by doer: Doer) async throws {
        try await database.transaction { tx in
            try tx.execute("UPDATE office SET rule_set = \(rules) WHERE id = \(office)")
            try AuditStore.append(doer.entry(.ruleSetChosen, office: office, detail: rules ?? ""), tx)
        }
    }

    @discardableResult
    private static func check(
        _ change: OfficeChange, _ id: Int64, _ doer: Doer, _ tx: any Reading
    ) throws -> OfficeDirectory {
        let directory = try directory(tx, today: doer.day)
        guard let office = directory.office(id) else { throw OfficeChangeRefused([.otherUnknown]) }
        let problems = directory.problems(of: change, to: office, today: doer.day)
        guard problems.isEmpty else { throw OfficeChangeRefused(problems) }
        return directory
    }

    private static func end(_ tree: Tree, child: Int64, before day: Day, _ tx: any Writing) throws {
        let child = String(child)
        // A statement that begins on the very day is replaced, not ended before it began.
        try tx.execute(
            """
            DELETE FROM tree_edge WHERE tree = \(tree) AND subject = 'office' AND child = \(child)
                AND from_day = \(day)
            """)
        try tx.execute(
            """
            UPDATE tree_edge SET to_day = \(day - 1)
            WHERE tree = \(tree) AND subject = 'office' AND child = \(child) AND from_day < \(day)
                AND (to_day IS NULL OR to_day >= \(day))
            """)
    }

    private static func begin(_ tree: Tree, child: Int64, parent: Int64?, from: Day, _ tx: any Writing) throws {
        guard let parent else { return }
        try tx.execute(
            """
            INSERT INTO tree_edge (tree, subject, child, parent, from_day, to_day)
            VALUES (\(tree), 'office', \(String(child)), \(String(parent)), \(from), NULL)
            """)
    }

    private static func movePeople(from: Int64, to: Int64, _ doer: Doer, _ tx: any Writing) throws -> [Int64] {
        let rows = try tx.rows("SELECT id FROM person WHERE office_id = \(from) AND state = 'active' ORDER BY id")
        let people = try rows.map { try $0.int64("id") }
        for person in people {
            let grants = try tx.rows(
                """
                SELECT role FROM role_grant WHERE person_id = \(person) AND office_id = \(from)
                    AND from_day <= \(doer.day) AND (to_day IS NULL OR to_day >= \(doer.day)) ORDER BY role
                """)
            try tx.execute(
                """
                UPDATE role_grant SET to_day = \(doer.day - 1) WHERE person_id = \(person) AND office_id = \(from)
                    AND (to_day IS NULL OR to_day >= \(doer.day))
                """)
            try tx.execute("UPDATE person SET office_id = \(to) WHERE id = \(person)")
            // The duties go on under another roof; nobody gets a right that was not held before.
            for role in try grants.compactMap({ Role(rawValue: try $0.text("role")) }) {
                try PersonStore.grant(role, to: person, at: to, on: doer.day, tx)
            }
            try SessionStore.endAll(of: person, keeping: nil, at: doer.at, tx)
            try AuditStore.append(
                doer.entry(.personMoved, subject: person, detail: "office:\(from)>office:\(to)"), tx)
        }
        return people
    }
}

extension OfficeChange {
    var action: AuditAction {
        switch self {
        case .rename: .officeRenamed
        case .move: .officeMoved
        case .dissolve: .officeDissolved
        }
    }

    /// What the audit log says of the change, in days and ids.
    var note: String {
        switch self {
        case .rename(_, let from): "from:\(from)"
        case .move(let tree, let parent, let from): "\(tree.rawValue):\(parent.map(String.init) ?? "-") from:\(from)"
        case .dissolve(let successor, let last): "into:\(successor) last:\(last)"
        }
    }
}

extension Doer {
    /// An entry of the audit log about an office.
    func entry(_ action: AuditAction, office id: Int64, detail: String = "") -> AuditEntry {
        AuditEntry(
            at: at, person: person, office: office, action: action.rawValue, subject: "office:\(id)", detail: detail)
    }
}
