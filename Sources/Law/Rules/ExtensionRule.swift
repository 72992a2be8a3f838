package import Kernel

/// By how much a period may be extended, once, and who must agree.
package struct ExtensionRule: Codable, Sendable, Equatable {
    /// Whose agreement an extension needs.
    package enum Consent: String, CaseIterable, Codable, Sendable {
        /// Consumer and trader.
        case bothParties
        /// The person in charge of the office.
        case personInCharge
    }

    /// The most days, in the unit of the period.
    package var days: Int
    package var needs: Consent
    package var article: LocalText
    package var status: RuleStatus
    package var note: LocalText?

    package init(
        days: Int, needs: Consent, article: LocalText, status: RuleStatus = .confirmed, note: LocalText? = nil
    ) {
        self.days = days
        self.needs = needs
        self.article = article
        self.status = status
        self.note = note
    }
}
