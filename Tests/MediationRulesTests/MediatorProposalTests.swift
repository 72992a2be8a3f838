import AccountsRules
import CaseworkRules
import Kernel
import MediationRules
import Testing

/// Who is proposed to mediate a file, and why.
@Suite struct MediatorProposalTests {
    private static let today: Day = "2026-10-12"

    private func wish(
        _ language: MediationLanguage = .mandarin, recused: Set<Int64> = [], trader: String = "甲子电器行"
    ) -> MediationWish {
        MediationWish(
            categories: ["washing_machines", "home_electronics"], language: language,
            parties: FileParties(traders: [trader], people: ["王秀兰"]), day: Self.today, recused: recused)
    }

    private func person(
        _ id: Int64, load: Int = 1, absence: Absence? = nil, interests: [Interest] = []
    ) -> Candidate {
        Candidate(id: id, name: "人\(id)", load: load, absence: absence, interests: interests)
    }

    private func profile(
        _ id: Int64, fields: Set<String> = [], languages: Set<MediationLanguage> = [.mandarin], until: Day? = nil,
        most: Int? = nil, active: Bool = true
    ) -> MediatorProfile {
        MediatorProfile(
            person: id, office: 1, fields: fields, languages: languages, mostFiles: most,
            certificate: until.map { Certificate(number: "内调001", until: $0) }, isActive: active)
    }

    private func order(_ people: [Candidate], _ register: [MediatorProfile], _ wish: MediationWish) -> [Int64] {
        MediatorProposal.ranked(people, register: register, for: wish).map(\.person.id)
    }

    @Test func `the nearest field goes first, then those for every field, then others, then the unregistered`() {
        let register = [
            profile(1, fields: ["food"]), profile(2), profile(3, fields: ["home_electronics"]),
            profile(4, fields: ["washing_machines"]),
        ]
        #expect(order((1...5).map { person($0) }, register, wish()) == [4, 3, 2, 1, 5])
    }

    @Test func `of equals the one with fewer files is proposed, then the lower key`() {
        let register = [profile(1), profile(2), profile(3)]
        #expect(order([person(3), person(2), person(1, load: 9)], register, wish()) == [2, 3, 1])
    }

    @Test func `who is biased or has stepped back can neither be proposed nor chosen`() {
        let interest = Interest(id: 1, person: 1, kind: .trader, subject: "甲子电器行", declaredOn: "2026-01-01")
        let ranked = MediatorProposal.ranked(
            [person(1, load: 0, interests: [interest]), person(2, load: 0), person(3, load: 5)],
            register: [profile(1), profile(2), profile(3)], for: wish(recused: [2]))
        #expect(ranked.filter(\.mayBeChosen).map(\.person.id) == [3])
        #expect(MediatorProposal.proposed(ranked)?.person.id == 3)
        #expect(ranked.first { $0.person.id == 1 }?.objections == [.interest])
    }

    @Test func `absence, an ended certificate, a full desk and another language are told and keep from being proposed`()
    {
        let away = Absence(id: 1, person: 1, kind: .leave, first: Self.today, last: Self.today)
        let ranked = MediatorProposal.ranked(
            [person(1, absence: away), person(2), person(3, load: 5), person(4), person(5)],
            register: [
                profile(1), profile(2, until: "2026-10-11"), profile(3, most: 5), profile(4, active: false), profile(5),
            ], for: wish())
        #expect(MediatorProposal.proposed(ranked)?.person.id == 5)
        let objections = Dictionary(uniqueKeysWithValues: ranked.map { ($0.person.id, $0.objections) })
        #expect(objections[1] == [.away] && objections[2] == [.certificateExpired("2026-10-11")])
        #expect(objections[3] == [.full(5)] && objections[4] == [.notActive])
        #expect(ranked.allSatisfy { $0.mayBeChosen })
    }

    @Test func `a file in Mongolian goes to who speaks it, and nobody is proposed who does not`() {
        let register = [profile(1), profile(2, fields: ["food"], languages: [.mandarin, .mongolian])]
        let ranked = MediatorProposal.ranked(
            [person(1), person(2, load: 8), person(3)], register: register, for: wish(.mongolian))
        let proposed = MediatorProposal.proposed(ranked)
        #expect(proposed?.person.id == 2 && proposed?.merits == [.language(.mongolian), .load(8)])
        #expect(ranked.filter { !$0.mayBeProposed }.map(\.person.id).sorted() == [1, 3])
        #expect(
            MediatorProposal.proposed(MediatorProposal.ranked([person(1)], register: register, for: wish(.mongolian)))
                == nil)
    }

    @Test func `a certificate warns before its end and holds on its last day`() {
        let certificate = Certificate(number: "内调001", until: "2026-12-11")
        #expect(certificate.endsSoon(on: "2026-10-12") && !certificate.endsSoon(on: "2026-10-11"))
        #expect(certificate.holds(on: "2026-12-11") && !certificate.holds(on: "2026-12-12"))
        #expect(!certificate.endsSoon(on: "2026-12-12"))
    }

    @Test func `naming others than the proposed needs a reason, and all that is wrong is told`() {
        let ranked = MediatorProposal.ranked(
            [person(1), person(2, load: 3)], register: [profile(1), profile(2)], for: wish())
        let second = NamedPerson(id: 2, name: "人2")
        func reasons(_ naming: Naming) -> [NamingRefused.Reason] {
            naming.reasonsAgainst(ranked, isPermitted: true, state: .mediating)
        }
        #expect(reasons(Naming(mediators: [second])) == [.reasonMissing])
        #expect(reasons(Naming(mediators: [second], reason: "熟悉这类")).isEmpty)
        #expect(reasons(Naming(mediators: [NamedPerson(id: 1, name: "人1"), second])).isEmpty)
        #expect(reasons(Naming(mediators: [])) == [.nobody])
        let wrong = Naming(mediators: [NamedPerson(id: 9, name: "谁")])
        #expect(
            wrong.reasonsAgainst(ranked, isPermitted: false, state: .closed) == [
                .notPermitted, .notMediated, .unknown, .reasonMissing,
            ])
    }
}
