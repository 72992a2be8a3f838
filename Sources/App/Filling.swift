internal import Accounts
internal import AccountsRules
internal import Advice
internal import Casework
internal import Foundation
internal import Kernel
internal import Law
internal import LawRules
internal import Storage

/// Puts what comes with the program into a database: rule sets, calendars, divisions, categories, answers, the guide.
///
/// A rule set that is there already is compared and left alone; everything may be done again at every start.
struct Filling: Sendable {
    let database: any Database
    let files: ReferenceFiles
    let time: any TimeSource

    /// Each part is skipped when the same files have been filled in before.
    func fill() async throws {
        let mark = try await FillingMark.read(on: database)
        let wanted = try FillingMark(files: files)
        guard mark != wanted else { return }
        try await rules()
        try await calendars()
        try await divisions()
        for name in try files.names(in: "categories", ending: ".json") {
            try await CategoryStore(database: database).add(CategoryFile(json: files.read(name)))
        }
        try await AnswerTemplates.seed(files.read("answer-templates.json"), on: database, at: time.now())
        try await GuideStore(database: database).seed(
            ShippedGuide(json: files.read("rights/rights.json")), at: time.now())
        try await wanted.keep(on: database)
    }

    private var importing: LawImport { LawImport(author: "xiaobao", at: time.now()) }

    private func rules() async throws {
        let store = LawStore(database: database)
        for name in try files.names(in: "rules", ending: ".json") {
            _ = try await store.add(LawFile.ruleSet(files.read(name)), by: importing)
        }
    }

    private func calendars() async throws {
        let years = try LawFile.calendar(files.read("holidays.json"))
        let source = "国务院办公厅放假通知 / notices of the State Council"
        _ = try await LawStore(database: database).add(years, source: source, by: importing)
    }

    private func divisions() async throws {
        let store = DirectoryStore(database: database)
        guard try await !store.isFilled() else { return }
        try await store.keep(list())
    }

    private func list() throws -> DivisionList {
        let english = try JSONDecoder().decode(
            [String: String].self, from: Data(files.read("division-names-en.json")))
        return try DivisionList(
            csv: String(decoding: files.read("divisions.csv"), as: UTF8.self), english: english,
            towns: DemoPlan(json: files.read("offices.json")).towns)
    }

    /// The demonstration: a tree of offices and one sign-in a role; returns the sign-ins made now, with passwords.
    func demonstrate() async throws -> [DemoAccounts.Account] {
        let today = LegalZone.shanghai.day(of: time.now())
        let offices = try DemoOffices(plan: DemoPlan(json: files.read("offices.json")), list: list())
        try await DirectoryStore(database: database).keep(
            offices.offices.map(Self.withRules), edges: offices.edges, demo: true)
        return try await DemoAccounts.seed(
            people: files.read("people.json"), in: database, passwords: PasswordHash(), random: SystemRandomness(),
            on: today, at: time.now())
    }

    /// Associations confirm a rule set of their own; those of the demonstration work by Zhejiang's, whose text is
    /// confirmed, because none is known for Inner Mongolia.
    private static func withRules(_ office: Office) -> Office {
        guard office.kind == .association else { return office }
        return Office(
            id: office.id, name: office.name, kind: office.kind, division: office.division,
            ruleSet: "zhejiang-association", from: office.from, to: office.to, predecessors: office.predecessors)
    }
}
