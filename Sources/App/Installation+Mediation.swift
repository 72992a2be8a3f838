internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Hummingbird
internal import Kernel
internal import LawRules
internal import Mediation
internal import MediationRules
internal import Messages
internal import Storage
internal import Web

/// What mediation needs from the other capabilities, and they from it.
extension Installation {
    /// - Parameter door: who lets a consumer in; nobody does where no pages are served.
    func mediation(door: FollowDoor? = nil) -> MediationTools {
        Self.mediation(tools, secret: secret, address: address, people: mediators, door: door)
    }

    /// Mediation of files that are kept by `tools`.
    static func mediation(
        _ tools: CaseworkTools, secret: [UInt8], address: String, people: MediationPeople, door: FollowDoor? = nil
    ) -> MediationTools {
        let store = CaseStore(tools)
        let cases = MediationCases(
            facts: { try await mediationFacts($0, store) }, maySee: { store.maySee($0, $1) },
            move: { try store.decide($0, on: $1, by: $2, at: $3, in: $4) },
            consumer: { request, number in
                guard let door, let cookie = door.cookie(of: request, for: number) else { return nil }
                return FollowPass(renewed: door.renewal(of: cookie))
            })
        var mediation = MediationTools(
            database: tools.database, time: tools.time, random: tools.random, law: tools.law,
            directory: tools.directory, nextKey: { tools.keys.next() }, secret: secret, address: address, cases: cases,
            people: people, audit: noting,
            files: handed(
                tools.evidence.below(MediationFiles.folder),
                limit: .files(AppraisalLimits.files, fileBytes: FilingLimits.evidenceBytes)))
        mediation.programs.consumer = consumerProgram(store)
        return mediation
    }

    /// Takes an entrusted mediation back when the consumer withdraws the consent to it.
    static func recalling(
        _ tools: CaseworkTools, secret: [UInt8], address: String
    ) -> @Sendable (CaseNumber, ConsentPurpose) async throws -> Void {
        let nobody = MediationPeople(candidates: { _, _ in [] })
        let store = EntrustmentStore(mediation(tools, secret: secret, address: address, people: nobody))
        return { number, purpose in
            guard purpose == .entrustedMediation else { return }
            try await store.consentWithdrawn(of: number)
        }
    }

    /// Those who can lead mediation: everybody of an office who carries files.
    private var mediators: MediationPeople {
        let tools = tools
        let (people, absences) = (PersonStore(database: database), AbsenceStore(database: database))
        let (interests, files) = (InterestStore(database: database), OpenFiles(database: database))
        return MediationPeople { office, day in
            let staff = try await people.people(of: office, holding: [.mediator, .officer, .supervisor], on: day)
            let ids = staff.map(\.id)
            let (loads, away) = (try await files.loads(of: ids), try await absences.absences(of: ids, from: day))
            let declared = try await interests.interests(of: ids)
            return staff.map { person in
                Candidate(
                    id: person.id, name: person.name, load: loads[person.id] ?? 0,
                    absence: away[person.id]?.first { $0.covers(day) }, interests: declared[person.id] ?? [])
            }
        } fields: {
            let book = tools.categories()
            return book.top.map { MediationField(code: $0.code, name: $0.name) }
        }
    }

    private static func mediationFacts(_ number: CaseNumber, _ store: CaseStore) async throws -> MediationFacts? {
        let details: CaseDetails
        do { details = try await store.details(number) } catch is NotFound { return nil }
        guard details.file.kind == .complaint else { return nil }
        let contact = try await store.contact(of: details.file.id)
        let book = store.tools.categories()
        return MediationFacts(
            file: details.file, title: details.matter(in: book), consumer: details.consumer.name,
            consumerPhone: details.consumer.phone, consumerEmail: contact.email, language: contact.language,
            trader: details.trader.name, traderPhone: details.trader.phone,
            parties: FileParties(
                traders: [details.trader.name], creditCodes: [details.trader.creditCode?.text].compactMap { $0 },
                people: [details.consumer.name]),
            categories: book.codes(details.file.category),
            consentsToEntrusting: details.consents(to: .entrustedMediation),
            entrusted: try await EntrustmentStore.association(of: details.file.id, on: store.tools.database))
    }

    /// The page about mediation, for those who may open it.
    static let mediationLinks: @Sendable (CaseFile, Principal) -> [FileAdditions.Link] = { file, who in
        guard file.kind == .complaint, file.acceptedOn != nil, MediationPermission.allows(who.roles, .see, .own) else {
            return []
        }
        return [.init(Mediation.linkText, path: Mediation.path(of: file.number))]
    }
}

extension CategoryBook {
    /// The codes of a category and those above it, the nearest first.
    func codes(_ category: CategoryCode) -> [String] {
        var codes: [String] = []
        var next: String? = category.code
        while let code = next, codes.count < 8, let found = self.category(category.system, code) {
            codes.append(found.code)
            next = found.parent
        }
        return codes
    }
}

extension Letter {
    /// An invitation to a session, or news of one.
    init(_ written: WrittenInvitation) {
        self.init(
            caseID: written.caseID, number: written.number, office: written.office, phone: written.phone,
            email: written.email, language: written.language, subject: written.subject, text: written.text,
            secret: written.secret)
    }
}
