internal import CaseworkRules
package import Kernel
internal import SettlementRules

/// What a decision on a promise depends on besides the promise.
package struct PromiseSituation: Sendable {
    package let who: PromiseActor
    package let now: Instant
    package let today: Day
    /// A fresh identifier for the one row that a move may add.
    package let newID: Int64

    package init(who: PromiseActor, now: Instant, today: Day, newID: Int64) {
        self.who = who
        self.now = now
        self.today = today
        self.newID = newID
    }
}

extension Promise {
    /// Decides `move`, and does nothing else; throws `PromiseRefused` with all the reasons there are.
    package func deciding(_ move: PromiseMove, _ situation: PromiseSituation) throws(PromiseRefused) -> PromiseDecision
    {
        let reasons = reasonsAgainst(move.name, situation) + particularReasons(move, situation)
        guard reasons.isEmpty else { throw PromiseRefused(move.name, reasons) }
        var draft = PromiseDecisionDraft(self, move.name, situation)
        draft.carryOut(move)
        return draft.decision
    }

    /// The reasons that stand against a move before anybody has filled in its form; none means it may be offered.
    package func reasonsAgainst(_ name: PromiseMove.Name, _ situation: PromiseSituation) -> [PromiseRefused.Reason] {
        guard let from = name.path(by: situation.who, performer: terms.by) else { return [.notYours] }
        var reasons: [PromiseRefused.Reason] = from.contains(state) ? [] : [.notIn(state)]
        if situation.who == .time, dueMove(on: situation.today)?.name != name { reasons.append(.notYet) }
        // Confirming ends it, and is never one too many.
        if situation.who.side != nil, name != .confirm, name != .release, acts >= PromiseLimits.acts {
            reasons.append(.tooMany)
        }
        return reasons
    }

    private func particularReasons(_ move: PromiseMove, _ situation: PromiseSituation) -> [PromiseRefused.Reason] {
        switch move {
        case .remind, .ask, .lapse: []
        case .handIn(let text, let files):
            (files == 0 && Self.isEmpty(text) ? [.proofMissing] : []) + Self.tooLarge(text, files)
        case .dispute(let text, let files):
            (Self.isEmpty(text) ? [.textMissing] : []) + Self.tooLarge(text, files)
        case .confirm(let day, let text): dayReasons(day, situation.today) + Self.tooLarge(text, 0)
        case .release(let reason): (Self.isEmpty(reason) ? [.textMissing] : []) + Self.tooLarge(reason, 0)
        }
    }

    /// A clock that runs behind may tell a day before the agreement; the day of the agreement is possible all the same.
    private func dayReasons(_ day: Day, _ today: Day) -> [PromiseRefused.Reason] {
        if day > max(today, agreedOn) { return [.dayInFuture(max(today, agreedOn))] }
        return day < agreedOn ? [.dayBeforeAgreement(agreedOn)] : []
    }

    private static func isEmpty(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    private static func tooLarge(_ text: String, _ files: Int) -> [PromiseRefused.Reason] {
        (text.count > PromiseLimits.text ? [.textTooLong(max: PromiseLimits.text)] : [])
            + (files > PromiseLimits.files ? [.tooManyFiles(max: PromiseLimits.files)] : [])
    }
}
