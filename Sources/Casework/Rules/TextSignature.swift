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

/// The neighbouring pairs of letters, digits and characters of a text, without what stands between them.
package struct TextPairs: Sendable {
    /// Characters that are looked at; what a longer text says goes on as it began.
    private static let longest = 2_000
    /// From this share on two texts count as nearly the same.
    package static let nearlySame = 0.6

    /// Each pair once, in rising order.
    let pairs: [UInt64]

    package init(_ text: String) {
        var values: [UInt64] = []
        for scalar in text.unicodeScalars {
            guard values.count < Self.longest else { break }
            Self.append(scalar, to: &values)
        }
        var pairs = zip(values, values.dropFirst()).map { $0 << 32 | $1 }
        pairs.sort()
        var last: UInt64?
        pairs.removeAll { pair in
            defer { last = pair }
            return pair == last
        }
        self.pairs = pairs
    }

    /// Letters and digits in lower case; nothing for what stands between them.
    private static func append(_ scalar: Unicode.Scalar, to values: inout [UInt64]) {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x30...0x39, 0x61...0x7A: values.append(UInt64(scalar.value))
        case 0x41...0x5A: values.append(UInt64(scalar.value + 0x20))
        case 0..<0x80, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F: return
        default:
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars { values.append(UInt64(lower.value)) }
        }
    }

    /// The pairs that both texts have, among those that either has; 0 to 1.
    package func share(with other: TextPairs) -> Double {
        var (common, mine, theirs) = (0, 0, 0)
        while mine < pairs.count, theirs < other.pairs.count {
            let (left, right) = (pairs[mine], other.pairs[theirs])
            if left == right { common += 1 }
            if left <= right { mine += 1 }
            if right <= left { theirs += 1 }
        }
        let either = pairs.count + other.pairs.count - common
        return either == 0 ? 0 : Double(common) / Double(either)
    }
}
