package import CaseworkRules

/// Tokens for what a file is, beside those for what it says: whose, of which kind, in which state, of what, from where.
///
/// They begin with a sign that no token of a text can hold, and consist of ASCII letters and digits.
package enum Facet {
    /// What every file has.
    package static let any = "_x"

    /// The files of exactly this office, and those offered to it.
    package static func own(_ office: Int64) -> String { "_o\(office)" }

    /// The files of this office and of those below it.
    package static func within(_ office: Int64) -> String { "_s\(office)" }

    package static func kind(_ kind: CaseKind) -> String { "_k\(kind.rawValue)" }
    package static func state(_ state: CaseState) -> String { "_t\(state.rawValue)" }
    package static func category(_ code: String) -> String { "_c" + hexadecimal(code) }
    package static func division(_ code: String) -> String { "_d" + hexadecimal(code) }

    /// Codes of imported systems hold any characters.
    private static func hexadecimal(_ text: String) -> String { String(StableHash.of(text), radix: 16) }
}

/// FNV-1a of 64 bits: the same on every machine and in every version.
package enum StableHash {
    package static func of(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
