internal import AccountsRules
internal import Kernel
internal import Synchronization

/// Failures under names that nobody has.
///
/// They are delayed exactly as known names are, so that a delay does not tell who works here. Kept in memory only
/// and bounded: a stranger can fill the table, which then forgets, but cannot fill the database.
final class UnknownNames: Sendable {
    /// Ten thousand names take about a megabyte.
    private static let most = 10_000

    private struct Attempts {
        var failures: Int
        var last: Instant
    }

    private let attempts = Mutex<[String: Attempts]>([:])

    /// Notes an attempt, or tells until when the name is closed.
    func attempt(_ name: String, rule: SignInRule, now: Instant) -> Instant? {
        attempts.withLock { table in
            let known = table[name]
            let counted = rule.counted(failures: known?.failures ?? 0, last: known?.last, now: now)
            if let until = rule.closedUntil(failures: counted, last: known?.last, now: now) { return until }
            if table.count >= Self.most { table.removeAll(keepingCapacity: true) }
            table[name] = Attempts(failures: counted + 1, last: now)
            return nil
        }
    }
}
