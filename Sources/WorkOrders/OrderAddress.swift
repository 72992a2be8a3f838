internal import Kernel
internal import Web
internal import WorkOrdersRules

/// The addresses of the pages about work orders.
enum OrderAddress {
    static let root = "/staff/orders"
    static let new = "\(root)/new"
    static let takeList = "\(root)/list"
    static let giveList = "\(root)/answers"

    static func order(_ id: Int64) -> String { "\(root)/\(id)" }
    static func move(_ id: Int64, _ name: OrderMove.Name) -> String { "\(order(id))/\(name.rawValue)" }
    static func reveal(_ id: Int64) -> String { "\(order(id))/reveal" }
    static func kept(_ id: Int64) -> String { "\(takeList)/\(id)" }
    static func done(_ id: Int64, _ name: OrderMove.Name) -> String { "\(order(id))?done=\(name.rawValue)" }
}
