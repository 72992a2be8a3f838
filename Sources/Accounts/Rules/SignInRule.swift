package import Kernel

/// How signing in is slowed down after failures, and when a session ends by itself.
///
/// All limits of signing in stand here, with their reasons.
package struct SignInRule: Sendable, Equatable {
    /// Failures that cost nothing: people mistype, and a wrong keyboard layout takes several tries to notice.
    package var freeFailures = 5
    /// The first delay, in milliseconds: long enough to spoil guessing, short enough to wait for.
    package var firstDelay: Int64 = 30_000
    /// The longest delay: a person who is kept out by somebody else's guessing waits at most this long.
    package var longestDelay: Int64 = 15 * 60_000
    /// Failures older than this are forgotten, so that yesterday's mistakes do not slow today's first one.
    package var forgottenAfter: Int64 = 12 * 3_600_000
    /// A session unused for this long ends: half an hour, the usual limit of GB/T 22239 level 3 checks.
    package var idleExit: Int64 = 30 * 60_000
    /// A session ends after this even in use: one working day with overtime.
    package var absoluteExit: Int64 = 12 * 3_600_000

    package init() {}

    /// Until when signing in is closed for a name; `nil` if it is open at `now`.
    ///
    /// `failures` are those since the last success, and `last` is when the last of them happened.
    package func closedUntil(failures: Int, last: Instant?, now: Instant) -> Instant? {
        guard let last, failures >= freeFailures else { return nil }
        let until = Instant(milliseconds: last.milliseconds + delay(after: failures))
        return now < until ? until : nil
    }

    /// How many failures count at `now`: those of long ago do not.
    package func counted(failures: Int, last: Instant?, now: Instant) -> Int {
        guard let last, now.milliseconds - last.milliseconds < forgottenAfter else { return 0 }
        return failures
    }

    /// The delay after that many failures, in milliseconds: 30 s at the fifth, doubling, at most 15 minutes.
    package func delay(after failures: Int) -> Int64 {
        guard failures >= freeFailures else { return 0 }
        let doublings = min(failures - freeFailures, 20)
        return min(firstDelay << Int64(doublings), longestDelay)
    }

    /// Why a session no longer holds at `now`; `nil` while it does.
    package func ending(createdAt: Instant, seenAt: Instant, now: Instant) -> SessionEnding? {
        if now.milliseconds - createdAt.milliseconds >= absoluteExit { return .tooOld }
        if now.milliseconds - seenAt.milliseconds >= idleExit { return .idle }
        return nil
    }
}

/// Why a session ended by itself.
package enum SessionEnding: String, Sendable, CaseIterable {
    case idle, tooOld
}
