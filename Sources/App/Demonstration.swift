internal import Accounts
internal import AccountsRules
internal import Casework
internal import Documents
internal import Foundation
internal import Kernel
internal import Statistics
internal import Storage

/// The demonstration: offices with one sign-in a role, told once.
struct Demonstration {
    private let installation: Installation

    init(_ installation: Installation) {
        self.installation = installation
    }

    /// Makes what is missing and prints the sign-ins made now.
    func signIns() async throws {
        let files = try ReferenceFiles.bundled()
        let filling = Filling(database: installation.database, files: files, time: installation.time)
        let made = try await filling.demonstrate()
        try await installation.reload()
        let directory = installation.directory.now
        try await DemoLetterheads.seed(
            files.read("letterheads.json"), in: installation.database, at: installation.time.now()
        ) { directory.office($0)?.name.zh }
        try await DemoStations(installation: installation).make()
        if let password = try await DemoTrader(installation: installation).make() {
            Running.tell("演示商家，登录/shop/sign-in / Demonstration trader, signs in at /shop/sign-in:")
            Running.tell("  \(DemoTrader.code) · \(DemoTrader.phone) · \(password)")
        }
        guard !made.isEmpty else { return }
        Running.tell("演示账号，密码只显示这一次 / Demonstration sign-ins; passwords are shown this once:")
        for account in made {
            let role = account.role.rawValue.padding(toLength: 22, withPad: " ", startingAt: 0)
            Running.tell(
                "  \(role) \(account.signIn.padding(toLength: 12, withPad: " ", startingAt: 0)) \(account.password)")
        }
    }

    /// Makes sign-ins and, where there is no file yet, this many, so that nobody meets an empty desk.
    func begin(files count: Int) async throws {
        try await signIns()
        guard count > 0 else { return }
        let found = try await installation.database.rows("SELECT id FROM case_file LIMIT 1")
        guard found.isEmpty else { return }
        Running.tell("正在生成 \(count) 件演示案件… / Making \(count) files to look at…")
        // Most of them lately and where the demonstration's officers work, so that there is something to do.
        let officers = try await officers()
        let near = officers.keys.sorted().compactMap { installation.directory.now.office($0)?.division }
        try await make(count - count / 3 * 2, seed: 1) { _ in }
        try await DemoFiles(installation.tools, officers: officers)
            .make(count / 3 * 2, seed: 2, in: near, days: 45) { _ in }
        try await DemoPromises(installation).make()
        try await DemoMediation(installation: installation, officers: officers).make()
        try await installation.statistics(foldBatch: 5_000).fold.foldWaiting()
        try await DemoFund(installation: installation).make()
        try await DemoReport(installation: installation).make()
        try await DemoPublication(installation: installation).make()
    }

    /// Makes case files in the region's divisions; officers of the demonstration act on those of their offices.
    func make(_ count: Int, seed: UInt64, progress: @Sendable (Int) -> Void) async throws {
        let directory = installation.directory.now
        let today = installation.tools.today
        guard let home = DivisionCode(rawValue: Home.division) else { return }
        let divisions = directory.subtree(of: home, on: today).filter {
            directory.division($0)?.level == .county
        }
        try await DemoFiles(installation.tools, officers: officers())
            .make(count, seed: seed, in: divisions, progress: progress)
    }

    /// Makes rooms of the demonstration's trader; their numbers.
    func makeRooms(_ count: Int, seed: UInt64, progress: @Sendable (Int) -> Void) async throws -> [CaseNumber] {
        let (directory, today) = (installation.directory.now, installation.tools.today)
        guard let home = DivisionCode(rawValue: Home.division), let trader = CreditCode(DemoTrader.code) else {
            return []
        }
        let divisions = directory.subtree(of: home, on: today).filter { directory.division($0)?.level == .county }
        return try await DemoFiles(installation.tools, officers: [:]).makeRooms(
            count, seed: seed, with: trader, reachedAt: DemoTrader.phone, in: divisions, progress: progress)
    }

    /// One officer an office; the files of offices without any are decided by nobody in particular.
    private func officers() async throws -> [Int64: Principal] {
        let rows = try await installation.database.rows(
            """
            SELECT p.id, p.name, p.office_id FROM person AS p JOIN role_grant AS r ON r.person_id = p.id
            WHERE r.role = 'officer' ORDER BY p.id
            """)
        var officers: [Int64: Principal] = [:]
        for row in rows {
            let office = try row.int64("office_id")
            officers[office] = Principal(
                .staff(person: try row.int64("id"), name: try row.text("name"), office: office, roles: [.officer]))
        }
        return officers
    }

    /// Filings as they would be stored now, for measuring the engine alone.
    func prepared(_ count: Int) async throws -> [Change] {
        let directory = installation.directory.now
        let offices = directory.offices.filter { $0.kind == .bureau }.map(\.division)
        return try await DemoFiles(installation.tools, officers: [:]).changes(count, in: offices)
    }
}
