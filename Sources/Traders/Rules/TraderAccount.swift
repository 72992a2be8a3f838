/// Where a trader's account for settling online (在线消费纠纷解决企业, ODR 企业) stands.
package enum AccountState: String, CaseIterable, Sendable {
    /// Applied for; the office in charge has not decided.
    case applied
    case joined
    case refused
    /// The trader has left.
    case left
    /// The office has taken the trader out.
    case removed

    /// Whether the trader's people may work at the desk.
    package var isOpen: Bool { self == .joined }
}

/// Something that is done to an account.
package enum AccountMove: Equatable, Sendable {
    case admit
    case refuse(reason: String)
    case leave(reason: String)
    case remove(reason: String)

    package var state: AccountState {
        switch self {
        case .admit: .joined
        case .refuse: .refused
        case .leave: .left
        case .remove: .removed
        }
    }

    package var reason: String {
        switch self {
        case .admit: ""
        case .refuse(let reason), .leave(let reason), .remove(let reason): reason
        }
    }

    /// Whether it cannot be done without a reason: whoever is refused or taken out has a right to know why.
    package var needsReason: Bool {
        switch self {
        case .refuse, .remove: true
        case .admit, .leave: false
        }
    }

    /// The states from which it is possible.
    package var from: AccountState {
        switch self {
        case .admit, .refuse: .applied
        case .leave, .remove: .joined
        }
    }
}

/// What the office looks at before it admits a trader; each has to be ticked.
package enum JoiningCondition: String, CaseIterable, Sendable {
    /// Name and code of the licence are those of the application.
    case licence
    /// Who applies works there: asked by telephone under a number that is not only in the application.
    case person
    /// The undertaking is given: answer in time, keep what is agreed.
    case undertaking
}

/// Why something is not done to an account; all reasons are given at once.
package struct JoiningRefused: Error, Equatable, Sendable {
    package enum Reason: String, CaseIterable, Sendable {
        case notInThisState, reasonMissing, conditionOpen
        /// Another account of the same code is open.
        case codeTaken
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }
}

extension AccountState {
    /// The state after a move, or everything that stands against it.
    package func moved(
        _ move: AccountMove, checked: Set<JoiningCondition> = []
    ) throws(JoiningRefused) -> AccountState {
        var reasons: [JoiningRefused.Reason] = self == move.from ? [] : [.notInThisState]
        if move.needsReason, move.reason.allSatisfy(\.isWhitespace) { reasons.append(.reasonMissing) }
        if move == .admit, checked.count < JoiningCondition.allCases.count { reasons.append(.conditionOpen) }
        guard reasons.isEmpty else { throw JoiningRefused(reasons) }
        return move.state
    }
}

/// What a person of a trader is there for.
package enum ShopRole: String, CaseIterable, Sendable {
    /// Answers for the account: people, promises, templates, leaving; and all that an answerer does.
    case manager
    /// Answers complaints in rooms.
    case answerer
}

/// What a person of a trader does at the desk; nothing of it is a permission of staff.
package enum ShopAct: CaseIterable, Sendable {
    /// Seeing the trader's rooms and figures, and acting in rooms.
    case answer
    /// Reading out all rooms as a file.
    case export
    /// One's own second factor.
    case security
    case people, promises, templates, keys, webhooks, leave

    /// One table; what is not in it is refused.
    package func isAllowed(to role: ShopRole) -> Bool {
        switch role {
        case .manager: true
        case .answerer: self == .answer || self == .templates || self == .security
        }
    }
}
