internal import AccountsRules
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import MediationRules
internal import Web

/// The page that shows all about the mediation of a file.
struct MediationPages: Sendable {
    let store: MediationSessionStore
    let door: FileDoor
    private var tools: MediationTools { store.tools }

    func add(to router: some RouterMethods<AppContext>) {
        router.get(RouterPath(MediationAddress.root(":number")), use: show)
    }

    func show(request: Request, context: AppContext) async throws -> MediationPage {
        let facts = try await door.facts(context)
        let namings = NamingStore(tools)
        let naming = try await namings.naming(of: facts.file.id)
        let ranked =
            naming.mediators.isEmpty
            ? try await namings.ranked(for: facts, language: naming.language, on: tools.today) : []
        let entrustments = try await EntrustmentStore(tools).entrustments(of: facts.file.id)
        return MediationPage(
            facts: facts, sessions: try await store.sessions(of: facts.file.id), naming: naming,
            proposed: MediatorProposal.proposed(ranked), fields: tools.people.fields(),
            recusals: try await RecusalStore(tools).requests(of: facts.file.id),
            appraisals: try await AppraisalStore(tools).appraisals(of: facts.file.id),
            files: try await AppraisalStore(tools).files(of: facts.file.id), today: tools.today,
            acts: Set(MediationAct.allCases.filter { tools.allows($0, facts, context.principal) }),
            isOurs: tools.cases.maySee(facts.file, context.principal),
            entrustments: entrustments,
            names: names(entrustments.map(\.association) + [facts.office]),
            done: Self.done[FormData(query: context.place.query).text("done")])
    }

    private func names(_ offices: [Int64]) -> [Int64: LocalText] {
        let directory = tools.directory()
        return Dictionary(offices.map { ($0, directory.office($0)?.name ?? LocalText(zh: "", en: "")) }) { $1 }
    }

    private static let done: [String: Text] = [
        "named": NamingText.saved, "asked": RecusalText.askedDone, "decided": RecusalText.decidedDone,
        "began": AppraisalText.began, "ended": AppraisalText.ended, "entrusted": EntrustmentText.done,
    ]
}
