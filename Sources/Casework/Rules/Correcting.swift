package import Kernel
package import StatisticsRules

/// What a file is counted under, as it should have been entered.
package struct Correction: Equatable, Sendable {
    package let category: CategoryCode
    package let nature: String
    package let division: DivisionCode
    package let reason: String

    package init(category: CategoryCode, nature: String, division: DivisionCode, reason: String) {
        self.category = category
        self.nature = nature
        self.division = division
        self.reason = reason
    }
}

/// What the shell looks up for a correction.
package struct Correcting: Equatable, Sendable {
    /// All that the file has added to the figures up to now.
    package let counted: [Delta]
    /// Whether category, nature and division are among those of the installation, or the file's own.
    package let isKnown: Bool

    package init(counted: [Delta], isKnown: Bool) {
        self.counted = counted
        self.isKnown = isKnown
    }
}

extension CaseFile {
    func reasonsAgainst(_ correction: Correction, _ situation: Situation) -> [MoveRefused.Reason] {
        var reasons: [MoveRefused.Reason] = []
        if correction.reason.allSatisfy(\.isWhitespace) { reasons.append(.textMissing) }
        if case .correcting(let correcting) = situation.target, !correcting.isKnown { reasons.append(.unknownCode) }
        if (category, nature, division) == (correction.category, correction.nature, correction.division) {
            reasons.append(.nothingChanged)
        }
        return reasons
    }
}

extension DecisionDraft {
    /// All that the file has counted is taken back and counted anew, each on its original day: figures of the past are
    /// then as if it had been entered so; what was published meanwhile keeps its own values.
    mutating func correct(_ correction: Correction) {
        let before = file
        file.category = correction.category
        file.nature = correction.nature
        file.division = correction.division
        decision.records.append(.corrected)
        changed(
            "category", "\(before.category.system):\(before.category.code)",
            "\(file.category.system):\(file.category.code)")
        changed("nature", before.nature, file.nature)
        changed("division", before.division.rawValue, file.division.rawValue)
        personal("reason", correction.reason)
        guard case .correcting(let correcting) = situation.target else { return }
        for delta in correcting.counted {
            decision.deltas.append(delta.amounting(to: -delta.amount))
            var anew = delta
            anew.dimensions = file.dimensions
            decision.deltas.append(anew)
        }
    }

    private mutating func changed(_ key: String, _ before: String, _ after: String) {
        guard before != after else { return }
        fact(key + "Before", before)
        fact(key, after)
    }
}
