package import Kernel

/// What a list that is taken in makes of an order that may be there already.
package enum ListedResult: Equatable, Sendable {
    case new
    /// Everything is as it was: a second import of the same list changes nothing.
    case alreadyThere
    /// The sender changed these parts.
    case changed([OrderPart], WorkOrder)
    /// The sender changed what is answered or closed already; nothing is taken over.
    case tooLate
    /// The order belongs to an office that the person may not take lists in for.
    case elsewhere
}

/// The parts of an order that its sender may change.
package enum OrderPart: String, CaseIterable, Sendable {
    case deadline, kind, title, text, caller, trader, division, earlier, received
}

extension WorkOrder {
    /// What the listed order changes on this one.
    ///
    /// The caller of a sealed order stays unknown, whatever the list says once more.
    package func comparing(_ listed: ListedOrder) -> ListedResult {
        var wanted = listed.content
        if isSealed { wanted = wanted.withoutCaller }
        let parts = changed(to: wanted, listed)
        guard !parts.isEmpty else { return .alreadyThere }
        guard state.owesAnswer else { return .tooLate }
        var after = self
        after.version += 1
        after.content = wanted
        after.receivedAt = listed.receivedAt
        if let dueAt = listed.dueAt { after.dueAt = dueAt }
        return .changed(parts, after)
    }

    private func changed(to wanted: OrderContent, _ listed: ListedOrder) -> [OrderPart] {
        OrderPart.allCases.filter { part in
            switch part {
            // A deadline set when the order came back (重办) is not undone by a list that does not know it.
            case .deadline: listed.dueAt != nil && listed.dueAt != dueAt
            case .kind: wanted.kind != content.kind || wanted.proposed != content.proposed
            case .title: wanted.title != content.title
            case .text: wanted.text != content.text
            case .caller:
                wanted.callerName != content.callerName || wanted.callerPhone != content.callerPhone
                    || wanted.callerAddress != content.callerAddress
            case .trader: wanted.trader != content.trader
            case .division: wanted.division != content.division
            case .earlier: wanted.earlier != content.earlier
            case .received: listed.receivedAt != receivedAt
            }
        }
    }
}
