/// The periods that a rule set may give; the order is the one in which people read them.
package enum PeriodKey: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    /// To decide on acceptance or refusal, and to tell the consumer.
    case acceptance
    /// To reach an agreement by mediation.
    case mediation
    /// For trader and consumer to settle between themselves online.
    case settlement
    /// To tell both parties that mediation has ended.
    case terminationNotice
    /// To verify a suspected breach of law that came up in mediation.
    case clueVerification
    /// To solve a dispute between offices about who is responsible.
    case jurisdictionDispute
    /// To tell a named reporter of a breach whether a case was opened (Order 20 only).
    case reporterNotice
    /// For the consumer to hand in what is missing.
    case supplement
    /// For the consumer to have a closed file reopened.
    case reopening
    /// To verify what a tip reports, and to decide whether a case is opened.
    case tipVerification
    /// To answer a consultation.
    case consultationAnswer
    /// To answer a suggestion.
    case suggestionAnswer
    /// To answer what a superior office asks; the day is set by that office and not by a rule set.
    case supervision
    /// For a station to answer what it has taken in itself.
    case stationAnswer
}
