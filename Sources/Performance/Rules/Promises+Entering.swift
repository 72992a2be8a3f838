internal import CaseworkRules
package import Kernel
package import SettlementRules

/// What is wrong with a promise that an officer enters.
package enum TermsProblem: Hashable, Sendable {
    case whatMissing, whatTooLong, amountNotPositive, amountTooLarge, dayBeforeAgreement, dayTooFar
}

extension PromiseTerms {
    /// Everything that is wrong with it, at once, where the agreement was made on `day`.
    package func problems(agreedOn day: Day) -> [TermsProblem] {
        var problems: [TermsProblem] = []
        if kind == nil, what.allSatisfy(\.isWhitespace) { problems.append(.whatMissing) }
        if what.count > PromiseLimits.what { problems.append(.whatTooLong) }
        if let amount, amount.fen <= 0 { problems.append(.amountNotPositive) }
        if let amount, amount > FilingLimits.amount { problems.append(.amountTooLarge) }
        if dueOn < day { problems.append(.dayBeforeAgreement) }
        if dueOn > day + PromiseLimits.days { problems.append(.dayTooFar) }
        return problems
    }
}

extension Offer {
    /// What the trader promises by an offer that both sides have signed on `day`: each item, and each part of a sum
    /// paid in instalments, by a day of its own. All nine kinds of claim are the trader's to perform.
    package func promises(signedOn day: Day) -> [PromiseTerms] {
        items.flatMap { item -> [PromiseTerms] in
            guard item.instalments.isEmpty else {
                return item.instalments.map { part in
                    PromiseTerms(
                        by: .trader, kind: item.kind, what: item.detail, amount: part.amount, dueOn: day + part.days)
                }
            }
            return [
                PromiseTerms(
                    by: .trader, kind: item.kind, what: item.detail, amount: item.amount, dueOn: day + item.lastDay)
            ]
        }
    }
}
