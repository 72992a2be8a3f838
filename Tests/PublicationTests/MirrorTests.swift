import Crypto
import Kernel
import PublicationRules
import Storage
import TestSupport
import Testing

@testable import App
@testable import Publication

/// A client that mirrors by increments has what the full file has, whatever happened meanwhile.
@Suite struct MirrorTests {
    /// What a client keeps: the newest line of each file.
    private struct Mirror {
        var cursor: Int64 = 0
        var lines: [Int64: String] = [:]
        var places: [String: Int64] = [:]

        mutating func follow(_ reading: OpenReading, _ format: OpenFormat, limit: Int) async throws {
            while true {
                let found = try await reading.changes(after: cursor, limit: limit)
                for line in found {
                    if let old = places.removeValue(forKey: line.record.id) { lines[old] = nil }
                    if line.change != .withdrawn {
                        lines[line.sequence] = format.text(line)
                        places[line.record.id] = line.sequence
                    }
                    cursor = line.sequence
                }
                if found.count < limit { return }
            }
        }

        func text(_ format: OpenFormat) -> String {
            format.head + lines.keys.sorted().compactMap { lines[$0] }.joined()
        }
    }

    private func full(_ reading: OpenReading, _ format: OpenFormat) async throws -> String {
        var bytes: [UInt8] = []
        try await reading.write(format, upTo: try await reading.head().sequence) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: Engine.underTest)
    func `after a month of publications, corrections and withdrawals the mirror equals the full file`(
        _ engine: Engine
    ) async throws {
        try await PublicationFixture.with(engine, k: 1) { fixture in
            var random = SeededRandom(seed: 11)
            var (serial, live): (Int, [String]) = (0, [])
            var mirrors = Dictionary(uniqueKeysWithValues: OpenFormat.allCases.map { ($0, Mirror()) })
            for day in 0..<30 {
                fixture.clock.pass(days: 1)
                let new = (0..<Int.random(in: 1...4, using: &random)).map { serial + $0 + 1 }
                serial += new.count
                var numbers: [String] = []
                for one in new { numbers.append(try await fixture.waiting(one)) }
                try await fixture.publish(numbers)
                live += numbers
                if let number = live.randomElement(using: &random), day % 2 == 0 {
                    let file = try #require(try await fixture.tools.file(number))
                    let text = PreparedText(spans: PublicationStore.proposal(file).spans, product: "改过的\(day)")
                    try await fixture.store.correct(
                        number, version: try await fixture.version(number), text, reason: "更正",
                        by: PublicationFixture.supervisor)
                }
                if live.count > 4, day % 3 == 0 {
                    let number = live.remove(at: Int.random(in: 0..<live.count, using: &random))
                    try await fixture.store.withdraw(
                        number, version: try await fixture.version(number), why: .mistake,
                        by: PublicationFixture.supervisor)
                }
                // One client comes every day, the other only twice.
                try await mirrors[.jsonl]?.follow(fixture.reading, .jsonl, limit: 3)
                if day % 15 == 14 { try await mirrors[.csv]?.follow(fixture.reading, .csv, limit: 7) }
            }
            for format in OpenFormat.allCases {
                try await mirrors[format]?.follow(fixture.reading, format, limit: 5)
                let whole = try await full(fixture.reading, format)
                #expect(mirrors[format]?.text(format) == whole)
                #expect(!whole.contains("王志强") && !whole.contains("13848110425"))
            }
            let head = try await fixture.reading.head()
            #expect(head.files == live.count && head.sequence > Int64(serial))
            try await fixture.reading.makeManifests()
            let manifest = try #require(try await fixture.reading.manifests().first { $0.format == .jsonl })
            let bytes = Array(try await full(fixture.reading, .jsonl).utf8)
            #expect(manifest.hash == Hexadecimal.text(Array(SHA256.hash(data: bytes))))
            #expect(manifest.lines == live.count && manifest.bytes == bytes.count)
            #expect(try await fixture.reading.makeManifests() == false)
        }
    }

    @Test(arguments: Engine.underTest)
    func `frozen figures keep small numbers and what betrays them`(_ engine: Engine) async throws {
        try await PublicationFixture.with(engine, k: 5) { fixture in
            let figures = FigureStore(fixture.tools)
            let release = try await figures.freeze(2026, note: "", by: PublicationFixture.supervisor)
            let cells = try await figures.cells(of: release.id)
            #expect(cells.count == 12)
            #expect(cells.filter { $0.gap == "small" }.map { [$0.row, $0.column] } == [["150200", "2026-01"]])
            #expect(cells.filter { $0.value == nil }.count == 4)
            #expect(cells.last?.value == 169)
            let again = try await figures.freeze(2026, note: "again", by: PublicationFixture.supervisor)
            #expect(again.version == 2 && again.hash == release.hash)
            await #expect(throws: PublicationRefused([.notAllowed])) {
                try await figures.freeze(2026, note: "", by: PublicationFixture.clerk)
            }
        }
    }
}
