package import Kernel

/// Why a move is not made. All reasons are given at once; a page turns each into words and a way out.
package struct MoveRefused: Error, Equatable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The file is in a state this move does not start from.
        case notFrom(CaseState)
        /// None of the person's roles may make this move on a file standing so to their office.
        case notAllowed(OfficeRelation)
        /// The caller is not staff, and the move is staff's; or the other way round.
        case notYours
        /// The file is offered to another office, and waits for its answer.
        case handoverPending
        case noHandover
        /// The other office must be another one.
        case sameOffice
        case unknownOffice
        case unknownOfficer
        /// The rule set of this handling knows no such ground.
        case unknownGround
        case textMissing
        case amountNegative
        /// More was performed than agreed, or performed without an agreement.
        case performedBeyondAgreed
        case punitiveBeyondAgreed
        /// Outcome and state contradict each other.
        case outcomeUnfitting
        /// Only disputes are mediated; a consultation, suggestion or tip is not.
        case notADispute
        /// The rule set grants no extension, or it has been used.
        case noExtension
        /// The period for reopening ended on this day.
        case reopeningOver(Day)
        case alreadyRated
        case scoreOutOfRange
        /// Files of this kind know no such move.
        case notForKind(CaseKind)
        /// An extension has been asked for, and waits for the person in charge.
        case extensionAsked
        case noExtensionAsked
        /// Nobody approves what they asked for themselves.
        case ownRequest
        /// The period had ended on this day.
        case periodOver(Day)
        /// No other file of that number, or none that this one can be joined to.
        case unknownFile
        /// The leading file is closed, so that nothing can be merged into it or taken out of it.
        case leadingClosed
        /// The two files name different people, and each of them has a right to an answer.
        case anotherPerson
        /// The file was merged into another one, and goes on there.
        case leadingDecides
        /// The file was not merged into another one.
        case notMerged
        /// The rule set asks for a notice to the reporter, so it cannot be left out.
        case noticeMissing
        /// A superior office waits for an answer, or has already placed the file under supervision.
        case supervised
        case notSupervised
        /// There is no answer yet that could be accepted.
        case notAnswered
        case alreadyAnswered
        /// The day set is over already.
        case dayPast(Day)
        case dayInFuture(Day)
        case dayBeforeReceipt(Day)
        /// Consumer and trader are settling it between themselves.
        case settling
    }

    package let move: CaseMove.Name
    package let why: [Reason]

    package init(_ move: CaseMove.Name, _ reasons: [Reason]) {
        self.move = move
        why = reasons
    }
}
