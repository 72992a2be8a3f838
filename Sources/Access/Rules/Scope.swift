package import CaseworkRules

/// What a key lets a program do: a closed list, each entry covering acts of the table of permissions.
///
/// A scope never gives more than the table gives the person who answers for the key; it only says which part of that
/// a program may use. What no scope covers is closed to keys.
package enum Scope: String, CaseIterable, Sendable, Codable {
    /// Reading files and lists.
    case read = "files.read"
    /// Deciding on acceptance, asking for materials, handing over and assigning.
    case triage = "files.triage"
    /// Leading mediation.
    case mediate = "files.mediate"
    /// Closing and reopening.
    case close = "files.close"
    /// Adding facts, notes and materials.
    case note = "files.note"
    /// Reading the sequence of events, and setting webhooks.
    case events = "events"
    /// Reading the documents of files, which show personal data unmasked; issuing them and making them void.
    case readDocuments = "documents.read"
    case issueDocuments = "documents.issue"
    /// Reading the work orders of hotlines, and handling them.
    case readOrders = "orders.read"
    case handleOrders = "orders.handle"
    /// Drawing samples for call-backs, reading them, and recording the calls.
    case callBacks = "call-backs"
    /// Reading funds of advance compensation with their books and claims, and entering claims.
    case readFunds = "funds.read"
    case claimOnFunds = "funds.claim"

    /// The scope that covers an act; nil for what only a person at a desk does.
    package static func covering(_ act: CasePermission.Act) -> Scope? {
        switch act {
        case .view: .read
        case .lodge, .reveal, .revealReporter, .forgetReporter, .editTemplates: nil
        case .move(let name): covering(name)
        }
    }

    private static func covering(_ name: CaseMove.Name) -> Scope? {
        switch name {
        case .accept, .refuse, .requestSupplement, .assign, .handOver, .takeOver, .returnHandover, .extend,
            .startVerification, .askExtension, .acknowledge, .renew, .joinTo, .becomeComplaint, .splitTip, .mergeInto,
            .separate:
            .triage
        case .startMediation, .recordSession, .pause, .resume, .agree, .end: .mediate
        case .close, .reopen, .withdraw, .conclude, .notifyReporter, .answer: .close
        case .supplement, .addFacts, .addNote, .write, .writeBack, .answerSupervision, .correct: .note
        // A person in charge approves in person; the others are the second halves of joining, merging and separating.
        case .rate, .approveExtension, .declineExtension, .takeIn, .absorb, .letGo, .supervise, .acceptAnswer,
            .askAgain:
            nil
        }
    }
}
