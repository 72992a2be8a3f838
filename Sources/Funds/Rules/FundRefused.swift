package import Kernel

/// Why something about a fund cannot be done.
package enum FundReason: Hashable, Sendable {
    case notAllowed
    /// The person has entered the claim, checked it, or proposed it, and so cannot also approve it.
    case samePerson
    case notFrom(FundClaim.State)
    case fundClosed
    /// No rules hold on that day.
    case noTerms
    case notCovered
    case causeNotCovered
    case proofMissing(FundTerms.Proof)
    case reasonMissing
    case amountNotPositive, amountTooLarge
    /// More than one claim may ask for; the limit.
    case overClaim(Money)
    /// More than may stand out with the trader; what is left.
    case overTrader(Money)
    /// More than was agreed and is not performed; what is left.
    case beyondAgreed(Money)
    /// More than the fund has and has not promised; what it has.
    case notEnough(Money)
    /// More than was paid and not come back; what is left.
    case beyondPaid(Money)
    case beyondPromised(Money)
    /// What is promised to consumers and not paid, and what traders owe and nobody has given up: nothing is returned
    /// before.
    case promisedStill(Money)
    case owedStill(Money)
    /// The rest is returned whole; what there is.
    case notWhole(Money)
    /// The fund is open, so its rest stays in it; nothing is left; somebody has proposed it; nobody has.
    case fundOpen, nothingLeft, returnProposed, noReturnProposed
    case unknownFile
    /// A file without a dispute about money: tips, consultations, suggestions.
    case notAComplaint
    case beforePurchase(Day)
    case purchaseTooEarly(Day)
    case dayInFuture
    case beforeClaim(Day)
    case referenceMissing
    /// Something has come back already, so the payment cannot be taken back.
    case recoveredAlready
    case nothingProposed, proposedAlready
    case nothingRecovered
    /// A claim is open, so the fund cannot be closed.
    case claimsOpen
    case termsInPast
    case termsNotAfter(Day)
    case termsBeforeFund(Day)
    case traderBelowClaim
    case listEmpty
    case keyUsed
    case noSuchEntry, reversedAlready, reversalStays, entryOfClaim
}

/// Something about a fund was refused, with every reason.
package struct FundRefused: Refusal, Equatable {
    package let why: [FundReason]

    package init(_ why: [FundReason]) { self.why = why }

    package var reasons: [RefusalReason] { why.map { RefusalReason($0.code, $0.arguments) } }
}

extension FundReason {
    /// The stable name for the API.
    package var code: String {
        switch self {
        case .notAllowed: "fund-not-permitted"
        case .samePerson: "fund-same-person"
        case .notFrom: "fund-claim-not-from-state"
        case .fundClosed: "fund-closed"
        case .noTerms: "fund-no-rules"
        case .notCovered: "fund-trader-not-covered"
        case .causeNotCovered: "fund-cause-not-covered"
        case .proofMissing: "fund-proof-missing"
        case .reasonMissing: "fund-reason-missing"
        case .amountNotPositive: "fund-amount-not-positive"
        case .amountTooLarge: "fund-amount-too-large"
        case .overClaim: "fund-over-claim-ceiling"
        case .overTrader: "fund-over-trader-ceiling"
        case .beyondAgreed: "fund-beyond-agreed"
        case .notEnough: "fund-not-enough-money"
        case .beyondPaid: "fund-beyond-paid"
        case .beyondPromised: "fund-beyond-promised"
        case .promisedStill: "fund-promised-still"
        case .owedStill: "fund-owed-still"
        case .notWhole: "fund-rest-not-whole"
        case .fundOpen: "fund-open"
        case .nothingLeft: "fund-nothing-left"
        case .returnProposed: "fund-return-proposed"
        case .noReturnProposed: "fund-no-return-proposed"
        case .unknownFile: "fund-unknown-file"
        case .notAComplaint: "fund-not-a-complaint"
        case .beforePurchase: "fund-before-purchase"
        case .purchaseTooEarly: "fund-purchase-too-early"
        case .dayInFuture: "fund-day-in-future"
        case .beforeClaim: "fund-before-claim"
        case .referenceMissing: "fund-reference-missing"
        case .recoveredAlready: "fund-recovered-already"
        case .nothingProposed: "fund-nothing-proposed"
        case .proposedAlready: "fund-proposed-already"
        case .nothingRecovered: "fund-nothing-recovered"
        case .claimsOpen: "fund-claims-open"
        case .termsInPast: "fund-rules-in-past"
        case .termsNotAfter: "fund-rules-not-after"
        case .termsBeforeFund: "fund-rules-before-fund"
        case .traderBelowClaim: "fund-trader-below-claim"
        case .listEmpty: "fund-list-empty"
        case .keyUsed: "fund-key-used"
        case .noSuchEntry: "fund-no-such-entry"
        case .reversedAlready: "fund-reversed-already"
        case .reversalStays: "fund-reversal-stays"
        case .entryOfClaim: "fund-entry-of-claim"
        }
    }

    /// What the words are about: amounts in yuan, days, states and proofs by their names.
    package var arguments: [String] {
        switch self {
        case .notFrom(let state): [state.rawValue]
        case .proofMissing(let proof): [proof.rawValue]
        case .overClaim(let money), .overTrader(let money), .beyondAgreed(let money), .notEnough(let money),
            .beyondPaid(let money), .beyondPromised(let money), .promisedStill(let money), .owedStill(let money),
            .notWhole(let money):
            [money.yuanText]
        case .beforePurchase(let day), .purchaseTooEarly(let day), .beforeClaim(let day), .termsNotAfter(let day),
            .termsBeforeFund(let day):
            [day.description]
        default: []
        }
    }
}
