internal import AccessRules
internal import AccountsRules
internal import Kernel
internal import Web

/// What a member of staff may do about keys and webhooks, by today's tree of offices.
struct AccessReach {
    private let who: Principal
    private let directory: OfficeDirectory
    private let today: Day
    /// The office the person works for.
    let own: Int64

    /// Throws where nobody of the staff has signed in.
    init(_ who: Principal, _ tools: AccessTools) throws {
        guard let own = who.office else { throw SignInNeeded() }
        self.who = who
        self.own = own
        directory = tools.directory()
        today = tools.today
    }

    func allows(_ action: AccessPermission.Action, office: Int64) -> Bool {
        AccessPermission.allows(action, who.roles, directory.relation(of: office, seenFrom: own, on: today))
    }

    /// Throws unless the person may do it in the own office at least.
    func check(_ action: AccessPermission.Action) throws {
        guard AccessPermission.allows(action, who.roles, .own) else { throw NotAllowed(AccessRefused().reasons) }
    }

    /// The offices about which the person may do it; nil for all. Throws where there are none.
    func offices(_ action: AccessPermission.Action) throws -> [Int64]? {
        try check(action)
        if directory.ancestors(of: own, on: today).isEmpty { return nil }
        let below = AccessPermission.allows(action, who.roles, .below) ? directory.descendants(of: own, on: today) : []
        return [own] + below
    }
}
