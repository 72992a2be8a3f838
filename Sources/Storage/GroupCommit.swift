/// Gathers waiting changes into shared commits, so that one flush of the log serves many callers.
///
/// A change that is refused is its own caller's matter and does not fail the others. Who comes alone waits for
/// nobody: changes gather only while all lanes are busy with earlier ones.
actor GroupCommit {
    /// Commits changes together and gives each its own answer, in the same order.
    typealias Commit = @Sendable ([Change]) async -> [Result<Void, any Error>]

    private struct Waiting {
        let change: Change
        let caller: CheckedContinuation<Void, any Error>
    }

    private let lanes: Int
    private let most: Int
    private var waiting: [Waiting] = []
    private var busy = 0

    /// `lanes` commits go on at once, of `most` changes each: enough to share a flush, few enough to be done soon.
    init(lanes: Int, most: Int) {
        self.lanes = lanes
        self.most = most
    }

    /// Returns once the change is durable, or throws why it is not kept.
    ///
    /// Cancelling the caller's task does not take a waiting change back.
    func submit(_ change: Change, by commit: @escaping Commit) async throws {
        try await withCheckedThrowingContinuation { caller in
            waiting.append(Waiting(change: change, caller: caller))
            if busy == lanes { return }
            busy += 1
            Task { await drain(commit) }
        }
    }

    private func drain(_ commit: Commit) async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(most))
            waiting.removeFirst(batch.count)
            let answers = await commit(batch.map(\.change))
            for (one, answer) in zip(batch, answers) { one.caller.resume(with: answer) }
        }
        busy -= 1
    }
}
