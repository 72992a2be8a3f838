/// A unified social credit code (统一社会信用代码) that passed its check (GB 32100-2015): eighteen characters.
package struct CreditCode: Hashable, Sendable, Codable, CustomStringConvertible {
    /// Upper case, half width, without spaces.
    package let text: String

    /// Nil when ``problem(in:)`` finds one; case, full width, spaces and hyphens do not matter.
    package init?(_ typed: String) {
        guard Self.problem(in: typed) == nil else { return nil }
        text = TextRules.code(typed)
    }

    package var description: String { text }

    /// What is wrong with a code; nil when it is right.
    package static func problem(in typed: String) -> CreditCodeProblem? {
        let characters = Array(TextRules.code(String(typed.prefix(200))).utf8)
        guard characters.count == 18 else { return .length(characters.count) }
        var values: [Int] = []
        for (index, character) in characters.enumerated() {
            guard let value = alphabet.firstIndex(of: character), isAllowed(value, at: index) else {
                return .character(at: index + 1)
            }
            values.append(value)
        }
        return values.last == checkValue(of: values.dropLast()) ? nil : .check
    }

    /// Each value is weighted with a power of three; the check closes the sum to a multiple of 31.
    private static func checkValue(of values: some Sequence<Int>) -> Int {
        var weight = 1
        var sum = 0
        for value in values {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31
    }

    /// The standard leaves out I, O, S, V and Z, which are taken for digits or each other.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// Characters three to eight are the division of registration, in digits.
    private static func isAllowed(_ value: Int, at index: Int) -> Bool {
        !(2...7).contains(index) || value < 10
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = CreditCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a credit code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// What is wrong with a unified social credit code.
package enum CreditCodeProblem: Error, Hashable, Sendable {
    /// It has this many characters, not eighteen.
    case length(Int)
    /// The character at this place, counted from 1, cannot stand there.
    case character(at: Int)
    /// All characters may stand where they do, but the last does not fit the others.
    case check
}
