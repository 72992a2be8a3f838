import AccountsRules
import CaseworkRules
import ChineseText
import FindingRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Finding

/// All that a reading of every text finds is found, and nothing else, for random Chinese texts.
@Suite struct RecallTests {
    private static let alphabet = Array("退款不货機机電电店卖修漏水甲子行銀4SabＸ1 ，。")

    private func text(_ length: Int, _ random: inout SeededRandom) -> String {
        String((0..<length).map { _ in Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)] })
    }

    @Test(arguments: Engine.underTest)
    func `a search finds exactly what a reading of everything finds`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            var random = SeededRandom(seed: 11)
            let offices = [SampleOffice.saihan, SampleOffice.xincheng, SampleOffice.station]
            var batch = IndexBatch()
            var texts: [Int64: (words: String, office: Int64)] = [:]
            for id in Int64(1)...400 {
                let words = text(Int.random(in: 5...60, using: &random), &random)
                let office = offices[Int.random(in: 0..<3, using: &random)]
                let file = IndexedFile(
                    id: id, receivedAt: Instant(milliseconds: 1_700_000_000_000 + id * 40_000_000), office: office,
                    offered: nil, kind: .complaint, state: .received, category: "food", division: "150105",
                    texts: [words], names: [])
                batch.entries.append(file.entry { OfficeDirectory.forCases.line(of: $0, on: "2026-10-12") })
                texts[id] = (ChineseText.normalised(words), office)
            }
            try await fixture.index.write(batch, fence: 1)
            let reaches: [FindReach] = [
                .everywhere, .office(SampleOffice.saihan), .office(SampleOffice.city),
                .below(SampleOffice.saihan, offices: [SampleOffice.saihan, SampleOffice.station]),
            ]
            for round in 0..<120 {
                let typed = text(Int.random(in: 2...5, using: &random), &random)
                guard let search = SearchText(typed), !search.words.isEmpty else { continue }
                let reach = reaches[round % reaches.count]
                let selection = Selection(words: search.words, filters: FindFilters(), reach: reach)
                let expected = texts.filter { _, file in
                    reach.contains(office: file.office, offered: nil)
                        && search.words.allSatisfy { file.words.contains($0) }
                }.keys.sorted(by: >)
                #expect(try await all(selection, fixture.index) == expected, "\(search.words) \(reach)")
                let found = try await fixture.index.find(selection, from: nil, size: 10, counts: true)
                #expect(found.count == FoundCount(expected.count), "\(search.words)")
            }
        }
    }

    private func all(_ selection: Selection, _ index: FindIndex) async throws -> [Int64] {
        var ids: [Int64] = []
        var cursor: FindCursor?
        repeat {
            let found = try await index.find(selection, from: cursor, size: 7, counts: false)
            ids += found.files
            cursor = found.next
        } while cursor != nil
        return ids
    }

    @Test func `windows of time follow each other without gap, down to the beginning`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            var below = Int64.random(in: 1...(1 << 61), using: &random)
            for level in 0..<8 {
                let window = PostgresTokens.window(below: below, level: level)
                #expect(window.from < below)
                #expect(window.tokens.count <= 16)
                below = window.from
                if below == 0 { break }
            }
        }
    }
}
