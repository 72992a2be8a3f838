/// What is wrong with one value a person or a program has sent; a closed list that pages and the API put into words.
package enum Problem: Error, Sendable, Hashable {
    case missing
    case tooLong(max: Int)
    case tooShort(min: Int)
    case notANumber
    case numberTooSmall(min: Int)
    case numberTooLarge(max: Int)
    case notADay
    case dayInFuture
    case dayTooEarly
    case notAnAmount
    case amountTooLarge
    case badCreditCode(CreditCodeProblem)
    case badGTIN
    case badPhone
    case badEmail
    case badName
    case badCaseNumber
    case badQueryCode
    case unknownChoice
    case controlCharacters
    case tooManyItems(max: Int)
    case badJSON
    case unknownField
    case wrongType(expected: String)
    /// A decimal or a share that cannot be read; the example shows how one is written.
    case notADecimal(example: String)
    /// Days that contradict each other, with the order they should have: `payment_date ≤ request_date`.
    case daysOutOfOrder(order: String)
    /// Amounts that contradict each other, with what should hold: `supervised_fen ≤ paid_fen`.
    case sumsDiffer(rule: String)
    /// A value that has no place beside another one.
    case notTogether(with: String)
    case fileTooLarge(limit: Int)
    case fileType
    case fileEmpty
    case fileUnreadable

    /// The stable name for the API; never changes once published.
    package var code: String {
        switch self {
        case .missing: "missing"
        case .tooLong: "too-long"
        case .tooShort: "too-short"
        case .notANumber: "not-a-number"
        case .numberTooSmall: "number-too-small"
        case .numberTooLarge: "number-too-large"
        case .notADay: "not-a-day"
        case .dayInFuture: "day-in-future"
        case .dayTooEarly: "day-too-early"
        case .notAnAmount: "not-an-amount"
        case .amountTooLarge: "amount-too-large"
        case .badCreditCode: "bad-credit-code"
        case .badGTIN: "bad-gtin"
        case .badPhone: "bad-phone"
        case .badEmail: "bad-email"
        case .badName: "bad-name"
        case .badCaseNumber: "bad-case-number"
        case .badQueryCode: "bad-query-code"
        case .unknownChoice: "unknown-choice"
        case .controlCharacters: "control-characters"
        case .tooManyItems: "too-many-items"
        case .badJSON: "bad-json"
        case .unknownField: "unknown-field"
        case .wrongType: "wrong-type"
        case .notADecimal: "not-a-decimal"
        case .daysOutOfOrder: "days-out-of-order"
        case .sumsDiffer: "sums-differ"
        case .notTogether: "not-together"
        case .fileTooLarge: "file-too-large"
        case .fileType: "file-type"
        case .fileEmpty: "file-empty"
        case .fileUnreadable: "file-unreadable"
        }
    }
}
