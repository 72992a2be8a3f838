package import Kernel

// The days on which time itself has to do something about a promise. None of them comes from a law: a reminder helps
// those who forgot, and an answer that does not come stays no answer.

/// How long before its day who performs is reminded, and after how long the other side is reminded to answer.
package enum PromiseLimits {
    package static let remindBefore = 3
    package static let answerAfter = 7
    /// Promises of one file: more than a settlement with its instalments can have.
    package static let promises = 60
    package static let acts = 40
    package static let files = 5
    package static let text = 1_000
    package static let what = 200
    /// From the agreement up to five years.
    package static let days = 1_827
}

extension Promise {
    /// The day of the reminder: never before the day after the agreement.
    package var remindOn: Day { max(agreedOn + 1, terms.dueOn - PromiseLimits.remindBefore) }

    /// The day on which the installation itself has to do something next; nil when it never has to again, until
    /// somebody else does something.
    package var nextOn: Day? {
        switch state {
        case .performed, .released: nil
        case .claimed: isAsked ? nil : handedInOn.map { $0 + PromiseLimits.answerAfter }
        case .open, .disputed:
            if brokenOn != nil { nil } else { isReminded ? terms.dueOn + 1 : min(remindOn, terms.dueOn + 1) }
        }
    }

    /// What time does on a day; nil when nothing.
    package func dueMove(on today: Day) -> PromiseMove? {
        guard let nextOn, today >= nextOn else { return nil }
        if state == .claimed { return .ask }
        return today > terms.dueOn ? .lapse : .remind
    }
}
