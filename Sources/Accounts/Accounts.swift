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
    package let secondFactor: SecondFactor
    package let absences: AbsenceStore
    package let interests: InterestStore
    package let offices: DirectoryStore
    package let handovers: FileHandoverStore
    private let surroundings: AccountsSurroundings
    private let passwords: PasswordHash
    private let settings: WebSettings

    package init(
        database: any Database, directory: CurrentDirectory, settings: WebSettings, time: any TimeSource,
        surroundings: AccountsSurroundings, passwords: PasswordHash = PasswordHash(), rule: SignInRule = SignInRule(),
        zone: LegalZone = .shanghai,
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
        secondFactor = SecondFactor(
            database: database, keys: SecondFactorKeys(secret: settings.secret), rule: rule,
            random: settings.randomness)
        absences = AbsenceStore(database: database)
        interests = InterestStore(database: database)
        offices = DirectoryStore(database: database)
        handovers = FileHandoverStore(database: database)
        self.surroundings = surroundings
    }

    private var administering: Administering {
        Administering(
            people: people, directory: directory, sessions: sessions, absences: absences, interests: interests,
            offices: offices, files: surroundings.files, passwords: passwords, random: settings.randomness,
            newID: surroundings.newID)
    }

    /// Who of an office may carry files, with what speaks for and against each on `day`.
    package func candidates(of office: Int64, on day: Day) async throws -> [Candidate] {
        let carriers = try await people.people(of: office, holding: HandoverWorker.carriers, on: day)
        return try await Candidates(
            people: people, absences: absences, interests: interests, files: surroundings.files
        ).candidates(carriers.map(\.id), on: day)
    }

    /// Tells who asks and guards the staff's pages; goes into `WebStack.install(on:identify:)`.
    package func identify(guarded: [String] = ["/staff"]) -> SessionMiddleware {
        SessionMiddleware(sessions: sessions, directory: directory, settings: settings, guarded: guarded)
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        SignInPages(signIn: signIn, sessions: sessions, settings: settings).add(to: router)
        SignInStepPages(
            people: people, sessions: sessions, secondFactor: secondFactor, passwords: passwords, settings: settings
        ).add(to: router)
        AccountPages(
            people: people, sessions: sessions, secondFactor: secondFactor, passwords: passwords, settings: settings,
            random: settings.randomness
        ).add(to: router)
        SecondFactorPages(
            people: people, sessions: sessions, secondFactor: secondFactor, settings: settings, directory: directory
        ).add(to: router)
        addAdministration(to: router)
    }

    private func addAdministration(to router: some RouterMethods<AppContext>) {
        let administering = administering
        EmploymentPages(administering: administering).add(to: router)
        KeyPages(administering: administering, secondFactor: secondFactor).add(to: router)
        AbsencePages(administering: administering).add(to: router)
        InterestPages(administering: administering).add(to: router)
        HandoverPages(administering: administering, handovers: handovers).add(to: router)
        OfficeChangePages(
            administering: administering, handovers: handovers, ruleSets: surroundings.ruleSets
        ).add(to: router)
        PeoplePages(administering: administering).add(to: router)
        OversightPages(administering: administering, audit: audit, names: surroundings.auditNames).add(to: router)
    }

    /// A hundred sign-ins at once from one address, then one in two seconds: a whole bureau behind one address can
    /// begin its day, and guessing many names is slow; guessing one name is slowed down by `SignInRule`. A password
    /// is changed rarely, and asks for the current one.
    package static func rates() -> [RateRule] {
        [
            RateRule("/sign-in", method: .post, buckets: TokenBuckets(capacity: 100, perMinute: 30)),
            RateRule("/sign-in/code", method: .post, buckets: TokenBuckets(capacity: 100, perMinute: 30)),
            RateRule("/staff/account/recovery-codes", method: .post, buckets: TokenBuckets(capacity: 5, perMinute: 2)),
            RateRule("/staff/audit/export", method: .post, buckets: TokenBuckets(capacity: 5, perMinute: 1)),
            RateRule("/staff/account/password", method: .post, buckets: TokenBuckets(capacity: 10, perMinute: 2)),
        ]
    }

    /// The entries of the staff desk's rail.
    package static let rail: [RailEntry] = [
        RailEntry(AdministrationText.people, path: AccountsAddress.people(after: nil).path, icon: .people) {
            !AccountPermission.reach(of: .seePeople, roles: $0.roles).isEmpty
        },
        RailEntry(AdministrationText.offices, path: AccountsAddress.offices.path, icon: .home),
        RailEntry(AdministrationText.audit, path: AccountsAddress.audit.path, icon: .eye) {
            !AccountPermission.reach(of: .readAudit, roles: $0.roles).isEmpty
        },
        RailEntry(SecondFactorText.security, path: AccountsAddress.security.path, icon: .gear) {
            !AccountPermission.reach(of: .changeSecurity, roles: $0.roles).isEmpty
        },
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "account-not-permitted": Text(
            zh: "这件事要由别的角色来做，或者不归您的单位管。",
            en: "This is done by another role, or it is outside your office."),
        "own-roles": AdministrationText.ownRoles,
        "role-last-holder": Text(
            zh: "现在只有这一位，先让另一个人当上。", en: "Nobody else holds this duty now; appoint another first."),
        "sign-in-unfinished": Text(
            zh: "这个账号登录还要换密码或者写验证码，程序做不了。请用接口密钥。",
            en:
                "Signing in to this account needs a new password or a code, which a program cannot give. Use an API key."
        ),
        "role-already-held": Text(zh: "已经有这个角色了。", en: "The role is held already."),
        "role-not-held": Text(zh: "现在没有这个角色。", en: "The role is not held now."),
        "roles-kept-apart": Text(
            zh: "系统管理、安全管理和审计不能是同一个人（GB/T 22239）。",
            en: "System administration, security administration and audit must be different people (GB/T 22239)."),
    ]
}
