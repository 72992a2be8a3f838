package import Kernel

/// A ground of a rule set: for refusing a complaint, for ending mediation, or a way that stays open to the consumer.
package struct Ground: Codable, Sendable, Equatable, Identifiable {
    /// Stable within the rule set; kept with the decision.
    package var id: String
    package var text: LocalText
    package var status: RuleStatus
    package var note: LocalText?

    /// What may be weighed in judging the ground, such as the five factors of Order 121, art. 17.
    package var factors: [Ground]

    package init(
        id: String, text: LocalText, status: RuleStatus = .confirmed, note: LocalText? = nil, factors: [Ground] = []
    ) {
        self.id = id
        self.text = text
        self.status = status
        self.note = note
        self.factors = factors
    }
}
