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

extension ReportingAddress {
    /// A published report as it stands now, and one of its versions.
    static func published(_ report: Int64) -> String { "\(root)/\(report)" }
    static func published(_ report: Int64, version: Int) -> String { "\(root)/\(report)/\(version)" }

    /// The desk on which reports are written.
    static let desk = "/staff/reports"
    static let new = "\(desk)/new"
    static func draft(_ id: Int64) -> String { "\(desk)/\(id)" }
    static func words(_ id: Int64) -> String { "\(draft(id))/words" }
}
