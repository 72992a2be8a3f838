package import CaseworkRules
package import Kernel

/// What one complaint tells of its trader: all that the public figures are made of.
package struct CountedFile: Equatable, Sendable {
    /// How the trader was asked to settle online; nil where it was not, or while there is still time to answer.
    package struct Invited: Equatable, Sendable {
        package let on: Day
        package let endedOn: Day
        /// Whether the trader said, offered, accepted or refused anything there. All of it is in time: a room takes
        /// nothing after its last day.
        package let isAnswered: Bool
        /// Whether the consumer ended it before its time was over.
        package let isCutShort: Bool

        package init(on: Day, endedOn: Day, isAnswered: Bool, isCutShort: Bool) {
            self.on = on
            self.endedOn = endedOn
            self.isAnswered = isAnswered
            self.isCutShort = isCutShort
        }
    }

    /// One of the trader's promises.
    package struct Promised: Equatable, Sendable {
        package let dueOn: Day
        package let doneOn: Day?
        package let isBroken: Bool

        package init(dueOn: Day, doneOn: Day?, isBroken: Bool) {
            self.dueOn = dueOn
            self.doneOn = doneOn
            self.isBroken = isBroken
        }
    }

    package let trader: CreditCode
    package let receivedOn: Day
    package let closedOn: Day?
    package let outcome: Outcome?
    package var invited: Invited?
    /// What the consumer said afterwards; nil where nothing.
    package var solved: Rating.Solved?
    package var promised: [Promised] = []

    package init(trader: CreditCode, receivedOn: Day, closedOn: Day?, outcome: Outcome?) {
        self.trader = trader
        self.receivedOn = receivedOn
        self.closedOn = closedOn
        self.outcome = outcome
    }

    /// The day on which it was handled to its end; nil while it is open, or where it ended otherwise: a complaint that
    /// was refused says nothing of the trader.
    private var handledOn: Day? { outcome.flatMap { Self.handled.contains($0) ? closedOn : nil } }

    private static let handled: Set<Outcome> = [.settled, .performed, .agreed, .notAgreed]
    private static let agreed: Set<Outcome> = [.settled, .performed, .agreed]

    /// Whether it was no dispute for an office, or is counted elsewhere.
    private var isVoid: Bool { closedOn != nil && (outcome == .refused || outcome == .merged) }

    /// The invitation as far as it counts: who had less time than was said is not called silent.
    private var counted: Invited? { invited.flatMap { $0.isCutShort && !$0.isAnswered ? nil : $0 } }

    /// What the file adds to its trader's counts; all but promises by the month in which the time to answer was over
    /// or, where nobody was asked, in which the file was closed.
    package var shares: RecordShares {
        guard !isVoid, let day = [counted?.endedOn, handledOn].compactMap({ $0 }).min() else { return RecordShares() }
        var shares = RecordShares()
        let month = day.recordMonth
        shares.add(.files, in: month)
        if let counted {
            shares.add(.invited, in: month)
            let came = counted.isAnswered || handledOn != nil && outcome.map(Self.agreed.contains) ?? false
            shares.add(came ? .answered : .unanswered, in: month)
            if counted.isAnswered { shares.add(.inTime, in: month) }
        }
        if let handledOn { addClosing(on: handledOn, in: month, to: &shares) }
        for promise in promised where promise.doneOn != nil || promise.isBroken {
            shares.add(.due, in: promise.dueOn.recordMonth)
            if let done = promise.doneOn, done <= promise.dueOn {
                shares.add(.onTime, in: promise.dueOn.recordMonth)
            }
        }
        return shares
    }

    private func addClosing(on day: Day, in month: Int, to shares: inout RecordShares) {
        shares.add(.closed, in: month)
        shares.add(.days(min(RecordCount.longestDays, max(0, day - (invited?.on ?? receivedOn)))), in: month)
        if outcome.map(Self.agreed.contains) ?? false { shares.add(.settled, in: month) }
        switch solved {
        case .yes: shares.add(.solved, in: month)
        case .partly: shares.add(.partly, in: month)
        case .no: shares.add(.notSolved, in: month)
        case nil: shares.add(.noAnswer, in: month)
        }
    }
}

extension Day {
    /// 202610 for any day of October 2026.
    package var recordMonth: Int { year * 100 + month }
}
