package import Kernel

/// Something staff do with reports that are written.
package enum ReportAct: CaseIterable, Sendable {
    /// Reading drafts.
    case see
    /// Beginning a draft, improving its words, taking its figures anew, giving it up.
    case draft
    /// Freezing and publishing what somebody else has written.
    case approve
}

/// Who may do what with reports, by where the report's office stands. What is not in it is denied.
package enum ReportPermission {
    // No default: a new act does not compile until somebody has decided who may do it.
    private static func row(of act: ReportAct) -> [Role: Set<OfficeRelation>] {
        switch act {
        case .see: [.analyst: [.own, .below], .supervisor: [.own, .below], .auditor: [.own, .below]]
        case .draft: [.analyst: [.own]]
        case .approve: [.supervisor: [.own, .below]]
        }
    }

    package static func allows(_ act: ReportAct, _ roles: Set<Role>, _ relation: OfficeRelation) -> Bool {
        let row = row(of: act)
        return roles.contains { row[$0]?.contains(relation) ?? false }
    }
}

/// Why something about a written report cannot be done.
package enum ReportReason: String, CaseIterable, Sendable {
    case notAllowed = "report-not-allowed"
    /// Whoever has written a draft, or a part of it, cannot also approve it.
    case samePerson = "report-same-person"
    /// A correction says what was wrong.
    case noteMissing = "report-note-missing"
    /// Only a draft is changed; what is published stays.
    case notADraft = "report-not-a-draft"
    /// The correction changes nothing.
    case nothingChanged = "report-nothing-changed"
}

/// Something about a written report was refused, with every reason.
package struct ReportRefused: Refusal, Equatable {
    package let why: [ReportReason]

    package init(_ why: [ReportReason]) { self.why = why }

    package var reasons: [RefusalReason] { why.map { RefusalReason($0.rawValue) } }
}
