package import CaseworkRules
package import Kernel

/// An appraisal (鉴定) or a test (检测) on which the mediation of a file waits: its time is not counted (Order 121 art. 22).
package struct Appraisal: Equatable, Sendable, Identifiable {
    package enum Kind: String, CaseIterable, Sendable { case appraisal, testing }

    /// Who chose the body: the parties together, or the office where they disagree (Order 121 art. 22).
    package enum Choice: String, CaseIterable, Sendable { case agreement, office }

    /// Who advances what it costs; who bears it in the end is for the agreement.
    package enum Payer: String, CaseIterable, Sendable { case consumer, trader, both, body }

    package enum State: String, CaseIterable, Sendable {
        case running
        /// The result is there.
        case done
        /// It came to nothing: no sample, no body, no agreement on the cost.
        case abandoned
    }

    package let id: Int64
    package let caseID: Int64
    package let number: CaseNumber
    package let office: Int64
    /// Counted within the file from 1.
    package let position: Int
    package let draft: AppraisalDraft
    package let beganOn: Day
    package var state = State.running
    package var version = 1
    package var endedOn: Day?
    /// What was found, or why it came to nothing.
    package var result = ""

    package init(
        id: Int64, caseID: Int64, number: CaseNumber, office: Int64, position: Int, draft: AppraisalDraft,
        beganOn: Day
    ) {
        self.id = id
        self.caseID = caseID
        self.number = number
        self.office = office
        self.position = position
        self.draft = draft
        self.beganOn = beganOn
    }
}

/// An appraisal as somebody wants to begin it.
package struct AppraisalDraft: Equatable, Sendable {
    package let kind: Appraisal.Kind
    /// The body that appraises or tests.
    package let body: String
    package let chosenBy: Appraisal.Choice
    /// What it is asked.
    package let question: String
    package let cost: Money?
    package let payer: Appraisal.Payer
    /// What is examined; empty where nothing is handed over.
    package let sample: String
    /// Who sealed it before it was handed over.
    package let sealedBy: String
    package let handedOn: Day?

    package init(
        kind: Appraisal.Kind, body: String, chosenBy: Appraisal.Choice, question: String, cost: Money? = nil,
        payer: Appraisal.Payer, sample: String = "", sealedBy: String = "", handedOn: Day? = nil
    ) {
        self.kind = kind
        self.body = body
        self.chosenBy = chosenBy
        self.question = question
        self.cost = cost
        self.payer = payer
        self.sample = sample
        self.sealedBy = sealedBy
        self.handedOn = handedOn
    }
}

/// A refusal of something about an appraisal, with every reason at once.
package struct AppraisalRefused: Refusal, Equatable {
    package enum Reason: Hashable, Sendable {
        case notPermitted
        case notMediated(CaseState)
        case bodyMissing
        case questionMissing
        case costNotPositive
        case costTooLarge
        /// A sample needs who sealed it and when it was handed over.
        case sealMissing
        case handedMissing
        case handedInFuture
        case handedBeforeReceipt
        case endedAlready
        case resultMissing
        case tooMany
    }

    package let why: [Reason]

    package init(_ why: [Reason]) { self.why = why }

    package var reasons: [RefusalReason] { why.map { _ in RefusalReason("mediation-appraisal") } }
}

/// How much of everything an appraisal may have.
package enum AppraisalLimits {
    package static let body = 100
    package static let question = 2_000
    package static let sample = 500
    package static let sealedBy = 100
    package static let result = 5_000
    /// Ten million yuan: beyond it is a slip.
    package static let cost = Money(fen: 1_000_000_000)
    /// Appraisals of one file.
    package static let ofFile = 20
    package static let files = 5
}

extension AppraisalDraft {
    /// Everything against beginning it.
    package func reasonsAgainst(
        state: CaseState, receivedOn: Day, today: Day, known: [Appraisal], isPermitted: Bool
    ) -> [AppraisalRefused.Reason] {
        var reasons: [AppraisalRefused.Reason] = isPermitted ? [] : [.notPermitted]
        let isRunning = known.contains { $0.state == .running }
        // Beside one that goes on another may begin; the clock stands still once for both.
        if ![.accepted, .mediating].contains(state), !(state == .paused && isRunning) {
            reasons.append(.notMediated(state))
        }
        if Self.isBlank(body) { reasons.append(.bodyMissing) }
        if Self.isBlank(question) { reasons.append(.questionMissing) }
        if let cost, cost.fen <= 0 { reasons.append(.costNotPositive) }
        if let cost, cost.fen > AppraisalLimits.cost.fen { reasons.append(.costTooLarge) }
        reasons += reasonsAgainstSample(receivedOn: receivedOn, today: today)
        if known.count >= AppraisalLimits.ofFile { reasons.append(.tooMany) }
        return reasons
    }

    /// A sample proves something only when it is known who sealed it and when it changed hands.
    private func reasonsAgainstSample(receivedOn: Day, today: Day) -> [AppraisalRefused.Reason] {
        var reasons: [AppraisalRefused.Reason] = []
        if !Self.isBlank(sample) {
            if Self.isBlank(sealedBy) { reasons.append(.sealMissing) }
            if handedOn == nil { reasons.append(.handedMissing) }
        }
        if let handedOn, handedOn > today { reasons.append(.handedInFuture) }
        if let handedOn, handedOn < receivedOn { reasons.append(.handedBeforeReceipt) }
        return reasons
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}

extension Appraisal {
    /// Ends it with what was found, or with why it came to nothing.
    package func ended(
        _ state: State, result: String, on today: Day, isPermitted: Bool
    ) throws(AppraisalRefused) -> Appraisal {
        var reasons: [AppraisalRefused.Reason] = isPermitted ? [] : [.notPermitted]
        if self.state != .running || state == .running { reasons.append(.endedAlready) }
        if result.allSatisfy(\.isWhitespace) { reasons.append(.resultMissing) }
        guard reasons.isEmpty else { throw AppraisalRefused(reasons) }
        var ended = self
        ended.state = state
        ended.result = result
        ended.endedOn = today
        ended.version += 1
        return ended
    }
}
