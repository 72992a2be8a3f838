/// What time is not counted towards a period.
package enum PauseKind: String, CaseIterable, Sendable, Codable {
    /// Appraisal by an expert (鉴定).
    case appraisal
    /// Testing in a laboratory (检测).
    case testing
    /// Inspection of goods (检验).
    case inspection
    /// Verification of a measuring instrument (检定).
    case verification
}
