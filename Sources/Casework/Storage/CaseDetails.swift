package import CaseworkRules
package import Kernel
package import Storage

/// A file with everything that its page shows.
package struct CaseDetails: Sendable {
    package var file: CaseFile
    package var title: String
    package var story: String
    package var trader: TraderParty
    package var consumer: ConsumerParty
    package var agent: AgentParty?
    package var purchase: Purchase
    package var claims: [Claim]
    package var consents: [Consent]
    package var notes: [StoredNote]
    package var sessions: [StoredSession]
    package var agreement: Agreement?
    package var rating: Rating?
    package var evidence: [StoredEvidence]
    package var handlings: [StoredHandling]
    package var handovers: [StoredHandover]
    package var agreedMoney: Money?
    package var performedMoney: Money?
    /// The result of an imported record in its own words.
    package var recordedOutcome: String?
    package var source: String?
    /// The files that belong to this one.
    package var links: [LinkedFile] = []
    /// What superiors asked, oldest first.
    package var supervisions: [StoredSupervision] = []
    /// Oldest first; of a very long history the newest entries only.
    package var history: [HistoryEntry]
    /// Where the whole history stands.
    package var historyEnd: HistoryChain

    /// Entries of the history that are older than those at hand.
    package var earlierEntries: Int64 { historyEnd.count - Int64(history.count) }

    /// Whether the consumer agreed to `purpose` and has not withdrawn it.
    package func consents(to purpose: ConsentPurpose) -> Bool {
        consents.contains { $0.purpose == purpose && $0.given }
    }
}

/// A file that belongs to another.
package struct LinkedFile: Sendable, Equatable {
    package let number: CaseNumber
    package let kind: CaseKind
    package let state: CaseState
    package let link: CaseLink.Kind
    /// Whether it is this file that came out of, or was joined to, the other; false where it is the other way round.
    package let isOwn: Bool
}

/// A text that belongs to the file.
package struct StoredNote: Sendable {
    package let id: Int64
    package let kind: Note.Kind
    package let text: String
    package let at: Instant
    package let by: String
}

/// A mediation session as recorded.
package struct StoredSession: Sendable {
    package let id: Int64
    package let session: Session
    package let recordedAt: Instant
    package let by: String
}

/// A file of evidence: the sealed original stands under its hash, the derivative is for people.
package struct StoredEvidence: Sendable {
    package let id: Int64
    package let name: String
    package let type: String
    package let size: Int
    package let hash: [UInt8]
    package let derivative: String?
    package let at: Instant
    package let by: String
}

/// One of the offices' times with the file, ended or not.
package struct StoredHandling: Sendable {
    package let handling: Handling
    package let endedHow: String?
}

/// A round of questions by a superior office and its answer.
package struct StoredSupervision: Sendable, Equatable {
    package let supervision: Supervision
    package let askedBy: String
    package let answeredOn: Day?
    package let answeredBy: String
    /// Nil while it goes on.
    package let ended: SupervisionEnd?
}

/// An offer to another office and its answer.
package struct StoredHandover: Sendable {
    package enum State: String, Sendable { case offered, taken, returned }
    package let handover: Handover
    package let state: State
    package let answer: String
    package let offeredAt: Instant
}
