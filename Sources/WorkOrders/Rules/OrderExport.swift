package import Kernel

extension OrderMapping {
    /// The heads of a list that goes back.
    package var exportHeads: [String] { export.map(\.column) }

    /// The fields of one order in those columns; `states` are our words where the mapping has none.
    package func exportFields(
        _ order: WorkOrder, sentBackFor: String, words: OrderExportWords, zone: LegalZone
    ) -> [String] {
        export.map { column in
            switch column.field {
            case .number: order.number
            case .state: states[order.state.rawValue] ?? words.state(order.state)
            case .answer: order.answer
            case .answeredAt: order.answeredAt.map { Self.time($0, zone) } ?? ""
            case .file: order.link?.file ?? ""
            case .sentBackFor: order.state == .sentBack ? sentBackFor : ""
            case .reached: order.callBack.map { words.reached($0.reached) } ?? ""
            case .satisfied: order.callBack?.satisfied.map(words.satisfied) ?? ""
            case .closedAt: order.closedAt.map { Self.time($0, zone) } ?? ""
            }
        }
    }

    /// `2026-10-12 15:04:05`, as the lists of the hotlines are usually written.
    private static func time(_ at: Instant, _ zone: LegalZone) -> String {
        let time = zone.time(of: at)
        let second = Int((at - zone.start(of: zone.day(of: at))) / 1_000 % 60)
        let parts = [time.hour, time.minute, second].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(zone.day(of: at)) " + parts.joined(separator: ":")
    }
}

/// What the values of closed lists are called in a list that goes back.
package struct OrderExportWords: Sendable {
    package let state: @Sendable (OrderState) -> String
    package let reached: @Sendable (CallBack.Reached) -> String
    package let satisfied: @Sendable (CallBack.Satisfied) -> String

    package init(
        state: @escaping @Sendable (OrderState) -> String,
        reached: @escaping @Sendable (CallBack.Reached) -> String,
        satisfied: @escaping @Sendable (CallBack.Satisfied) -> String
    ) {
        self.state = state
        self.reached = reached
        self.satisfied = satisfied
    }
}
