internal import AccountsRules
internal import Crypto
internal import Kernel

extension OneTimeCode {
    /// The code of a step (RFC 6238 over RFC 4226): HMAC-SHA-1, dynamic truncation, six digits.
    static func code(secret: [UInt8], step: Int64) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian, Array.init)
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: max(0, self.digits - digits.count)) + digits
    }

    /// The step whose code was typed, among those taken at a moment; nil if the code is wrong or was used.
    static func step(of typed: String, secret: [UInt8], at now: Instant, used: Int64?) -> Int64? {
        guard let typed = self.typed(typed) else { return nil }
        // Every step is computed, whichever fits, so that the time taken tells nothing.
        let fitting = steps(at: now, used: used).filter { isSame(code(secret: secret, step: $0), typed) }
        return fitting.first
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Bytes in base 32 without padding (RFC 4648), as authenticator apps take a secret.
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: [UInt8]) -> String {
        var text = ""
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(letters[Int(buffer << UInt32(5 - bits) & 31)]) }
        return text
    }

    /// The text in groups of four, for typing it off.
    static func grouped(_ text: String) -> String {
        let letters = Array(text)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    }
}
