internal import ChineseText
package import Kernel

/// Who may do what at the live-stream desk; what is not here is refused.
package enum LivePermission {
    package enum Act: CaseIterable, Sendable {
        case view
        /// Starting a session, and capturing questions.
        case capture
        /// Making files of questions, setting them aside, closing the session.
        case decide
    }

    package static func allows(_ roles: Set<Role>, _ act: Act, _ relation: OfficeRelation) -> Bool {
        roles.contains { role in
            switch relation {
            case .own: own(role).contains(act)
            case .below: below(role).contains(act)
            case .above, .elsewhere: false
            }
        }
    }

    private static func own(_ role: Role) -> Set<Act> {
        switch role {
        case .clerk, .officer, .supervisor: [.view, .capture, .decide]
        case .mediator, .analyst, .auditor: [.view]
        case .systemAdministrator, .securityAdministrator: []
        }
    }

    private static func below(_ role: Role) -> Set<Act> {
        switch role {
        case .supervisor, .analyst, .auditor: [.view]
        case .clerk, .officer, .mediator, .systemAdministrator, .securityAdministrator: []
        }
    }
}

/// A step at the desk that is not possible, with every reason.
package struct LiveRefused: Refusal, Equatable {
    package enum Reason: Hashable, Sendable {
        case notAllowed
        /// The session is closed: nothing is captured or decided any more.
        case sessionClosed
        /// The line has become something already.
        case decided
        /// So many lines are not decided yet.
        case undecided(Int)
        case noteMissing
        /// The session has as many lines as a session may have.
        case full
        /// No office is in charge of the place that was chosen.
        case noOffice
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }

    package var reasons: [RefusalReason] {
        why.map { reason in
            switch reason {
            case .notAllowed: RefusalReason("live-not-permitted")
            case .sessionClosed: RefusalReason("live-session-closed")
            case .decided: RefusalReason("live-decided")
            case .undecided(let count): RefusalReason("live-undecided", [String(count)])
            case .noteMissing: RefusalReason("live-note-missing")
            case .full: RefusalReason("live-full")
            case .noOffice: RefusalReason("live-no-office")
            }
        }
    }
}

extension LiveSession {
    /// Everything that speaks against capturing one more line.
    package func reasonsAgainstCapturing(
        _ roles: Set<Role>, _ relation: OfficeRelation, lines: Int
    ) -> [LiveRefused.Reason] {
        reasons(.capture, roles, relation) + (lines >= LiveLimits.questions ? [.full] : [])
    }

    /// Everything that speaks against deciding on a line.
    package func reasonsAgainstDeciding(
        on question: LiveQuestion, as outcome: LiveOutcome? = nil, _ roles: Set<Role>, _ relation: OfficeRelation
    ) -> [LiveRefused.Reason] {
        var reasons = reasons(.decide, roles, relation)
        if !question.isOpen { reasons.append(.decided) }
        if case .setAside(let reason, let note)? = outcome, reason.needsNote, note.isEmpty {
            reasons.append(.noteMissing)
        }
        return reasons
    }

    /// Everything that speaks against closing: every line has to be decided first.
    package func reasonsAgainstClosing(
        _ roles: Set<Role>, _ relation: OfficeRelation, undecided: Int
    ) -> [LiveRefused.Reason] {
        reasons(.decide, roles, relation) + (undecided > 0 ? [.undecided(undecided)] : [])
    }

    private func reasons(
        _ act: LivePermission.Act, _ roles: Set<Role>, _ relation: OfficeRelation
    ) -> [LiveRefused.Reason] {
        (LivePermission.allows(roles, act, relation) ? [] : [.notAllowed]) + (isOpen ? [] : [.sessionClosed])
    }
}

/// Lines of one session that say nearly the same.
package enum LiveLikeness {
    /// The first of the earlier lines, in their order, that says nearly the same; nil where none does.
    package static func first(like text: String, among earlier: [(place: Int, text: String)]) -> Int? {
        let (wanted, pairs) = (ChineseText.letters(text), TextPairs(text))
        guard !wanted.isEmpty else { return nil }
        return earlier.first { line in
            ChineseText.letters(line.text) == wanted || TextPairs(line.text).share(with: pairs) >= TextPairs.nearlySame
        }?.place
    }
}
