package import Kernel
internal import Synchronization

/// Limits how often something may be done by one key, such as an address or a case number.
///
/// Each key has a bucket that holds `capacity` and fills by `perMinute`. The table is bounded: when it is full, full
/// buckets are forgotten, and if that is not enough, all are.
package final class TokenBuckets: Sendable {
    private struct Bucket {
        var level: Double
        var at: Instant
    }

    private let capacity: Double
    private let perMillisecond: Double
    private let keys: Int
    private let buckets = Mutex<[String: Bucket]>([:])

    package init(capacity: Int, perMinute: Int, keys: Int = 100_000) {
        self.capacity = Double(capacity)
        perMillisecond = Double(perMinute) / 60_000
        self.keys = keys
    }

    /// Takes `cost` from the bucket of `key`; `nil` when it was there, else the seconds until it will be.
    package func take(_ key: String, cost: Int = 1, at now: Instant) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= keys, buckets[key] == nil { forget(&buckets, now) }
            let level = level(of: buckets[key], now)
            guard level >= Double(cost) else {
                return max(1, Int(((Double(cost) - level) / perMillisecond / 1_000).rounded(.up)))
            }
            buckets[key] = Bucket(level: level - Double(cost), at: now)
            return nil
        }
    }

    private func level(of bucket: Bucket?, _ now: Instant) -> Double {
        guard let bucket else { return capacity }
        let passed = Double(max(0, now.milliseconds - bucket.at.milliseconds))
        return min(capacity, bucket.level + passed * perMillisecond)
    }

    private func forget(_ buckets: inout [String: Bucket], _ now: Instant) {
        buckets = buckets.filter { level(of: $0.value, now) < capacity }
        if buckets.count >= keys { buckets = [:] }
    }
}
