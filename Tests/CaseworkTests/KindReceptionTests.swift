import CaseworkRules
import Foundation
import Kernel
import LawRules
import Logging
import Storage
import TestSupport
import Testing

@testable import Casework

/// Filings of every kind, taken in and read again.
@Suite struct KindReceptionTests {
    @Test(arguments: Engine.underTest, CaseKind.filed)
    func `a filing of every kind is read again as it was told`(_ engine: Engine, _ kind: CaseKind) async throws {
        try await DeskFixture.with(engine) { fixture in
            let filing = Filing.sample(of: kind, channel: .counter)
            let received = try await fixture.reception.receive(filing, by: .visitor)
            let number = received.receipt.file.number
            let details = try await fixture.store.details(number)
            #expect(details.file == received.receipt.file)
            #expect(details.file.kind == kind && details.file.channel == .counter)
            #expect(details.story == filing.story)
            #expect(details.trader.name == filing.trader?.name ?? "")
            #expect(details.consumer == filing.consumer ?? ConsumerParty(name: "", phone: ""))
            #expect(details.purchase == filing.purchase ?? Purchase())
            #expect(details.file.clocks.map(\.key) == [kind.receiptPeriod].compactMap { $0 })
            #expect(try await fixture.store.provesItself(details))
            let code = received.code
            #expect(try await fixture.store.details(number, code: code)?.file.number == number)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an office answers what it takes in itself, and tips go to the place of the trader`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.with(engine) { fixture in
            for kind in CaseKind.filed {
                let received = try await fixture.reception.receive(
                    .sample(of: kind, channel: .hotline12345), by: DeskPerson.region.principal,
                    takenBy: SampleOffice.region)
                let isTaken = kind == .consultation || kind == .suggestion
                #expect(
                    received.receipt.file.handling.office == (isTaken ? SampleOffice.region : SampleOffice.saihan))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `who reports stands sealed in its own table`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let file = try await fixture.reception.receive(.sampleTip(), by: .visitor).receipt.file
            _ = try await fixture.reception.receive(.sampleTip(reporter: nil), by: .visitor)
            let rows = try await fixture.tools.database.rows("SELECT case_id, key_id, sealed FROM tip_reporter")
            #expect(rows.count == 1)
            let row = try #require(rows.first)
            let sealed = SealedReporter(keyID: try row.text("key_id"), bytes: try row.bytes("sealed"))
            let reporter = ReporterParty(name: "钱守真", phone: "13900007788", address: "赛罕区某街道")
            #expect(try fixture.tools.reporters.open(sealed, of: file.id) == reporter)
            #expect(throws: ReporterUnreadable.self) { try fixture.tools.reporters.open(sealed, of: file.id + 1) }
            let other = ReporterSeal(secret: Array(repeating: 8, count: 32))
            #expect(throws: ReporterUnreadable.self) { try other.open(sealed, of: file.id) }
        }
    }

    @Test func `no byte of a reporter's name or phone is in the database file`() async throws {
        try await Engine.sqlite.withLocation { location in
            guard case .sqlite(let path) = location else { return }
            let database = try await openDatabase(location, options: .forTests, log: .init(label: "test"))
            try await Migrator([.storage] + DeltaLog.migrations + Casework.migrations).run(on: database)
            let reception = Reception(.sample(database))
            _ = try await reception.receive(.sampleTip(), by: .visitor)
            _ = try await reception.receive(.sampleConsultation(), by: .visitor)
            try await database.close()
            let files = [path, path + "-wal"].compactMap { FileManager.default.contents(atPath: $0) }
            let holds = { (text: String) in files.contains { $0.range(of: Data(text.utf8)) != nil } }
            #expect(holds("13700001234"), "the search itself must find what is there")
            #expect(!holds("钱守真") && !holds("13900007788"))
        }
    }
}
