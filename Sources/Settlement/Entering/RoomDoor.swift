package import Hummingbird
package import Kernel
internal import LawRules
internal import SettlementRules
internal import Storage
package import Web

/// Decides who comes into a room: the consumer with number and query code, the trader with a browser in which the
/// link was opened, or with an account of the code that the room is about.
package struct RoomDoor: Sendable {
    let store: RoomStore
    let web: WebSettings

    package init(store: RoomStore, web: WebSettings) {
        self.store = store
        self.web = web
    }

    /// What the door does.
    enum Answer {
        case open(RoomVisit)
        /// To be asked for the key first.
        case closed(String)
        case gone(RoomGone)
    }

    func open(_ number: CaseNumber, for side: Side, _ request: Request) async throws -> Answer {
        switch side {
        case .consumer:
            guard let pass = store.tools.cases.consumer(request, number) else {
                return .closed("/follow?number=\(number.text)&why=closed")
            }
            guard let visit = try await visit(number, for: .consumer, cookie: pass.renewed) else { throw NotFound() }
            return .open(visit)
        case .trader: return try await openForTrader(number, request)
        }
    }

    private func openForTrader(_ number: CaseNumber, _ request: Request) async throws -> Answer {
        if let visitor = try await store.tools.traders.visitor(request),
            var visit = try await visit(number, for: .trader, cookie: nil), visit.stored.traderCode == visitor.code
        {
            guard visit.facts.isPassedOn else { return .gone(.withdrawn) }
            visit.desk = visitor
            return .open(try await come(visit))
        }
        guard let cookie = TraderCookie(of: request, for: number, secret: web.secret),
            let key = try await store.key(cookie.serial, of: number)
        else { return .gone(.notHere) }
        guard key.expiresOn >= store.tools.today else { return .gone(.expired) }
        guard let visit = try await visit(number, for: .trader, cookie: nil) else { return .gone(.notHere) }
        return visit.facts.isPassedOn ? .open(visit) : .gone(.withdrawn)
    }

    /// Whoever opens a room at the desk has come.
    private func come(_ visit: RoomVisit) async throws -> RoomVisit {
        guard visit.may(.enter) else { return visit }
        do { try await store.decide(.enter, in: visit.room.number, by: .side(.trader)) } catch is RoomRefused {
            // A colleague came at the same moment.
        }
        var fresh = try await self.visit(visit.room.number, for: .trader, cookie: nil) ?? visit
        fresh.desk = visit.desk
        return fresh
    }

    /// The room as it is now; nil where there is none.
    func visit(_ number: CaseNumber, for side: Side, cookie: Cookie?) async throws -> RoomVisit? {
        guard let stored = try await store.room(number), let facts = try await store.tools.cases.facts(number) else {
            return nil
        }
        let kept = stored.room.state.isFinal ? try await store.tools.kept?(number, side) : nil
        let code = side == .trader ? stored.traderCode : nil
        var contact: RoomTraders.Contact?
        if let code { contact = try await store.tools.traders.contact(code) }
        return RoomVisit(
            side: side, stored: stored, facts: facts, talk: try await store.talk(in: stored.room.caseID),
            today: store.tools.today, zone: store.tools.zone, cookie: cookie, kept: kept, contact: contact)
    }

    /// Whether the browser is in the trader's room of this file, for pages of others below the room's.
    package func admitsTrader(_ request: Request, _ number: CaseNumber) async throws -> Bool {
        if case .open = try await openForTrader(number, request) { true } else { false }
    }
}

/// Why a room cannot be shown.
enum RoomGone: Sendable {
    /// Nothing is known of this link or this browser.
    case notHere
    case expired
    /// Another link has taken its place.
    case replaced
    /// The consumer does not want the complaint to be passed on any more.
    case withdrawn
}
