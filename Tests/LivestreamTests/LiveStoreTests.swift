import Casework
import CaseworkRules
import Kernel
import LivestreamRules
import Storage
import TestSupport
import Testing
import Web

@testable import Livestream

@Suite struct LiveStoreTests {
    @Test(arguments: Engine.underTest)
    func `lines are numbered as they come, and one sent twice is one line`(_ engine: Engine) async throws {
        try await LiveFixture.with(engine) { fixture in
            let session = try await fixture.session("预付卡能退吗", "健身房关门怎么办", "预付卡能退吗？")
            let twice = try await fixture.store.capture(
                "预付卡能退吗", nickname: "", once: "once-0", in: session, by: LiveFixture.clerk)
            #expect(twice.place == 1)
            let lines = try await fixture.store.lines(of: session).questions
            #expect(lines.map(\.place) == [3, 2, 1] && lines.map(\.like) == [1, nil, nil])
            let counts = try await fixture.store.counts(of: session)
            #expect(counts.lines == 3 && counts.undecided == 3)
        }
    }

    @Test(arguments: Engine.underTest)
    func `lines of two who capture at once are all kept, each with a number of its own`(_ engine: Engine) async throws {
        try await LiveFixture.with(engine) { fixture in
            let session = try await fixture.session()
            let store = fixture.store
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do {
                            _ = try await store.capture(
                                "问题 \(number * 7919)", nickname: "观众", once: "o\(number)", in: session,
                                by: number.isMultiple(of: 2) ? LiveFixture.clerk : LiveFixture.officer)
                        } catch { Issue.record("\(error)") }
                    }
                }
            }
            let lines = try await store.lines(of: session).questions
            #expect(Set(lines.map(\.place)) == Set(1...20))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a line becomes one file, whoever tries at once, and what became of it stays`(_ engine: Engine) async throws {
        try await LiveFixture.with(engine) { fixture in
            let session = try await fixture.session("预付卡能退吗，店关门了")
            let store = fixture.store
            let question = try await store.question(1, of: session)
            let opened = await withTaskGroup(of: LiveFiling.Opened?.self) { group in
                for who in [LiveFixture.clerk, LiveFixture.officer] {
                    group.addTask {
                        try? await store.open(
                            .sampleConsultation(channel: .liveStream), from: question, version: 1, in: session, by: who)
                    }
                }
                return await group.reduce(into: []) { $0 += [$1].compactMap(\.self) }
            }
            let number = try #require(opened.first?.number)
            #expect(opened.count == 1)
            #expect(try await store.question(1, of: session).outcome == .consultation(number))
            #expect(try await fixture.database.row("SELECT count(*) AS n FROM case_file")?.int("n") == 1)
            let file = try await CaseStore(fixture.casework).details(try #require(CaseNumber(number)))
            #expect(file.file.channel == .liveStream && file.file.handling.office == SampleOffice.saihan)
            await #expect(throws: StaleLine()) {
                try await store.setAside(
                    try await store.question(1, of: session), .noQuestion, note: "", version: 1, in: session,
                    by: LiveFixture.clerk)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a session is closed when all is decided, and then nothing is captured any more`(
        _ engine: Engine
    ) async throws {
        try await LiveFixture.with(engine) { fixture in
            let store = fixture.store
            let session = try await fixture.session("主播好", "能退吗")
            await #expect(throws: LiveRefused([.undecided(2)])) {
                try await store.close(session, by: LiveFixture.clerk)
            }
            for place in 1...2 {
                let question = try await store.question(place, of: session)
                try await store.setAside(
                    question, .noQuestion, note: "", version: 1, in: session, by: LiveFixture.clerk)
            }
            try await store.close(session, by: LiveFixture.clerk)
            let closed = try await store.session(session.id, for: LiveFixture.clerk)
            #expect(!closed.isOpen && closed.version == 2)
            await #expect(throws: LiveRefused([.sessionClosed])) {
                try await store.capture("晚了", nickname: "", once: "x", in: session, by: LiveFixture.clerk)
            }
            let summary = try #require(await store.list([SampleOffice.saihan]).first)
            #expect(summary.lines == 2 && summary.undecided == 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `lines and sessions come page by page, each once`(_ engine: Engine) async throws {
        try await LiveFixture.with(engine) { fixture in
            let session = try await fixture.session()
            for number in 0..<130 {
                _ = try await fixture.store.capture(
                    "问题 \(number * 7919 % 1013)", nickname: "", once: "o\(number)", in: session, by: LiveFixture.clerk)
            }
            for undecided in [true, false] {
                var places: [Int] = []
                var from: Int?
                repeat {
                    let page = try await fixture.store.lines(of: session, undecided: undecided, from: from)
                    places += page.questions.map(\.place)
                    from = page.next
                } while from != nil
                #expect(places == (undecided ? Array(1...130) : (1...130).reversed()))
            }
            for _ in 0..<35 { _ = try await fixture.session() }
            let first = try await fixture.store.list(nil)
            let second = try await fixture.store.list(nil, before: first[LiveStore.sessions - 1].session.id)
            #expect(first.count == LiveStore.sessions + 1 && second.count == 6)
        }
    }
}
