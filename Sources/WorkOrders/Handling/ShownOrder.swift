internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// All that the page of an order shows, read at one time.
struct ShownOrder: Sendable {
    let order: WorkOrder
    let entries: [OrderEntry]
    /// Names of the people in the history.
    let names: [Int64: String]
    /// The file it is handled with, where the person may see it.
    let file: OrderFiling.File?
    let repeats: [LikelyRepeat]
    let open: [OrderMove.Name]
    let refused: [(name: OrderMove.Name, why: [OrderRefused.Reason])]
    let directory: OfficeDirectory
    let now: Instant
    let zone: LegalZone
    let mayReveal: Bool

    var today: Day { zone.day(of: now) }
    var isLate: Bool { OrderUrgency(order, at: now, in: zone) == .late }

    /// Who did what an entry tells.
    func author(_ entry: OrderEntry, _ say: Words) -> String {
        if let person = entry.person { return names[person] ?? say(OrderText.somebody, String(person)) }
        if entry.reference.hasPrefix("key:") { return say(OrderText.program, String(entry.reference.dropFirst(4))) }
        return say(OrderText.system)
    }

    /// What happened, in plain words; a text that belongs to it stands behind.
    func words(_ entry: OrderEntry, _ say: Words) -> String {
        let note = entry.note
        guard let name = OrderMove.Name(rawValue: note.kind) else {
            switch note.kind {
            case "takenIn": return say(OrderMoveText.takenIn)
            case "revealed": return say(OrderMoveText.revealed, note.text)
            case "changedBySender":
                let parts = note.detail.split(separator: " ").compactMap { OrderPart(rawValue: String($0)) }
                return say(
                    OrderMoveText.changed,
                    say.list(parts.map { say(OrderMoveText.name($0)) }))
            default: return note.kind
            }
        }
        return move(name, note, say)
    }

    private func move(_ name: OrderMove.Name, _ note: OrderNote, _ say: Words) -> String {
        let title = say(OrderMoveText.name(name))
        func with(_ parts: String...) -> String {
            let said = say.clauses(parts.filter { !$0.isEmpty })
            return said.isEmpty ? title : say(OrderMoveText.withDetail, title, said)
        }
        switch name {
        case .sign: return title
        case .open: return with(note.detail)
        case .join: return with(note.detail) + (note.text == "repeat" ? say(OrderMoveText.asRepeat) : "")
        case .sendBack:
            return with(
                SendBackReason(rawValue: note.detail).map { say(OrderMoveText.name($0)) } ?? note.detail, note.text)
        case .callBack:
            let parts = note.detail.split(separator: " ").map(String.init)
            let reached = parts.first.flatMap(CallBack.Reached.init).map { say(OrderMoveText.name($0)) } ?? ""
            let satisfied =
                parts.dropFirst().first.flatMap(CallBack.Satisfied.init).map { say(OrderMoveText.name($0)) } ?? ""
            return with(reached, satisfied, note.text)
        case .answer, .close, .redo: return with(note.text)
        }
    }
}
