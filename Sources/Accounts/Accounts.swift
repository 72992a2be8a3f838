package import AccountsRules
package import Hummingbird
package import Kernel
package import Storage
package import Web

/// People, offices and divisions: who may sign in, where everybody stands, and what was done about it.
///
/// What this capability brings: ``migrations``, the routes, the middleware that tells who asks, limits of rate, words
/// for refusals and entries for the staff desk's rail. Its rules are in `AccountsRules`.
package struct Accounts: Sendable {
    package let directory: CurrentDirectory
    package let people: PersonStore
    package let audit: AuditStore
    package let signIn: SignIn
    package let sessions: StaffSessions
    private let passwords: PasswordHash
    private let settings: WebSettings

    package init(
        database: any Database, directory: CurrentDirectory, settings: WebSettings, time: any TimeSource,
        passwords: PasswordHash = PasswordHash(), rule: SignInRule = SignInRule(), zone: LegalZone = .shanghai,
        wrongTakes: Duration = .milliseconds(250)
    ) {
        self.directory = directory
        self.settings = settings
        self.passwords = passwords
        people = PersonStore(database: database)
        audit = AuditStore(database: database)
        signIn = SignIn(
            database: database, passwords: passwords, rule: rule, random: settings.randomness, time: time, zone: zone,
            wrongTakes: wrongTakes)
        sessions = StaffSessions(database: database, rule: rule, time: time, zone: zone)
    }

    /// Tells who asks and guards the staff's pages; goes into `WebStack.install(on:identify:)`.
    package func identify(guarded: [String] = ["/staff"]) -> SessionMiddleware {
        SessionMiddleware(sessions: sessions, directory: directory, settings: settings, guarded: guarded)
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        SignInPages(signIn: signIn, sessions: sessions, settings: settings).add(to: router)
        AccountPages(
            people: people, sessions: sessions, passwords: passwords, settings: settings, random: settings.randomness
        ).add(to: router)
        PeoplePages(people: people, directory: directory, sessions: sessions).add(to: router)
        OversightPages(people: people, audit: audit, directory: directory, sessions: sessions).add(to: router)
    }

    /// Twenty sign-ins at once from one address, then one in six seconds: an office behind one address can begin its
    /// day, and guessing many names is slow. A password is changed rarely, and asks for the current one.
    package static func rates() -> [RateRule] {
        [
            RateRule("/sign-in", method: .post, buckets: TokenBuckets(capacity: 20, perMinute: 10)),
            RateRule("/staff/account/password", method: .post, buckets: TokenBuckets(capacity: 10, perMinute: 2)),
        ]
    }

    /// The entries of the staff desk's rail.
    package static let rail: [RailEntry] = [
        RailEntry(AdministrationText.people, path: AccountsAddress.people(after: nil).path, icon: .people) {
            !AccountPermission.reach(of: .seePeople, roles: $0.roles).isEmpty
        },
        RailEntry(AdministrationText.offices, path: AccountsAddress.offices.path, icon: .home),
        RailEntry(AdministrationText.audit, path: AccountsAddress.audit(before: nil).path, icon: .eye) {
            !AccountPermission.reach(of: .readAudit, roles: $0.roles).isEmpty
        },
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "account-not-permitted": Text(
            zh: "这件事要由别的角色来做，或者不归您的单位管。",
            en: "This is done by another role, or it is outside your office."),
        "own-roles": AdministrationText.ownRoles,
        "role-already-held": Text(zh: "已经有这个角色了。", en: "The role is held already."),
        "role-not-held": Text(zh: "现在没有这个角色。", en: "The role is not held now."),
        "roles-kept-apart": Text(
            zh: "系统管理、安全管理和审计不能是同一个人（GB/T 22239）。",
            en: "System administration, security administration and audit must be different people (GB/T 22239)."),
    ]
}
