internal import ChineseText
package import Kernel
internal import Storage
package import WorkOrdersRules

/// Something that an order may say once more.
package struct LikelyRepeat: Sendable {
    /// The earlier thing: an order, which may be linked to a file, or a file alone.
    package enum Earlier: Sendable {
        case order(WorkOrder)
        case file(OrderFiling.File)
    }

    package let earlier: Earlier
    package let likeness: OrderLikeness

    /// The file to which the repeat may be joined.
    package var file: String? {
        switch earlier {
        case .order(let order): order.link?.file
        case .file(let file): file.number
        }
    }
}

extension OrderStore {
    /// Orders of one caller that are compared, the newest.
    private static let looked = 50
    /// Likely repeats that are shown.
    private static let shown = 5

    /// What an order may say once more, of what the person may see: orders first, then files.
    package func repeats(of order: WorkOrder, for who: Principal) async throws -> [LikelyRepeat] {
        guard order.state == .received || order.state == .signed else { return [] }
        let found = try await earlier(than: order).compactMap { earlier -> LikelyRepeat? in
            guard tools.allows(.view, earlier.office, who), let likeness = OrderLikeness.between(order, earlier)
            else { return nil }
            return LikelyRepeat(earlier: .order(earlier), likeness: likeness)
        }
        let files = try await files(like: order, who, except: Set(found.compactMap(\.file)))
        // What can be joined comes first.
        let (linked, others) = (found.filter { $0.file != nil }, found.filter { $0.file == nil })
        return Array((linked + files + others).prefix(Self.shown))
    }

    private func files(
        like order: WorkOrder, _ who: Principal, except known: Set<String>
    ) async throws -> [LikelyRepeat] {
        let phone = order.content.comparedPhone
        let trader = ChineseText.letters(order.content.trader)
        guard !phone.isEmpty, trader.count >= 2 else { return [] }
        return try await tools.filing.files(phone, who).filter {
            ChineseText.letters($0.trader) == trader && !known.contains($0.file.number)
        }.map { LikelyRepeat(earlier: .file($0.file), likeness: .trader) }
    }

    /// The order it names, and the newest of the same caller.
    private func earlier(than order: WorkOrder) async throws -> [WorkOrder] {
        let (content, since) = (
            order.content, order.receivedAt.adding(seconds: -Int64(OrderLikeness.days) * 86_400)
        )
        let phone = content.comparedPhone
        return try await tools.database.read { reading in
            var rows: [Row] = []
            if !content.earlier.isEmpty {
                rows += try reading.rows(
                    "SELECT * FROM work_order WHERE source = \(order.source) AND number = \(content.earlier)")
            }
            if !phone.isEmpty {
                rows += try reading.rows(
                    """
                    SELECT * FROM work_order WHERE phone = \(phone) AND phone <> '' AND received_at >= \(since)
                        AND received_at <= \(order.receivedAt)
                    ORDER BY received_at DESC, id DESC LIMIT \(Self.looked)
                    """)
            }
            var seen: Set<Int64> = [order.id]
            return try rows.map(OrderRow.order).filter { seen.insert($0.id).inserted }
        }
    }
}
