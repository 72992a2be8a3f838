internal import GRDB

/// Gathers waiting changes into shared commits, so that one flush of the log serves many callers.
///
/// A change that is refused is its own caller's matter and does not fail the others.
actor GroupCommit {
    /// The most changes of one commit: enough to share a flush, few enough to stay far below 50 ms.
    static let most = 256

    private struct Waiting {
        let change: Change
        let caller: CheckedContinuation<Void, any Error>
    }

    private let pool: GRDB.DatabasePool
    private var waiting: [Waiting] = []
    private var isDraining = false

    init(_ pool: GRDB.DatabasePool) { self.pool = pool }

    /// Returns once the change is durable, or throws why it is not kept.
    ///
    /// Cancelling the caller's task does not take a waiting change back.
    func submit(_ change: Change) async throws {
        try await withCheckedThrowingContinuation { caller in
            waiting.append(Waiting(change: change, caller: caller))
            if isDraining { return }
            isDraining = true
            Task { await drain() }
        }
    }

    private func drain() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(Self.most))
            waiting.removeFirst(batch.count)
            let answers = await commit(batch.map(\.change))
            for (one, answer) in zip(batch, answers) { one.caller.resume(with: answer) }
        }
        isDraining = false
    }

    private func commit(_ changes: [Change]) async -> [Result<Void, any Error>] {
        await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { connection in
                continuation.resume(returning: SQLiteBatch(connection).commit(changes))
            }
        }
    }
}
