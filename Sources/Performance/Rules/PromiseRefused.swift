package import Kernel

/// Why something is not done about a promise; all reasons are given at once.
package struct PromiseRefused: Error, Equatable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// It stands where this move does not start from.
        case notIn(PromiseState)
        /// It is the other side's, or nobody's but time's.
        case notYours
        case notYet
        case textMissing
        case textTooLong(max: Int)
        /// Neither a text nor a file.
        case proofMissing
        case tooManyFiles(max: Int)
        case tooMany
        case dayInFuture(Day)
        /// Before the agreement nothing was owed.
        case dayBeforeAgreement(Day)
    }

    package let move: PromiseMove.Name
    package let why: [Reason]

    package init(_ move: PromiseMove.Name, _ reasons: [Reason]) {
        self.move = move
        why = reasons
    }
}
