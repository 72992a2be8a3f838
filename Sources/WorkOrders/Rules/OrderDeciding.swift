package import CaseworkRules
package import Kernel

/// What a decision about an order is made from, beside the order.
package struct OrderSituation: Sendable {
    package let who: Principal
    /// Where the order's office stands, seen from the person's.
    package let relation: OfficeRelation
    package let now: Instant

    package init(who: Principal, relation: OfficeRelation, now: Instant) {
        self.who = who
        self.relation = relation
        self.now = now
    }
}

/// What a move makes of an order, and what its history says of it.
package struct OrderDecision: Equatable, Sendable {
    package let order: WorkOrder
    package let entry: OrderNote
}

/// One entry of an order's history before it has its place: a closed word, a value of a list, and a text.
package struct OrderNote: Equatable, Sendable {
    /// The name of a move, or `takenIn`, `changedBySender`, `revealed`.
    package let kind: String
    /// A reason, a number of a file, or whom was reached; never about a person.
    package let detail: String
    package let text: String

    package init(_ kind: String, detail: String = "", text: String = "") {
        self.kind = kind
        self.detail = detail
        self.text = text
    }
}

extension WorkOrder {
    /// Everything that speaks against a move now; empty where it may be offered.
    package func reasonsAgainst(_ name: OrderMove.Name, _ situation: OrderSituation) -> [OrderRefused.Reason] {
        var reasons: [OrderRefused.Reason] = []
        if !OrderPermission.allows(situation.who.roles, .move(name), situation.relation) {
            reasons.append(.notAllowed)
        }
        if !name.from.contains(state) { reasons.append(.notFrom(state)) }
        return reasons
    }

    /// The order after a move; throws all reasons against it.
    package func deciding(_ move: OrderMove, _ situation: OrderSituation) throws(OrderRefused) -> OrderDecision {
        let reasons = reasonsAgainst(move.name, situation) + particular(move, situation.now)
        guard reasons.isEmpty else { throw OrderRefused(reasons) }
        var after = self
        after.version += 1
        after.apply(move, at: situation.now)
        return OrderDecision(order: after, entry: move.note)
    }

    private func particular(_ move: OrderMove, _ now: Instant) -> [OrderRefused.Reason] {
        switch move {
        case .sign, .close: []
        case .sendBack(_, let text), .answer(let text): text.isEmpty ? [.textMissing] : []
        case .open(_, let number), .join(let number, _): number.isEmpty ? [.unknownFile] : []
        case .callBack(let call): (call.reached == .yes) == (call.satisfied != nil) ? [] : [.satisfactionUnfitting]
        case .redo(let text, let dueAt):
            (text.isEmpty ? [.textMissing] : []) + (dueAt.map { $0 < now } ?? false ? [.dueInPast] : [])
        }
    }

    private mutating func apply(_ move: OrderMove, at now: Instant) {
        switch move {
        case .sign: state = .signed
        case .sendBack:
            state = .sentBack
            if content.proposed == .tip { seal() }
        case .open(let kind, let number):
            state = .handling
            link = OrderLink(file: number, isRepeat: false)
            if kind == .tip { seal() }
        case .join(let number, let isRepeat):
            state = .handling
            link = OrderLink(file: number, isRepeat: isRepeat)
            if content.proposed == .tip { seal() }
        case .answer(let text):
            state = .answered
            (answer, answeredAt) = (text, now)
        case .callBack(let call):
            state = .calledBack
            callBack = call
        case .close:
            state = .closed
            closedAt = now
        case .redo(_, let wanted):
            state = link == nil ? .received : .handling
            if let wanted { dueAt = wanted }
            (answeredAt, callBack, closedAt) = (nil, nil, nil)
        }
    }

    /// Who reports stands in the tip's sealed record and nowhere else (Order 121 art. 37).
    private mutating func seal() {
        content = content.withoutCaller
        isSealed = true
    }
}

extension OrderMove {
    /// What the history says of the move.
    var note: OrderNote {
        switch self {
        case .sign: OrderNote(name.rawValue)
        case .sendBack(let reason, let text): OrderNote(name.rawValue, detail: reason.rawValue, text: text)
        case .open(_, let number): OrderNote(name.rawValue, detail: number)
        case .join(let number, let isRepeat):
            OrderNote(name.rawValue, detail: number, text: isRepeat ? "repeat" : "")
        case .answer(let text), .close(let text), .redo(let text, _): OrderNote(name.rawValue, text: text)
        case .callBack(let call):
            OrderNote(
                name.rawValue, detail: call.reached.rawValue + (call.satisfied.map { " " + $0.rawValue } ?? ""),
                text: call.note)
        }
    }
}
