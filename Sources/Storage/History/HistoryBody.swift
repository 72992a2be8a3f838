internal import Foundation

/// The changing part of an entry as it is hashed and stored: JSON with sorted keys, readable by eye.
///
/// `{"facts":{"ground":"out-of-scope"},"personal":{"phone":"9f2c…"}}`, where a personal value is the commitment.
package struct HistoryBody: Equatable, Sendable, Codable {
    package let facts: [String: String]

    /// The commitments in base 16, by field.
    package let personal: [String: String]

    /// The one text for these values. Written by hand, because the chain depends on every byte of it.
    var text: String { "{\"facts\":\(Self.object(facts)),\"personal\":\(Self.object(personal))}" }

    init(facts: [String: String], personal: [String: String]) {
        self.facts = facts
        self.personal = personal
    }

    /// Reads a stored body.
    package init(text: String) throws { self = try JSONDecoder().decode(HistoryBody.self, from: Data(text.utf8)) }

    private static func object(_ members: [String: String]) -> String {
        // By bytes, not by the collation of some locale or version of Unicode.
        let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return "{" + sorted.map { "\(quoted($0.key)):\(quoted($0.value))" }.joined(separator: ",") + "}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                quoted += "\\"
                quoted.unicodeScalars.append(scalar)
            case _ where scalar.value < 32:
                quoted += "\\u00" + Hexadecimal.text(UInt8(scalar.value))
            default:
                quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
