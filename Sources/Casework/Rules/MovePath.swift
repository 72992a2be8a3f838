/// The states a move starts from and the state it leads to.
package struct MovePath: Equatable, Sendable {
    package let from: Set<CaseState>
    /// Nil where the state stays as it is.
    package let to: CaseState?
}

extension CaseMove.Name {
    /// The whole table of moves, kind by kind; nil where a kind has no such move. Pictures, lists of what is possible
    /// and final states are derived from it.
    package func path(for kind: CaseKind) -> MovePath? {
        if let path = supervisionPath(kind) { return kind == .other ? nil : path }
        return switch kind {
        case .complaint: complaintPath
        case .tip: tipPath
        case .consultation: consultationPath
        case .suggestion: suggestionPath
        case .other: needsDispute || isOfFiled ? nil : complaintPath
        }
    }

    /// What a superior and the office in charge say to each other; the state stays as it is. An answer may be accepted
    /// after the file has ended.
    private func supervisionPath(_ kind: CaseKind) -> MovePath? {
        switch self {
        case .supervise, .answerSupervision, .askAgain: MovePath(from: Self.running(kind), to: nil)
        case .acceptAnswer: MovePath(from: Self.running(kind).union(Self.finished(kind)), to: nil)
        default: nil
        }
    }

    private static func running(_ kind: CaseKind) -> Set<CaseState> {
        switch kind {
        case .complaint: open
        case .tip, .suggestion: opened
        case .consultation: asked
        case .other: []
        }
    }

    private static func finished(_ kind: CaseKind) -> Set<CaseState> {
        switch kind {
        case .complaint: [.refused, .withdrawn, .closed]
        case .tip: [.closed]
        case .consultation, .suggestion: [.withdrawn, .closed]
        case .other: []
        }
    }

    /// What only filings made here know: an imported record is split and merged by nobody.
    private var isOfFiled: Bool {
        switch self {
        case .splitTip, .mergeInto, .absorb, .separate, .letGo: true
        default: false
        }
    }

    /// A complaint: accepted or refused, mediated, closed.
    private var complaintPath: MovePath? {
        switch self {
        case .accept: MovePath(from: [.received, .supplementing], to: .accepted)
        case .refuse: MovePath(from: [.received, .supplementing], to: .refused)
        case .requestSupplement: MovePath(from: [.received], to: .supplementing)
        case .supplement: MovePath(from: [.supplementing], to: .received)
        case .assign, .handOver, .takeOver, .returnHandover: MovePath(from: Self.open, to: nil)
        case .startMediation: MovePath(from: [.accepted], to: .mediating)
        case .recordSession: MovePath(from: [.mediating], to: nil)
        case .pause: MovePath(from: [.mediating, .accepted], to: .paused)
        case .resume: MovePath(from: [.paused], to: .mediating)
        case .extend: MovePath(from: [.accepted, .mediating], to: nil)
        case .agree: MovePath(from: [.mediating], to: .agreed)
        case .end: MovePath(from: [.accepted, .mediating, .paused], to: .ended)
        case .close: MovePath(from: [.agreed, .ended], to: .closed)
        case .reopen: MovePath(from: [.closed], to: .accepted)
        case .withdraw: MovePath(from: Self.disputed, to: .withdrawn)
        case .rate: MovePath(from: [.refused, .withdrawn, .closed], to: nil)
        case .addFacts, .splitTip, .absorb, .letGo: MovePath(from: Self.open, to: nil)
        case .mergeInto: MovePath(from: [.received, .supplementing], to: .closed)
        case .separate: MovePath(from: [.closed], to: .received)
        case .addNote, .correct: MovePath(from: Set(CaseState.allCases), to: nil)
        case .startVerification, .askExtension, .approveExtension, .declineExtension, .conclude, .notifyReporter,
            .renew, .joinTo, .takeIn, .acknowledge, .answer, .write, .writeBack, .becomeComplaint, .supervise,
            .answerSupervision, .acceptAnswer, .askAgain:
            nil
        }
    }

    /// A tip: verified, concluded, and its reporter told; `accepted` is the time of verification.
    private var tipPath: MovePath? {
        switch self {
        case .startVerification: MovePath(from: [.received], to: .accepted)
        case .askExtension, .approveExtension, .declineExtension, .renew: MovePath(from: Self.begun, to: nil)
        case .conclude: MovePath(from: Self.begun, to: .ended)
        case .notifyReporter: MovePath(from: [.ended], to: .closed)
        case .joinTo: MovePath(from: Self.begun, to: .closed)
        case .assign, .handOver, .takeOver, .returnHandover, .addFacts: MovePath(from: Self.opened, to: nil)
        case .write, .writeBack, .addNote, .takeIn, .correct: MovePath(from: Self.opened.union([.closed]), to: nil)
        case .accept, .refuse, .requestSupplement, .supplement, .startMediation, .recordSession, .pause, .resume,
            .extend, .agree, .end, .close, .reopen, .withdraw, .rate, .acknowledge, .answer, .becomeComplaint,
            .splitTip, .mergeInto, .absorb, .separate, .letGo, .supervise, .answerSupervision, .acceptAnswer, .askAgain:
            nil
        }
    }

    /// A consultation: answered, which closes it, or carried on as a complaint.
    private var consultationPath: MovePath? {
        switch self {
        case .requestSupplement: MovePath(from: [.received], to: .supplementing)
        case .supplement: MovePath(from: [.supplementing], to: .received)
        case .answer: MovePath(from: Self.asked, to: .closed)
        case .becomeComplaint: MovePath(from: Self.asked.union([.closed]), to: .closed)
        case .withdraw: MovePath(from: Self.asked, to: .withdrawn)
        case .mergeInto: MovePath(from: Self.asked, to: .closed)
        case .separate: MovePath(from: [.closed], to: .received)
        case .rate: MovePath(from: [.withdrawn, .closed], to: nil)
        case .assign, .handOver, .takeOver, .returnHandover, .addFacts, .absorb, .letGo:
            MovePath(from: Self.asked, to: nil)
        case .write, .writeBack, .correct: MovePath(from: Self.asked.union([.closed]), to: nil)
        case .addNote: MovePath(from: Self.asked.union([.closed, .withdrawn]), to: nil)
        case .accept, .refuse, .startMediation, .recordSession, .pause, .resume, .extend, .agree, .end, .close,
            .reopen, .startVerification, .askExtension, .approveExtension, .declineExtension, .conclude,
            .notifyReporter, .renew, .joinTo, .takeIn, .acknowledge, .splitTip, .supervise, .answerSupervision,
            .acceptAnswer, .askAgain:
            nil
        }
    }

    /// A suggestion: acknowledged, answered, closed; `accepted` is the time in which it is weighed.
    private var suggestionPath: MovePath? {
        switch self {
        case .acknowledge: MovePath(from: [.received], to: .accepted)
        case .answer: MovePath(from: Self.begun, to: .ended)
        case .close: MovePath(from: [.ended], to: .closed)
        case .withdraw: MovePath(from: Self.begun, to: .withdrawn)
        case .mergeInto: MovePath(from: Self.begun, to: .closed)
        case .separate: MovePath(from: [.closed], to: .received)
        case .rate: MovePath(from: [.withdrawn, .closed], to: nil)
        case .assign, .handOver, .takeOver, .returnHandover, .addFacts, .absorb, .letGo:
            MovePath(from: Self.opened, to: nil)
        case .write, .writeBack, .correct: MovePath(from: Self.opened.union([.closed]), to: nil)
        case .addNote: MovePath(from: Self.opened.union([.closed, .withdrawn]), to: nil)
        case .accept, .refuse, .requestSupplement, .supplement, .startMediation, .recordSession, .pause, .resume,
            .extend, .agree, .end, .reopen, .startVerification, .askExtension, .approveExtension, .declineExtension,
            .conclude, .notifyReporter, .renew, .joinTo, .takeIn, .becomeComplaint, .splitTip, .supervise,
            .answerSupervision, .acceptAnswer, .askAgain:
            nil
        }
    }

    private static let open = Set(CaseState.allCases.filter { !$0.isFinal })
    private static let disputed: Set<CaseState> = [.received, .supplementing, .accepted, .mediating, .paused]
    /// A tip or a suggestion that is being worked on.
    private static let begun: Set<CaseState> = [.received, .accepted]
    /// The same until it is closed.
    private static let opened: Set<CaseState> = [.received, .accepted, .ended]
    /// A consultation that waits for its answer.
    private static let asked: Set<CaseState> = [.received, .supplementing]
}

extension CaseKind {
    /// The states that a file of this kind can be in.
    package var states: [CaseState] {
        let reached = CaseMove.Name.allCases.compactMap { $0.path(for: self)?.to }
        return CaseState.allCases.filter { $0 == .received || reached.contains($0) }
    }

    /// The table of moves of this kind as a state diagram in Mermaid, for the documents; a test fails when the stored
    /// one is stale.
    package var diagram: String {
        var lines = ["stateDiagram-v2", "    [*] --> received"]
        for name in CaseMove.Name.allCases {
            guard let path = name.path(for: self), let to = path.to else { continue }
            for from in CaseState.allCases where path.from.contains(from) && from != to {
                lines.append("    \(from.rawValue) --> \(to.rawValue): \(name.rawValue)")
            }
        }
        for state in states where state.isFinal { lines.append("    \(state.rawValue) --> [*]") }
        return lines.joined(separator: "\n") + "\n"
    }
}
