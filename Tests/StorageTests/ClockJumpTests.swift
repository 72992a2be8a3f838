import Kernel
import TestSupport
import Testing

@testable import Storage

/// A machine's clock that is put an hour forward or back stops nobody for longer than a term.
@Suite struct ClockJumpTests {
    private static let hour: Int64 = 3_600

    @Test(arguments: Engine.underTest)
    func `a lease taken by a clock that ran ahead does not hold up the others`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let ahead = noon.adding(seconds: Self.hour)
            let wrong = try #require(await Lease.take("fold", as: "a", for: 10, at: ahead, on: database))
            let right = try #require(await Lease.take("fold", as: "b", for: 10, at: noon, on: database))
            #expect(right.fence > wrong.fence)
            #expect(try await Lease.take("fold", as: "c", for: 10, at: noon, on: database) == nil)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a node number outlives a jump forward, unless another process took it`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let mine = try await NodeNumber.take(as: "a", for: 600, at: noon, on: database)
            let later = noon.adding(seconds: Self.hour)
            #expect(try await mine.renew(for: 600, at: later, on: database))
            #expect(try await mine.renew(for: 600, at: noon, on: database))
            let muchLater = noon.adding(seconds: 2 * Self.hour)
            let other = try await NodeNumber.take(as: "b", for: 600, at: muchLater, on: database)
            #expect(other.number == mine.number)
            #expect(try await mine.renew(for: 600, at: muchLater, on: database) == false)
        }
    }

    @Test(arguments: Engine.underTest)
    func `attempts counted in the future are forgotten when the clock is put right`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            let limit = AttemptLimit(attempts: 1, seconds: 60)
            let ahead = noon.adding(seconds: Self.hour)
            #expect(try await limit.allows("k", at: ahead, on: database))
            #expect(try await limit.allows("k", at: ahead, on: database) == false)
            #expect(try await limit.allows("k", at: noon, on: database))
            #expect(try await limit.allows("k", at: noon, on: database) == false)
        }
    }
}
