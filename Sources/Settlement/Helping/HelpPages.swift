internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import SettlementRules
internal import Web

/// Rooms into which a side has asked an officer: those of the office in charge read along, and each look is recorded.
struct HelpPages: Sendable {
    static let root = "/staff/settlements"

    let store: RoomStore

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(Self.root), use: list)
        router.get(RouterPath("\(Self.root)/:number"), use: read)
    }

    func list(request: Request, context: AppContext) async throws -> HelpListPage {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard SettlementPermission.allows(context.principal.roles, .read, .own, help: .help) else { throw Self.refused }
        return HelpListPage(rooms: try await store.asked(of: own), today: store.tools.today)
    }

    /// The room as both sides see it; one that may not be read is not found, as if it were not there.
    func read(request: Request, context: AppContext) async throws -> HelpPage {
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard let number = CaseNumber(try context.parameter("number")), let stored = try await store.room(number),
            let facts = try await store.tools.cases.facts(number)
        else { throw NotFound() }
        let relation = store.tools.directory().relation(of: stored.office, seenFrom: own, on: store.tools.today)
        guard SettlementPermission.allows(context.principal.roles, .read, relation, help: stored.room.help) else {
            throw NotFound()
        }
        try await store.noteReading(stored, by: context.principal)
        return HelpPage(
            stored: stored, facts: facts, talk: try await store.talk(in: stored.room.caseID), zone: store.tools.zone,
            today: store.tools.today)
    }

    private static let refused = NotAllowed([RefusalReason("settlement-not-permitted")])
}

/// A room into which an officer was asked.
struct AskedRoom: Sendable {
    let number: CaseNumber
    let state: RoomState
    let cause: HelpCause
    let due: Day
}
