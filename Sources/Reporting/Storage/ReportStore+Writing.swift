package import Kernel
package import ReportingRules
internal import Storage
package import Web

extension ReportStore {
    /// Keeps improved words; throws `Stale` when somebody saved meanwhile, and refuses what is no draft.
    package func save(
        _ text: ReportText, note: String, of stored: StoredReport, by who: Principal
    ) async throws {
        let person = try drafter(of: stored, who)
        let (body, writers) = (try StoredReport.json(text), Self.writers(stored, person))
        try await change(stored, who, "report-edited") { transaction in
            try transaction.execute(
                """
                UPDATE report_version SET body = \(body), note = \(note), writers = \(writers),
                    revision = revision + 1 WHERE id = \(stored.id)
                """)
        }
    }

    /// Takes the figures of a draft anew; the words stay, and their numbers change with the cells.
    package func refresh(_ stored: StoredReport, _ request: ReportRequest, by who: Principal) async throws {
        let person = try drafter(of: stored, who)
        let made = try await tools.made(request)
        let (document, base) = (try StoredReport.json(made.document), try StoredReport.json(made.counts))
        let writers = Self.writers(stored, person)
        try await change(stored, who, "report-refreshed") { transaction in
            try transaction.execute(
                """
                UPDATE report_version SET document = \(document), base = \(base), writers = \(writers),
                    revision = revision + 1 WHERE id = \(stored.id)
                """)
        }
    }

    /// Gives a draft up.
    package func discard(_ stored: StoredReport, by who: Principal) async throws {
        _ = try drafter(of: stored, who)
        try await change(stored, who, "report-discarded") { transaction in
            try transaction.execute("DELETE FROM report_version WHERE id = \(stored.id) AND state = 'draft'")
        }
    }

    /// Freezes a draft and publishes it, by somebody who has written nothing of it.
    package func approve(_ stored: StoredReport, relation: OfficeRelation, by who: Principal) async throws {
        guard let person = who.person else { throw SignInNeeded() }
        guard ReportPermission.allows(.approve, who.roles, relation) else {
            throw NotAllowed(ReportRefused([.notAllowed]).reasons)
        }
        var why: [ReportReason] = []
        if stored.state != .draft { why.append(.notADraft) }
        if stored.writers.contains(person) { why.append(.samePerson) }
        let before = try await published(of: stored.report).first { $0.number < stored.number }
        let changes = before.map {
            ReportChange(from: ($0.document, $0.text), to: (stored.document, stored.text))
        }
        if before != nil, stored.note.isEmpty { why.append(.noteMissing) }
        if changes?.isEmpty == true { why.append(.nothingChanged) }
        guard why.isEmpty else { throw ReportRefused(why) }
        let now = tools.time.now()
        let changed = try changes.map { try StoredReport.json($0) }
        try await change(stored, who, "report-published") { transaction in
            // Hashed as it lies there, so that what is proved is what is kept.
            guard
                let row = try transaction.row(
                    "SELECT document, base, body, note FROM report_version WHERE id = \(stored.id)")
            else { throw NotFound() }
            let hash = StoredReport.hash(
                document: try row.text("document"), base: try row.text("base"), body: try row.text("body"),
                note: try row.text("note"), number: stored.number)
            try transaction.execute(
                """
                UPDATE report_version SET state = 'published', approved_by = \(person), published_at = \(now),
                    hash = \(hash), changes = \(changed), revision = revision + 1 WHERE id = \(stored.id)
                """)
        }
    }

    private func drafter(of stored: StoredReport, _ who: Principal) throws -> Int64 {
        guard let person = who.person else { throw SignInNeeded() }
        guard who.office == stored.office, ReportPermission.allows(.draft, who.roles, .own) else {
            throw NotAllowed(ReportRefused([.notAllowed]).reasons)
        }
        guard stored.state == .draft else { throw ReportRefused([.notADraft]) }
        return person
    }

    private static func writers(_ stored: StoredReport, _ person: Int64) -> String {
        stored.writers.union([person]).sorted().map { String($0) }.joined(separator: " ")
    }

    /// Changes a draft as it was read: by nobody else since, and not published.
    private func change(
        _ stored: StoredReport, _ who: Principal, _ action: String,
        _ body: @escaping @Sendable (any Writing) throws -> Void
    ) async throws {
        let (now, audit) = (tools.time.now(), tools.audit)
        try await transaction { transaction in
            let row = try transaction.row(
                "SELECT state, revision FROM report_version WHERE id = \(stored.id) \(dialect: .forUpdate)")
            guard let row, try row.text("state") == "draft", try row.int("revision") == stored.revision else {
                throw Stale()
            }
            try body(transaction)
            try audit(now, who, action, "report:\(stored.report)", "version:\(stored.number)", transaction)
        }
    }
}
