package import Kernel

/// Something that staff do with documents.
package enum DocumentAct: Hashable, Sendable {
    case view
    case issue(FormKey)
    case void
    /// Writing letters for an office and those below it.
    case writeTemplates
    /// Setting an office's name on documents, its prefix, its seal.
    case setLetterhead

    package static var allCases: [DocumentAct] {
        [.view, .void, .writeTemplates, .setLetterhead] + FormKey.allCases.map(DocumentAct.issue)
    }

    /// The stable name, for refusals.
    package var name: String {
        switch self {
        case .view: "view"
        case .issue(let key): "issue-\(key.rawValue)"
        case .void: "void"
        case .writeTemplates: "write-templates"
        case .setLetterhead: "set-letterhead"
        }
    }
}

/// Who may do what with documents: one table; what is not in it is refused.
///
/// `relation` says where the office that answers for the file (or whose letterhead it is) stands, seen from the
/// person's own. Documents are issued by the office that answers, in its own name; whoever may see the file may read
/// them; voiding is the supervisor's.
package enum DocumentPermission {
    package static func allows(_ role: Role, _ act: DocumentAct, _ relation: OfficeRelation) -> Bool {
        guard relation == .own || relation == .below else { return false }
        let isOwn = relation == .own
        return switch act {
        case .view: view(role, isOwn)
        case .issue(let key): isOwn && issuers(of: key).contains(role)
        case .void: role == .supervisor
        case .writeTemplates, .setLetterhead: role == .systemAdministrator
        }
    }

    /// Whether any of the roles allows it.
    package static func allows(_ roles: Set<Role>, _ act: DocumentAct, _ relation: OfficeRelation) -> Bool {
        roles.contains { allows($0, act, relation) }
    }

    private static func view(_ role: Role, _ isOwn: Bool) -> Bool {
        switch role {
        case .clerk, .officer, .mediator: isOwn
        case .supervisor, .auditor: true
        case .analyst, .systemAdministrator, .securityAdministrator: false
        }
    }

    private static func issuers(of key: FormKey) -> Set<Role> {
        switch key {
        case .complaintRegistration, .tipRegistration: [.clerk, .officer, .supervisor]
        case .dispatchNotice, .identityNotice, .acceptance, .refusal, .tipResult: [.officer, .supervisor]
        case .mediationNotice, .termination, .mediationAgreement, .mediationRecord, .sessionMinutes, .letter:
            [.officer, .mediator, .supervisor]
        }
    }
}

/// A refusal to do something with a document, with every reason at once.
package struct DocumentRefused: Refusal, Equatable {
    package enum Reason: Hashable, Sendable {
        case notAllowed(DocumentAct)
        /// The form is not for this kind of file.
        case wrongKind
        /// What the form tells has not happened yet.
        case notYet(DocumentForm.Precondition)
        /// The office has set no prefix for its numbers.
        case noPrefix
        case alreadyVoid
        case paper(PaperProblem)
    }

    package let why: [Reason]

    package init(_ why: [Reason]) {
        self.why = why
    }

    package var reasons: [RefusalReason] {
        why.map { reason in
            switch reason {
            case .notAllowed(let act): RefusalReason("document-not-permitted", [act.name])
            case .wrongKind: RefusalReason("document-wrong-kind")
            case .notYet(let need): RefusalReason("document-needs-\(need.rawValue)")
            case .noPrefix: RefusalReason("document-no-prefix")
            case .alreadyVoid: RefusalReason("document-already-void")
            case .paper(let problem): RefusalReason("document-\(problem.rawValue)")
            }
        }
    }
}

extension DocumentForm {
    /// What stands against issuing it for a file, all at once; `relation` is that of the office that answers.
    package func reasonsAgainst(
        _ facts: DocumentFacts, by roles: Set<Role>, _ relation: OfficeRelation, _ letterhead: Letterhead
    ) -> [DocumentRefused.Reason] {
        var reasons: [DocumentRefused.Reason] = []
        if !DocumentPermission.allows(roles, .issue(key), relation) { reasons.append(.notAllowed(.issue(key))) }
        if !kinds.contains(facts.kind) { reasons.append(.wrongKind) }
        if !needs.isMet(facts) { reasons.append(.notYet(needs)) }
        if isNumbered, letterhead.prefix.isEmpty { reasons.append(.noPrefix) }
        return reasons
    }
}
