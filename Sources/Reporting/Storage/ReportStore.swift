internal import Foundation
package import Kernel
package import ReportingRules
package import Storage
package import Web

/// Written reports as they are kept: begun, improved, approved and frozen.
package struct ReportStore: Sendable {
    let tools: ReportingTools
    /// Reports on one page.
    package static let page = 50

    package init(_ tools: ReportingTools) {
        self.tools = tools
    }

    private static let joined: SQL = """
        SELECT v.*, r.office_id FROM report_version AS v JOIN report AS r ON r.id = v.report_id
        """

    /// One version by its key; nil where there is none.
    package func version(_ id: Int64) async throws -> StoredReport? {
        try await tools.database.row("\(fragment: Self.joined) WHERE v.id = \(id)").map(StoredReport.init)
    }

    /// The versions of a report that are published, newest first.
    package func published(of report: Int64) async throws -> [StoredReport] {
        try await tools.database.rows(
            """
            \(fragment: Self.joined) WHERE v.report_id = \(report) AND v.state = 'published' \
            ORDER BY v.number DESC LIMIT \(most: Self.page)
            """
        ).map(StoredReport.init)
    }

    /// The counts that the report of a period was published with, of the same scope and conventions; nil when none was.
    func publishedCounts(of period: ReportPeriod, as request: ReportRequest) async throws -> ReportCounts? {
        let row = try await tools.database.row(
            """
            SELECT v.base FROM report_version AS v JOIN report AS r ON r.id = v.report_id
            WHERE r.period = \(period.code) AND r.scope = \(request.scopeCode)
            AND r.convention = \(request.convention.id) AND v.state = 'published'
            ORDER BY v.published_at DESC, v.id DESC LIMIT 1
            """)
        return try row.map { try StoredReport.value(try $0.text("base"), as: [ReportCounts].self) }?.first
    }

    /// What is published, newest first.
    package func published() async throws -> [StoredReport] {
        try await tools.database.rows(
            """
            \(fragment: Self.joined) WHERE v.state = 'published' \
            ORDER BY v.published_at DESC, v.id DESC LIMIT \(most: Self.page)
            """
        ).map(StoredReport.init)
    }

    /// The drafts and reports of some offices, newest first.
    package func versions(of offices: [Int64]) async throws -> [StoredReport] {
        try await tools.database.rows(
            """
            \(fragment: Self.joined) WHERE r.office_id IN \(anyOf: offices) \
            ORDER BY v.begun_at DESC, v.id DESC LIMIT \(most: Self.page)
            """
        ).map(StoredReport.init)
    }

    /// Begins a draft with figures as of now; where there is a draft already, it is that one.
    package func begin(_ request: ReportRequest, by who: Principal) async throws -> StoredReport {
        let (person, office) = try writer(who)
        let made = try await tools.made(request)
        let text = tools.book.template.draft(of: made.document, by: request.convention)
        let (document, base, body) = (
            try StoredReport.json(made.document), try StoredReport.json(made.counts), try StoredReport.json(text)
        )
        let (now, keys, audit) = (tools.time.now(), (tools.nextKey(), tools.nextKey()), tools.audit)
        let id = try await transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO report (id, period, scope, convention, office_id, made_at)
                VALUES (\(keys.0), \(request.period.code), \(request.scopeCode), \(request.convention.id), \(office),
                    \(now))
                ON CONFLICT (period, scope, convention, office_id) DO NOTHING
                """)
            let report = try transaction.row(
                """
                SELECT id FROM report WHERE period = \(request.period.code) AND scope = \(request.scopeCode)
                AND convention = \(request.convention.id) AND office_id = \(office) \(dialect: .forUpdate)
                """)?.int64("id")
            guard let report else { throw NotFound() }
            let newest = try transaction.row(
                "SELECT id, number, state FROM report_version WHERE report_id = \(report) ORDER BY number DESC LIMIT 1")
            if let newest, try newest.text("state") == "draft" { return try newest.int64("id") }
            let number = try newest.map { try $0.int("number") + 1 } ?? 1
            try transaction.execute(
                """
                INSERT INTO report_version (id, report_id, number, state, revision, document, base, body, origin,
                    writers, note, begun_at, begun_by)
                VALUES (\(keys.1), \(report), \(number), 'draft', 1, \(document), \(base), \(body), \(body),
                    \(String(person)), '', \(now), \(person))
                """)
            try audit(now, who, "report-begun", "report:\(report)", "version:\(number)", transaction)
            return keys.1
        }
        guard let stored = try await version(id) else { throw NotFound() }
        return stored
    }

    /// Who writes, and for which office; throws when the person may not.
    private func writer(_ who: Principal) throws -> (person: Int64, office: Int64) {
        guard let person = who.person, let office = who.office else { throw SignInNeeded() }
        guard ReportPermission.allows(.draft, who.roles, .own) else {
            throw NotAllowed(ReportRefused([.notAllowed]).reasons)
        }
        return (person, office)
    }

    /// Runs a transaction again when another wrote the same report at that moment.
    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await tools.database.transaction(body)
        } catch ChangeRefused.duplicate {
            return try await tools.database.transaction(body)
        }
    }
}
