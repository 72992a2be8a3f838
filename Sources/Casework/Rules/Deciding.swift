package import Kernel
package import LawRules
package import StatisticsRules

extension CaseFile {
    /// Decides `move`, and does nothing else.
    ///
    /// Time, caller and law come in as `situation`. What must be stored and done comes out as values.
    /// Throws `MoveRefused` with all the reasons there are.
    package func deciding(_ move: CaseMove, _ situation: Situation) throws(MoveRefused) -> Decision {
        let reasons = move.name.reasonsAgainst(self, situation) + move.particularReasonsAgainst(self, situation)
        guard reasons.isEmpty else { throw MoveRefused(move.name, reasons) }
        var draft = DecisionDraft(self, move, situation)
        draft.carryOut(move)
        return draft.decision
    }

    /// The reasons that stand against a move before anybody has filled in its form; none means it may be offered.
    package func reasonsAgainst(_ name: CaseMove.Name, _ situation: Situation) -> [MoveRefused.Reason] {
        name.reasonsAgainst(self, situation)
    }

    /// What the file is counted under.
    package var dimensions: Dimensions {
        Dimensions(
            kind: kind.rawValue, channel: channel.rawValue, category: "\(category.system):\(category.code)",
            nature: nature, division: division.rawValue)
    }
}

extension CaseMove.Name {
    func reasonsAgainst(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        guard let path = path(for: file.kind) else {
            let reason = needsDispute ? MoveRefused.Reason.notADispute : .notForKind(file.kind)
            return [reason] + permissionReasons(file, situation)
        }
        var reasons: [MoveRefused.Reason] = []
        if !path.from.contains(file.state) { reasons.append(.notFrom(file.state)) }
        reasons += permissionReasons(file, situation)
        reasons += handoverReasons(file)
        // Until the parties have ended it, an office has nothing to decide, and the consumer acts in the room.
        if file.isSettling, self != .addFacts { reasons.append(.settling) }
        return reasons + ownReasons(file, situation) + file.reasonsAgainstSupervision(self, situation)
    }

    /// The reasons that belong to one move alone.
    private func ownReasons(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        switch self {
        case .extend: extensionReasons(file, situation)
        case .askExtension: file.reasonsAgainstAsking(situation)
        case .approveExtension, .declineExtension: file.reasonsAgainstGranting(situation)
        case .separate: file.outcome == .merged ? [] : [.notMerged]
        case .rate where file.rated: [.alreadyRated]
        case .reopen where file.outcome != .merged: reopeningReasons(file, situation)
        case .rate, .reopen, .becomeComplaint: file.outcome == .merged ? [.leadingDecides] : []
        default: []
        }
    }

    private func permissionReasons(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        switch situation.who.kind {
        case .consumer(let caseID): caseID == file.id && CasePermission.consumerAllows(self) ? [] : [.notYours]
        case .staff(_, _, _, let roles):
            staffReasons(roles, answersHandover ? situation.handoverRelation ?? situation.relation : situation.relation)
        case .system: []
        case .visitor: [.notYours]
        }
    }

    private func staffReasons(_ roles: Set<Role>, _ relation: OfficeRelation) -> [MoveRefused.Reason] {
        CasePermission.allows(roles, .move(self), relation) ? [] : [.notAllowed(relation)]
    }

    private func handoverReasons(_ file: CaseFile) -> [MoveRefused.Reason] {
        if answersHandover { return file.handover == nil ? [.noHandover] : [] }
        return waitsForHandover && file.handover != nil ? [.handoverPending] : []
    }

    private func extensionReasons(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        guard let clock = file.openClock(.mediation), clock.extendedBy == 0,
            situation.law.extensionDays(rules: file.handling.ruleSet, period: .mediation) != nil
        else { return [.noExtension] }
        return []
    }

    private func reopeningReasons(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        guard let closedOn = file.closedOn,
            let until = situation.law.due(rules: file.handling.ruleSet, period: .reopening, from: closedOn)
        else { return [] }
        return situation.today > until.due ? [.reopeningOver(until.due)] : []
    }

    private var answersHandover: Bool { self == .takeOver || self == .returnHandover }

    /// While a file is offered to another office, nothing is decided that the other office should decide.
    private var waitsForHandover: Bool {
        switch self {
        case .accept, .refuse, .handOver, .startMediation, .agree, .end, .close, .extend, .requestSupplement,
            .startVerification, .askExtension, .approveExtension, .conclude, .notifyReporter, .renew, .joinTo, .takeIn,
            .acknowledge, .answer, .becomeComplaint, .splitTip, .mergeInto, .absorb, .separate, .letGo:
            true
        case .supplement, .assign, .takeOver, .returnHandover, .recordSession, .pause, .resume, .reopen, .withdraw,
            .rate, .addFacts, .addNote, .declineExtension, .write, .writeBack, .supervise, .answerSupervision,
            .acceptAnswer, .askAgain:
            false
        }
    }

    /// Only a dispute is mediated (Order 121 arts. 18 and 44).
    var needsDispute: Bool {
        switch self {
        case .startMediation, .recordSession, .agree, .pause, .extend: true
        default: false
        }
    }
}
