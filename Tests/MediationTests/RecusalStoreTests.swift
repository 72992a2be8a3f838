import Casework
import CaseworkRules
import Kernel
import MediationRules
import Storage
import TestSupport
import Testing
import Web

@testable import Mediation

/// Mediators, who is named, and what recusal does to sessions, on both engines.
@Suite struct RecusalStoreTests {
    private static func planned(_ fixture: MediationFixture) async throws -> (MediationFacts, MediationSession) {
        let (number, _) = try await fixture.accepted()
        let session = try await fixture.store.plan(
            MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
        return (try await fixture.facts(number), session)
    }

    @Test(arguments: Engine.underTest)
    func `a request suspends the sessions, and one that is denied lets them go on`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let (facts, session) = try await Self.planned(fixture)
            let store = RecusalStore(fixture.tools)
            let consumer = Principal(.consumer(caseID: facts.file.id))
            let request = try await store.ask(101, asker: .consumer, reason: "是店主的亲戚", in: facts, by: consumer)
            #expect(try await fixture.store.session(session.id)?.state == .suspended)
            #expect(try await store.waiting(at: facts.office) == [request])
            await #expect(throws: SessionRefused([.recusalOpen])) {
                try await fixture.store.plan(MediationFixture.draft("2026-10-27"), in: facts, by: .officer)
            }
            await #expect(throws: RecusalRefused([.openAlready])) {
                try await store.ask(101, asker: .trader, reason: "亲戚", in: facts, by: .officer)
            }
            let decided = try await store.decide(
                request.id, granted: false, reason: "查过，没有关系", in: facts, by: .supervisor)
            #expect(decided.state == .denied)
            #expect(try await fixture.store.session(session.id)?.state == .planned)
            #expect(
                try await fixture.kinds(facts.number).suffix(4) == [
                    "recusal-asked", "session-suspend", "recusal-denied", "session-takeUp",
                ])
            #expect(try await fixture.cases.provesItself(fixture.cases.details(facts.number)))
        }
    }

    @Test(arguments: Engine.underTest)
    func `one that is granted takes the mediator out, and sessions wait for another`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let (facts, session) = try await Self.planned(fixture)
            let store = RecusalStore(fixture.tools)
            let mediator = Principal.staff([.mediator], person: 101)
            let request = try await store.ask(101, asker: .mediator, reason: "认识店主", in: facts, by: mediator)
            try await store.decide(request.id, granted: true, reason: "属实", in: facts, by: .supervisor)
            #expect(try await fixture.store.session(session.id)?.state == .suspended)
            let names = NamingStore(fixture.tools)
            let ranked = try await names.ranked(for: facts, language: .mandarin, on: fixture.tools.today)
            #expect(MediatorProposal.proposed(ranked)?.person == SampleStaff.bao)
            await #expect(throws: NamingRefused([.barred("孟女士"), .reasonMissing])) {
                try await names.name(Naming(mediators: [SampleStaff.meng]), in: facts, by: .officer)
            }
            try await names.name(Naming(mediators: [SampleStaff.bao]), in: facts, by: .officer)
            let after = try #require(try await fixture.store.session(session.id))
            #expect(after.state == .planned && after.mediators.map(\.name) == ["包先生"])
            #expect(try await names.naming(of: facts.file.id).mediators == [SampleStaff.bao])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mediator asks for nobody else, an officer decides nothing, nobody decides on themself`(_ engine: Engine)
        async throws
    {
        try await MediationFixture.with(engine) { fixture in
            let (facts, _) = try await Self.planned(fixture)
            let store = RecusalStore(fixture.tools)
            await #expect(throws: RecusalRefused([.notPermitted])) {
                try await store.ask(
                    101, asker: .mediator, reason: "x", in: facts, by: .staff([.mediator], person: 102))
            }
            await #expect(throws: RecusalRefused([.notPermitted])) {
                try await store.ask(
                    101, asker: .consumer, reason: "x", in: facts, by: Principal(.consumer(caseID: 1)))
            }
            await #expect(throws: RecusalRefused([.unknownMediator])) {
                try await store.ask(102, asker: .trader, reason: "x", in: facts, by: .officer)
            }
            let request = try await store.ask(101, asker: .trader, reason: "亲戚", in: facts, by: .officer)
            await #expect(throws: RecusalRefused([.notPermitted])) {
                try await store.decide(
                    request.id, granted: true, reason: "x", in: facts, by: .staff([.officer], person: 105))
            }
            await #expect(throws: RecusalRefused([.ownCase])) {
                try await store.decide(
                    request.id, granted: false, reason: "x", in: facts, by: .staff([.supervisor], person: 101))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a profile comes back as it was kept, and an older form changes nothing`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let store = RegisterStore(fixture.tools)
            var profile = MediatorProfile(
                person: 102, office: SampleOffice.saihan, fields: ["food", "fitness"],
                languages: [.mandarin, .mongolian], weekdays: [.monday, .friday], mostFiles: 8,
                certificate: Certificate(number: "内调002", until: "2027-06-30"), note: "会手语的在学")
            try await store.keep(profile, by: .supervisor)
            profile.version = 1
            #expect(try await store.register(of: [SampleOffice.saihan]) == [profile])
            profile.isActive = false
            try await store.keep(profile, by: .supervisor)
            await #expect(throws: Stale()) { try await store.keep(profile, by: .supervisor) }
            let training = Training(id: 5, day: "2026-09-01", title: "消费纠纷调解", hours: 16)
            #expect(try await store.add(training, to: 102, by: .supervisor))
            #expect(try await store.trainings(of: 102) == [training])
            // On a Tuesday the mediator does not sit.
            profile.isActive = true
            profile.version = 2
            try await store.keep(profile, by: .supervisor)
            let facts = try await fixture.facts(try await fixture.accepted().number)
            await #expect(throws: SessionRefused([.clashes([.mediatorAway("包先生")])])) {
                try await fixture.store.plan(MediationFixture.draft(mediator: SampleStaff.bao), in: facts, by: .officer)
            }
        }
    }
}
