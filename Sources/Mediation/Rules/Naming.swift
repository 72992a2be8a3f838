package import CaseworkRules
package import Kernel

/// The mediators of a file and why it is them.
package struct Naming: Equatable, Sendable {
    /// Mediators of one file at most.
    package static let most = 5

    package let mediators: [NamedPerson]
    /// The language in which the parties want to be mediated.
    package let language: MediationLanguage
    /// Why others than those proposed were chosen; empty where the proposal was taken.
    package let reason: String
    /// The version that was looked at; 0 while nobody was named.
    package let version: Int

    package init(
        mediators: [NamedPerson], language: MediationLanguage = .mandarin, reason: String = "", version: Int = 0
    ) {
        self.mediators = mediators
        self.language = language
        self.reason = reason
        self.version = version
    }

    /// Everything against naming them, seen against those who could.
    package func reasonsAgainst(
        _ ranked: [RankedMediator], isPermitted: Bool, state: CaseState
    ) -> [NamingRefused.Reason] {
        var reasons: [NamingRefused.Reason] = isPermitted ? [] : [.notPermitted]
        if ![.accepted, .mediating, .paused].contains(state) { reasons.append(.notMediated) }
        if mediators.isEmpty { reasons.append(.nobody) }
        if mediators.count > Self.most { reasons.append(.tooMany) }
        for person in mediators {
            guard let known = ranked.first(where: { $0.person.id == person.id }) else {
                reasons.append(.unknown)
                continue
            }
            if !known.mayBeChosen { reasons.append(.barred(person.name)) }
        }
        let proposed = MediatorProposal.proposed(ranked)?.person.id
        if let proposed, !mediators.isEmpty, !mediators.contains(where: { $0.id == proposed }),
            reason.allSatisfy(\.isWhitespace)
        {
            reasons.append(.reasonMissing)
        }
        return reasons
    }
}

/// A refusal of naming mediators, with every reason at once.
package struct NamingRefused: Refusal, Equatable {
    package enum Reason: Hashable, Sendable {
        case notPermitted, notMediated, nobody, tooMany, unknown
        /// An interest, or a recusal that was granted.
        case barred(String)
        /// Another than the one proposed needs a reason.
        case reasonMissing
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }

    package var reasons: [RefusalReason] { why.map { _ in RefusalReason("mediation-naming") } }
}
