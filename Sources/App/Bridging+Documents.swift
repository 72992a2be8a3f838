internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Documents
internal import DocumentsRules
internal import Kernel
internal import LawRules
internal import Mediation
internal import Storage
internal import Web

extension OpenedFile {
    /// A case file as documents need it. A consumer sees it without a place among the offices.
    init(_ details: CaseDetails, for who: Principal, store: CaseStore, people: PersonStore) async {
        let file = details.file
        let officer = who.person ?? file.handling.officer
        let names = try? await people.names(of: [officer].compactMap { $0 })
        let meetings = (try? await MediationRecord(of: file.id, on: store.tools.database)) ?? MediationRecord()
        var facts = DocumentFacts(details, store.tools, officer: officer.flatMap { names?[$0] } ?? "")
        facts.add(meetings)
        self.init(
            caseID: file.id, number: file.number, office: file.handling.office,
            relation: who.office == nil ? nil : store.relation(of: file, to: who),
            facts: facts)
    }
}

extension DocumentFacts {
    /// What documents may say of the mediation of the file.
    mutating func add(_ record: MediationRecord) {
        mediators = record.mediators
        thirdParties = record.thirdParties
        nextMeeting = record.next.map { Meeting(time: $0.time, place: $0.place) }
        lastMeeting = record.last.map {
            Meeting(
                time: $0.time, place: $0.place, attended: $0.attended.joined(separator: "\n"), minutes: $0.minutes,
                agreed: $0.agreed)
        }
    }

    /// What documents may say of a file; the law is that under which its office received it.
    init(_ details: CaseDetails, _ tools: CaseworkTools, officer: String) {
        let file = details.file
        let rules = tools.law().rules(file.handling.ruleSet)
        let office = tools.directory().office(file.handling.office)
        self.init(
            number: file.number, kind: file.kind, state: file.state, title: details.matter(in: tools.categories()),
            story: details.story,
            receivedOn: file.handling.receivedOn, today: tools.today, officeName: office?.name.zh ?? "")
        self.officer = officer
        acceptedOn = file.handling.acceptedOn ?? file.acceptedOn
        // A tip's reporter is nobody's to print.
        if file.kind != .tip { add(details) }
        trader = Party(name: details.trader.name, phone: details.trader.phone, address: details.trader.address)
        agreement = details.agreement
        supplementDue = file.clocks.last { $0.key == .supplement && $0.isOpen }?.due.due
        otherPaths = rules?.otherPaths.map(\.text.zh) ?? []
        law = rules.map { rules in
            let acceptance = rules.periods[.acceptance]
            return LawCitation(
                ruleSet: rules.id, title: rules.title.zh,
                acceptance: acceptance?.status == .confirmed ? acceptance?.article.zh : nil)
        }
        ground = Self.ground(details, rules)
    }

    private mutating func add(_ details: CaseDetails) {
        let (consumer, say) = (details.consumer, Words(.zh))
        self.consumer = Party(name: consumer.name, phone: consumer.phone, address: consumer.address)
        agent = details.agent.map { Party(name: $0.name, phone: $0.phone) }
        claims = details.claims.map { claim in
            say(claim.kind.text) + (claim.amount.map { $0.yuanText + "元" } ?? "")
        }
        consentsToPublication = details.consents(to: .publication)
        consentsToEntrustedMediation = details.consents(to: .entrustedMediation)
    }

    /// The ground of the last refusal or end of mediation, while it holds.
    private static func ground(_ details: CaseDetails, _ rules: RuleSet?) -> Ground? {
        let refused = details.file.state == .refused
        let kind: CaseMove.Name = refused ? .refuse : .end
        guard let entry = details.history.last(where: { $0.kind == kind.rawValue }),
            let id = (try? entry.content)?.facts["ground"]
        else { return nil }
        let known = refused ? rules?.refusalGrounds : rules?.terminationGrounds
        return known?.first { $0.id == id }.map { Ground(id: $0.id, text: $0.text.zh) }
    }
}
