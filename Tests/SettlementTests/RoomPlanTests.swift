import Kernel
import Storage
import TestSupport
import Testing

@testable import Settlement

/// What time asks of the database every minute costs nothing while nothing is due.
@Suite struct RoomPlanTests {
    private static let explain = SQLFragment(sqlite: "EXPLAIN QUERY PLAN ", postgres: "EXPLAIN ")

    private func plan(of sql: SQL, _ fixture: RoomFixture) async throws -> String {
        try await fixture.database.rows("\(dialect: Self.explain)\(fragment: sql)").map { row in
            (try? row.text("detail")) ?? (try? row.text("QUERY PLAN")) ?? ""
        }.joined(separator: "\n")
    }

    @Test(arguments: Engine.underTest)
    func `the queue of a trader is read from its index, in its order`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            let code = try #require(CreditCode("91310000775785552L"))
            try await fixture.database.transaction { transaction in
                for id in 1...4_000 {
                    let trader = id % 4 == 0 ? "" : id % 2 == 0 ? code.text : String(id)
                    try transaction.execute(
                        """
                        INSERT INTO settlement_room (case_id, number, state, version, office_id, rule_set, invited_at,
                            invited_on, due_on, is_reminded, next_on, trader_phone, trader_email, trader_code)
                        VALUES (\(Int64(id)), \(String(id)), 'invited', 1, 1, 'samr-121', 0, 20600,
                            \(20_620 + id), 0, \(20_600 + id), '13900001111', '', \(trader))
                        """)
                }
                try transaction.execute("ANALYZE")
            }
            for place in [nil, (due: 20_700, id: Int64(100))] {
                let plan = try await plan(of: RoomStore.openRooms(code, place), fixture)
                #expect(plan.contains("settlement_room_due"))
                #expect(!plan.contains("Seq Scan on settlement_room") && !plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `rooms in which something is due are found by their index, in its order`(_ engine: Engine) async throws {
        try await RoomFixture.with(engine) { fixture in
            // A planner looks at an index only where there is something to look through.
            try await fixture.database.transaction { transaction in
                for id in 1...2_000 {
                    try transaction.execute(
                        """
                        INSERT INTO settlement_room (case_id, number, state, version, office_id, rule_set, invited_at,
                            invited_on, due_on, is_reminded, next_on, trader_phone, trader_email)
                        VALUES (\(Int64(id)), \(String(id)), 'invited', 1, 1, 'samr-121', 0, 20600,
                            20620, 0, \(20_600 + id), '13900001111', '')
                        """)
                }
                try transaction.execute("ANALYZE")
            }
            let day = try #require(Day("2026-01-16"))
            let rows = try await fixture.database.rows(
                "\(dialect: Self.explain)\(fragment: RoomStore.dueSQL(on: day, limit: 200))")
            let plan = rows.map { row in
                (try? row.text("detail")) ?? (try? row.text("QUERY PLAN")) ?? ""
            }.joined(separator: "\n")
            #expect(plan.contains("settlement_room_next"))
            #expect(!plan.contains("Seq Scan") && !plan.contains("TEMP B-TREE") && !plan.contains("Sort"))
        }
    }
}
