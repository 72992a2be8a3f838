package import Kernel

/// What staff may do with case files: one table, role by role; what is not in it is refused.
///
/// `relation` says where the office that answers for the file stands, seen from the person's office. Answers to a
/// handover are judged by the office it was offered to.
package enum CasePermission {
    /// Something staff do with a file: a move, or looking at it.
    package enum Act: Hashable, Sendable {
        case lodge, view, reveal
        /// Reading who reported a tip, and erasing it.
        case revealReporter, forgetReporter
        /// Writing the templates from which consultations are answered.
        case editTemplates
        case move(CaseMove.Name)

        package static var allCases: [Act] {
            [Act.lodge, .view, .reveal, .revealReporter, .forgetReporter, .editTemplates]
                + CaseMove.Name.allCases.map(Act.move)
        }
    }

    package static func allows(_ role: Role, _ act: Act, _ relation: OfficeRelation) -> Bool {
        switch relation {
        case .own: own(role, act)
        case .below: below(role, act)
        case .above, .elsewhere: false
        }
    }

    /// Whether any of the person's roles allows it.
    package static func allows(_ roles: Set<Role>, _ act: Act, _ relation: OfficeRelation) -> Bool {
        roles.contains { allows($0, act, relation) }
    }

    private static func own(_ role: Role, _ act: Act) -> Bool {
        switch role {
        case .clerk: clerk.contains(act)
        case .officer: officer.contains(act)
        case .mediator: mediator.contains(act)
        case .supervisor: supervisor.contains(act)
        case .analyst, .auditor: act == .view
        case .systemAdministrator, .securityAdministrator: false
        }
    }

    private static func below(_ role: Role, _ act: Act) -> Bool {
        switch role {
        case .supervisor: superior.contains(act)
        case .analyst, .auditor: act == .view
        case .clerk, .officer, .mediator, .systemAdministrator, .securityAdministrator: false
        }
    }

    /// What a superior does with files of the offices below: it directs and asks, and leaves the work to them.
    private static let superior: Set<Act> = Set([.view]).union(
        moves(.assign, .handOver, .reopen, .addNote, .supervise, .acceptAnswer, .askAgain))

    private static let clerk: Set<Act> = Set([.lodge, .view, .reveal]).union(
        moves(
            .withdraw, .addFacts, .supplement, .addNote, .acknowledge, .answer, .writeBack, .becomeComplaint))

    private static let officer: Set<Act> = clerk.union([.revealReporter]).union(
        moves(
            .accept, .refuse, .requestSupplement, .handOver, .takeOver, .returnHandover, .startMediation,
            .recordSession, .pause, .resume, .extend, .agree, .end, .close, .startVerification, .askExtension,
            .conclude, .notifyReporter, .renew, .joinTo, .takeIn, .write, .splitTip, .mergeInto, .absorb, .separate,
            .letGo, .answerSupervision, .correct))

    private static let mediator: Set<Act> = Set([.view, .reveal]).union(
        moves(.startMediation, .recordSession, .pause, .resume, .agree, .end, .addNote))

    /// The person in charge of an office approves what the law leaves to that person (Order 121 art. 27).
    private static let supervisor: Set<Act> = officer.union([.forgetReporter, .editTemplates]).union(
        moves(.assign, .reopen, .approveExtension, .declineExtension))

    private static func moves(_ names: CaseMove.Name...) -> Set<Act> { Set(names.map(Act.move)) }

    /// What the consumer may do with the own file, by number and query code.
    package static func consumerAllows(_ name: CaseMove.Name) -> Bool {
        switch name {
        case .supplement, .addFacts, .withdraw, .rate, .reopen, .writeBack: true
        case .accept, .refuse, .requestSupplement, .assign, .handOver, .takeOver, .returnHandover, .startMediation,
            .recordSession, .pause, .resume, .extend, .agree, .end, .close, .addNote, .startVerification,
            .askExtension, .approveExtension, .declineExtension, .conclude, .notifyReporter, .renew, .joinTo, .takeIn,
            .acknowledge, .answer, .write, .becomeComplaint, .splitTip, .mergeInto, .absorb, .separate, .letGo,
            .supervise, .answerSupervision, .acceptAnswer, .askAgain, .correct:
            false
        }
    }
}
