/// Makes 64-bit keys that grow with time and never repeat: milliseconds since 2020, node, sequence.
///
/// 41 bits of time last until 2089; ten bits of node keep installations of many processes apart, each node number
/// being leased from the database; twelve bits count within a millisecond. A clock that steps back, or more than
/// 4,096 keys in a millisecond, makes the source run ahead of the clock instead of repeating itself.
package struct CaseIDSource: Sendable {
    private let node: Int64
    private var time: Int64 = 0
    private var sequence: Int64 = 0

    /// 2020-01-01T00:00:00Z in milliseconds.
    private static let epoch: Int64 = 1_577_836_800_000

    /// - Parameters:
    ///   - node: 0 to 1023; higher bits are ignored
    ///   - key: the largest key there is; those to come are larger, even if the clock was put back meanwhile
    package init(node: Int, after key: Int64 = 0) {
        self.node = Int64(node & 1_023)
        time = max(0, key >> 22)
        sequence = key > 0 ? 4_095 : 0
    }

    package mutating func next(at now: Instant) -> Int64 {
        let clock = max(0, now.milliseconds - Self.epoch)
        if clock > time {
            time = clock
            sequence = 0
        } else if sequence < 4_095 {
            sequence += 1
        } else {
            time += 1
            sequence = 0
        }
        return time << 22 | node << 12 | sequence
    }

    /// When a key was made, as told by its source's clock.
    package static func instant(of key: Int64) -> Instant {
        Instant(milliseconds: (key >> 22) + epoch)
    }
}
