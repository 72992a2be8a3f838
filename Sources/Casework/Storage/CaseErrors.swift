package import CaseworkRules
package import Kernel
package import Web

/// Somebody else changed the file since it was read.
package struct StaleFile: Error, Equatable {}

extension MoveRefused: AnsweredError {
    package var code: ProblemCode { .refused }
    package var reasons: [RefusalReason] { why.map(\.refusal) }
}

extension MoveRefused.Reason {
    /// The reason as the API names it, with what it speaks of.
    package var refusal: RefusalReason {
        switch self {
        case .notFrom(let state): RefusalReason("not-from-state", [state.rawValue])
        case .notAllowed(let relation): RefusalReason("role-not-allowed", [relation.rawValue])
        case .notYours: RefusalReason("not-yours")
        case .handoverPending: RefusalReason("handover-pending")
        case .noHandover: RefusalReason("no-handover")
        case .sameOffice: RefusalReason("same-office")
        case .unknownOffice: RefusalReason("unknown-office")
        case .unknownOfficer: RefusalReason("unknown-officer")
        case .unknownGround: RefusalReason("unknown-ground")
        case .textMissing: RefusalReason("text-missing")
        case .amountNegative: RefusalReason("amount-negative")
        case .performedBeyondAgreed: RefusalReason("performed-beyond-agreed")
        case .punitiveBeyondAgreed: RefusalReason("punitive-beyond-agreed")
        case .outcomeUnfitting: RefusalReason("outcome-unfitting")
        case .notADispute: RefusalReason("not-a-dispute")
        case .noExtension: RefusalReason("no-extension")
        case .reopeningOver(let day): RefusalReason("reopening-over", [day.description])
        case .alreadyRated: RefusalReason("already-rated")
        case .scoreOutOfRange: RefusalReason("score-out-of-range")
        case .notForKind(let kind): RefusalReason("not-for-kind", [kind.rawValue])
        case .extensionAsked: RefusalReason("extension-asked")
        case .noExtensionAsked: RefusalReason("no-extension-asked")
        case .ownRequest: RefusalReason("own-request")
        case .periodOver(let day): RefusalReason("period-over", [day.description])
        case .unknownFile: RefusalReason("unknown-file")
        case .leadingClosed: RefusalReason("leading-closed")
        case .anotherPerson: RefusalReason("another-person")
        case .notMerged: RefusalReason("not-merged")
        case .leadingDecides: RefusalReason("leading-decides")
        case .supervised: RefusalReason("supervised")
        case .notSupervised: RefusalReason("not-supervised")
        case .notAnswered: RefusalReason("not-answered")
        case .alreadyAnswered: RefusalReason("already-answered")
        case .dayPast(let day): RefusalReason("day-past", [day.description])
        case .noticeMissing: RefusalReason("notice-missing")
        case .dayInFuture(let day): RefusalReason("day-in-future", [day.description])
        case .dayBeforeReceipt(let day): RefusalReason("day-before-receipt", [day.description])
        case .settling: RefusalReason("settling")
        }
    }
}
