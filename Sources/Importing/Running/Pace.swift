internal import Kernel
internal import Synchronization

/// Lets something happen at most once in some time.
final class Pace: Sendable {
    private let milliseconds: Int64
    private let last = Mutex<Instant?>(nil)

    init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    func isDue(at now: Instant) -> Bool {
        last.withLock { last in
            if let last, now - last < milliseconds { return false }
            last = now
            return true
        }
    }
}
