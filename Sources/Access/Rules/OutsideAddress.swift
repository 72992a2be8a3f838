/// Whether an address of the network lies outside, so that a request to it cannot reach our own machines.
package enum OutsideAddress {
    /// - Parameter bytes: four of IPv4 or sixteen of IPv6, in the order of the network; anything else is not outside.
    package static func isOutside(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4: !inside4.contains { $0.contains(bytes) }
        case 16: isOutside6(bytes)
        default: false
        }
    }

    /// Addresses that carry one of IPv4 inside are judged by that one.
    private static func isOutside6(_ bytes: [UInt8]) -> Bool {
        let zeros = [UInt8](repeating: 0, count: 10)
        if Array(bytes[..<10]) == zeros, Array(bytes[10..<12]) == [0xFF, 0xFF] {
            return isOutside(Array(bytes[12...]))
        }
        if Array(bytes[..<12]) == [0x00, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8) {
            return isOutside(Array(bytes[12...]))
        }
        if bytes[0] == 0x20, bytes[1] == 0x02 { return isOutside(Array(bytes[2..<6])) }
        // Only 2000::/3 is given out to the world; Teredo and documentation lie in it and are none of it.
        guard bytes[0] & 0xE0 == 0x20 else { return false }
        return !inside6.contains { $0.contains(bytes) }
    }

    private struct Block {
        let first: [UInt8]
        let bits: Int

        func contains(_ bytes: [UInt8]) -> Bool {
            for bit in 0..<bits {
                let mask = UInt8(0x80) >> UInt8(bit % 8)
                if bytes[bit / 8] & mask != first[bit / 8] & mask { return false }
            }
            return true
        }
    }

    /// RFC 6890: this network, private, shared, loopback, link-local, protocols, documentation, 6to4 relays,
    /// benchmarks, multicast and what is reserved.
    private static let inside4: [Block] = [
        Block(first: [0, 0, 0, 0], bits: 8), Block(first: [10, 0, 0, 0], bits: 8),
        Block(first: [100, 64, 0, 0], bits: 10), Block(first: [127, 0, 0, 0], bits: 8),
        Block(first: [169, 254, 0, 0], bits: 16), Block(first: [172, 16, 0, 0], bits: 12),
        Block(first: [192, 0, 0, 0], bits: 24), Block(first: [192, 0, 2, 0], bits: 24),
        Block(first: [192, 88, 99, 0], bits: 24), Block(first: [192, 168, 0, 0], bits: 16),
        Block(first: [198, 18, 0, 0], bits: 15), Block(first: [198, 51, 100, 0], bits: 24),
        Block(first: [203, 0, 113, 0], bits: 24), Block(first: [224, 0, 0, 0], bits: 3),
    ]

    private static let inside6: [Block] = [
        Block(first: [0x20, 0x01, 0x00, 0x00], bits: 23), Block(first: [0x20, 0x01, 0x0D, 0xB8], bits: 32),
    ]
}
