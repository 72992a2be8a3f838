package import Kernel

/// A period that a rule set gives: its length, the event it runs from, what stops it, and where that is written.
package struct LegalPeriod: Codable, Sendable, Equatable {
    package var period: Period
    package var start: StartEvent
    package var pausedBy: [PauseKind]

    /// The article, as it is cited: 第十五条 / art. 15.
    package var article: LocalText
    package var status: RuleStatus

    /// What a person should know about it; always there when the status is not `confirmed`.
    package var note: LocalText?

    package init(
        period: Period, start: StartEvent, pausedBy: [PauseKind] = [], article: LocalText,
        status: RuleStatus = .confirmed, note: LocalText? = nil
    ) {
        self.period = period
        self.start = start
        self.pausedBy = pausedBy
        self.article = article
        self.status = status
        self.note = note
    }
}
