package import Kernel

/// Where the books of a fund stand: how many entries there are, up to which day, and the balance of every account.
package struct LedgerState: Hashable, Sendable {
    package var entries: Int64
    /// The day of the newest entry; entries never go back in days.
    package var lastOn: Day?
    package var balances: Amounts

    package static let empty = LedgerState(entries: 0, lastOn: nil, balances: .zero)

    package init(entries: Int64, lastOn: Day?, balances: Amounts) {
        self.entries = entries
        self.lastOn = lastOn
        self.balances = balances
    }

    /// Where the books stand after an event, or every reason why it cannot be recorded.
    ///
    /// An event balances to zero; no account leaves the side where it belongs: the bank is never overdrawn, no more
    /// is recovered or written off than was paid, no more is paid than was promised.
    package func adding(_ event: LedgerEvent, on today: Day) throws(FundRefused) -> LedgerState {
        var reasons: [FundReason] = []
        if let money = event.money {
            if money.fen <= 0 { reasons.append(.amountNotPositive) }
            if money.fen > FundLimits.fen { reasons.append(.amountTooLarge) }
        }
        guard reasons.isEmpty else { throw FundRefused(reasons) }
        let amounts = event.amounts
        guard amounts.isBalanced, let after = balances.adding(amounts), after.isWithin(FundLimits.balance) else {
            throw FundRefused([.amountTooLarge])
        }
        // What is promised is kept back, whatever else is done with the money.
        if after.bank < 0 || (event.takesFree && after.free.fen < 0) {
            reasons.append(.notEnough(Money(fen: max(0, event.takesFree ? balances.free.fen : balances.bank))))
        }
        if after.receivable < 0 { reasons.append(.beyondPaid(Money(fen: balances.receivable))) }
        if after.obligations > 0 { reasons.append(.beyondPromised(Money(fen: -balances.obligations))) }
        if after.writeOffs < 0 { reasons.append(.beyondPaid(Money(fen: balances.writeOffs))) }
        if event.name == .returned { reasons = reasonsAgainstReturning(after) }
        guard reasons.isEmpty else { throw FundRefused(reasons) }
        return LedgerState(entries: entries + 1, lastOn: max(lastOn ?? today, today), balances: after)
    }
}

extension LedgerState {
    /// What goes back to the founder now: all that the bank has, and all that was lost. Nil where the bank has nothing.
    package var rest: LedgerEvent? {
        balances.bank > 0 ? .returned(Money(fen: balances.bank), lost: Money(fen: balances.writeOffs)) : nil
    }

    /// The rest is returned whole, and when nothing is owed any more, either way.
    private func reasonsAgainstReturning(_ after: Amounts) -> [FundReason] {
        var reasons: [FundReason] = []
        if balances.obligations < 0 { reasons.append(.promisedStill(Money(fen: 0 &- balances.obligations))) }
        if balances.receivable > 0 { reasons.append(.owedStill(Money(fen: balances.receivable))) }
        if reasons.isEmpty, after != .zero { reasons.append(.notWhole(Money(fen: balances.bank))) }
        return reasons
    }
}

extension LedgerEvent {
    /// Whether it needs money that is promised to nobody: a promise, and giving a deposit or a recovery back.
    var takesFree: Bool {
        switch self {
        case .promise: true
        case .reversal(_, let amounts): amounts.bank > 0 && amounts.obligations == 0
        case .deposit, .payment, .recovery, .writeOff, .returned: false
        }
    }
}

/// The books of one fund in memory: what the database keeps, as a value that rules and tests can reckon with.
package struct Ledger: Hashable, Sendable {
    package private(set) var state = LedgerState.empty
    /// All entries, in the order of recording; the first has the number 1.
    package private(set) var entries: [LedgerEntry] = []

    package init() {}

    /// Records an entry once and gives its number; again under its key, it gives the number that it has.
    ///
    /// Throws `keyUsed` when the key stands for something else, `reversedAlready` and the reasons of the state.
    @discardableResult
    package mutating func record(_ entry: LedgerEntry, on today: Day) throws(FundRefused) -> Int64 {
        if let place = entries.firstIndex(where: { $0.key == entry.key }) {
            guard entries[place].event == entry.event else { throw FundRefused([.keyUsed]) }
            return Int64(place) + 1
        }
        if let undone = entry.event.undone {
            guard undone >= 1, undone <= state.entries,
                entry.event.amounts == entries[Int(undone) - 1].event.amounts.reversed
            else { throw FundRefused([.noSuchEntry]) }
            if entries.contains(where: { $0.event.undone == undone }) { throw FundRefused([.reversedAlready]) }
            if entries[Int(undone) - 1].event.undone != nil { throw FundRefused([.reversalStays]) }
        }
        state = try state.adding(entry.event, on: today)
        entries.append(entry)
        return state.entries
    }
}
