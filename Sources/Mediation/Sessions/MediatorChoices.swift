internal import CaseworkRules
internal import Kernel
internal import MediationRules
internal import Web

/// Finds who can sit in a session of a file: those named for it, or else whoever is proposed, first.
struct MediatorChoices: Sendable {
    let tools: MediationTools

    init(_ tools: MediationTools) { self.tools = tools }

    func choices(for facts: MediationFacts) async throws -> [MediatorChoice] {
        let store = NamingStore(tools)
        let naming = try await store.naming(of: facts.file.id)
        let ranked = try await store.ranked(for: facts, language: naming.language, on: tools.today)
        let proposed = MediatorProposal.proposed(ranked)?.person.id
        let fields = tools.people.fields()
        return ranked.filter(\.mayBeChosen).map { ranked in
            let isNamed = naming.mediators.contains { $0.id == ranked.person.id }
            return MediatorChoice(
                person: ranked.person,
                standing: Text(
                    LocalText(
                        zh: NamingText.words(ranked, fields: fields, Words(.zh)),
                        en: NamingText.words(ranked, fields: fields, Words(.en)))),
                isProposed: naming.mediators.isEmpty ? ranked.person.id == proposed : isNamed)
        }
    }
}
