package import Kernel
package import Storage

/// A hand-over of all open files of a person or an office, as far as it has come.
package struct FileHandover: Sendable, Equatable {
    /// Where the files go.
    package enum Target: Sendable, Equatable {
        case person(Int64)
        /// Spread over the officers of the same office.
        case colleagues
        /// The successor of a dissolved office.
        case office(Int64)
    }

    package let id: Int64
    /// Whose files they are; nil when a whole office hands over.
    package let fromPerson: Int64?
    package let fromOffice: Int64
    package let target: Target
    package let by: Int64
    package let total: Int
    package let moved: Int
    package let refused: Int
    /// Numbers of the first files that were refused, to be looked at by hand.
    package let refusedFiles: [String]
    package let isDone: Bool
    package let startedAt: Instant
    package let endedAt: Instant?
    let after: FileDesk.Place

    init(_ row: Row) throws {
        id = try row.int64("id")
        fromPerson = try row.optionalInt64("from_person")
        fromOffice = try row.int64("from_office")
        target =
            try row.optionalInt64("to_office").map { .office($0) }
            ?? row.optionalInt64("to_person").map { .person($0) } ?? .colleagues
        by = try row.int64("by_person")
        total = try row.int("total")
        moved = try row.int("moved")
        refused = try row.int("refused")
        refusedFiles = try row.text("refused_files").split(separator: " ").map(String.init)
        isDone = try row.text("state") == "done"
        startedAt = try row.instant("started_at")
        endedAt = try row.optionalInstant("ended_at")
        after = FileDesk.Place(due: try row.int("after_due"), id: try row.int64("after_id"))
    }
}

/// Hand-overs, as they are kept.
package struct FileHandoverStore: Sendable {
    let database: any Database
    /// Refused files are named up to this number; more are only counted.
    static let mostNamed = 50

    package init(database: any Database) {
        self.database = database
    }

    private static let columns: SQL = """
        id, from_person, to_person, from_office, to_office, by_person, total, moved, refused, after_due, after_id,
        refused_files, state, started_at, ended_at
        """

    /// Begins a hand-over; throws ``HandoverRunning`` when one of the same person or office is still under way.
    package func begin(
        _ id: Int64, from person: Int64?, at office: Int64, to target: FileHandover.Target, total: Int, by doer: Doer
    ) async throws {
        let start = FileDesk.Place.start
        let toPerson: Int64? = if case .person(let id) = target { id } else { nil }
        let toOffice: Int64? = if case .office(let id) = target { id } else { nil }
        try await database.transaction { tx in
            // The log's head is held first, so that two at once are told apart.
            let entry =
                person.map { doer.entry(.filesHandedOver, subject: $0, detail: "files:\(total)") }
                ?? doer.entry(.filesHandedOver, office: office, detail: "files:\(total)")
            try AuditStore.append(entry, tx)
            let whose: SQL
            if let person {
                whose = "from_person = \(person)"
            } else {
                whose = "from_office = \(office) AND from_person IS NULL"
            }
            let running = try tx.row(
                "SELECT id FROM file_handover WHERE state = 'running' AND \(fragment: whose) ORDER BY id LIMIT 1")
            if let running { throw HandoverRunning(id: try running.int64("id")) }
            try tx.execute(
                """
                INSERT INTO file_handover (id, from_person, to_person, from_office, to_office, by_person, total, moved,
                    refused, after_due, after_id, refused_files, state, started_at, ended_at)
                VALUES (\(id), \(person), \(toPerson), \(office), \(toOffice), \(doer.person), \(total), 0, 0,
                    \(start.due), \(start.id), '', 'running', \(doer.at), NULL)
                """)
        }
    }

    package func handover(_ id: Int64) async throws -> FileHandover? {
        try await database.row("SELECT \(fragment: Self.columns) FROM file_handover WHERE id = \(id)")
            .map(FileHandover.init)
    }

    /// The last hand-over of a person's files.
    package func last(from person: Int64) async throws -> FileHandover? {
        try await database.row(
            """
            SELECT \(fragment: Self.columns) FROM file_handover WHERE from_person = \(person)
            ORDER BY id DESC LIMIT 1
            """
        ).map(FileHandover.init)
    }

    /// The oldest hand-over that is under way.
    func running() async throws -> FileHandover? {
        try await database.row(
            "SELECT \(fragment: Self.columns) FROM file_handover WHERE state = 'running' ORDER BY id LIMIT 1"
        ).map(FileHandover.init)
    }

    /// Notes how far a hand-over has come.
    func note(_ id: Int64, _ batch: HandedOver, after place: FileDesk.Place, isDone: Bool, at now: Instant) async throws
    {
        try await database.transaction { tx in
            guard
                let row = try tx.row("SELECT refused_files FROM file_handover WHERE id = \(id) \(dialect: .forUpdate)")
            else { return }
            let named = try row.text("refused_files").split(separator: " ").map(String.init) + batch.refused
            let names = named.prefix(Self.mostNamed).joined(separator: " ")
            try tx.execute(
                """
                UPDATE file_handover SET moved = moved + \(batch.moved), refused = refused + \(batch.refused.count),
                    refused_files = \(names), after_due = \(place.due), after_id = \(place.id),
                    state = \(isDone ? "done" : "running"), ended_at = \(isDone ? now : nil)
                WHERE id = \(id)
                """)
        }
    }
}

/// What one batch did.
struct HandedOver: Sendable, Equatable {
    var moved = 0
    /// Numbers of the files that were refused.
    var refused: [String] = []
}

/// Files of the same person or office are being handed over already.
package struct HandoverRunning: Error, Hashable, Sendable {
    package let id: Int64
}
