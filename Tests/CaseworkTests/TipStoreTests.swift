import CaseworkRules
import Kernel
import LawRules
import Storage
import TestSupport
import Testing
import Web

@testable import Casework

/// Tips as they are kept: who reported, what is joined, and what is asked of the person in charge.
@Suite struct TipStoreTests {
    private let reporter = ReporterParty(name: "钱守真", phone: "13900007788", address: "赛罕区某街道")

    @Test(arguments: Engine.underTest)
    func `who reported is read with a reason by officers alone, and the look is recorded`(
        _ engine: Engine
    ) async throws {
        try await DeskFixture.with(engine) { fixture in
            let number = try await fixture.lodge(.sampleTip())
            for person in DeskPerson.allCases {
                let may = [.officer, .colleague, .supervisor].contains(person)
                let found = try? await fixture.store.reporter(
                    of: number, reason: "要回访核实", by: person.principal)
                #expect((found != nil) == may, "\(person)")
                if may { #expect(found == reporter) }
            }
            let details = try await fixture.store.details(number)
            let looks = details.history.filter { $0.kind == Entry.revealed }
            #expect(looks.count == 3)
            #expect(try looks.allSatisfy { try $0.content.facts["party"] == "reporter" })
            #expect(try await fixture.store.provesItself(details))
            let texts = details.history.map { "\($0)" }.joined()
            #expect(!texts.contains("钱守真") && !texts.contains("回访核实"))
        }
    }

    @Test(arguments: Engine.underTest)
    func `a reporter is forgotten on the own wish, and the chain still proves itself`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let number = try await fixture.lodge(.sampleTip())
            let file = try await fixture.store.details(number).file
            #expect(file.hasReporter)
            await #expect(throws: NotAllowed.self) {
                try await fixture.store.forgetReporter(of: number, by: Principal(.consumer(caseID: file.id + 1)))
            }
            await #expect(throws: NotAllowed.self) {
                try await fixture.store.forgetReporter(of: number, by: DeskPerson.officer.principal)
            }
            let own = Principal(.consumer(caseID: file.id))
            #expect(try await fixture.store.forgetReporter(of: number, by: own))
            #expect(try await !fixture.store.forgetReporter(of: number, by: own))
            let left = try await fixture.tools.database.rows("SELECT case_id FROM tip_reporter")
            #expect(left.isEmpty)
            let after = try await fixture.store.details(number)
            #expect(!after.file.hasReporter && after.consents.isEmpty)
            #expect(after.history.contains { $0.kind == Entry.reporterForgotten })
            #expect(try await fixture.store.provesItself(after))
            #expect(
                try await fixture.store.reporter(of: number, reason: "问问", by: DeskPerson.officer.principal) == nil)
            try await fixture.decide(.conclude(Conclusion(.caseOpened)), number)
            #expect(try await fixture.decide(.notifyReporter(text: ""), number).state == .closed)
        }
    }

    @Test(arguments: Engine.underTest)
    func `an extension is asked for, stored, approved, and the due day moves`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let number = try await fixture.lodge(.sampleTip())
            try await fixture.decide(.startVerification, number)
            let before = try await fixture.decide(.askExtension(reason: "要送检"), number)
            let asked = try await fixture.store.details(number).file
            #expect(asked.extensionAsk == before.extensionAsk)
            #expect(asked.extensionAsk?.reason == "要送检")
            let after = try await fixture.decide(.approveExtension, number, .supervisor)
            let clock = try #require(after.openClock(.tipVerification))
            #expect(clock.extendedBy == 15)
            #expect(try await fixture.store.details(number).file == after)
            let rows = try await fixture.tools.database.rows("SELECT state FROM extension_ask")
            #expect(try rows.map { try $0.text("state") } == ["granted"])
        }
    }

    @Test(arguments: Engine.underTest)
    func `a repeat is joined to the first tip in one transaction`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let first = try await fixture.lodge(.sampleTip())
            fixture.clock.pass(days: 3)
            let repeated = try await fixture.lodge(.sampleTip(reporter: nil))
            let renewed = try await fixture.lodge(.sampleTip(story: "甲子生鲜的秤还是不准，这次拍了照片。"))
            let start = try await fixture.store.details(first).file.openClock(.tipVerification)?.start
            try await fixture.decide(.joinTo(first, newFacts: false), repeated)
            #expect(try await fixture.store.details(first).file.openClock(.tipVerification)?.start == start)
            try await fixture.decide(.joinTo(first, newFacts: true), renewed)
            let file = try await fixture.store.details(first)
            #expect(file.file.openClock(.tipVerification)?.start == fixture.tools.today)
            #expect(file.links.map(\.number) == [repeated, renewed])
            #expect(file.links.allSatisfy { $0.link == .joinedTo && !$0.isOwn })
            let later = try await fixture.store.details(renewed)
            #expect(later.file.outcome == .joined)
            #expect(later.links.map(\.number) == [first] && later.links.allSatisfy(\.isOwn))
            for number in [first, repeated, renewed] {
                #expect(try await fixture.store.provesItself(fixture.store.details(number)))
            }
            await #expect(throws: MoveRefused.self) {
                try await fixture.decide(.joinTo(repeated, newFacts: false), fixture.lodge(.sampleTip()))
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `the mailbox goes both ways, by number and query code`(_ engine: Engine) async throws {
        try await DeskFixture.with(engine) { fixture in
            let received = try await fixture.reception.receive(.sampleTip(reporter: nil), by: .visitor)
            let number = received.receipt.file.number
            try await fixture.decide(.write(text: "秤在哪个柜台？"), number)
            let own = Principal(.consumer(caseID: received.receipt.file.id))
            try await fixture.store.decide(.writeBack(text: "水果柜台左边第一台。"), on: number, by: own)
            let seen = try #require(try await fixture.store.details(number, code: received.code))
            #expect(seen.notes.map(\.kind) == [.message, .reply])
            #expect(seen.notes.last?.text == "水果柜台左边第一台。")
        }
    }
}
