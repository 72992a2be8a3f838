internal import Kernel
internal import LawRules

/// A decision while it is being written: each move adds its lines, and nothing else is touched.
struct DecisionDraft {
    var decision: Decision
    let situation: Situation
    var file: CaseFile {
        get { decision.file }
        set { decision.file = newValue }
    }
    var today: Day { situation.today }

    init(_ file: CaseFile, _ move: CaseMove, _ situation: Situation) {
        self.situation = situation
        decision = Decision(file: file, entry: Entry(kind: move.name.rawValue))
        decision.entry.facts = [.init("day", situation.today.description)]
        decision.file.version += 1
        if let to = move.name.path(for: file.kind)?.to { decision.file.state = to }
    }

    /// A decision that is no move of a person.
    init(_ file: CaseFile, entry kind: String, _ situation: Situation) {
        self.situation = situation
        decision = Decision(file: file, entry: Entry(kind: kind))
        decision.entry.facts = [.init("day", situation.today.description)]
        decision.file.version += 1
    }

    mutating func carryOut(_ move: CaseMove) {
        if move.name.answersPerson { stop(.stationAnswer) }
        switch move {
        case .accept: accept()
        case .refuse(let ground, let note): refuse(ground, note)
        case .requestSupplement(let text): askFor(text)
        case .supplement(let text): answer(text)
        case .assign(let officer, _): assign(officer)
        case .handOver(let office, let reason): handOver(to: office, reason)
        case .takeOver: takeOver()
        case .returnHandover(let reason): returnHandover(reason)
        case .startMediation: tell(.startMediation)
        case .recordSession(let session): record(session)
        case .pause(let reason): pause(reason)
        case .resume: resume()
        case .extend(let reason): extend(reason)
        case .agree(let agreement): agree(agreement)
        case .end(let ground, let note): end(ground, note)
        case .close(let outcome, let agreed, let performed, let punitive, let note):
            file.punitiveMoney = punitive
            close(outcome, agreed, performed, note)
        case .reopen(let reason): reopen(reason)
        case .withdraw(let reason): withdraw(reason)
        case .rate(let rating): rate(rating)
        case .addFacts(let text): note(.fact, text)
        case .addNote(let text): note(.internalNote, text)
        case .startVerification: startVerification()
        case .askExtension(let reason): askExtension(reason)
        case .approveExtension: answerExtension(granted: true, "")
        case .declineExtension(let reason): answerExtension(granted: false, reason)
        case .conclude(let conclusion): conclude(conclusion)
        case .notifyReporter(let text): notifyReporter(text)
        case .renew(let text): renew(text)
        case .joinTo(_, let newFacts): join(newFacts: newFacts)
        case .takeIn(_, let newFacts, let day): takeIn(newFacts: newFacts, receivedOn: day)
        case .mergeInto: merge()
        case .absorb: absorb()
        case .separate(let reason): separate(reason)
        case .letGo: letGo()
        case .acknowledge: acknowledge()
        case .answer(let answer): self.answer(answer)
        case .write(let text): note(.message, text)
        case .writeBack(let text): note(.reply, text)
        case .becomeComplaint: becomeComplaint()
        case .splitTip: splitTip()
        case .supervise(let questions, let due): supervise(questions, due)
        case .answerSupervision(let text): answerSupervision(text)
        case .acceptAnswer: acceptAnswer()
        case .askAgain(let questions, let due): askAgain(questions, due)
        }
    }
}
