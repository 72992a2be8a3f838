package import Kernel

/// Something staff do about publishing.
package enum PublicationAct: CaseIterable, Sendable {
    /// Looking at what waits, is public, or was left out.
    case see
    /// Masking a narrative, and leaving a file out.
    case prepare
    /// Releasing what another person prepared, withdrawing it, correcting it.
    case release
    /// Writing a trader's objection down.
    case takeObjection
    /// Deciding on an objection.
    case decideObjection
    /// Freezing figures as open data.
    case freeze
}

/// Who may do what about publishing, by where the office in charge stands. What is not in it is denied.
package enum PublicationPermission {
    // No default: a new act does not compile until somebody has decided who may do it.
    private static func row(of act: PublicationAct) -> [Role: Set<OfficeRelation>] {
        switch act {
        case .see:
            [
                .clerk: [.own], .officer: [.own], .supervisor: [.own, .below], .analyst: [.own, .below],
                .auditor: [.own, .below],
            ]
        case .prepare: [.clerk: [.own], .officer: [.own], .supervisor: [.own, .below]]
        case .release: [.officer: [.own], .supervisor: [.own, .below]]
        case .takeObjection: [.clerk: [.own], .officer: [.own], .supervisor: [.own, .below]]
        case .decideObjection: [.supervisor: [.own, .below]]
        case .freeze: [.supervisor: [.own], .analyst: [.own]]
        }
    }

    package static func allows(_ act: PublicationAct, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: act)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}

/// Why something about publishing is not done.
package enum PublicationReason: Hashable, Sendable {
    case notAllowed
    /// Somebody changed it since it was read.
    case stale
    case notPublishable(NotPublishable)
    /// The state does not allow it.
    case wrongState
    /// Who prepared a narrative does not release it.
    case samePerson
    /// The number of a row of the release that is not prepared, or not there.
    case notPrepared(String)
    /// Groups that would stand out; the release is stopped.
    case tooSmall([AnonymityGate.Finding])
    /// The term for objecting is over: the day on which it ended.
    case tooLate(Day)
    /// An objection waits for its decision already.
    case objectionOpen
    case nothingChosen
    /// The words of a text were changed instead of its masks; the first place, counted from 1.
    case textChanged(at: Int)
    /// A bracket without its partner.
    case textUnpaired
}

/// A refusal with all its reasons.
package struct PublicationRefused: Error, Hashable, Sendable {
    package let why: [PublicationReason]

    package init(_ why: [PublicationReason]) {
        self.why = why
    }
}

/// Where the publication of a file stands.
package enum PublicationState: String, CaseIterable, Codable, Sendable {
    /// Closed and consented to; nobody has looked at it.
    case waiting
    /// Masked by one person; another one releases it.
    case prepared
    case released
    /// A person decided that it stays unpublished.
    case leftOut
    /// It was public and is not any more; a tombstone stands in its place.
    case withdrawn
}

/// Why a published file was taken back.
package enum WithdrawalReason: String, CaseIterable, Codable, Sendable {
    case consent, objection, reopened, expired, mistake
}
