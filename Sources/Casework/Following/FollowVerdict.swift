internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// The answer first: where the file stands, who must act by which day, and what the consumer has to do.
struct FollowVerdict {
    let followed: FollowCase
    let say: Words

    /// A text with its arguments, not yet said.
    struct Said {
        let text: Text
        let arguments: [String]

        init(_ text: Text, _ arguments: [String] = []) {
            self.text = text
            self.arguments = arguments
        }
    }

    private var file: CaseFile { followed.file }
    private var today: Day { followed.today }

    /// The clock that the sentence speaks of.
    var clock: Clock? {
        switch file.state {
        case _ where !followed.isComplaint: otherClock
        case .received: file.openClock(file.isSettling ? .settlement : .acceptance)
        case .supplementing: file.openClock(.supplement)
        case .accepted, .mediating: file.openClock(.mediation)
        case .ended: file.openClock(.terminationNotice)
        case .paused, .agreed, .refused, .withdrawn, .closed: nil
        }
    }

    /// The clock of what is no dispute: what is asked for, the notice to a reporter, else that of its kind.
    private var otherClock: Clock? {
        if file.state == .supplementing { return file.openClock(.supplement) }
        return file.openClock(.reporterNotice) ?? file.kind.receiptPeriod.flatMap { file.openClock($0) }
    }

    /// The day by which somebody must act.
    var due: Day? { file.state == .agreed ? followed.details.agreement?.performBy : clock?.due.due }

    var isLate: Bool { due.map { $0 < today } ?? false }

    /// Whether the office is late, which the consumer may say on the telephone.
    var officeIsLate: Bool { isLate && !file.isSettling && ![.supplementing, .agreed].contains(file.state) }

    var mark: StateKind {
        if file.isSettling { return .go }
        return isLate && file.state != .supplementing ? .late : file.state.mark
    }

    var state: String {
        if file.isSettling { return say(FollowSettlingText.state) }
        if file.state == .paused { return say(FollowText.paused) }
        return say(file.state.text(of: file.kind)) + (mark == .late ? say(FollowText.late) : "")
    }

    /// The sentence as one text.
    var sentence: String { say.say(said.text, said.arguments) }

    /// The sentence with its phrase breaks.
    var headline: HTML {
        let arguments = said.arguments
        guard arguments.count == 3 else { return say.phrased(said.text, arguments.first ?? "") }
        return say.phrased(said.text, arguments[0], arguments[1], arguments[2])
    }

    private var said: Said {
        let office = followed.office(say)
        guard let due else { return Said(undated, file.outcome == .asRecorded ? recorded : [office]) }
        return Said(dated, [office, dayText(due), say.weekday(due)])
    }

    private var dated: Text {
        switch file.state {
        case .received, .accepted, .ended:
            FollowVerdictText.dated(file.kind, file.state, isLate: isLate) ?? complaintDated
        default: complaintDated
        }
    }

    private var complaintDated: Text {
        switch file.state {
        case .received where file.isSettling: FollowSettlingText.verdict
        case .received: isLate ? FollowVerdictText.decidingLate : FollowVerdictText.deciding
        case .supplementing: isLate ? FollowVerdictText.supplementLate : FollowVerdictText.supplement
        case .accepted where isLate: FollowVerdictText.mediatingLate
        case .accepted: followed.wasReopened ? FollowVerdictText.acceptedAgain : FollowVerdictText.accepted
        case .mediating: isLate ? FollowVerdictText.mediatingLate : FollowVerdictText.mediating
        case .agreed: isLate ? FollowVerdictText.agreedLate : FollowVerdictText.agreed
        case .ended: isLate ? FollowVerdictText.endedLate : FollowVerdictText.ended
        case .paused, .refused, .withdrawn, .closed: undated
        }
    }

    private var undated: Text {
        switch file.state {
        case .received: FollowVerdictText.received
        case .supplementing: FollowVerdictText.supplementOpen
        case .accepted, .mediating: FollowVerdictText.working
        case .paused: FollowVerdictText.paused
        case .agreed: FollowVerdictText.agreedOpen
        case .ended where file.kind == .tip: FollowVerdictText.verified
        case .ended where file.kind == .suggestion: FollowVerdictText.considered
        case .ended: FollowVerdictText.endedOpen
        case .withdrawn where !followed.isComplaint: FollowVerdictText.withdrawnOther
        case .refused: FollowVerdictText.refused
        case .withdrawn: FollowVerdictText.withdrawn
        case .closed: closed
        }
    }

    private var closed: Text {
        switch file.outcome {
        case .caseOpened where !followed.wasNotified, .notOpened where !followed.wasNotified:
            FollowVerdictText.closed
        case .performed: FollowVerdictText.closedPerformed
        case .agreed: FollowVerdictText.closedAgreed
        case .settled: FollowVerdictText.closedSettled
        case .notAgreed: FollowVerdictText.closedNotAgreed
        case .asRecorded: recorded.isEmpty ? FollowVerdictText.closed : FollowVerdictText.closedRecorded
        case .caseOpened: FollowVerdictText.caseOpened
        case .notOpened: FollowVerdictText.notOpened
        case .joined: FollowVerdictText.joined
        case .merged: FollowVerdictText.merged
        case .answered: FollowVerdictText.answered
        case .adopted: FollowVerdictText.adopted
        case .notAdopted: FollowVerdictText.notAdopted
        case .becameComplaint: FollowVerdictText.becameComplaint
        case .refused, .withdrawn, nil: FollowVerdictText.closed
        }
    }

    private var recorded: [String] { followed.details.recordedOutcome.map { [$0] } ?? [] }

    private func dayText(_ day: Day) -> String {
        day.year == today.year ? say.dayAndMonth(day) : say.fullDate(day)
    }
}
