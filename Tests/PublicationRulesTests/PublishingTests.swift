import Kernel
import PublicationRules
import Testing

/// What is published at all, how finely, and what is kept from being read.
@Suite struct PublishingTests {
    static func rules(k: Int = 5) throws -> PublicationRuleSet {
        try JSONRules.set(k: k, from: "2026-01-01")
    }

    private func file(_ change: (inout PublishableFile) -> Void = { _ in }) -> PublishableFile {
        var file = PublishableFile(
            caseID: 1, number: "150105-26-000001-1", office: 1, isComplaint: true, isClosed: true, consents: true,
            outcome: "agreed", receivedOn: "2026-03-09", division: "150105", categorySystem: "cca",
            category: "washing_machines", traderName: "甲子电器行", story: "漏水", isMediated: true)
        change(&file)
        return file
    }

    @Test func `a closed complaint with consent may be published`() throws {
        #expect(NotPublishable.reasons(file(), try Self.rules()) == [])
    }

    @Test func `every reason against a publication is told at once`() throws {
        let wrong = file {
            $0.isComplaint = false
            $0.isClosed = false
            $0.consents = false
            $0.outcome = "withdrawn"
            $0.ageBand = "under18"
            $0.traderName = ""
        }
        #expect(Set(NotPublishable.reasons(wrong, try Self.rules())) == Set(NotPublishable.allCases))
    }

    @Test func `of two rule sets the later holds from its day`() throws {
        let sets = [try JSONRules.set(k: 5, from: "2026-01-01"), try JSONRules.set(k: 9, from: "2026-06-01")]
        #expect(PublicationRuleSet.inForce(sets, on: "2026-05-31")?.k == 5)
        #expect(PublicationRuleSet.inForce(sets, on: "2026-06-01")?.k == 9)
        #expect(PublicationRuleSet.inForce(sets, on: "2025-12-31") == nil)
    }

    @Test func `a month is told as month, quarter or year`() {
        let periods = Granularity.Time.allCases.map { Granularity(time: $0).period(of: "2026-11-30") }
        #expect(periods == ["2026-11", "2026-Q4", "2026"])
    }

    @Test func `each step of the ladder tells less than the one before`() {
        let day: Day = "2026-05-05"
        #expect(Granularity.ladder.count == 8)
        #expect(Granularity.ladder.first?.showsAge == true)
        #expect(Granularity.ladder.last?.matter == Granularity.Matter.none)
        #expect(Granularity.ladder.last?.period(of: day) == "2026")
        #expect(Set(Granularity.ladder).count == Granularity.ladder.count)
    }

    @Test func `the gate stops groups below k and says which rows`() {
        func row(_ division: String) -> Attributes {
            Attributes(division: division, category: "c", period: "2026-03", outcome: "agreed", ageBand: "")
        }
        let rows = [row("A"), row("B"), row("A"), row("B"), row("A")]
        let gate = AnonymityGate(k: 3)
        let findings = gate.findings(rows) { _ in 0 }
        #expect(findings.map(\.rows) == [[1, 3]])
        #expect(findings.map(\.size) == [2])
        #expect(gate.findings(rows) { _ in 1 }.isEmpty)
        #expect(AnonymityGate(k: 1).findings(rows) { _ in 0 }.isEmpty)
    }

    @Test func `indices have their parts and who did not answer`() {
        let indices = PublishedIndex.all([
            .files: 10, .mediated: 8, .mediatedAgreed: 6, .triedSettling: 2, .settled: 1, .solved: 5, .unanswered: 3,
        ])
        #expect(
            indices == [
                PublishedIndex(.mediation, 6, of: 8), PublishedIndex(.priorSettlement, 1, of: 2),
                PublishedIndex(.solved, 5, of: 10, unanswered: 3),
            ])
    }

    @Test func `masks written into a text come back as they were`() throws {
        let text = "我叫王志强，\n电话13848110425。"
        let spans = Scrubber.spans(in: text)
        let marked = MarkedText.write(text, spans)
        #expect(marked == "我叫[[姓名:王志强]]，\n电话[[电话:13848110425]]。")
        #expect(try MarkedText.read(marked, of: text) == spans)
        #expect(try MarkedText.read(marked.replacing("\n", with: "\r\n"), of: text) == spans)
        #expect(try MarkedText.read("我叫王志强，\n[[电话]]13848110425。", of: text) == [MaskSpan(.other, 7, 9)])
        #expect(throws: MarkedText.Problem.changed(at: 3)) { try MarkedText.read("我叫李志强", of: text) }
        #expect(throws: MarkedText.Problem.unpaired) { try MarkedText.read("我叫[[王志强", of: text) }
    }

    @Test func `what is left out of a table cannot be read from its sums`() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<300 {
            let (height, width) = (Int.random(in: 1...6, using: &random), Int.random(in: 1...7, using: &random))
            let table = (0..<height).map { _ in
                (0..<width).map { _ in max(0, Int.random(in: -8...24, using: &random)) }
            }
            let whole = SmallCells.withSums(table)
            let gaps = SmallCells.gaps(whole, k: 5)
            for (row, cells) in whole.enumerated() {
                for (column, value) in cells.enumerated() where (1..<5).contains(value) {
                    #expect(gaps[row][column] != nil)
                }
                #expect(gaps[row].count { $0 != nil } != 1)
            }
            for column in 0...width { #expect(gaps.count { $0[column] != nil } != 1) }
        }
    }

    @Test func `a table without small numbers is published whole`() {
        let whole = SmallCells.withSums([[5, 0, 9], [7, 20, 8]])
        #expect(whole == [[5, 0, 9, 14], [7, 20, 8, 35], [12, 20, 17, 49]])
        #expect(SmallCells.gaps(whole, k: 5).allSatisfy { $0.allSatisfy { $0 == nil } })
    }

    @Test func `whoever may not see publishing may do nothing about it`() {
        for act in PublicationAct.allCases {
            #expect(!PublicationPermission.allows(act, [.systemAdministrator], .own))
            #expect(!PublicationPermission.allows(act, [.officer], .elsewhere))
        }
        #expect(!PublicationPermission.allows(.release, [.clerk], .own))
        #expect(!PublicationPermission.allows(.decideObjection, [.officer], .own))
    }
}
