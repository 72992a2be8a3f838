package import CaseworkRules
package import Kernel
package import LawRules

/// One file as a list shows it.
package struct WorklistRow: Equatable, Sendable {
    package let id: Int64
    package let number: String
    package let title: String
    package let kind: CaseKind
    package let channel: Channel
    package let state: CaseState
    package let office: Int64
    package let officer: Int64?
    package let handoverOffice: Int64?
    package let receivedAt: Instant
    package let closedOn: Day?
    package let outcome: Outcome?
    package let inTime: Bool?
    package let rated: Bool
    /// The day that a superior office has set, for a file under supervision.
    package let supervisedUntil: Day?
    /// The clock that ends first; nil where none runs.
    package let clock: WorklistClock?
    /// As stored; a page masks both.
    package let consumer: String
    package let phone: String
    package let trader: String
    package let amount: Money?
    /// What the list is sorted by.
    let sortKey: Int64
}

/// The running clock of a row.
package struct WorklistClock: Equatable, Sendable {
    package let key: PeriodKey
    package let ruleSet: String
    package let start: Day
    package let due: Day
    package let isProvisional: Bool
    package let isPaused: Bool
}

/// A page of a list with the ways to its neighbours.
package struct WorklistPage: Sendable {
    package let rows: [WorklistRow]
    package let next: WorklistCursor?
    package let previous: WorklistCursor?
    /// How many rows a search for words looked at, when there are more that it did not look at.
    package let lookedAt: Int?
}
