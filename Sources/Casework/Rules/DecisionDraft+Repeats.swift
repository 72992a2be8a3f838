internal import Kernel
internal import LawRules
internal import StatisticsRules

// A repeat is merged into the leading file, and may be taken out of it while that one is open. The person is told under
// both numbers.

extension DecisionDraft {
    /// The clocks of the repeat end; those of the leading file, which came first, hold for both.
    mutating func merge() {
        guard case .file(let leading) = situation.target else { return }
        dropAll()
        decision.records.append(.linked(to: leading.id, .repeatOf))
        fact("into", leading.number.text)
        finish(.merged, how: "merged")
        tell(.mergeInto)
    }

    mutating func absorb() {
        guard case .file(let merged) = situation.target else { return }
        fact("from", merged.number.text)
        tell(.absorb)
    }

    /// The period that began with the receipt runs on as if nothing had been: a mistake of the office wins it no time.
    mutating func separate(_ reason: String) {
        guard case .file(let leading) = situation.target else { return }
        file.outcome = nil
        file.closedOn = nil
        file.handling.endedOn = nil
        if let period = file.kind.receiptPeriod { revive(period) }
        decision.records.append(.unlinked(from: leading.id, .repeatOf))
        fact("outOf", leading.number.text)
        personal("reason", reason)
        count(.reopened)
        tell(.separate)
    }

    mutating func letGo() {
        guard case .file(let merged) = situation.target else { return }
        fact("from", merged.number.text)
        tell(.letGo)
    }

    private mutating func revive(_ key: PeriodKey) {
        let index = file.clocks.lastIndex {
            $0.key == key && $0.handling == file.handling.id && $0.state == .dropped
        }
        guard let index else { return }
        file.clocks[index].state = .running
        recompute(key)
    }
}

extension CaseFile {
    /// A repeat is of the same kind and the same person, came in later, and its leading file is open at the same
    /// office.
    func reasonsAgainstMerging(_ situation: Situation) -> [MoveRefused.Reason] {
        guard case .file(let leading) = situation.target, leading.kind == kind, leading.id != id,
            leading.office == handling.office, (leading.receivedOn, leading.id) < (receivedOn, id)
        else { return [.unknownFile] }
        var reasons: [MoveRefused.Reason] = []
        if leading.state.isFinal { reasons.append(.leadingClosed) }
        if leading.isOfAnotherPerson { reasons.append(.anotherPerson) }
        return reasons
    }

    /// A merge is undone while the leading file is open; after that the person may ask to have that one reopened.
    func reasonsAgainstSeparating(_ situation: Situation) -> [MoveRefused.Reason] {
        guard case .file(let leading) = situation.target else { return [.unknownFile] }
        return leading.state.isFinal ? [.leadingClosed] : []
    }
}
