internal import Kernel
package import Logging
internal import PerformanceRules
internal import Storage
internal import Web

/// Does about promises what time does: reminds who performs, reminds who has to answer, and finds what is broken.
package struct PromiseSweep: Sendable {
    private let store: PromiseStore
    private let holder: String
    private let log: Logger
    /// Promises of one step, and steps of one round: ten thousand due at once are done in one round, and a round ends.
    private static let batch = 200
    private static let steps = 60
    /// A step takes seconds; who holds the lease longer is gone.
    private static let leaseSeconds: Int64 = 120

    package init(_ store: PromiseStore, as holder: String, log: Logger) {
        self.store = store
        self.holder = holder
        self.log = log
    }

    /// One round. What fails is passed over, so that it stops nothing that comes after it.
    ///
    /// - Returns: for how many promises something was done. With nothing due one look at an index is all there is.
    @discardableResult
    package func round() async throws -> Int {
        let today = store.tools.today
        var due = try await store.due(on: today, after: nil, limit: Self.batch)
        guard !due.isEmpty else { return 0 }
        let (database, time) = (store.tools.database, store.tools.time)
        let taken = try await Lease.take(
            "performance", as: holder, for: Self.leaseSeconds, at: time.now(), on: database)
        guard let lease = taken else { return 0 }
        var done = 0
        for _ in 0..<Self.steps {
            for place in due where try await act(place, today) { done += 1 }
            guard due.count == Self.batch, let last = due.last, !Task.isCancelled,
                try await lease.renew(for: Self.leaseSeconds, at: time.now(), on: database)
            else { break }
            due = try await store.due(on: today, after: last, limit: Self.batch)
        }
        try await lease.release(on: database)
        return done
    }

    private func act(_ due: DuePromise, _ today: Day) async throws -> Bool {
        do {
            guard let promise = due.promise, let move = promise.dueMove(on: today) else { return false }
            try await store.decide(move, on: promise.position, of: promise.number, by: .time)
            return true
        } catch is PromiseRefused {
            // Somebody else was faster.
            return false
        } catch is Stale {
            return false
        } catch {
            log.error("a promise could not be looked at", metadata: ["error": "\(type(of: error))"])
            return false
        }
    }
}

/// A promise about which time has something to do, with its place in the order of days.
struct DuePromise: Sendable {
    let nextOn: Day
    let caseID: Int64
    let position: Int
    /// Nil for a row that cannot be read.
    let promise: Promise?
}

extension PromiseStore {
    /// The promises about which time has something to do, the longest due first.
    func due(on today: Day, after last: DuePromise?, limit: Int) async throws -> [DuePromise] {
        try await database.rows(Self.dueSQL(on: today, after: last, limit: limit)).map { row in
            DuePromise(
                nextOn: try row.day("next_on"), caseID: try row.int64("case_id"), position: try row.int("position"),
                promise: try? StoredPromise(row).promise)
        }
    }

    static func dueSQL(on today: Day, after last: DuePromise?, limit: Int) -> SQL {
        let further: SQL =
            last.map {
                " AND (next_on, case_id, position) > (\($0.nextOn), \($0.caseID), \(Int64($0.position)))"
            } ?? ""
        return """
            SELECT * FROM promise WHERE next_on IS NOT NULL AND next_on <= \(today)\(fragment: further)
            ORDER BY next_on, case_id, position LIMIT \(most: limit)
            """
    }
}
