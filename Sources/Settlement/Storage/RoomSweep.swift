package import Kernel
package import Logging
internal import SettlementRules
internal import Storage
internal import Web

/// Does in rooms what time does: reminds both sides, and ends a room whose period is over.
package struct RoomSweep: Sendable {
    private let store: RoomStore
    private let holder: String
    private let log: Logger
    /// Rooms of one step, and steps of one round: ten thousand due at once are done in one round, and a round ends.
    private static let batch = 200
    private static let steps = 60
    /// A round takes seconds; who holds the lease longer is gone.
    private static let leaseSeconds: Int64 = 120

    package init(_ store: RoomStore, as holder: String, log: Logger) {
        self.store = store
        self.holder = holder
        self.log = log
    }

    /// One round.
    ///
    /// - Returns: in how many rooms something was done. With nothing due one look at an index is all there is.
    @discardableResult
    package func round() async throws -> Int {
        let today = store.tools.today
        var due = try await store.due(on: today, limit: Self.batch)
        guard !due.isEmpty else { return 0 }
        let (database, time) = (store.tools.database, store.tools.time)
        let taken = try await Lease.take(
            "settlement", as: holder, for: Self.leaseSeconds, at: time.now(), on: database)
        guard let lease = taken else { return 0 }
        var done = 0
        for _ in 0..<Self.steps {
            let before = done
            for number in due where try await act(number, today) { done += 1 }
            // A step that gets nothing done would only begin again with the same.
            guard due.count == Self.batch, done > before, !Task.isCancelled,
                try await lease.renew(for: Self.leaseSeconds, at: time.now(), on: database)
            else { break }
            due = try await store.due(on: today, limit: Self.batch)
        }
        try await lease.release(on: database)
        return done
    }

    /// Lapses or reminds; a room that a new calendar has given more days is put off instead.
    private func act(_ number: CaseNumber, _ today: Day) async throws -> Bool {
        guard let stored = try await store.room(number), !stored.room.state.isFinal else { return false }
        do {
            let isOver = today > stored.room.period.due.due
            try await store.decide(isOver ? .lapse : .remind, in: number, by: .time)
            return true
        } catch is RoomRefused {
            try await store.putOff(stored.room)
            return false
        } catch is Stale {
            // Somebody else was faster; the next round looks again.
            return false
        } catch {
            log.error("a room could not be ended", metadata: ["error": "\(type(of: error))"])
            return false
        }
    }
}

extension RoomStore {
    /// The rooms in which time has something to do, the longest due first.
    func due(on today: Day, limit: Int) async throws -> [CaseNumber] {
        try await database.rows(Self.dueSQL(on: today, limit: limit)).compactMap { CaseNumber(try $0.text("number")) }
    }

    static func dueSQL(on today: Day, limit: Int) -> SQL {
        """
        SELECT number FROM settlement_room WHERE next_on IS NOT NULL AND next_on <= \(today)
        ORDER BY next_on, case_id LIMIT \(most: limit)
        """
    }

    /// Writes down the days that hold now.
    func putOff(_ room: Room) async throws {
        try await database.transaction { transaction in
            try transaction.execute(
                """
                UPDATE settlement_room SET due_on = \(room.period.due.due), next_on = \(room.nextOn)
                WHERE case_id = \(room.caseID) AND version = \(room.version)
                """)
        }
    }
}
