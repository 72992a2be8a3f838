package import StatisticsRules
internal import Web

/// The addresses of the page of figures and of its tables.
package enum FiguresAddress: Sendable, Equatable {
    /// The page as it opens.
    case start
    case page(FigureFilter)
    /// One table as CSV.
    case csv(FigureTable.Name, FigureFilter)

    static let pagePath = "/figures"
    static let csvPath = "/figures.csv"

    package var path: String {
        switch self {
        case .start: Self.pagePath
        case .page(let filter): Self.pagePath + "?" + Self.query(filter)
        case .csv(let table, let filter): Self.csvPath + "?table=\(table.rawValue)&" + Self.query(filter)
        }
    }

    private static func query(_ filter: FigureFilter) -> String {
        var pairs = [
            ("period", filter.period.code), ("division", filter.division), ("below", filter.below ? "1" : "0"),
            ("kind", filter.kind.code),
        ]
        if let category = filter.category { pairs.append(("category", category)) }
        return pairs.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
}
