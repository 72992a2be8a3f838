internal import AccountsRules
internal import CaseworkRules
internal import HTTPTypes
package import Hummingbird
internal import Kernel
package import Web

/// Giving out the files that nobody carries yet, many at once: each with a proposal by load, absence and recusal.
///
/// Each file is assigned by its own move; what a rule refuses is told and stays on the page.
package struct AssigningPages: Sendable {
    /// Proposes who gets each of some files of an office, in their order; nil where nobody may.
    package typealias Spreading = @Sendable (_ office: Int64, [DeskPeople.Parties]) async throws -> [Int64?]

    let store: CaseStore
    let people: DeskPeople
    let spread: Spreading

    package init(store: CaseStore, people: DeskPeople, spread: @escaping Spreading) {
        self.store = store
        self.people = people
        self.spread = spread
    }

    static let path = "/staff/assignments"
    /// Files on one page; the next ones come up when these are given out.
    static let most = 50

    /// The entry of the staff desk's rail, for those who assign.
    package static let rail = RailEntry(AssigningText.title, path: path, icon: .next) {
        CasePermission.allows($0.roles, .move(.assign), .own)
    }

    package func add(to router: some RouterMethods<AppContext>) {
        router.get("/staff/assignments", use: ask)
        router.post("/staff/assignments", use: take)
    }

    func ask(request: Request, context: AppContext) async throws -> AssigningPage {
        try await page(FormData(query: context.place.query).text("office"), context)
    }

    func take(request: Request, context: AppContext) async throws -> Response {
        let form = context.form
        var page = try await page(form.text("office"), context)
        let chosen = form.all("file").prefix(Self.most)
        let to = form.text("to")
        let known = Dictionary(page.officers.map { (String($0.id), $0) }, uniquingKeysWith: { first, _ in first })
        guard !chosen.isEmpty, to == AssigningPage.proposed || known[to] != nil else {
            page.isIncomplete = true
            return try page.response(from: request, context: context)
        }
        var given = 0
        var refused: [String] = []
        for number in chosen {
            // What was shown is what is done, whatever the loads have become since.
            let officer = known[to == AssigningPage.proposed ? form.text("for-\(number)") : to]
            let isGiven = try await give(number, to: officer, context.principal)
            if isGiven { given += 1 } else { refused.append(number) }
        }
        page = try await self.page(form.text("office"), context)
        page.given = given
        page.refused = refused
        return try page.response(from: request, context: context)
    }

    /// False when a rule refuses, somebody was faster, or there is no such file or officer.
    private func give(_ number: String, to officer: DeskPeople.Officer?, _ who: Principal) async throws -> Bool {
        guard let officer, let number = CaseNumber(number) else { return false }
        do {
            try await store.decide(.assign(officer: officer.id, name: officer.name), on: number, by: who)
            return true
        } catch is MoveRefused {
            return false
        } catch is StaleFile {
            return false
        } catch is NotFound {
            return false
        }
    }

    /// The unassigned files of one's own office, or of one below it.
    private func page(_ asked: String, _ context: AppContext) async throws -> AssigningPage {
        guard let own = context.principal.office else { throw SignInNeeded() }
        let directory = store.tools.directory()
        let office = Int64(asked) ?? own
        let relation = directory.relation(of: office, seenFrom: own, on: store.tools.today)
        guard CasePermission.allows(context.principal.roles, .move(.assign), relation) else {
            throw NotAllowed([MoveRefused.Reason.notAllowed(relation).refusal])
        }
        let open = OpenFiles(database: store.tools.database)
        let files = try await open.files(.unassigned(office), after: Int(Int32.min), 0, limit: Self.most)
        let officers = try await people.officers(office)
        let proposals = try await spread(office, files.map(\.parties))
        let below = directory.descendants(of: own, on: store.tools.today).compactMap(directory.office)
        return AssigningPage(
            office: office, offices: ([directory.office(own)].compactMap { $0 } + below),
            officers: officers, rows: Array(zip(files, proposals)), today: store.tools.today)
    }
}

extension OpenFiles.File {
    /// Who is party to it, as far as recusal asks.
    var parties: DeskPeople.Parties {
        DeskPeople.Parties(traders: traders, creditCodes: creditCodes, people: people)
    }
}
