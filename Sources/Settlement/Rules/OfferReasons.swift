package import CaseworkRules
package import Kernel

/// What is wrong with one item of an offer.
package enum ItemProblem: Hashable, Sendable {
    case amountMissing, amountForeign, amountNotPositive, amountTooLarge
    case daysMissing, daysOutOfRange, detailMissing, detailTooLong
    case instalmentsForeign, tooManyInstalments, instalmentNotPositive, instalmentDays
    /// The parts do not make the whole.
    case instalmentSum(Money)
}

extension OfferItem {
    /// Everything that is wrong with the item, at once.
    package var problems: [ItemProblem] {
        let terms = kind.offerTerms
        var problems = amountProblems(terms)
        if terms.detail == .needed, detail.allSatisfy(\.isWhitespace) { problems.append(.detailMissing) }
        if detail.count > SettlementLimits.detail { problems.append(.detailTooLong) }
        guard !instalments.isEmpty else {
            guard let days else { return problems + [.daysMissing] }
            return SettlementLimits.days.contains(days) ? problems : problems + [.daysOutOfRange]
        }
        return problems + (terms.instalments ? instalmentProblems : [.instalmentsForeign])
    }

    private func amountProblems(_ terms: OfferTerms) -> [ItemProblem] {
        guard let amount else { return terms.amount == .needed ? [.amountMissing] : [] }
        if terms.amount == .foreign { return [.amountForeign] }
        if amount.fen <= 0 { return [.amountNotPositive] }
        return amount > FilingLimits.amount ? [.amountTooLarge] : []
    }

    private var instalmentProblems: [ItemProblem] {
        if instalments.count > SettlementLimits.instalments { return [.tooManyInstalments] }
        var problems: [ItemProblem] = []
        if instalments.contains(where: { $0.amount.fen <= 0 }) { problems.append(.instalmentNotPositive) }
        let days = instalments.map(\.days)
        let isRising = zip(days, days.dropFirst()).allSatisfy { $0 < $1 }
        if !isRising || !days.allSatisfy(SettlementLimits.days.contains) { problems.append(.instalmentDays) }
        // Wrapping, because what was typed may be as large as anything; a right sum never wraps.
        let sum = instalments.reduce(Int64(0)) { $0 &+ $1.amount.fen }
        if let amount, sum != amount.fen { problems.append(.instalmentSum(Money(fen: sum))) }
        return problems
    }
}

extension OfferDraft {
    /// Everything that is wrong with the offer on a day, in a room that lasts until `due`.
    func reasons(on today: Day, until due: Day) -> [RoomRefused.Reason] {
        var reasons: [RoomRefused.Reason] = items.isEmpty ? [.nothingOffered] : []
        if Set(items.map(\.kind)).count != items.count { reasons.append(.kindTwice) }
        for item in items { reasons += item.problems.map { .item(item.kind, $0) } }
        if note.count > SettlementLimits.text { reasons.append(.textTooLong(max: SettlementLimits.text)) }
        if let expiresOn, expiresOn < today { reasons.append(.expiryPast) }
        if let expiresOn, expiresOn > due { reasons.append(.expiryAfter(due)) }
        return reasons
    }
}
