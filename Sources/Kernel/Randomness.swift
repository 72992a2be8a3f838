/// Where unpredictable bytes come from: the system in a running installation, a seed in a test.
package protocol Randomness: Sendable {
    /// Exactly `count` bytes.
    func bytes(_ count: Int) -> [UInt8]
}
