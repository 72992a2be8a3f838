package import Kernel

/// What the file of a claim says, as far as a fund needs it.
package struct ClaimedFile: Equatable, Sendable {
    package let caseID: Int64
    package let number: String
    package let isComplaint: Bool
    package let trader: CoveredTrader
    package let boughtOn: Day?
    package let agreed: Money?
    package let performed: Money?

    package init(
        caseID: Int64, number: String, isComplaint: Bool = true, trader: CoveredTrader, boughtOn: Day? = nil,
        agreed: Money? = nil, performed: Money? = nil
    ) {
        self.caseID = caseID
        self.number = number
        self.isComplaint = isComplaint
        self.trader = trader
        self.boughtOn = boughtOn
        self.agreed = agreed
        self.performed = performed
    }

    /// What was agreed and not performed.
    package var unperformed: Money { max(.zero, (agreed ?? .zero) - (performed ?? .zero)) }
}

/// A claim as somebody enters it.
package struct ClaimToEnter: Equatable, Sendable {
    package let cause: FundTerms.Cause
    package let amount: Money
    package let reason: String
    package let brokenOn: Day
    package let proofs: Set<FundTerms.Proof>

    package init(
        cause: FundTerms.Cause, amount: Money, reason: String, brokenOn: Day, proofs: Set<FundTerms.Proof>
    ) {
        self.cause = cause
        self.amount = amount
        self.reason = reason
        self.brokenOn = brokenOn
        self.proofs = proofs
    }
}

/// What is claimed already, in the same snapshot in which a claim is entered.
package struct ClaimedAlready: Equatable, Sendable {
    /// On the same file, on any fund, but for what was refused or withdrawn.
    package let onFile: Money
    /// From the same fund for the same trader, less what has come back.
    package let withTrader: Money

    package init(onFile: Money = .zero, withTrader: Money = .zero) {
        self.onFile = onFile
        self.withTrader = withTrader
    }
}

extension FundTerms {
    /// How much may be claimed for a file beside what is claimed already.
    package func bounds(for file: ClaimedFile, beside claimed: ClaimedAlready) -> ClaimBounds {
        ClaimBounds(
            perClaim: perClaim, withTrader: perTrader.map { $0 - claimed.withTrader },
            onFile: exceedsAgreement ? nil : file.unperformed - claimed.onFile)
    }
}

extension ClaimToEnter {
    /// Every reason against entering it.
    ///
    /// - Parameter covered: whether the rules' list names the trader; not asked where they cover all.
    package func reasonsAgainst(
        _ fund: Fund, _ terms: FundTerms?, _ file: ClaimedFile, covered: Bool, beside claimed: ClaimedAlready,
        books: LedgerState, today: Day
    ) -> [FundReason] {
        var reasons: [FundReason] = []
        if !fund.isOpen { reasons.append(.fundClosed) }
        if !file.isComplaint { reasons.append(.notAComplaint) }
        if reason.isEmpty { reasons.append(.reasonMissing) }
        if brokenOn > today { reasons.append(.dayInFuture) }
        if let boughtOn = file.boughtOn, brokenOn < boughtOn { reasons.append(.beforePurchase(boughtOn)) }
        guard let terms else {
            return reasons + [.noTerms] + (amount.fen <= 0 ? [.amountNotPositive] : [])
        }
        if !terms.coversAll, !covered { reasons.append(.notCovered) }
        if !terms.causes.contains(cause) { reasons.append(.causeNotCovered) }
        if let first = terms.purchasesFrom, let bought = file.boughtOn, bought < first {
            reasons.append(.purchaseTooEarly(first))
        }
        reasons += FundTerms.Proof.allCases.filter { terms.proofs.contains($0) && !proofs.contains($0) }
            .map { .proofMissing($0) }
        reasons += terms.bounds(for: file, beside: claimed).reasonsAgainst(amount)
        let free = books.balances.free
        if amount > free { reasons.append(.notEnough(max(.zero, free))) }
        return reasons
    }
}
