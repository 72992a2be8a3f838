import AccountsRules
import CaseworkRules
import FindingRules
import Kernel
import Storage
import TestSupport
import Testing

@testable import Casework
@testable import Finding

/// That the index follows the files, whatever happens.
@Suite struct IndexWorkerTests {
    @Test(arguments: Engine.underTest)
    func `what has changed is indexed again, and what is gone leaves`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            let number = try await fixture.lodge(.sample())
            try await fixture.worker.indexWaiting()
            #expect(try await fixture.numbers("漏水") == [number.text])
            let files = fixture.tools.database
            try await files.transaction { transaction in
                try transaction.execute("UPDATE case_file SET title = '已经擦掉', story = '' WHERE id > 0")
                try transaction.execute("UPDATE party SET name = '丁卯商行' WHERE role = 'trader'")
            }
            #expect(try await fixture.store.lag().waiting > 0)
            try await fixture.worker.indexWaiting()
            #expect(try await fixture.store.lag().waiting == 0)
            #expect(try await fixture.numbers("漏水").isEmpty)
            #expect(try await fixture.numbers("jiazi").isEmpty)
            #expect(try await fixture.numbers("擦掉 丁卯").count == 1)
            let words = try await fixture.index.database.rows("SELECT words FROM find_entry ORDER BY position")
            #expect(try words.allSatisfy { try !$0.text("words").contains("漏水") })
            try await files.transaction { _ = try $0.execute("DELETE FROM case_file WHERE id > 0") }
            try await fixture.worker.indexWaiting()
            #expect(try await fixture.index.database.rows("SELECT case_id FROM find_entry").isEmpty)
            #expect(try await fixture.numbers("擦掉").isEmpty)
        }
    }

    @Test(arguments: Engine.underTest)
    func `a file handed over is found by its new office only`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            let number = try await fixture.lodge(.sample())
            try await fixture.worker.indexWaiting()
            let store = CaseStore(fixture.tools)
            let officer = Principal.staff([.officer])
            try await store.decide(.handOver(toOffice: SampleOffice.xincheng, reason: "不在本区"), on: number, by: officer)
            try await fixture.worker.indexWaiting()
            #expect(try await fixture.numbers("漏水", as: .elsewhere) == [number.text], "it is offered")
            let other = Principal.staff([.officer], person: 201, office: SampleOffice.xincheng)
            try await store.decide(.takeOver, on: number, by: other)
            // Before the index has followed, the file as it is now decides.
            #expect(try await fixture.numbers("漏水", as: .clerk).isEmpty)
            try await fixture.worker.indexWaiting()
            #expect(try await fixture.numbers("漏水", as: .clerk).isEmpty)
            #expect(try await fixture.numbers("漏水", as: .elsewhere) == [number.text])
        }
    }

    @Test(arguments: Engine.underTest)
    func `beginning again finds everything again`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            for count in 0..<7 { try await fixture.lodge(.sample(title: "退款第\(count)件")) }
            try await fixture.worker.indexWaiting()
            #expect(try await fixture.worker.beginAgain() == 7)
            #expect(try await fixture.numbers("退款").isEmpty)
            #expect(try await fixture.store.lag() == IndexLag(waiting: 7, upTo: nil))
            let small = FindFixture.worker(fixture.tools.database, fixture.index, fixture.clock, batch: 3)
            #expect(try await small.indexWaiting() == 7)
            #expect(try await fixture.numbers("退款").count == 7)
            #expect(try await fixture.store.lag() == IndexLag(waiting: 0, upTo: fixture.clock.now()))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a worker that has lost its lease cannot write over a newer one`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            try await fixture.index.write(IndexBatch(), fence: 5)
            await #expect(throws: StaleWorker.self) { try await fixture.index.write(IndexBatch(), fence: 4) }
            try await fixture.index.write(IndexBatch(), fence: 6)
        }
    }

    @Test(arguments: Engine.underTest)
    func `only one worker is at it`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            try await fixture.lodge(.sample())
            let files = fixture.tools.database
            let taken = try await Lease.take("find", as: "other", for: 60, at: fixture.clock.now(), on: files)
            #expect(try await fixture.worker.indexWaiting() == 0)
            #expect(try await fixture.worker.beginAgain() == nil)
            try await taken?.release(on: files)
            #expect(try await fixture.worker.indexWaiting() > 0)
        }
    }

    @Test(arguments: Engine.underTest)
    func `when offices move, their files move with them`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            let number = try await fixture.lodge(.sample())
            try await fixture.worker.indexWaiting()
            let analyst = Principal.staff([.analyst], person: 8, office: SampleOffice.xincheng)
            let moved = OfficeDirectory(
                divisions: OfficeDirectory.forCases.divisions, offices: OfficeDirectory.forCases.offices,
                divisionEdges: [],
                officeEdges: [
                    TreeEdge(.administrative, child: SampleOffice.saihan, parent: SampleOffice.xincheng),
                    TreeEdge(.administrative, child: SampleOffice.city, parent: SampleOffice.region),
                ])
            let worker = FindFixture.worker(fixture.tools.database, fixture.index, fixture.clock) { moved }
            #expect(try await worker.indexWaiting() > 0)
            let reach = try #require(FindReach(analyst, moved, on: "2026-10-12"))
            let result = try await fixture.store.find(FindQuery(text: SearchText("漏水"), reach: reach))
            #expect(result.files.map(\.number) == [number.text])
        }
    }

    @Test(arguments: Engine.underTest)
    func `files of one moment get places of their own`(_ engine: Engine) async throws {
        try await FindFixture.with(engine) { fixture in
            let entries = (1...5).map {
                IndexEntry(caseID: Int64($0), position: 40 << 20 | 0xfffff, words: "退款", facets: "_x")
            }
            var batch = IndexBatch()
            batch.entries = entries
            try await fixture.index.write(batch, fence: 1)
            let rows = try await fixture.index.database.rows("SELECT position FROM find_entry ORDER BY position")
            #expect(rows.count == 5)
            #expect(try rows.allSatisfy { try $0.int64("position") >> 20 == 40 })
        }
    }
}
