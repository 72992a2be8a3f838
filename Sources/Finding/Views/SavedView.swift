internal import FindingRules
package import Kernel
internal import Storage
internal import Web

/// A search that somebody has kept under a name.
package struct SavedView: Equatable, Sendable {
    package let id: Int64
    package let person: Int64
    package let office: Int64
    package let isShared: Bool
    package let name: String
    /// The query of the address of the page of results.
    package let query: String

    init(_ row: Row) throws {
        id = try row.int64("id")
        person = try row.int64("person_id")
        office = try row.int64("office_id")
        isShared = try row.bool("shared")
        name = try row.text("name")
        query = try row.text("query")
    }
}

/// Keeps searches: one's own, and those that others of the office share.
package struct ViewStore: Sendable {
    let tools: FindTools

    package init(_ tools: FindTools) {
        self.tools = tools
    }

    /// What a person sees: the own ones first, then those shared in the office, each by name.
    package func views(for who: Principal) async throws -> [SavedView] {
        guard let person = who.person, let office = who.office else { return [] }
        return try await tools.files.rows(
            """
            SELECT id, person_id, office_id, shared, name, query FROM find_view
            WHERE person_id = \(person) OR (office_id = \(office) AND shared = 1)
            ORDER BY CASE WHEN person_id = \(person) THEN 0 ELSE 1 END, name, id LIMIT 200
            """
        ).map(SavedView.init)
    }

    /// One of the person's own; throws `NotFound` for all others.
    package func own(_ id: Int64, of who: Principal) async throws -> SavedView {
        let row = try await tools.files.row(
            """
            SELECT id, person_id, office_id, shared, name, query FROM find_view
            WHERE id = \(id) AND person_id = \(who.person ?? 0)
            """)
        guard let row else { throw NotFound() }
        return try SavedView(row)
    }

    /// Keeps a search; throws ``FindRefused`` when the name is taken, there are too many, or it is not allowed.
    @discardableResult
    package func keep(_ query: String, as name: String, shared: Bool, by who: Principal) async throws -> Int64 {
        guard let person = who.person, let office = who.office else { throw FindRefused(.notAllowed(.saveView)) }
        try check(.saveView, who)
        if shared { try check(.shareView, who) }
        let (id, now) = (tools.nextKey(), tools.time.now())
        let note = note("find-view-kept", id, who, shared ? "shared" : "")
        let tell = tools.note
        try await named(name) {
            try await tools.files.transaction { transaction in
                let count = try transaction.count("SELECT count(*) FROM find_view WHERE person_id = \(person)")
                guard count < ViewLimits.each else { throw FindRefused(.tooManyViews(most: ViewLimits.each)) }
                try transaction.execute(
                    """
                    INSERT INTO find_view (id, person_id, office_id, shared, name, query, made_at)
                    VALUES (\(id), \(person), \(office), \(shared), \(name), \(query), \(now))
                    """)
                try tell(note, transaction)
            }
        }
        return id
    }

    /// Gives an own view another name, and shares it or not.
    package func rename(_ id: Int64, to name: String, shared: Bool, by who: Principal) async throws {
        let view = try await own(id, of: who)
        if shared, !view.isShared { try check(.shareView, who) }
        let note = note("find-view-changed", id, who, shared ? "shared" : "")
        let tell = tools.note
        try await named(name) {
            try await tools.files.transaction { transaction in
                try transaction.execute(
                    """
                    UPDATE find_view SET name = \(name), shared = \(shared)
                    WHERE id = \(id) AND person_id = \(view.person)
                    """)
                try tell(note, transaction)
            }
        }
    }

    /// Deletes an own view.
    package func delete(_ id: Int64, by who: Principal) async throws {
        let view = try await own(id, of: who)
        let note = note("find-view-deleted", id, who, "")
        let tell = tools.note
        try await tools.files.transaction { transaction in
            try transaction.execute("DELETE FROM find_view WHERE id = \(id) AND person_id = \(view.person)")
            try tell(note, transaction)
        }
    }

    private func check(_ act: FindAct, _ who: Principal) throws {
        guard FindPermission.allows(who.roles, act) else { throw FindRefused(.notAllowed(act)) }
    }

    private func note(_ act: String, _ id: Int64, _ who: Principal, _ detail: String) -> FindNote {
        FindNote(act, by: who, at: tools.time.now(), subject: "view:\(id)", detail: detail)
    }

    private func named(_ name: String, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch ChangeRefused.duplicate {
            throw FindRefused(.nameTaken(name))
        }
    }
}
