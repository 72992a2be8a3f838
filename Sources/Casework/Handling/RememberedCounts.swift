internal import Kernel
internal import Synchronization

/// The counts beside a person's list, remembered for a few seconds: whoever works down a list asks for them again and
/// again, and they cost more than the list itself.
///
/// What the person does shows at once; what others do, and what comes in, a few seconds later.
final class RememberedCounts: Sendable {
    /// How long counts are shown before they are made again, in milliseconds.
    private static let shown: Int64 = 10_000
    /// People remembered at most; beyond, those whose counts are old anyway are dropped.
    private static let most = 2_000

    private struct Counted {
        let query: WorklistQuery
        let at: Instant
        var numbers: [WorklistView: Int] = [:]
    }

    private let counted = Mutex<[Int64: Counted]>([:])

    /// The counts of some views for whoever asks by `query`.
    func counts(
        of views: [WorklistView], like query: WorklistQuery, in worklist: WorklistStore
    ) async throws -> [WorklistView: Int] {
        let now = worklist.now
        let key = Self.key(query)
        let known = counted.withLock { $0[query.person] }.flatMap { Self.holds($0, key, now) ? $0 : nil }
        let missing = views.filter { known?.numbers[$0] == nil }
        guard !missing.isEmpty else { return known?.numbers ?? [:] }
        var counts = known ?? Counted(query: key, at: now)
        counts.numbers.merge(try await worklist.counts(of: missing, like: query)) { _, new in new }
        let kept = counts
        counted.withLock {
            if $0.count >= Self.most { $0 = $0.filter { now.milliseconds - $0.value.at.milliseconds < Self.shown } }
            if $0.count < Self.most { $0[query.person] = kept }
        }
        return kept.numbers
    }

    /// Counts again for a person at the next list.
    func forget(_ person: Int64?) {
        guard let person else { return }
        counted.withLock { $0[person] = nil }
    }

    private static func holds(_ known: Counted, _ key: WorklistQuery, _ now: Instant) -> Bool {
        known.query == key && now.milliseconds - known.at.milliseconds < shown
    }

    /// What the numbers depend on beside the view.
    private static func key(_ query: WorklistQuery) -> WorklistQuery {
        var key = query
        key.view = .all
        key.cursor = nil
        key.filters = WorklistFilters()
        return key
    }
}
