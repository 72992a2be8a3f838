/// The addresses of the pages about keys and webhooks.
enum AccessAddress {
    static let keys = "/staff/keys"
    static let newKey = "\(keys)/new"
    static let webhooks = "/staff/webhooks"

    static func revoke(_ id: Int64) -> String { "\(keys)/\(id)/revocation" }
    static func webhook(_ id: Int64, before: Int64? = nil) -> String {
        "\(webhooks)/\(id)" + (before.map { "?before=\($0)" } ?? "")
    }
    static func turn(_ id: Int64) -> String { "\(webhooks)/\(id)/state" }
    static func replay(_ id: Int64) -> String { "\(webhooks)/\(id)/replays" }
}
