package import Kernel

/// One trader of the register (经营者名录), with what a decision on it needs.
package struct Trader: Equatable, Sendable {
    package let id: Int64
    /// The unified social credit code; nil for a shop on a platform whose keeper is not known.
    package let code: CreditCode?
    package var name: String
    package var kind: TraderKind
    /// The company of a branch, the platform of a shop.
    package var parent: Int64?
    package var standing: TraderStanding
    /// The entry into which this one was merged; it stays readable, and the merge can be undone.
    package var mergedInto: Int64?
    package var version: Int

    package init(
        id: Int64, code: CreditCode?, name: String, kind: TraderKind = .company, parent: Int64? = nil,
        standing: TraderStanding = .known, mergedInto: Int64? = nil, version: Int = 1
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.kind = kind
        self.parent = parent
        self.standing = standing
        self.mergedInto = mergedInto
        self.version = version
    }
}

/// Something that is done to an entry of the register.
package enum RegisterMove: Equatable, Sendable {
    case rename(String)
    /// Two entries are one trader: this one goes into the other.
    case merge(into: Trader, reason: String)
    /// They are two after all.
    case split(reason: String)
    /// Stands below another one from now on; nil: below none.
    case place(TraderKind, below: Trader?)

    /// The names by which history, addresses and tables speak of moves.
    package enum Name: String, CaseIterable, Sendable { case enter, rename, merge, split, place, claim }

    package var name: Name {
        switch self {
        case .rename: .rename
        case .merge: .merge
        case .split: .split
        case .place: .place
        }
    }
}

/// Why a move on the register is not made; all reasons are given at once.
package struct RegisterRefused: Error, Equatable, Sendable {
    package enum Reason: String, CaseIterable, Sendable {
        case alreadyMerged, notMerged, itself, intoMerged, claimed, differentCodes, reasonMissing, nameMissing
        case parentKind, parentBelow, parentMissing
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }
}

extension Trader {
    package static let longestName = 120
    package static let longestReason = 500

    /// The trader after a move, or everything that stands against it.
    package func moved(_ move: RegisterMove) throws(RegisterRefused) -> Trader {
        let reasons = reasonsAgainst(move)
        guard reasons.isEmpty else { throw RegisterRefused(reasons) }
        var trader = self
        trader.version += 1
        switch move {
        case .rename(let name): trader.name = name
        case .merge(let other, _): trader.mergedInto = other.id
        case .split: trader.mergedInto = nil
        case .place(let kind, let below):
            trader.kind = kind
            trader.parent = below?.id
        }
        return trader
    }

    package func reasonsAgainst(_ move: RegisterMove) -> [RegisterRefused.Reason] {
        switch move {
        case .rename(let name):
            (mergedInto == nil ? [] : [.alreadyMerged]) + (name.allSatisfy(\.isWhitespace) ? [.nameMissing] : [])
        case .merge(let other, let reason): againstMerging(into: other) + Self.against(reason: reason)
        case .split(let reason): (mergedInto == nil ? [.notMerged] : []) + Self.against(reason: reason)
        case .place(let kind, let below): againstPlacing(kind, below: below)
        }
    }

    /// Whoever speaks for a trader keeps an entry of its own, and two codes are two traders.
    private func againstMerging(into other: Trader) -> [RegisterRefused.Reason] {
        var reasons: [RegisterRefused.Reason] = []
        if mergedInto != nil { reasons.append(.alreadyMerged) }
        if other.id == id { reasons.append(.itself) }
        if other.mergedInto != nil { reasons.append(.intoMerged) }
        if standing == .claimed { reasons.append(.claimed) }
        if let code, let others = other.code, code != others { reasons.append(.differentCodes) }
        return reasons
    }

    private func againstPlacing(_ kind: TraderKind, below parent: Trader?) -> [RegisterRefused.Reason] {
        if mergedInto != nil { return [.alreadyMerged] }
        guard let parent else { return kind.hasParent ? [.parentMissing] : [] }
        var reasons: [RegisterRefused.Reason] = []
        if parent.id == id { reasons.append(.itself) }
        if parent.mergedInto != nil { reasons.append(.intoMerged) }
        // One step only, so that nobody stands below itself by a detour.
        if parent.parent != nil { reasons.append(.parentBelow) }
        if !kind.parents.contains(parent.kind) { reasons.append(.parentKind) }
        return reasons
    }

    private static func against(reason: String) -> [RegisterRefused.Reason] {
        reason.allSatisfy(\.isWhitespace) ? [.reasonMissing] : []
    }
}
