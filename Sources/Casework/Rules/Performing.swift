package import Kernel
internal import StatisticsRules

/// What a side has confirmed to be performed of an agreement.
package struct KeptPromise: Equatable, Sendable {
    /// What was paid; nil for what has no price, such as a repair.
    package let amount: Money?
    /// The day on which it was performed, which may be before that of the confirmation.
    package let doneOn: Day
    /// Whether that was by the day that was agreed.
    package let isOnTime: Bool

    package init(amount: Money?, doneOn: Day, isOnTime: Bool) {
        self.amount = amount
        self.doneOn = doneOn
        self.isOnTime = isOnTime
    }
}

extension CaseFile {
    /// A promise of the file's agreement was performed: what was paid is added to the money performed, on the day on
    /// which it was paid.
    ///
    /// The sum never exceeds what was agreed, where that is known: an officer may have closed the file with all of it
    /// noted as performed before the other side confirmed.
    package func performing(_ kept: KeptPromise, _ entry: Entry, _ situation: Situation) -> Decision {
        var draft = DecisionDraft(self, entry: entry.kind, situation)
        draft.decision.entry = entry
        draft.fact("doneOn", kept.doneOn.description)
        draft.fact("onTime", kept.isOnTime ? "1" : "0")
        let added = addition(kept.amount)
        guard added.fen > 0 else { return draft.decision }
        draft.fact("performed", String(added.fen))
        let sum = (performedMoney ?? .zero) + added
        draft.file.performedMoney = sum
        draft.decision.records.append(.performed(sum))
        draft.count(.performedMoney, added.fen, on: kept.doneOn)
        return draft.decision
    }

    private func addition(_ amount: Money?) -> Money {
        guard let amount else { return .zero }
        guard let agreedMoney else { return amount }
        return min(amount, max(.zero, agreedMoney - (performedMoney ?? .zero)))
    }

    /// Whether its agreement may still be broken in a way that takes the file up again: it was closed with one.
    package var endedWithAgreement: Bool {
        guard state == .closed else { return false }
        switch outcome {
        case .settled, .agreed, .performed: return true
        default: return false
        }
    }
}

extension Entry {
    /// The kind of the entry that says that a promise was performed.
    package static let promiseKept = "promise-confirm"
}
