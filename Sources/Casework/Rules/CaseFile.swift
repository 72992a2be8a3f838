package import Kernel
package import LawRules

/// A case file (案件) with all that a decision on it needs, and no more.
package struct CaseFile: Equatable, Sendable {
    package let id: Int64
    package let number: CaseNumber
    package let kind: CaseKind
    package let channel: Channel
    package var state: CaseState
    /// Grows by one with every move; a move on an older version is refused as stale.
    package var version: Int
    package var receivedAt: Instant
    package var receivedOn: Day
    package var division: DivisionCode
    package var category: CategoryCode
    package var nature: String
    /// The office that answers for the file now.
    package var handling: Handling
    package var handover: Handover?
    package var clocks: [Clock]
    package var pauses: [Pause]
    /// The first acceptance, by whichever office.
    package var acceptedOn: Day?
    package var outcome: Outcome?
    package var closedOn: Day?
    package var rated: Bool
    /// An extension that an officer has asked for and nobody has answered.
    package var extensionAsk: ExtensionAsk?
    /// What a superior office asks about the file; nil where it is not under supervision.
    package var supervision: Supervision?
    /// Whether somebody is known, under seal, to have reported the tip.
    package var hasReporter: Bool
    /// What was agreed, and what of it was performed as far as anybody has said; nil where nobody has.
    package var agreedMoney: Money?
    package var performedMoney: Money?
    /// The part of what was agreed that the law adds for fraud.
    package var punitiveMoney: Money?

    package init(
        id: Int64, number: CaseNumber, kind: CaseKind, channel: Channel, state: CaseState, version: Int,
        receivedAt: Instant, receivedOn: Day, division: DivisionCode, category: CategoryCode, nature: String,
        handling: Handling, handover: Handover? = nil, clocks: [Clock] = [], pauses: [Pause] = [],
        acceptedOn: Day? = nil, outcome: Outcome? = nil, closedOn: Day? = nil, rated: Bool = false,
        extensionAsk: ExtensionAsk? = nil, supervision: Supervision? = nil, hasReporter: Bool = false,
        agreedMoney: Money? = nil, performedMoney: Money? = nil, punitiveMoney: Money? = nil
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.channel = channel
        self.state = state
        self.version = version
        self.receivedAt = receivedAt
        self.receivedOn = receivedOn
        self.division = division
        self.category = category
        self.nature = nature
        self.handling = handling
        self.handover = handover
        self.clocks = clocks
        self.pauses = pauses
        self.acceptedOn = acceptedOn
        self.outcome = outcome
        self.closedOn = closedOn
        self.rated = rated
        self.extensionAsk = extensionAsk
        self.supervision = supervision
        self.hasReporter = hasReporter
        self.agreedMoney = agreedMoney
        self.performedMoney = performedMoney
        self.punitiveMoney = punitiveMoney
    }

    /// Whether consumer and trader try to settle it between themselves, and no office has received it yet.
    package var isSettling: Bool { handling.office == Handling.noOffice && !state.isFinal }

    /// The running clock that ends first: what a work list sorts by.
    package var nextDue: Clock? {
        clocks.filter { $0.state == .running || $0.state == .paused }.min { $0.due.due < $1.due.due }
    }

    /// The clock for `key` in the present handling that has not ended.
    package func openClock(_ key: PeriodKey) -> Clock? {
        clocks.last { $0.key == key && $0.handling == handling.id && $0.isOpen }
    }

    /// Whether every legal period that ended did so by its due day.
    ///
    /// A station's first answer is a promise of the installation, an answer to a superior is no period within which a
    /// file is to be handled, and the time for settling is the parties' own.
    package var inTime: Bool {
        clocks.filter { ![.stationAnswer, .supervision, .settlement].contains($0.key) }.allSatisfy { clock in
            clock.endedOn.map { $0 <= clock.due.due } ?? true
        }
    }
}

/// One office's time with a file (经办): a transfer ends one handling and begins another.
package struct Handling: Equatable, Sendable {
    /// What stands for the office while a file is settled first, and nobody of the staff has it.
    package static let noOffice: Int64 = 0

    package let id: Int64
    package let office: Int64
    /// The law as it stood when the file was received here.
    package let ruleSet: String
    package let receivedOn: Day
    package var officer: Int64?
    package var acceptedOn: Day?
    package var endedOn: Day?

    package init(
        id: Int64, office: Int64, ruleSet: String, receivedOn: Day, officer: Int64? = nil, acceptedOn: Day? = nil,
        endedOn: Day? = nil
    ) {
        self.id = id
        self.office = office
        self.ruleSet = ruleSet
        self.receivedOn = receivedOn
        self.officer = officer
        self.acceptedOn = acceptedOn
        self.endedOn = endedOn
    }
}

/// A file offered to another office (移送); until it is accepted, the first office answers for it.
package struct Handover: Equatable, Sendable {
    package let id: Int64
    package let fromHandling: Int64
    package let toOffice: Int64
    package let reason: String

    package init(id: Int64, fromHandling: Int64, toOffice: Int64, reason: String) {
        self.id = id
        self.fromHandling = fromHandling
        self.toOffice = toOffice
        self.reason = reason
    }
}

/// A time that the law does not count (Order 121 art. 22): open while `last` is nil.
package struct Pause: Equatable, Sendable {
    package let id: Int64
    package let handling: Int64
    package let kind: PauseKind
    package let first: Day
    package var last: Day?
    package let reason: String

    package init(id: Int64, handling: Int64, kind: PauseKind, first: Day, last: Day? = nil, reason: String) {
        self.id = id
        self.handling = handling
        self.kind = kind
        self.first = first
        self.last = last
        self.reason = reason
    }
}

/// A wish to extend a period, which the person in charge approves or declines (Order 121 art. 27).
package struct ExtensionAsk: Equatable, Sendable {
    package let id: Int64
    package let period: PeriodKey
    package let askedBy: Int64?
    package let askedOn: Day
    package let reason: String

    package init(id: Int64, period: PeriodKey, askedBy: Int64?, askedOn: Day, reason: String) {
        self.id = id
        self.period = period
        self.askedBy = askedBy
        self.askedOn = askedOn
        self.reason = reason
    }
}
