package import Hummingbird
package import Kernel
package import Storage
package import Web
internal import WorkOrdersRules

/// The work orders (工单) that the hotlines 12345 and 12315 send: taken in, signed for, handled, answered, called back.
///
/// What this capability brings: ``migrations``, the pages of staff, endpoints, and the lists that come and go. Its
/// rules are in `WorkOrdersRules`. It opens files through ``OrderFiling``, which `App` wires to casework.
package struct WorkOrders: Sendable {
    package let tools: WorkOrderTools

    package init(_ tools: WorkOrderTools) {
        self.tools = tools
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        OrderPages(tools: tools).add(to: router)
        OrderListPages(tools: tools).add(to: router)
    }

    /// An order that a file is handled with, for the page of the file.
    package struct OfFile: Sendable {
        package let state: StateKind
        package let text: Text
        package let arguments: [String]
        package let path: String
    }

    /// Asks for the newest orders that are handled with a file; ``ofFile(_:)`` reads each row.
    package static func orders(of file: String) -> SQL { OrderStore.orders(of: file) }

    /// An order handled with a file, by its row.
    package static func ofFile(_ row: Row) throws -> OfFile {
        let order = try OrderRow.order(row)
        return OfFile(
            state: order.state.owesAnswer ? .go : .done, text: OrderText.ofFile,
            arguments: [order.source.rawValue, order.number], path: OrderAddress.order(order.id))
    }

    package var endpoints: [Endpoint] { OrderEndpoints(tools: tools).all }

    /// Deletes lists that were uploaded before a moment and never taken in: they tell who called.
    package static func forgetting(before: Instant) -> SQL { "DELETE FROM work_order_list WHERE kept_at < \(before)" }

    /// The lists that may be uploaded are larger than the usual form.
    package static func setLimits(_ limits: inout FormLimitTable) {
        limits.set(ListPage.limit, for: OrderAddress.takeList)
    }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(OrderText.title, path: OrderAddress.root, icon: .clip) {
            OrderPermission.allows($0.roles, .view, .own)
        }
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "order-list-given": Text(zh: "导出工单", en: "Work orders given out"),
        "order-list-taken": Text(zh: "导入工单", en: "Work orders taken in"),
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = OrderMoveText.reasons
}
