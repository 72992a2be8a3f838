/// A value as it was given, from JSON or from a form; numbers stay as they were written.
package indirect enum Given: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case text(String)
    case list([Given])
    case object([Member])

    /// One name with its value.
    package struct Member: Equatable, Sendable {
        package let name: String
        package let value: Given

        package init(_ name: String, _ value: Given) {
            self.name = name
            self.value = value
        }
    }
}

/// How large the values of a calculation may be; beyond them lies a slip of the keyboard.
package enum GivenLimits {
    /// As in forms: 999,999,999,999.99 yuan.
    static let fen: Int64 = 99_999_999_999_999
    static let quantity: Int64 = 1_000_000
    /// Uses of one card.
    package static let uses = 1_000
    /// No calculation of ours is about a contract before the consumer law.
    static let firstYear = 1994
    static let lastYear = 2100
}
