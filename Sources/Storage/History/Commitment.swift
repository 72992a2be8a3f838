internal import Crypto
package import Kernel

/// A proof that a value was so, which shows nothing of it: HMAC-SHA256 of the value under a random salt.
///
/// Whoever has value and salt can check it. With the salt erased the value cannot be guessed back, not even a
/// telephone number, and the chain over the commitments still holds.
package struct Commitment: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    package init(to value: String, salt: [UInt8]) {
        let code = HMAC<SHA256>.authenticationCode(for: Array(value.utf8), using: SymmetricKey(data: salt))
        bytes = Array(code)
    }

    /// A fresh salt of 16 bytes.
    package static func salt(_ random: any Randomness) -> [UInt8] { random.bytes(16) }
}
