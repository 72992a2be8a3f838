internal import CaseworkRules
package import Kernel
package import SettlementRules
package import Web

/// Lets programs of both sides into rooms: the consumer's with number and query code, the trader's with a key of the
/// trader. What is somebody else's is not found, as if it were not there.
package struct RoomEntrance: Sendable {
    let store: RoomStore

    package init(_ store: RoomStore) {
        self.store = store
    }

    private static let header = "Trader-Key"

    /// Whose program asks; throws `KeyNeeded` for a key that opens nothing, and `NotAllowed` for one that is good for
    /// something else.
    func trader(_ request: APIRequest, _ scope: String) async throws -> CreditCode {
        guard let key = request.header(Self.header) else { throw KeyNeeded() }
        guard let program = try await store.tools.traders.program(key) else { throw KeyNeeded(wasSent: true) }
        guard program.scopes.contains(scope) else { throw NotAllowed() }
        return program.code
    }

    /// The file in the path, where it has a room that is open to the side that asks.
    ///
    /// - Parameter scope: what a key of the trader must be good for
    package func number(_ side: Side, _ request: APIRequest, _ scope: String) async throws -> CaseNumber {
        try await opened(side, request, scope).stored.room.number
    }

    /// The room as the side sees it.
    func visit(_ side: Side, _ request: APIRequest, _ scope: String) async throws -> RoomVisit {
        let (stored, facts) = try await opened(side, request, scope)
        var contact: RoomTraders.Contact?
        if side == .trader, let code = stored.traderCode { contact = try await store.tools.traders.contact(code) }
        return RoomVisit(
            side: side, stored: stored, facts: facts, talk: try await store.talk(in: stored.room.caseID),
            today: store.tools.today, zone: store.tools.zone, cookie: nil, contact: contact)
    }

    private func opened(
        _ side: Side, _ request: APIRequest, _ scope: String
    ) async throws -> (stored: StoredRoom, facts: RoomFacts) {
        let number: CaseNumber?
        var code: CreditCode?
        switch side {
        case .consumer: number = try await store.tools.consumerProgram(request)
        case .trader:
            code = try await trader(request, scope)
            number = CaseNumber(try request.path("number"))
        }
        guard let number, let stored = try await store.room(number), side == .consumer || stored.traderCode == code,
            let facts = try await store.tools.cases.facts(number), side == .consumer || facts.isPassedOn
        else { throw NotFound() }
        return (stored, facts)
    }
}

/// What keys of traders' programs are good for, as the capability that keeps them names it.
package enum RoomScope {
    package static let read = "rooms:read"
    package static let answer = "rooms:answer"
    package static let offer = "rooms:offer"
    package static let accept = "rooms:accept"
}
