/// The event on whose day a period begins; the day itself is not counted.
package enum StartEvent: String, CaseIterable, Sendable, Codable {
    case receipt
    case acceptance
    /// The settlement was offered to the trader.
    case offer
    /// Mediation was ended, or a case was opened or not.
    case decision
    /// A suspected breach of law came up.
    case clueFound
    /// Two offices disagreed.
    case disputeArose
    /// The consumer was asked for what is missing.
    case request
    case closing
}
