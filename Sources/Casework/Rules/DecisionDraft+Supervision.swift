internal import Kernel
internal import LawRules

// A superior office asks, the office in charge answers on the file, and the superior accepts that or asks again.

extension DecisionDraft {
    mutating func supervise(_ questions: String, _ due: Day) {
        guard let office = situation.who.office else { return }
        let supervision = Supervision(
            id: situation.newID, office: office, questions: questions, due: due, askedOn: today)
        file.supervision = supervision
        decision.records.append(.supervisionAsked(supervision))
        runSupervision()
        fact("by", String(office))
        fact("due", due.description)
        personal("questions", questions)
    }

    mutating func answerSupervision(_ text: String) {
        guard let supervision = file.supervision else { return }
        file.supervision?.answer = text
        stop(.supervision)
        decision.records.append(.supervisionAnswered(id: supervision.id, text, on: today))
        fact("inTime", today <= supervision.due ? "1" : "0")
        personal("answer", text)
    }

    mutating func acceptAnswer() { endSupervision(.accepted) }

    mutating func askAgain(_ questions: String, _ due: Day) {
        endSupervision(.again)
        supervise(questions, due)
    }

    mutating func endSupervision(_ end: SupervisionEnd) {
        guard let supervision = file.supervision else { return }
        decision.records.append(.supervisionEnded(id: supervision.id, end))
        file.supervision = nil
    }

    /// The clock of what is not answered yet, at the office that is in charge now.
    mutating func runSupervision() {
        guard let supervision = file.supervision, !supervision.isAnswered else { return }
        file.clocks.append(
            Clock(
                key: .supervision, handling: file.handling.id, start: today,
                due: DueDate(due: supervision.due, provisional: false, steps: [])))
    }
}

extension CaseFile {
    func reasonsAgainstSupervision(_ name: CaseMove.Name, _ situation: Situation) -> [MoveRefused.Reason] {
        switch name {
        case .supervise: return supervision == nil ? [] : [.supervised]
        case .answerSupervision:
            guard let supervision else { return [.notSupervised] }
            return supervision.isAnswered ? [.alreadyAnswered] : []
        case .acceptAnswer, .askAgain:
            guard let supervision else { return [.notSupervised] }
            if supervision.office != situation.who.office { return [.notYours] }
            return supervision.isAnswered ? [] : [.notAnswered]
        default:
            guard name.endsUnanswered, let supervision, !supervision.isAnswered else { return [] }
            return [.supervised]
        }
    }
}

extension CaseMove.Name {
    /// Whether the office would be rid of the file by it; it answers its superior first.
    fileprivate var endsUnanswered: Bool {
        switch self {
        case .refuse, .close, .answer, .notifyReporter, .joinTo, .mergeInto, .becomeComplaint, .handOver: true
        default: false
        }
    }
}
