package import Web

/// The addresses of search.
package enum FindAddress: Sendable, Equatable {
    case search
    case export(TableFile.Format)
    case views
    case view(Int64)
    case deleteView(Int64)

    package static let root = "/staff/search"

    package var path: String {
        switch self {
        case .search: Self.root
        case .export(let format): Self.root + "/export.\(format.rawValue)"
        case .views: Self.root + "/views"
        case .view(let id): Self.root + "/views/\(id)"
        case .deleteView(let id): Self.root + "/views/\(id)/delete"
        }
    }
}
