/// An address for electronic mail, as far as a sender has to check it.
///
/// Only the plain form of RFC 5321 in ASCII is taken: no quoted names, no comments, no control characters, so that
/// an address can never begin another header or another command.
package struct MailAddress: Sendable, Hashable {
    package let text: String

    package init?(_ typed: String) {
        let trimmed = String(typed.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, trimmed.utf8.count <= 254, (1...64).contains(parts[0].utf8.count),
            parts[0].utf8.allSatisfy(Self.isLocal), !parts[0].hasPrefix("."), !parts[0].hasSuffix("."),
            Self.isHost(parts[1])
        else { return nil }
        text = trimmed
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isWord(byte) || "!#$%&'*+/=?^_`{|}~.".utf8.contains(byte)
    }

    private static func isHost(_ host: Substring) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.utf8.allSatisfy(isWord) && !label.hasPrefix("-")
                    && !label.hasSuffix("-")
            }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// For staff: the first letter and the host, w***@example.com.
    package var masked: String {
        let parts = text.split(separator: "@")
        return "\(parts.first?.prefix(1) ?? "")***@\(parts.last ?? "")"
    }
}
