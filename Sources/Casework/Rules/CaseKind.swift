internal import Kernel
package import LawRules

/// What a filing is, in the field's own division.
///
/// Only a ``complaint`` is a dispute and may be mediated; consultations are not complaints (Order 121 art. 44).
package enum CaseKind: String, CaseIterable, Codable, Sendable {
    case complaint, tip, consultation, suggestion
    /// A record of another system that fits none of the four: kept, and outside every figure of complaints.
    case other

    /// The kinds that people file here; ``other`` only comes with imported records.
    package static let filed: [CaseKind] = [.complaint, .tip, .consultation, .suggestion]

    /// The period that begins when an office receives a filing of this kind; nil where none does.
    package var receiptPeriod: PeriodKey? {
        switch self {
        case .complaint: .acceptance
        case .tip: .tipVerification
        case .consultation: .consultationAnswer
        case .suggestion: .suggestionAnswer
        case .other: nil
        }
    }
}

/// How a filing came in.
package enum Channel: String, CaseIterable, Codable, Sendable {
    case web, hotline12315, hotline12345, counter, station, liveStream, api
    /// Taken over from another system's records.
    case imported
}

/// Where a case file stands; what may follow is said once, in ``CaseMove/Name/path``.
package enum CaseState: String, CaseIterable, Codable, Sendable {
    case received, supplementing, accepted, mediating, paused, agreed, ended
    case refused, withdrawn, closed

    /// Whether nobody has to act any more: no move leads out, but reopening.
    package var isFinal: Bool {
        switch self {
        case .refused, .withdrawn, .closed: true
        case .received, .supplementing, .accepted, .mediating, .paused, .agreed, .ended: false
        }
    }
}

/// How a case file ended, as it is counted.
package enum Outcome: String, CaseIterable, Codable, Sendable {
    /// Agreement, and everything promised has been performed.
    case performed
    /// Agreement whose performance is still to come or only partly done.
    case agreed
    /// The parties settled between themselves.
    case settled
    /// Mediation ended without an agreement.
    case notAgreed
    case refused, withdrawn
    /// A tip was verified, and a case was opened or not.
    case caseOpened, notOpened
    /// A tip that repeats another one was joined to it.
    case joined
    /// A repeat was merged into the leading file of the same person.
    case merged
    /// A consultation was answered.
    case answered
    /// A suggestion was answered, and is followed or not.
    case adopted, notAdopted
    /// A consultation went on as a complaint.
    case becameComplaint
    /// The result that an imported record states in words of its own.
    case asRecorded

    /// Whether the consumer got what the parties agreed on: what reports count as resolved (投诉解决量).
    package var isResolving: Bool {
        switch self {
        case .performed, .agreed, .settled: true
        case .notAgreed, .refused, .withdrawn, .caseOpened, .notOpened, .joined, .merged, .answered, .adopted,
            .notAdopted, .becameComplaint, .asRecorded:
            false
        }
    }

    /// The outcomes an officer may close a file with; the others follow from their own moves.
    package static let forClosing: [Outcome] = [.performed, .agreed, .settled, .notAgreed]
    /// The same for a suggestion.
    package static let forSuggestion: [Outcome] = [.adopted, .notAdopted]

    /// The outcomes an officer may choose from when closing a file of a kind.
    package static func forClosing(_ kind: CaseKind) -> [Outcome] {
        switch kind {
        case .complaint, .other: forClosing
        case .suggestion: forSuggestion
        case .tip, .consultation: []
        }
    }
}
