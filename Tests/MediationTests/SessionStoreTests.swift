import AccountsRules
import Casework
import CaseworkRules
import Kernel
import LawRules
import MediationRules
import Storage
import TestSupport
import Testing
import Web

@testable import Mediation

/// Sessions as they are kept, and what the file's history says of them, on both engines.
@Suite struct SessionStoreTests {
    @Test(arguments: Engine.underTest)
    func `the first session of an accepted file begins its mediation, and comes back as planned`(_ engine: Engine)
        async throws
    {
        try await MediationFixture.with(engine) { fixture in
            let (number, _) = try await fixture.accepted()
            let facts = try await fixture.facts(number)
            let planned = try await fixture.store.plan(MediationFixture.draft(), in: facts, by: .officer)
            #expect(try await fixture.file(number).state == .mediating)
            let read = try #require(try await fixture.store.sessions(of: facts.file.id).first)
            #expect(read == planned && read.position == 1 && read.state == .planned)
            #expect(try await fixture.kinds(number).suffix(2) == ["startMediation", "session-plan"])
            #expect(
                try await fixture.told() == [
                    "session \(read.id) 1 invited 0", "session \(read.id) 2 invited 0",
                ])
            #expect(try await fixture.cases.provesItself(fixture.cases.details(number)))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mediator and a room are not given twice, whoever is faster`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let first = try await fixture.facts(try await fixture.accepted().number)
            let second = try await fixture.facts(try await fixture.accepted().number)
            async let one = Result.of {
                try await fixture.store.plan(MediationFixture.draft(), in: first, by: .officer)
            }
            async let two = Result.of {
                try await fixture.store.plan(MediationFixture.draft(at: "10:00"), in: second, by: .officer)
            }
            let outcomes = await [one, two]
            #expect(outcomes.filter { (try? $0.get()) != nil }.count == 1)
            let despite = MediationFixture.draft(at: "10:00", despite: true)
            for facts in [first, second] where try await fixture.store.sessions(of: facts.file.id).isEmpty {
                try await fixture.store.plan(despite, in: try await fixture.facts(facts.number), by: .officer)
            }
            #expect(
                try await fixture.store.calendar(of: [first.office], from: "2026-10-19", to: "2026-10-25").count == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a mediator who is absent that day is told as a clash`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let facts = try await fixture.facts(try await fixture.accepted().number)
            let absence = Absence(id: 1, person: 101, kind: .leave, first: "2026-10-19", last: "2026-10-21")
            fixture.staff.replace([Candidate(id: 101, name: "孟女士", load: 0, absence: absence)])
            await #expect(throws: SessionRefused([.clashes([.mediatorAway("孟女士")])])) {
                try await fixture.store.plan(MediationFixture.draft(), in: facts, by: .officer)
            }
            #expect(try await fixture.file(facts.number).state == .accepted)
        }
    }

    @Test(arguments: Engine.underTest)
    func `what was held stands in the file, with who came and its minutes`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let (number, _) = try await fixture.accepted()
            let session = try await fixture.store.plan(
                MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
            fixture.clock.pass(days: 8)
            let record = SessionRecord(
                attendance: [0: .came, 1: .came, 2: .came], notes: [2: "店长钱先生"], minutes: "双方各自说明。",
                agreed: "换一台新的。")
            let held = try await fixture.store.decide(
                .record(record), on: session.id, version: 1, in: try await fixture.facts(number), by: .officer)
            #expect(held.state == .held && held.minutes == "双方各自说明。")
            #expect(try await fixture.store.session(session.id) == held)
            let details = try await fixture.cases.details(number)
            #expect(details.sessions.map(\.session.attended) == [[.consumer, .trader]])
            #expect(details.history.last?.kind == "recordSession")
            await #expect(throws: SessionRefused([.notFrom(.held)])) {
                try await fixture.store.decide(
                    .cancel(reason: "晚了"), on: session.id, in: try await fixture.facts(number), by: .officer)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a side that stayed away stands in the history, and another session can be planned`(_ engine: Engine)
        async throws
    {
        try await MediationFixture.with(engine) { fixture in
            let (number, _) = try await fixture.accepted()
            let session = try await fixture.store.plan(
                MediationFixture.draft(), in: try await fixture.facts(number), by: .officer)
            fixture.clock.pass(days: 8)
            let record = SessionRecord(attendance: [0: .came, 1: .came, 2: .away], minutes: "")
            let facts = try await fixture.facts(number)
            let missed = try await fixture.store.decide(.record(record), on: session.id, in: facts, by: .officer)
            #expect(missed.state == .missed)
            #expect(try await fixture.kinds(number).last == "session-record")
            #expect(try await fixture.cases.details(number).sessions.isEmpty)
            let next = try await fixture.store.plan(MediationFixture.draft("2026-10-27"), in: facts, by: .officer)
            #expect(next.position == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `somebody who looked at an older version changes nothing`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let (number, _) = try await fixture.accepted()
            let facts = try await fixture.facts(number)
            let session = try await fixture.store.plan(MediationFixture.draft(), in: facts, by: .officer)
            let moved = SessionMove.postpone(
                to: SessionTime(day: "2026-10-22", from: MediationFixture.clock("14:00"), minutes: 60),
                SessionPlace(room: "第一调解室"), reason: "商家请假")
            try await fixture.store.decide(moved, on: session.id, version: 1, in: facts, by: .officer)
            await #expect(throws: Stale()) {
                try await fixture.store.decide(
                    .cancel(reason: "x"), on: session.id, version: 1, in: facts, by: .officer)
            }
            let changes = try await fixture.store.changes(of: facts.file.id)
            #expect(changes.map(\.change.move) == [.plan, .postpone])
            #expect(changes.last?.change.before?.day == "2026-10-20" && changes.last?.by == "孟女士")
            // The old day is free again for the mediator and the room.
            let other = try await fixture.facts(try await fixture.accepted().number)
            try await fixture.store.plan(MediationFixture.draft(), in: other, by: .officer)
        }
    }

    @Test(arguments: Engine.underTest)
    func `who may not plan is refused, whatever is asked for`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let facts = try await fixture.facts(try await fixture.accepted().number)
            let neighbour = Principal.staff([.officer, .supervisor], person: 201, office: SampleOffice.xincheng)
            for who in [.visitor, Principal.staff([.clerk]), Principal.staff([.auditor]), neighbour] {
                await #expect(throws: SessionRefused([.notPermitted])) {
                    try await fixture.store.plan(MediationFixture.draft(), in: facts, by: who)
                }
            }
            #expect(try await fixture.told().isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `messages tell what holds when they are sent, and link only to one session`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let (number, _) = try await fixture.accepted()
            let facts = try await fixture.facts(number)
            let session = try await fixture.store.plan(MediationFixture.draft(), in: facts, by: .officer)
            let letters = try await fixture.letters()
            #expect(letters.map(\.phone) == ["13800002046", "13900001111"])
            #expect(letters[0].text.contains("10月20日（星期二）09:30到10:30") && letters[0].secret.isEmpty)
            #expect(letters.allSatisfy { !$0.text.contains("漏水") && !$0.text.contains("王秀兰") })
            let link = SessionLetters(fixture.store).secrets(letters[1].secret)["link"] ?? ""
            #expect(link.hasPrefix("https://315.example.org/m/\(session.id)/2/") && !letters[1].text.contains(link))
            try await fixture.store.decide(.cancel(reason: "撤诉"), on: session.id, in: facts, by: .officer)
            let now = try await fixture.letters()
            #expect(now.count == 2 && now.allSatisfy { $0.text.contains("取消") })
        }
    }
}

extension Result where Failure == any Error {
    static func of(_ body: () async throws -> Success) async -> Self {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}
