package import Kernel
internal import Synchronization

/// ``SeededRandom`` in the shape that shells expect: repeatable bytes for tests and demonstration data.
package final class SeededRandomness: Randomness {
    private let source: Mutex<SeededRandom>

    package init(seed: UInt64) {
        source = Mutex(SeededRandom(seed: seed))
    }

    package func bytes(_ count: Int) -> [UInt8] {
        source.withLock { random in
            (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        }
    }
}
