import CaseworkRules
import Kernel
import Statistics
import Storage
import TestSupport
import Testing

@testable import Casework

/// Filings go on, and nothing repeats, when the clock is put back.
@Suite struct CaseworkClockJumpTests {
    @Test(arguments: Engine.underTest)
    func `filings before, during and after a jump of the clock are all kept, each with its own key and number`(
        _ engine: Engine
    ) async throws {
        try await engine.withDatabase(migrations: [.storage] + DeltaLog.migrations + Casework.migrations) { database in
            let clock = StandingClock()
            let tools = CaseworkTools.sample(database, time: clock)
            let reception = Reception(tools)
            for jump in [0, 3_600, -7_200, 86_400 * 400, -86_400 * 400] as [Int64] {
                clock.pass(seconds: jump)
                for _ in 0..<3 { _ = try await reception.receive(.sample(), by: .visitor) }
            }
            let rows = try await database.rows("SELECT id, number FROM case_file ORDER BY id")
            #expect(Set(try rows.map { try $0.int64("id") }).count == 15)
            #expect(Set(try rows.map { try $0.text("number") }).count == 15)
            #expect(try await HistoryVerification.report(on: database).isClean)
        }
    }

    @Test func `a process that starts after the clock was put back makes keys larger than all there are`() {
        let clock = StandingClock()
        let before = Keys(node: 3, time: clock)
        let last = (0..<5_000).map { _ in before.next() }.max() ?? 0
        clock.pass(seconds: -3_600)
        let after = Keys(node: 3, time: clock, after: last)
        let fresh = (0..<5_000).map { _ in after.next() }
        #expect((fresh.min() ?? 0) > last)
        #expect(Set(fresh).count == fresh.count)
    }
}
