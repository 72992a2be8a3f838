import CaseworkRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework

/// Hot statements must be served by their index on both engines, whatever there is in the tables.
@Suite struct WorklistPlanTests {
    private static let explain = SQLFragment(sqlite: "EXPLAIN QUERY PLAN ", postgres: "EXPLAIN ")

    /// Six thousand files of many offices: every third is closed, every fortieth is the office's own.
    private func fill(_ database: any Database) async throws {
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO case_file (id, number, kind, channel, state, version, received_at, received_on, division,
                    category_system, category, nature, title, story, handling_id, office_id, officer_id, is_open,
                    due_on, closed_on, handover_office)
                WITH RECURSIVE counted (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM counted WHERE i < 6000)
                SELECT i, 'n' || i, 'complaint', 'web', CASE WHEN i % 3 = 0 THEN 'closed' ELSE 'received' END, 1,
                    i * 1000, 20700, '150105', 'cca', 'food', 'quality', 'title', 'story', i,
                    CASE WHEN i % 40 = 0 THEN 10501 ELSE 20000 + i % 40 END,
                    CASE WHEN i % 10 = 0 THEN 101 ELSE NULL END, CASE WHEN i % 3 = 0 THEN 0 ELSE 1 END,
                    20700 + i % 60, CASE WHEN i % 3 = 0 THEN 20700 ELSE NULL END,
                    CASE WHEN i % 50 = 0 THEN 10501 ELSE NULL END
                FROM counted
                """)
            try transaction.execute(
                """
                INSERT INTO handling (case_id, id, office_id, rule_set, received_on)
                SELECT id, handling_id, office_id, 'samr-121', received_on FROM case_file
                """)
            try transaction.execute(
                """
                INSERT INTO party (case_id, id, role, name, phone, address)
                SELECT id, 2, 'trader', 'trader ' || id, '1380000' || (1000 + id), '' FROM case_file
                """)
            try transaction.execute("ANALYZE")
        }
    }

    /// The plan for a statement. PostgreSQL is kept from reading whole tables, which it rightly does with few rows, so
    /// that the plan shows whether an index can serve the statement in its order.
    private func plan(_ sql: SQL, _ database: any Database) async throws -> String {
        let rows = try await database.transaction { transaction in
            if database.engine == .postgres {
                for setting in ["enable_seqscan", "enable_bitmapscan", "enable_sort"] {
                    _ = try transaction.rows("SELECT set_config(CAST(\(setting) AS TEXT), 'off', true)")
                }
            }
            return try transaction.rows("\(dialect: Self.explain)" + sql)
        }
        return rows.flatMap(\.values).compactMap { value in
            if case .text(let text) = value { return text }
            return nil
        }.joined(separator: "\n")
    }

    private func query(_ view: WorklistView, _ scope: WorklistScope, cursor: WorklistCursor? = nil) -> WorklistQuery {
        WorklistQuery(
            view: view, scope: scope, person: 101, ownOffice: SampleOffice.saihan, today: "2026-10-12", cursor: cursor)
    }

    @Test(arguments: Engine.underTest)
    func `each view is read in the order of its index`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let database = fixture.tools.database
            try await fill(database)
            let own = WorklistScope.office(SampleOffice.saihan)
            let below = WorklistScope.offices((0..<40).map { 20_000 + $0 })
            let many = WorklistScope.offices((0..<80).map { 20_000 + $0 })
            let cursor = WorklistCursor(.after, key: 20_750, id: 100)
            let cases: [(WorklistQuery, String)] = [
                (query(.allOpen, own), "case_file_office_due"),
                (query(.allOpen, own, cursor: cursor), "case_file_office_due"),
                (query(.unassigned, own), "case_file_office_due"), (query(.overdue, own), "case_file_office_due"),
                (query(.mine, own), "case_file_officer_due"), (query(.handovers, own), "case_file_handover"),
                (query(.closed, own), "case_file_office_received"), (query(.all, own), "case_file_office_received"),
                (query(.allOpen, below), "case_file_office_due"), (query(.closed, below), "case_file_office_received"),
                (query(.allOpen, many), "case_file_due"), (query(.allOpen, .everywhere), "case_file_due"),
                (query(.closed, .everywhere), "case_file_received"),
                (
                    query(.all, .everywhere, cursor: WorklistCursor(.before, key: 3_000_000, id: 1)),
                    "case_file_received"
                ),
            ]
            for (query, index) in cases {
                let list = WorklistSQL(query: query, matching: .none)
                for sql in [list.page, list.count] {
                    let plan = try await plan(sql, database)
                    #expect(!plan.contains("SCAN f") && !plan.contains("Seq Scan on case_file"), "\(plan)")
                    #expect(plan.contains("case_file_"), "\(plan)")
                }
                let plan = try await plan(list.page, database)
                let isServed = plan.contains("\(index) ") || plan.contains("\(index)\n")
                #expect(isServed, "\(query.view) \(query.scope): \(plan)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `traders are found by the range of their names`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            try await fill(fixture.tools.database)
            let traders = WorklistMatching.traders("trader 12")
            let sql: SQL = "SELECT p.case_id FROM party AS p WHERE \(fragment: traders) LIMIT 1"
            #expect(try await plan(sql, fixture.tools.database).contains("party_trader"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a search for words looks at a bounded number of rows and says so`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            try await fill(fixture.tools.database)
            var query = query(.all, .everywhere)
            query.filters.text = WorklistSearch("没有的词")
            let first = try await fixture.worklist.page(query)
            #expect(first.rows.isEmpty)
            #expect(first.lookedAt == 5_000)
            query.cursor = first.next
            let second = try await fixture.worklist.page(query)
            #expect(second.lookedAt == nil)
            #expect(second.next == nil)
            query.cursor = nil
            query.filters.text = WorklistSearch("story")
            let found = try await fixture.worklist.page(query)
            #expect(found.rows.count == 50)
            #expect(found.lookedAt == nil)
            let counts = try await fixture.worklist.counts(of: [.allOpen, .all], like: query)
            #expect(counts == [.allOpen: 1_001, .all: 1_001])
        }
    }
}
