/// The secret by which a consumer follows a file without an account: 65 random bits as `XXXX-XXXXX-XXXX`.
///
/// Written in Crockford's base 32, which has no I, L, O and U. Only its hash is stored.
package struct QueryCode: Hashable, Sendable {
    /// The thirteen characters without hyphens; what is hashed.
    package let plain: String

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    package init(random: any Randomness) {
        self.init(bytes: random.bytes(13))
    }

    /// Five bits of each of the first thirteen bytes; missing bytes count as zero.
    package init(bytes: [UInt8]) {
        let symbols = (0..<13).map { index in
            Self.alphabet[index < bytes.count ? Int(bytes[index] & 31) : 0]
        }
        plain = String(decoding: symbols, as: UTF8.self)
    }

    /// The code as typed; nil when it is not thirteen characters of the alphabet. Case, spaces, hyphens and full
    /// width do not matter; O is read as 0, I and L as 1.
    package init?(_ typed: String) {
        guard typed.utf8.count <= 200 else { return nil }
        let symbols = TextRules.code(typed).utf8.map { byte in
            switch byte {
            case UInt8(ascii: "O"): UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
            default: byte
            }
        }
        guard symbols.count == 13, symbols.allSatisfy(Self.alphabet.contains) else { return nil }
        plain = String(decoding: symbols, as: UTF8.self)
    }

    /// As it is shown: `XXXX-XXXXX-XXXX`.
    package var text: String {
        "\(plain.prefix(4))-\(plain.dropFirst(4).prefix(5))-\(plain.suffix(4))"
    }
}

extension QueryCode: CustomStringConvertible {
    /// Says nothing of the code, so that a log that prints one does not give it away.
    package var description: String { "query code" }
}
