/// The neighbouring pairs of letters, digits and characters of a text, without what stands between them: how near two
/// texts are needs no words.
package struct TextPairs: Sendable {
    /// Characters that are looked at; what a longer text says goes on as it began.
    private static let longest = 2_000
    /// From this share on two texts count as nearly the same.
    package static let nearlySame = 0.6

    /// Each pair once, in rising order.
    package let pairs: [UInt64]

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
