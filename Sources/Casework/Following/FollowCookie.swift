internal import Crypto
internal import Foundation
package import Kernel

/// The proof that a browser has shown the query code of one file: its number, two moments and a seal, and no code.
///
/// It reads `150105-26-004817-3.1791770400000.1791770460000.9f2c…`: the number, when the code was shown, when the file
/// was last looked at (milliseconds), and HMAC-SHA256 under the installation's key. It opens that one file only.
package struct FollowCookie: Sendable, Equatable {
    package static let name = "follow"
    /// Sixty minutes without a look close the file.
    package static let idle: Int64 = 3_600_000
    /// Twelve hours close it in any case.
    package static let longest: Int64 = 43_200_000
    /// A look is written down again when the last one is a minute old.
    private static let renewedAfter: Int64 = 60_000

    package let number: CaseNumber
    package let begun: Instant
    package let seen: Instant

    package init(number: CaseNumber, begun: Instant, seen: Instant) {
        self.number = number
        self.begun = begun
        self.seen = seen
    }

    /// Reads and checks a value; nil when it was not made by this installation, is too old or not from the past.
    package init?(_ value: String, secret: [UInt8], now: Instant) {
        guard value.utf8.count <= 160 else { return nil }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let number = CaseNumber(parts[0]), number.text == parts[0],
            let begun = Int64(parts[1]), let seen = Int64(parts[2]), let seal = Hexadecimal.bytes(parts[3], count: 32)
        else { return nil }
        self.init(number: number, begun: Instant(milliseconds: begun), seen: Instant(milliseconds: seen))
        guard
            HMAC<SHA256>.isValidAuthenticationCode(
                seal, authenticating: Data(sealed.utf8), using: SymmetricKey(data: secret)),
            self.begun <= self.seen, self.seen <= now, now - self.seen <= Self.idle, now - self.begun <= Self.longest
        else { return nil }
    }

    /// The value for the browser.
    package func value(secret: [UInt8]) -> String {
        let seal = HMAC<SHA256>.authenticationCode(for: Data(sealed.utf8), using: SymmetricKey(data: secret))
        return plain + "." + Hexadecimal.text(seal)
    }

    /// The same, looked at now; nil when the last look is so recent that nothing has to be written.
    package func renewed(at now: Instant) -> FollowCookie? {
        now - seen < Self.renewedAfter ? nil : FollowCookie(number: number, begun: begun, seen: now)
    }

    private var plain: String { "\(number.text).\(begun.milliseconds).\(seen.milliseconds)" }

    /// What is sealed; the first word keeps it apart from form tokens, which are made with the same key.
    private var sealed: String { "follow:\(plain)" }
}
