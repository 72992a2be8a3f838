internal import ChineseText

/// What is kept of a story to find near-identical ones by an index: three numbers, whatever its length.
///
/// Two stories that share most of their neighbouring pairs of characters share at least one band: with nine pairs of
/// ten in common 99 times of 100, with half of them less than six times of ten (MinHash, three bands of two rows).
package struct TextSignature: Equatable, Sendable {
    package static let bandCount = 3
    private static let rows = 2
    /// Shorter texts say too little to be told apart.
    private static let fewestPairs = 12

    package let bands: [Int64]

    /// Nil for a text that is too short.
    package init?(_ text: String) {
        let pairs = TextPairs(text).pairs
        guard pairs.count >= Self.fewestPairs else { return nil }
        bands = (0..<Self.bandCount).map { band in
            let lowest = (0..<Self.rows).map { row in
                let seed = Self.mix(UInt64(band * Self.rows + row + 1))
                return pairs.reduce(UInt64.max) { min($0, Self.mix($1 ^ seed)) }
            }
            return Int64(bitPattern: lowest.reduce(UInt64(band)) { Self.mix($0 &+ $1) })
        }
    }

    /// The finish of SplitMix64: every bit of the answer depends on every bit of `value`.
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
