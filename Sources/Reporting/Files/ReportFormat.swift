/// The forms in which a report goes out.
package enum ReportFormat: String, CaseIterable, Sendable {
    case json, csv, xlsx, html, pdf

    package var contentType: String {
        switch self {
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .html: "text/html; charset=utf-8"
        case .pdf: "application/pdf"
        }
    }
}
