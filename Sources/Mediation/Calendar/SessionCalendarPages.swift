internal import AccountsRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import MediationRules
internal import Web

/// The calendar of an office's sessions, as a week and as a list.
struct SessionCalendarPages: Sendable {
    let store: MediationSessionStore

    /// The days of the list.
    private static let ahead = 42
    /// Sessions on one page.
    private static let most = 300

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(MediationAddress.calendar)", use: show)
    }

    func show(request: Request, context: AppContext) async throws -> SessionCalendarPage {
        let tools = store.tools
        guard let own = context.principal.office else { throw SignInNeeded() }
        guard tools.allows(.calendar, own, context.principal) else {
            throw NotAllowed([RefusalReason("mediation-not-permitted")])
        }
        let query = FormData(query: context.place.query)
        let isList = query.text("view") == "list"
        let asked = DayInput.day(query.text("week")) ?? tools.today
        let monday = asked - (asked.weekday.rawValue - 1)
        let first = isList ? tools.today : monday
        let last = isList ? tools.today + Self.ahead : monday + 6
        let isBelow = MediationPermission.allows(context.principal.roles, .calendar, .below)
        let offices = tools.directory().reach(of: own, below: isBelow, on: tools.today)
        let sessions = try await store.calendar(of: offices, from: first, to: last, limit: Self.most)
        return SessionCalendarPage(
            sessions: sessions, monday: monday, isList: isList, today: tools.today,
            calendar: tools.law().calendar, directory: tools.directory(), showsOffice: isBelow && offices.count > 1,
            isCut: sessions.count == Self.most)
    }
}
