internal import Synchronization

/// Keys that are counted, so that tests know them: the first is 1001.
package final class KeyCount: Sendable {
    private let last = Mutex<Int64>(1_000)

    package init() {}

    package func next() -> Int64 {
        last.withLock { last in
            last += 1
            return last
        }
    }
}
