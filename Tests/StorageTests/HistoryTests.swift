import Kernel
import TestSupport
import Testing

@testable import Storage

@Suite struct HistoryTests {
    private let random = SeededRandomness(seed: 7)

    /// Three entries of a file: lodged with a telephone number, accepted, closed.
    private func lodge(_ caseID: Int64, in database: any Database) async throws {
        var writing = HistoryWriting(after: HistoryChain(caseID: caseID), random: random)
        writing.note(
            HistoryEvent(
                "lodged", at: noon, by: .init(kind: "consumer"), facts: ["channel": "web", "名": "引号\"\\\n"],
                personal: ["phone": "13900001111", "name": "乌云"]))
        writing.note(HistoryEvent("accepted", at: noon.adding(seconds: 5), by: .init(kind: "staff", id: 3), office: 9))
        writing.note(HistoryEvent("closed", at: noon.adding(seconds: 9), by: .init(kind: "staff", id: 3), office: 9))
        var change = Change()
        writing.write(into: &change)
        try await database.submit(change)
    }

    private func problem(of caseID: Int64, in database: any Database) async throws -> HistoryProblem? {
        try await database.read { try HistoryVerification.problem(of: caseID, in: $0) }
    }

    @Test(arguments: Engine.underTest)
    func `a history proves itself, and so does one continued from the database`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            try await lodge(1, in: database)
            let chain = try await database.read { try HistoryStore.chain(of: 1, in: $0) }
            #expect(chain.count == 3)
            var writing = HistoryWriting(after: chain, random: random)
            writing.note(HistoryEvent("reopened", at: noon, by: .init(kind: "consumer")))
            var change = Change()
            writing.write(into: &change)
            try await database.submit(change)
            #expect(try await problem(of: 1, in: database) == nil)
            let entries = try await database.read { try HistoryStore.entries(of: 1, in: $0) }
            #expect(entries.map(\.kind) == ["lodged", "accepted", "closed", "reopened"])
            #expect(try entries[0].content.facts["名"] == "引号\"\\\n")
        }
    }

    @Test(arguments: Engine.underTest)
    func `two writers that began at the same place cannot both go on`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            try await lodge(1, in: database)
            let chain = try await database.read { try HistoryStore.chain(of: 1, in: $0) }
            var change = Change()
            var writing = HistoryWriting(after: chain, random: random)
            writing.note(HistoryEvent("reopened", at: noon, by: .init(kind: "consumer")))
            writing.write(into: &change)
            let same = change
            try await database.submit(same)
            await #expect(throws: ChangeRefused.missed(statement: 0)) { try await database.submit(same) }
        }
    }

    @Test(
        arguments: Engine.underTest,
        [
            ("UPDATE history SET body = replace(body, 'web', 'sms') WHERE case_id = 1", 1, "wrongHash"),
            ("UPDATE history SET at = at + 1 WHERE case_id = 1 AND sequence = 2", 2, "wrongHash"),
            ("UPDATE history SET by_id = 4 WHERE case_id = 1 AND sequence = 3", 3, "wrongHash"),
            ("UPDATE history SET sequence = 9 WHERE case_id = 1 AND sequence = 2", 2, "missingEntry"),
            ("UPDATE history SET sequence = 5 - sequence + 10 WHERE case_id = 1 AND sequence > 1", 2, "missingEntry"),
            ("DELETE FROM history WHERE case_id = 1 AND sequence = 1", 1, "missingEntry"),
            ("DELETE FROM history WHERE case_id = 1 AND sequence = 3", 3, "wrongEnd"),
            ("DELETE FROM history WHERE case_id = 1", 1, "wrongEnd"),
            ("DELETE FROM history_head WHERE case_id = 1", 4, "missingHead"),
        ] as [(SQL, Int64, String)])
    func `tampering is found and named`(_ engine: Engine, _ tampering: (SQL, Int64, String)) async throws {
        try await engine.withDatabase { database async throws in
            for id in [1, 2, 3] as [Int64] { try await lodge(id, in: database) }
            try await database.transaction { try $0.execute(tampering.0) }
            let found = try await problem(of: 1, in: database)
            #expect(found?.sequence == tampering.1)
            #expect(found?.kind.rawValue == tampering.2)
            let report = try await HistoryVerification.report(on: database, batch: 2)
            #expect(report.problems == [found].compactMap { $0 })
            #expect(report.files == 3)
        }
    }

    @Test(arguments: Engine.underTest)
    func `entries that changed places are found`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            try await lodge(1, in: database)
            try await database.transaction { transaction in
                for (from, to) in [(2, 20), (3, 2), (20, 3)] {
                    try transaction.execute("UPDATE history SET sequence = \(to) WHERE sequence = \(from)")
                }
            }
            #expect(try await problem(of: 1, in: database)?.kind == .wrongHash)
        }
    }

    @Test(arguments: Engine.underTest)
    func `erased salts leave the chain whole and the value unprovable`(_ engine: Engine) async throws {
        try await engine.withDatabase { database async throws in
            try await lodge(1, in: database)
            let salt = try #require(
                await database.read { try HistoryStore.salt(of: "phone", in: 1, sequence: 1, reading: $0) })
            let entry = try #require(await database.read { try HistoryStore.entries(of: 1, in: $0) }.first)
            let proof = Hexadecimal.text(Commitment(to: "13900001111", salt: salt).bytes)
            #expect(try entry.content.personal["phone"] == proof)
            #expect(!entry.body.contains("13900001111"))
            try await database.transaction { try $0.execute(HistoryStore.erasing(caseID: 1)) }
            let erased = try await database.read { try HistoryStore.salt(of: "phone", in: 1, sequence: 1, reading: $0) }
            #expect(erased == nil)
            #expect(try await problem(of: 1, in: database) == nil)
        }
    }

    @Test func `a body reads back as it was written, and nothing else is read`() throws {
        let hostile = String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init))) + "消保👩‍🌾\u{202e}"
        let bodies = [
            HistoryBody(facts: [:], personal: [:]),
            HistoryBody(facts: ["a": "", hostile: hostile], personal: ["phone": "9f2c"]),
        ]
        for body in bodies { #expect(try HistoryBody(text: body.text) == body) }
        #expect(bodies[0].text == #"{"facts":{},"personal":{}}"#)
        let text = bodies[1].text
        for end in text.indices {
            #expect(throws: HistoryBodyFault.self) { try HistoryBody(text: String(text[..<end])) }
        }
        for other in [
            "", " " + text, text + " ", #"{"personal":{},"facts":{}}"#, #"{"facts":{"a":"1","a":"2"},"personal":{}}"#,
            #"{"facts":{"a":"\u0041"},"personal":{}}"#, #"{"facts":{"a":"\n"},"personal":{}}"#,
        ] {
            #expect(throws: HistoryBodyFault.self) { try HistoryBody(text: other) }
        }
    }

    @Test func `the byte form is fixed for ever`() {
        let entry = HistoryEntry(
            caseID: 1, sequence: 1, at: Instant(milliseconds: 2), kind: "k", by: .init(kind: "b", id: 3), office: nil,
            body: "{}", hash: [])
        let expected =
            "0101" + "00000000" + "0000000000000001" + "0000000000000001" + "0000000000000002" + "000000016b"
            + "0000000162" + "010000000000000003" + "00" + "000000027b7d"
        #expect(Hexadecimal.text(HistoryBytes(entry, after: []).bytes) == expected)
        #expect(entry.hash(after: []).count == 34)
    }
}
