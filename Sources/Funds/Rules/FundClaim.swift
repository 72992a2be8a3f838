package import Kernel

/// A claim on a fund for a case file (赔付申请).
package struct FundClaim: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        /// Entered, and waiting for its first approval.
        case entered
        /// Approved by one, and waiting for the second.
        case checked
        /// Approved by two: the fund owes the money to the consumer.
        case approved
        /// Paid: the trader owes it to the fund.
        case paid
        /// Paid, and all of it has come back or been given up.
        case settled
        case refused, withdrawn

        /// Whether somebody still has to act.
        package var isOpen: Bool { ![.settled, .refused, .withdrawn].contains(self) }
        /// Whether the money is asked for, promised or paid.
        package var counts: Bool { self != .refused && self != .withdrawn }
        package static let counting = allCases.filter(\.counts)
    }

    package let id: Int64
    package let fund: Int64
    package let caseID: Int64
    /// The case number, as text.
    package let number: String
    package let trader: CoveredTrader
    package let cause: FundTerms.Cause
    package let amount: Money
    package let reason: String
    /// The day on which the trader should have performed.
    package let brokenOn: Day
    /// The version of the fund's rules under which it was entered.
    package let terms: Int64
    package let enteredBy: Int64
    package let enteredOn: Day
    package var state: State
    package var version: Int
    package var checkedBy: Int64?
    package var approvedBy: Int64?
    package var paidOn: Day?
    package var demandedOn: Day?
    package var recovered: Money
    package var writtenOff: Money
    /// What somebody proposes to give up, and who; nil while nothing is proposed.
    package var proposal: Proposal?

    /// A proposal to give up what the trader owes, until another approves it.
    package struct Proposal: Equatable, Sendable {
        package let amount: Money
        package let by: Int64
        package let reason: String

        package init(amount: Money, by: Int64, reason: String) {
            self.amount = amount
            self.by = by
            self.reason = reason
        }
    }

    package init(
        id: Int64, fund: Int64, caseID: Int64, number: String, trader: CoveredTrader, cause: FundTerms.Cause,
        amount: Money, reason: String, brokenOn: Day, terms: Int64, enteredBy: Int64, enteredOn: Day,
        state: State = .entered, version: Int = 1, recovered: Money = .zero, writtenOff: Money = .zero
    ) {
        self.id = id
        self.fund = fund
        self.caseID = caseID
        self.number = number
        self.trader = trader
        self.cause = cause
        self.amount = amount
        self.reason = reason
        self.brokenOn = brokenOn
        self.terms = terms
        self.enteredBy = enteredBy
        self.enteredOn = enteredOn
        self.state = state
        self.version = version
        self.recovered = recovered
        self.writtenOff = writtenOff
    }

    /// What the trader still owes the fund for it.
    package var outstanding: Money {
        state == .paid || state == .settled ? amount - recovered - writtenOff : .zero
    }
}

/// What somebody does with a claim.
package enum ClaimMove: Equatable, Sendable {
    case check
    case approve
    case refuse(reason: String)
    case withdraw(reason: String)
    /// Recorded as paid by the bank, on the bank's day.
    case pay(reference: String, on: Day)
    /// The bank gave the payment back, or it was recorded by mistake.
    case takeBack(reason: String)
    case demand(on: Day, text: String)
    case recover(Money, reference: String, on: Day)
    /// A recovery was recorded by mistake, or the bank took it back; by the number of its entry.
    case undoRecovery(entry: Int64, reason: String)
    case proposeWriteOff(Money, reason: String)
    case writeOff
    case keepClaiming(reason: String)

    /// The names, in the order in which they are offered.
    package enum Name: String, CaseIterable, Sendable {
        case check, approve, pay, demand, recover, writeOff, proposeWriteOff, keepClaiming, refuse, withdraw, takeBack,
            undoRecovery

        package var action: FundAction {
            switch self {
            case .check, .refuse, .demand, .proposeWriteOff: .check
            case .approve, .writeOff, .keepClaiming, .takeBack, .undoRecovery: .approve
            case .pay, .recover: .record
            case .withdraw: .enter
            }
        }

        /// The states from which it leads anywhere.
        package var from: Set<FundClaim.State> {
            switch self {
            case .check: [.entered]
            case .approve: [.checked]
            case .refuse: [.entered, .checked]
            case .withdraw: [.entered, .checked, .approved]
            case .pay: [.approved]
            case .undoRecovery: [.paid, .settled]
            case .takeBack, .demand, .recover, .proposeWriteOff, .writeOff, .keepClaiming: [.paid]
            }
        }
    }

    package var name: Name {
        switch self {
        case .check: .check
        case .approve: .approve
        case .refuse: .refuse
        case .withdraw: .withdraw
        case .pay: .pay
        case .takeBack: .takeBack
        case .demand: .demand
        case .recover: .recover
        case .undoRecovery: .undoRecovery
        case .proposeWriteOff: .proposeWriteOff
        case .writeOff: .writeOff
        case .keepClaiming: .keepClaiming
        }
    }
}
