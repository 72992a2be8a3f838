import Casework
import CaseworkRules
import Kernel
import PublicationRules
import Storage
import TestSupport
import Testing
import Web

@testable import App
@testable import Publication

/// Files on their way to publication, on both engines.
@Suite struct PublicationStoreTests {
    typealias Fixture = PublicationFixture

    private func refused(_ body: () async throws -> Void) async -> [PublicationReason] {
        do {
            try await body()
            return []
        } catch let refused as PublicationRefused {
            return refused.why
        } catch {
            Issue.record(error)
            return []
        }
    }

    @Test(arguments: Engine.underTest)
    func `what one person masked another one releases, without what is personal`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let numbers = [try await fixture.waiting(1), try await fixture.waiting(2)]
            try await fixture.prepare(numbers, by: Fixture.officer)
            let own = await refused {
                try await fixture.store.release(numbers, at: Granularity(), by: Fixture.officer)
            }
            #expect(own == [.samePerson])
            try await fixture.store.release(numbers, at: Granularity(), by: Fixture.supervisor)
            let lines = try await fixture.reading.find(OpenQuery())
            #expect(lines.map(\.sequence) == [2, 1])
            #expect(lines[1].record.narrative == "我叫[姓名]，电话[电话]，第1次修洗衣机还是漏水。")
            #expect(lines[1].record.attributes.period == "2026-03")
            #expect(lines[1].record.divisionName == "赛罕区")
            #expect(try await fixture.store.counts(for: Fixture.officer)[.released] == 2)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a group below k stops the release, and telling less lets it pass`(_ engine: Engine) async throws {
        try await Fixture.with(engine, k: 3) { fixture in
            var numbers: [String] = []
            for serial in [1, 2, 4] {
                numbers.append(
                    try await fixture.waiting(serial) { $0.receivedOn = Day("2026-0\(serial)-05") ?? $0.receivedOn })
            }
            try await fixture.prepare(numbers)
            let why = await refused {
                try await fixture.store.release(numbers, at: Granularity(), by: Fixture.officer)
            }
            guard case .tooSmall(let findings) = why.first else {
                Issue.record("the release passed")
                return
            }
            #expect(findings.map(\.rows) == [[0], [1], [2]])
            #expect(try await fixture.reading.head().files == 0)
            var files: [PublishableFile] = []
            for number in numbers { files.append(try #require(try await fixture.tools.file(number))) }
            let steps = try await fixture.store.steps(files, k: 3)
            let passing = try #require(steps.first { $0.findings.isEmpty })
            #expect(passing.granularity.time == .year)
            try await fixture.store.release(numbers, at: passing.granularity, by: Fixture.officer)
            // The next file of the same look passes alone, because it has company now.
            let next = try await fixture.waiting(5)
            try await fixture.publish([next], passing.granularity)
            #expect(try await fixture.reading.head() == OpenHead(sequence: 4, files: 4))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a correction has a new place, and what was taken back leaves its id alone`(_ engine: Engine) async throws {
        try await Fixture.with(engine, k: 1) { fixture in
            let number = try await fixture.waiting(1)
            try await fixture.publish([number])
            let file = try #require(try await fixture.tools.file(number))
            let text = PreparedText(
                spans: PublicationStore.proposal(file).spans + [MaskSpan(.other, 24, 27)], product: "洗衣机")
            try await fixture.store.correct(
                number, version: try await fixture.version(number), text, reason: "漏了一处", by: Fixture.supervisor)
            let corrected = try #require(try await fixture.reading.find(OpenQuery()).first)
            #expect(corrected.sequence == 2 && corrected.change == .corrected)
            #expect(corrected.record.narrative.contains("[已隐去]") && corrected.record.product == "洗衣机")
            try await fixture.store.consentWithdrawn(number, by: Principal(.system("test")))
            let lines = try await fixture.reading.changes(after: 0, limit: 10)
            #expect(lines.map(\.sequence) == [3])
            #expect(lines[0].change == .withdrawn && lines[0].reason == "consent")
            #expect(lines[0].record.narrative.isEmpty && lines[0].record.traderName.isEmpty)
            let left = try await fixture.database.rows(
                "SELECT 1 AS one FROM open_face UNION ALL SELECT 1 AS one FROM open_token")
            #expect(left.isEmpty)
            #expect(try await fixture.reading.counts(.division, "150105").isEmpty)
            #expect(try await fixture.store.item(number, for: Fixture.officer).narrative.isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an objection is decided with a reason, and an upheld one takes the file back`(_ engine: Engine) async throws {
        try await Fixture.with(engine, k: 1) { fixture in
            let number = try await fixture.waiting(1)
            try await fixture.publish([number])
            let today = fixture.tools.today
            try await fixture.store.object(number, "不是我们卖的", on: today, by: Fixture.clerk)
            #expect(try await fixture.store.openObjections(for: Fixture.supervisor).count == 1)
            let twice = await refused {
                try await fixture.store.object(number, "再说一次", on: today, by: Fixture.clerk)
            }
            #expect(twice == [.objectionOpen])
            let officer = await refused {
                try await fixture.store.decide(number, upheld: true, reason: "属实", by: Fixture.officer)
            }
            #expect(officer == [.notAllowed])
            try await fixture.store.decide(number, upheld: false, reason: "查无依据", by: Fixture.supervisor)
            #expect(try await fixture.reading.head().files == 1)
            try await fixture.store.object(number, "有新证据", on: today, by: Fixture.clerk)
            try await fixture.store.decide(number, upheld: true, reason: "属实", by: Fixture.supervisor)
            #expect(try await fixture.reading.head().files == 0)
            #expect(try await fixture.store.objections(of: number).map(\.state) == [.upheld, .dismissed])
            let late = await refused {
                try await fixture.store.object(number, "晚了", on: today, by: Fixture.clerk)
            }
            #expect(late == [.wrongState])
        }
    }

    @Test(arguments: Engine.underTest)
    func `an objection after its term is too late`(_ engine: Engine) async throws {
        try await Fixture.with(engine, k: 1) { fixture in
            let number = try await fixture.waiting(1)
            try await fixture.publish([number])
            let last = fixture.tools.today + 15
            fixture.clock.pass(days: 16)
            let why = await refused {
                try await fixture.store.object(number, "晚了", on: fixture.tools.today, by: Fixture.clerk)
            }
            #expect(why == [.tooLate(last)])
        }
    }

    @Test(arguments: Engine.underTest)
    func `what came to its end is taken back by the round`(_ engine: Engine) async throws {
        try await Fixture.with(engine, k: 1) { fixture in
            let number = try await fixture.waiting(1)
            try await fixture.publish([number])
            #expect(try await fixture.store.item(number, for: Fixture.officer).endsOn == "2029-10-12")
            #expect(("2026-01-31" as Day).adding(months: 13) == "2027-02-28")
            #expect(try await fixture.store.sweep(by: Principal(.system("test"))) == 0)
            fixture.clock.pass(days: 366 * 3 + 1)
            #expect(try await fixture.store.sweep(by: Principal(.system("test"))) == 1)
            let line = try #require(try await fixture.reading.changes(after: 0, limit: 5).last)
            #expect(line.change == .withdrawn && line.reason == "expired")
        }
    }

    @Test(arguments: Engine.underTest)
    func `a file left out has a ground and can be looked at again`(_ engine: Engine) async throws {
        try await Fixture.with(engine) { fixture in
            let number = try await fixture.waiting(1)
            try await fixture.store.leaveOut(number, version: 1, ground: "secret", note: "配方", by: Fixture.clerk)
            #expect(try await fixture.store.item(number, for: Fixture.clerk).ground == "secret")
            let stale = await refused {
                try await fixture.store.putBack(number, version: 1, by: Fixture.clerk)
            }
            #expect(stale == [.stale])
            try await fixture.store.putBack(number, version: 2, by: Fixture.clerk)
            #expect(try await fixture.store.item(number, for: Fixture.clerk).state == .waiting)
            await #expect(throws: NotFound.self) {
                try await fixture.store.item(number, for: Fixture.people["neighbour"] ?? Fixture.clerk)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `a complaint waits for publication from its closing, if its consumer agrees`(_ engine: Engine) async throws {
        try await Fixture.with(engine, k: 1) { fixture in
            var casework = fixture.casework
            casework.alongside = [PublicationStore.alongside]
            let tools = fixture.tools
            casework.consentWithdrawn = { number, purpose in
                guard purpose == .publication else { return }
                try await PublicationStore(tools).consentWithdrawn(number.text, by: Principal(.system("test")))
            }
            let received = try await Reception(casework).receive(.sample(), by: .visitor)
            let number = received.receipt.file.number
            let cases = CaseStore(casework)
            let agreement = Agreement(terms: "退款", amount: Money(fen: 289_900), performBy: nil)
            for move in [CaseMove.accept, .startMediation, .agree(agreement)] {
                try await cases.decide(move, on: number, by: Fixture.officer)
            }
            #expect(try await fixture.store.list(.waiting, for: Fixture.officer).isEmpty)
            try await cases.decide(
                .close(outcome: .performed, agreed: Money(fen: 289_900), performed: Money(fen: 289_900), note: ""),
                on: number, by: Fixture.officer)
            #expect(try await fixture.store.list(.waiting, for: Fixture.officer).map(\.number) == [number.text])
            let (file, reasons, _) = try await fixture.store.file(number.text)
            #expect(reasons == [] && file.isMediated && file.outcome == "performed")
            try await fixture.publish([number.text])
            #expect(try await fixture.reading.find(OpenQuery(words: "漏水")).count == 1)
            try await cases.withdrawConsent(to: .publication, of: number, by: Principal(.consumer(caseID: file.caseID)))
            #expect(try await fixture.reading.find(OpenQuery(words: "漏水")).isEmpty)
            #expect(try await fixture.store.item(number.text, for: Fixture.officer).state == .withdrawn)
        }
    }

    @Test(arguments: Engine.underTest)
    func `published files are found in both scripts and by pinyin`(_ engine: Engine) async throws {
        try await Fixture.with(engine, k: 1) { fixture in
            for serial in 1...30 { try await fixture.waiting(serial) }
            try await fixture.waiting(31) {
                $0.traderName = "乙丑健身"
                $0.product = "会员卡"
                $0.story = "关门了，卡不退。"
            }
            try await fixture.publish((1...31).map { "S-\($0)" })
            for words in ["乙丑健身", "乙丑", "yichou", "會員卡", "jianshen", "ycjs"] {
                let found = try await fixture.reading.find(OpenQuery(words: words))
                #expect(found.map(\.record.traderName) == ["乙丑健身"], "\(words)")
            }
            let first = try await fixture.reading.find(OpenQuery(words: "洗衣机"))
            #expect(first.count == 21)
            let next = try await fixture.reading.find(
                OpenQuery(words: "洗衣机", before: first[OpenReading.shown - 1].sequence))
            #expect(next.count == 11)
            let face = try await fixture.reading.find(OpenQuery(face: .division, key: "150100"))
            #expect(face.count == 21)
            let counts = try await fixture.reading.counts(.trader, "甲子电器行（赛罕店）")
            #expect(counts[2026]?[.files] == 30 && counts[2026]?[.mediatedAgreed] == 20)
        }
    }
}
