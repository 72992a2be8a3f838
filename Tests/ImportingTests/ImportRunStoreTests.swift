import Kernel
import Storage
import TestSupport
import Testing

@testable import Importing

@Suite struct ImportRunStoreTests {
    private func entry(_ id: Int64, startedAt: Int64 = 1, mapping: String = "m") -> RunEntry {
        RunEntry(
            id: id, source: "small", file: FileIdentity(name: "a.csv", size: 900, hash: "h"), mappingHash: mapping,
            position: 100, line: 7, counts: .init(rows: 6, kept: 4, alreadyThere: 1, rejected: 1), state: .running,
            startedAt: Instant(milliseconds: startedAt), updatedAt: Instant(milliseconds: 5))
    }

    @Test(arguments: Engine.underTest)
    func `a run comes back as it was last kept`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.storage, createImportRun]) { database in
            let store = ImportRunStore(database: database)
            #expect(try await store.latest(source: "small", fileHash: "h", mappingHash: "m") == nil)
            var kept = entry(1)
            try await store.save(kept)
            #expect(try await store.latest(source: "small", fileHash: "h", mappingHash: "m") == kept)
            kept.position = 900
            kept.line = 60
            kept.counts.kept = 50
            kept.state = .finished
            kept.updatedAt = Instant(milliseconds: 9)
            try await store.save(kept)
            #expect(try await store.latest(source: "small", fileHash: "h", mappingHash: "m") == kept)
        }
    }

    @Test(arguments: Engine.underTest)
    func `the latest run of that file with that mapping is found`(_ engine: Engine) async throws {
        try await engine.withDatabase(migrations: [.storage, createImportRun]) { database in
            let store = ImportRunStore(database: database)
            for run in [entry(3, startedAt: 30), entry(9, startedAt: 10), entry(4, startedAt: 90, mapping: "n")] {
                try await store.save(run)
            }
            #expect(try await store.latest(source: "small", fileHash: "h", mappingHash: "m")?.id == 3)
            #expect(try await store.latest(source: "small", fileHash: "x", mappingHash: "m") == nil)
        }
    }
}
