/// One value of a column or a parameter, the same for both engines.
///
/// Truth is 0 or 1, days and instants are integers, money is integer fen: an engine never interprets them.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// What kind of value it is, for messages that must not show the value itself.
    package var kind: String {
        switch self {
        case .null: "null"
        case .integer: "integer"
        case .real: "real"
        case .text: "text"
        case .blob: "blob"
        }
    }
}
