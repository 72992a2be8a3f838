/// What a member of staff is appointed to do; permissions follow from it and from where the file's office stands.
package enum Role: String, CaseIterable, Sendable, Codable {
    /// Takes in filings and telephone calls (登记员).
    case clerk
    /// Decides on files and carries them (经办人).
    case officer
    /// Leads mediation (调解员).
    case mediator
    /// Answers for an office and those below it (负责人).
    case supervisor
    /// Reads figures and files for reports (分析员).
    case analyst
    /// Reads what was done by whom (审计管理员).
    case auditor
    /// Runs settings, offices and calendars (系统管理员).
    case systemAdministrator
    /// Appoints people and their roles (安全管理员).
    case securityAdministrator
}
