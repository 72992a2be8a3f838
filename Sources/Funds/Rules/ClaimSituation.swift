package import Kernel

/// What is known when somebody acts on a claim.
package struct ClaimSituation: Sendable {
    package let who: Principal
    /// Where the fund's office stands, seen from the person's.
    package let relation: OfficeRelation
    package let today: Day
    package let fundIsOpen: Bool
    package let books: LedgerState
    /// What may still be asked for on the file and with the trader; looked at again when it is approved.
    package let bounds: ClaimBounds
    /// The numbers of the entries that promised and that paid, where there are any.
    package var promise: Int64?
    package var payment: Int64?
    /// What has come back and stands, by the numbers of its entries.
    package var recoveries: [Int64: Money]

    package init(
        who: Principal, relation: OfficeRelation, today: Day, fundIsOpen: Bool, books: LedgerState,
        bounds: ClaimBounds, promise: Int64? = nil, payment: Int64? = nil,
        recoveries: [Int64: Money] = [:]
    ) {
        self.who = who
        self.relation = relation
        self.today = today
        self.fundIsOpen = fundIsOpen
        self.books = books
        self.bounds = bounds
        self.promise = promise
        self.payment = payment
        self.recoveries = recoveries
    }
}

/// How much a claim may ask for, beside what the fund has.
package struct ClaimBounds: Equatable, Sendable {
    package let perClaim: Money
    /// What may stand out with the trader beside the other claims on it; nil for no limit.
    package let withTrader: Money?
    /// What was agreed on the file and neither performed nor claimed by others; nil where the rules let more be paid.
    package let onFile: Money?

    package init(perClaim: Money, withTrader: Money?, onFile: Money?) {
        self.perClaim = perClaim
        self.withTrader = withTrader
        self.onFile = onFile
    }

    /// Why an amount is not one that may be claimed.
    package func reasonsAgainst(_ amount: Money) -> [FundReason] {
        var reasons: [FundReason] = []
        if amount.fen <= 0 { reasons.append(.amountNotPositive) }
        if amount.fen > FundLimits.fen { reasons.append(.amountTooLarge) }
        if amount > perClaim { reasons.append(.overClaim(perClaim)) }
        if let withTrader, amount > withTrader { reasons.append(.overTrader(max(.zero, withTrader))) }
        if let onFile, amount > onFile { reasons.append(.beyondAgreed(max(.zero, onFile))) }
        return reasons
    }
}
