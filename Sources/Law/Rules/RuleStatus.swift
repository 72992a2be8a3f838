/// How far a part of a rule set can be relied on.
package enum RuleStatus: String, CaseIterable, Sendable, Codable {
    /// Seen in the source that the rule set names.
    case confirmed
    /// Taken from a copy, from memory, or from a place whose rules are others.
    case unconfirmed
    /// Set by the installation, because no rule says it.
    case configuration
}
