internal import Kernel
internal import Synchronization

/// Answers that change seldom, remembered for a while, such as the names of staff.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Kept {
        let value: Value
        let at: Instant
    }

    private let kept = Mutex<[Key: Kept]>([:])
    private let milliseconds: Int64
    /// Answers kept at most; beyond, all are asked for again.
    private let most: Int

    init(seconds: Int64, most: Int = 10_000) {
        milliseconds = 1_000 * seconds
        self.most = most
    }

    /// What is remembered of these keys.
    func values(of keys: some Sequence<Key>, at now: Instant) -> [Key: Value] {
        kept.withLock { kept in
            var values: [Key: Value] = [:]
            for key in keys {
                guard let known = kept[key], now.milliseconds - known.at.milliseconds < milliseconds else { continue }
                values[key] = known.value
            }
            return values
        }
    }

    func remember(_ values: [Key: Value], at now: Instant) {
        kept.withLock { kept in
            if kept.count + values.count > most { kept.removeAll() }
            for (key, value) in values { kept[key] = Kept(value: value, at: now) }
        }
    }
}
