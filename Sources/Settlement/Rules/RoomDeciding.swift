package import Kernel

/// What a decision in a room depends on besides the room.
package struct RoomSituation: Sendable {
    package let who: RoomActor
    package let now: Instant
    package let today: Day
    /// A fresh identifier for the one row that a move may add.
    package let newID: Int64

    package init(who: RoomActor, now: Instant, today: Day, newID: Int64) {
        self.who = who
        self.now = now
        self.today = today
        self.newID = newID
    }
}

extension Room {
    /// Decides `move`, and does nothing else; throws `RoomRefused` with all the reasons there are.
    package func deciding(_ move: RoomMove, _ situation: RoomSituation) throws(RoomRefused) -> RoomDecision {
        let reasons = reasonsAgainst(move.name, situation) + particularReasons(move, situation)
        guard reasons.isEmpty else { throw RoomRefused(move.name, reasons) }
        var draft = RoomDecisionDraft(self, move.name, situation)
        draft.carryOut(move)
        return draft.decision
    }

    /// The reasons that stand against a move before anybody has filled in its form; none means it may be offered.
    package func reasonsAgainst(_ name: RoomMove.Name, _ situation: RoomSituation) -> [RoomRefused.Reason] {
        guard let from = name.path(by: situation.who) else { return [.notYours] }
        var reasons: [RoomRefused.Reason] = from.contains(state) ? [] : [.notIn(state)]
        if let side = situation.who.side {
            if situation.today > period.due.due, !state.isFinal { reasons.append(.over(period.due.due)) }
            if name == .sign, signed(by: side) != nil { reasons.append(.alreadySigned) }
        }
        if name == .askHelp, help != nil { reasons.append(.alreadyAsked) }
        if name == .claim, claim != nil { reasons.append(.claimWaits) }
        if name == .claim, claims >= SettlementLimits.claims { reasons.append(.tooMany) }
        if name == .answerClaim, claim == nil { reasons.append(.noClaim) }
        if name == .remind, isReminded || situation.today < period.remindOn { reasons.append(.notYet) }
        if name == .lapse, situation.today <= period.due.due { reasons.append(.notYet) }
        if name == .offer, offers.count >= SettlementLimits.offers { reasons.append(.tooMany) }
        if name == .say, messages >= SettlementLimits.messages { reasons.append(.tooMany) }
        return reasons
    }

    private func particularReasons(_ move: RoomMove, _ situation: RoomSituation) -> [RoomRefused.Reason] {
        switch move {
        case .enter, .remind, .lapse, .print: []
        case .claim(let contact): Self.name(contact.name) + (contact.isReachable ? [] : [.contactMissing])
        case .answerClaim(let id, _): claim.map { $0.id == id } ?? true ? [] : [.noClaim]
        case .say(let text, let count):
            (count == 0 ? Self.text(text) : Self.length(text))
                + (files + count > SettlementLimits.files ? [.tooMany] : [])
        case .offer(let draft): draft.reasons(on: situation.today, until: period.due.due)
        case .withdraw(let id): reasonsAgainst(offer: id, own: true, situation)
        case .decline(let id), .accept(let id, _): reasonsAgainst(offer: id, own: false, situation)
        case .sign(let name, let document):
            Self.name(name) + (agreement.map { $0.document == document } ?? true ? [] : [.otherDocument])
        case .giveUp(let text): Self.length(text)
        case .askHelp(_, let text): Self.text(text)
        }
    }

    /// Somebody else may have been faster: then the offer is not live any more, and what became of it is the reason.
    private func reasonsAgainst(offer id: Int64, own: Bool, _ situation: RoomSituation) -> [RoomRefused.Reason] {
        guard let offer = offers.first(where: { $0.id == id }) else { return [.unknownOffer] }
        var reasons: [RoomRefused.Reason] = []
        if let side = situation.who.side, (offer.by == side) != own { reasons.append(own ? .othersOffer : .ownOffer) }
        if offer.standing != .live { reasons.append(.notLive(offer.standing)) }
        if offer.standing == .live, !own, situation.today > offer.expiresOn {
            reasons.append(.expired(offer.expiresOn))
        }
        return reasons
    }

    private static func name(_ name: String) -> [RoomRefused.Reason] {
        (name.allSatisfy(\.isWhitespace) ? [.nameMissing] : [])
            + (name.count > SettlementLimits.name ? [.textTooLong(max: SettlementLimits.name)] : [])
    }

    private static func text(_ text: String) -> [RoomRefused.Reason] {
        text.allSatisfy(\.isWhitespace) ? [.textMissing] : length(text)
    }

    private static func length(_ text: String) -> [RoomRefused.Reason] {
        text.count > SettlementLimits.text ? [.textTooLong(max: SettlementLimits.text)] : []
    }
}
