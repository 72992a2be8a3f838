import Kernel
import PerformanceRules
import Storage
import TestSupport
import Testing

@testable import Performance

/// What time asks of the database every minute costs nothing while nothing is due, and a list is read in its order.
@Suite struct PromisePlanTests {
    private static let explain = SQLFragment(sqlite: "EXPLAIN QUERY PLAN ", postgres: "EXPLAIN ")

    @Test(arguments: Engine.underTest)
    func `what is due, and the pages of an office's list, are found by their indexes`(_ engine: Engine) async throws {
        try await PromiseFixture.with(engine) { fixture in
            try await fixture.database.transaction { transaction in
                for id in 1...3_000 {
                    try transaction.execute(
                        """
                        INSERT INTO promise (case_id, position, number, side, what, due_on, agreed_on, office_id, state,
                            version, is_reminded, is_asked, acts, next_on)
                        VALUES (\(Int64(id)), 1, \(String(id)), 'trader', '', \(20_600 + id), 20500, \(Int64(id % 7)),
                            'open', 1, 0, 0, 0, \(20_600 + id))
                        """)
                }
                try transaction.execute("ANALYZE")
            }
            let day = try #require(Day("2026-07-01"))
            let last = DuePromise(nextOn: day - 10, caseID: 5, position: 1, promise: nil)
            for after in [nil, last] {
                let plan = try await plan(PromiseStore.dueSQL(on: day, after: after, limit: 200), fixture)
                #expect(plan.contains("promise_next"), "\(plan)")
                #expect(!plan.contains("Seq Scan") && !plan.contains("TEMP B-TREE") && !plan.contains("Sort"))
            }
            for cursor in [nil, PromiseCursor("20700.5.1")] {
                let plan = try await plan(PromiseStore.listSQL(of: 3, .open, after: cursor), fixture)
                #expect(plan.contains("promise_office"), "\(plan)")
                #expect(!plan.contains("Seq Scan") && !plan.contains("TEMP B-TREE") && !plan.contains("Sort"))
            }
        }
    }

    private func plan(_ sql: SQL, _ fixture: PromiseFixture) async throws -> String {
        try await fixture.database.rows("\(dialect: Self.explain)\(fragment: sql)").map { row in
            (try? row.text("detail")) ?? (try? row.text("QUERY PLAN")) ?? ""
        }.joined(separator: "\n")
    }

    @Test(arguments: ["", "x", "1.2", "1.2.3.4", "-1.2.3", "99999999999.1.1", "20700.5.0", "20700.5.x"])
    func `a cursor that nobody gave out is none`(_ text: String) {
        #expect(PromiseCursor(text) == nil)
    }
}
