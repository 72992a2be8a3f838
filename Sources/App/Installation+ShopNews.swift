internal import Access
internal import AccessRules
internal import Kernel
internal import Performance
internal import PerformanceRules
internal import Settlement
internal import SettlementRules
internal import Storage
internal import Traders

/// What programs of traders are told of rooms and promises.
extension Installation {
    /// Notes a step in a room; nil for what is no news to anybody.
    static let announcingRooms: @Sendable (RoomStep) -> SQL? = { step in
        kind(of: step).map { kind in
            let news = ShopNews(
                id: step.id, number: step.number.text, kind: kind, by: step.by?.rawValue, position: step.offer,
                dueOn: step.dueOn, at: step.at)
            return Access.noting(news, of: "\(step.trader.text)")
        }
    }

    private static func kind(of step: RoomStep) -> ShopEventKind? {
        if step.state == .settled { return .settled }
        switch step.move {
        case nil: return .opened
        case .say: return .message
        case .offer: return .offer
        case .withdraw, .decline: return .answered
        case .accept: return .accepted
        case .sign: return .signed
        case .giveUp, .lapse: return .ended
        case .enter, .askHelp, .print, .claim, .answerClaim, .remind: return nil
        }
    }

    /// Notes a step about a promise, for the trader with whose code the file's room was opened.
    static let announcingPromises: @Sendable (PromiseNote) -> SQL? = { note in
        let kind: ShopEventKind? =
            switch note.move {
            case .remind, .lapse: .promiseDue
            case .handIn, .confirm, .dispute, .release: .promiseMoved
            case .ask: nil
            }
        return kind.map { kind in
            let news = ShopNews(
                id: note.id, number: note.number.text, kind: kind, by: note.by?.rawValue, position: note.position,
                dueOn: note.dueOn, at: note.at)
            return Access.noting(
                news, of: "(SELECT r.trader_code FROM settlement_room AS r WHERE r.case_id = \(note.caseID))")
        }
    }

    /// Who of a trader keeps its webhooks, and whether it still works with us.
    static func tell(_ access: inout AccessTools, of traders: Traders) {
        let (door, accounts) = (traders.door, traders.accounts)
        access.shopKeeper = { request in
            guard let visit = try await door.visit(request), visit.mayAnswer else { return nil }
            return ShopKeeper(
                code: visit.account.code, person: visit.person.id, frame: visit.frame, mayKeep: visit.mayKeepWebhooks)
        }
        access.shopIsOpen = { try await AccountStore.contact(of: $0, on: accounts.tools.database) != nil }
    }
}
