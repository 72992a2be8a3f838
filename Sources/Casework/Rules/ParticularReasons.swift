internal import Kernel
internal import LawRules

extension CaseMove {
    /// The reasons that lie in what was filled in, as against the move itself.
    func particularReasonsAgainst(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        switch self {
        case .accept, .startMediation, .takeOver, .resume, .startVerification, .approveExtension, .acknowledge: []
        case .refuse(let ground, _): Self.ground(ground, situation.law.refusalGrounds(file.handling.ruleSet))
        case .end(let ground, _): Self.ground(ground, situation.law.terminationGrounds(file.handling.ruleSet))
        case .requestSupplement(let text), .supplement(let text), .addFacts(let text), .addNote(let text),
            .pause(let text), .extend(let text), .returnHandover(let text), .withdraw(let text),
            .askExtension(let text), .declineExtension(let text), .renew(let text), .write(let text),
            .writeBack(let text):
            Self.text(text)
        case .reopen(let text): Self.text(text) + Self.reopening(file, situation)
        case .answer(let answer): Self.text(answer.text)
        case .conclude(let conclusion): Self.conclusion(conclusion, file, situation)
        case .notifyReporter(let text):
            file.owesNotice(situation.law) && !Self.text(text).isEmpty ? [.noticeMissing] : []
        case .joinTo(_, let newFacts): Self.joining(file, newFacts, situation)
        case .takeIn(_, let newFacts, _): Self.takingIn(file, newFacts, situation)
        case .becomeComplaint, .splitTip, .absorb, .letGo: Self.opening(situation)
        case .supervise(let questions, let due), .askAgain(let questions, let due):
            Self.text(questions) + (due < situation.today ? [.dayPast(due)] : [])
        case .answerSupervision(let text): Self.text(text)
        case .acceptAnswer: []
        case .mergeInto: file.reasonsAgainstMerging(situation)
        case .separate(let reason): Self.text(reason) + file.reasonsAgainstSeparating(situation)
        case .assign: Self.officer(file, situation)
        case .handOver(_, let reason): Self.text(reason) + Self.office(file, situation)
        case .recordSession(let session): Self.session(session, file, situation)
        case .agree(let agreement): Self.agreement(agreement, situation)
        case .close(let outcome, let agreed, let performed, let punitive, _):
            Self.closing(outcome, agreed, performed, punitive, file)
        case .rate(let rating): (1...5).contains(rating.score) ? [] : [.scoreOutOfRange]
        }
    }

    private static func text(_ text: String) -> [MoveRefused.Reason] {
        text.allSatisfy(\.isWhitespace) ? [.textMissing] : []
    }

    private static func ground(_ id: String, _ known: [Ground]) -> [MoveRefused.Reason] {
        known.contains { $0.id == id } ? [] : [.unknownGround]
    }

    private static func officer(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        guard case .officer(_, let office) = situation.target, office == file.handling.office else {
            return [.unknownOfficer]
        }
        return []
    }

    private static func office(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        guard case .office(let id, _) = situation.target else { return [.unknownOffice] }
        return id == file.handling.office ? [.sameOffice] : []
    }

    private static func session(
        _ session: Session, _ file: CaseFile, _ situation: Situation
    ) -> [MoveRefused.Reason] {
        var reasons = text(session.minutes)
        if session.heldOn > situation.today { reasons.append(.dayInFuture(session.heldOn)) }
        if session.heldOn < file.handling.receivedOn { reasons.append(.dayBeforeReceipt(file.handling.receivedOn)) }
        return reasons
    }

    private static func agreement(_ agreement: Agreement, _ situation: Situation) -> [MoveRefused.Reason] {
        text(agreement.terms) + (agreement.amount.fen < 0 ? [.amountNegative] : [])
    }

    private static func closing(
        _ outcome: Outcome, _ agreed: Money?, _ performed: Money?, _ punitive: Money?, _ file: CaseFile
    ) -> [MoveRefused.Reason] {
        var reasons: [MoveRefused.Reason] = []
        if !fits(outcome, file) { reasons.append(.outcomeUnfitting) }
        if [agreed, performed, punitive].contains(where: { ($0?.fen ?? 0) < 0 }) { reasons.append(.amountNegative) }
        if (performed?.fen ?? 0) > (agreed?.fen ?? 0) { reasons.append(.performedBeyondAgreed) }
        if (punitive?.fen ?? 0) > (agreed?.fen ?? 0) { reasons.append(.punitiveBeyondAgreed) }
        return reasons
    }

    private static func fits(_ outcome: Outcome, _ file: CaseFile) -> Bool {
        guard Outcome.forClosing(file.kind).contains(outcome) else { return false }
        switch outcome {
        case .performed, .agreed: return file.state != .ended
        case .settled, .notAgreed: return file.state != .agreed
        default: return true
        }
    }

    /// A case that is not opened needs a ground; one that is opened has none.
    private static func conclusion(
        _ conclusion: Conclusion, _ file: CaseFile, _ situation: Situation
    ) -> [MoveRefused.Reason] {
        let known = situation.law.notOpeningGrounds(file.handling.ruleSet, on: file.handling.receivedOn)
        switch conclusion.result {
        case .caseOpened: return conclusion.ground.isEmpty ? [] : [.unknownGround]
        case .notOpened: return ground(conclusion.ground, known)
        }
    }

    /// A tip joins an earlier one of the same office that was not joined itself; new facts need it to be open.
    private static func joining(
        _ file: CaseFile, _ newFacts: Bool, _ situation: Situation
    ) -> [MoveRefused.Reason] {
        guard case .file(let earlier) = situation.target, earlier.kind == .tip, earlier.id != file.id,
            earlier.office == file.handling.office, earlier.outcome != .joined,
            (earlier.receivedOn, earlier.id) < (file.receivedOn, file.id)
        else { return [.unknownFile] }
        return newFacts && ![.received, .accepted].contains(earlier.state) ? [.notFrom(earlier.state)] : []
    }

    private static func takingIn(
        _ file: CaseFile, _ newFacts: Bool, _ situation: Situation
    ) -> [MoveRefused.Reason] {
        guard case .file = situation.target else { return [.unknownFile] }
        return newFacts && ![.received, .accepted].contains(file.state) ? [.notFrom(file.state)] : []
    }

    /// What was settled with no office needs one that receives it.
    private static func reopening(_ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        guard file.handling.office == Handling.noOffice else { return [] }
        guard case .office = situation.target else { return [.unknownOffice] }
        return []
    }

    private static func opening(_ situation: Situation) -> [MoveRefused.Reason] {
        guard case .file = situation.target else { return [.unknownFile] }
        return []
    }
}
