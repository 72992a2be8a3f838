internal import ReportingRules
internal import Web

/// The addresses of reports.
enum ReportingAddress {
    static let root = "/reports"
    /// A report computed now.
    static let complaints = "\(root)/complaints"

    /// A report in one of its forms; the page itself without one.
    static func complaints(_ period: String, scope: String, convention: String, format: String? = nil) -> String {
        let values =
            [("period", period), ("scope", scope), ("convention", convention)] + (format.map { [("format", $0)] } ?? [])
        return complaints + "?" + values.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
}
