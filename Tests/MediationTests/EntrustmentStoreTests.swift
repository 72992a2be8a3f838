import Casework
import CaseworkRules
import HTTPTypes
import Kernel
import MediationRules
import Storage
import TestSupport
import Testing
import Web

@testable import App
@testable import Mediation

/// A bureau's mediation in the hands of an association, on both engines.
@Suite struct EntrustmentStoreTests {
    private static let draft = EntrustmentDraft(
        consumerConsent: "10月12日电话同意，有录音", traderConsent: "10月12日书面同意", scope: "组织调解，11月底前报结果")

    private static func taken(_ fixture: MediationFixture) async throws -> (CaseNumber, Entrustment) {
        let (number, _) = try await fixture.accepted()
        let store = EntrustmentStore(fixture.tools)
        let facts = try await fixture.facts(number)
        let offered = try await store.entrust(draft, to: MediationFixture.association, in: facts, by: .supervisor)
        let taken = try await store.move(offered.id, to: .taken, answer: "", in: facts, by: .associate)
        return (number, taken)
    }

    @Test(arguments: Engine.underTest)
    func `the association holds sessions in the bureau's name, and the file stays where it is`(_ engine: Engine)
        async throws
    {
        try await MediationFixture.with(engine) { fixture in
            let (number, _) = try await Self.taken(fixture)
            let facts = try await fixture.facts(number)
            #expect(facts.entrusted == MediationFixture.association && facts.office == SampleOffice.saihan)
            let mediator = NamedPerson(id: 501, name: "协会的那女士")
            let session = try await fixture.store.plan(
                MediationFixture.draft(mediator: mediator), in: facts, by: .associate)
            #expect(session.office == MediationFixture.association && session.bureau == SampleOffice.saihan)
            #expect(try await fixture.letters().allSatisfy { $0.text.contains("赛罕区市场监督管理局") })
            fixture.clock.pass(days: 8)
            let record = SessionRecord(attendance: [0: .came, 1: .came, 2: .came], minutes: "双方各自说明。")
            try await fixture.store.decide(
                .record(record), on: session.id, in: try await fixture.facts(number), by: .associate)
            let details = try await fixture.cases.details(number)
            #expect(details.file.handling.office == SampleOffice.saihan && details.sessions.count == 1)
            #expect(Set(details.history.suffix(2).map(\.kind)) == ["session-record", "recordSession"])
            #expect(try await fixture.cases.provesItself(details))
        }
    }

    @Test(arguments: Engine.underTest)
    func `what was entrusted is not passed on, decided on or answered by others`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let (number, taken) = try await Self.taken(fixture)
            let facts = try await fixture.facts(number)
            let store = EntrustmentStore(fixture.tools)
            let head = Principal.staff([.supervisor], person: 502, office: MediationFixture.association)
            await #expect(throws: EntrustmentRefused([.notPermitted, .openAlready])) {
                try await store.entrust(Self.draft, to: MediationFixture.association, in: facts, by: head)
            }
            await #expect(throws: EntrustmentRefused([.notPermitted])) {
                try await store.move(taken.id, to: .recalled, answer: "x", in: facts, by: head)
            }
            await #expect(throws: EntrustmentRefused([.notPermitted])) {
                try await store.move(taken.id, to: .returned, answer: "x", in: facts, by: .supervisor)
            }
            let request = try await fixture.store.plan(
                MediationFixture.draft(mediator: NamedPerson(id: 501, name: "协会的那女士")), in: facts, by: .associate)
            #expect(!fixture.tools.allows(.decideRecusal, facts, head) && request.state == .planned)
            #expect(!fixture.tools.allows(.plan, facts, .staff([.officer], person: 9, office: SampleOffice.xincheng)))
        }
    }

    @Test(arguments: Engine.underTest)
    func `without both consents, or to a bureau, nothing is entrusted`(_ engine: Engine) async throws {
        try await MediationFixture.with(engine) { fixture in
            let facts = try await fixture.facts(try await fixture.accepted().number)
            let empty = EntrustmentDraft(consumerConsent: " ", traderConsent: "", scope: "")
            await #expect(
                throws: EntrustmentRefused([
                    .notPermitted, .notAnAssociation, .consumerConsentMissing, .traderConsentMissing, .scopeMissing,
                ])
            ) {
                try await EntrustmentStore(fixture.tools).entrust(
                    empty, to: SampleOffice.xincheng, in: facts, by: .officer)
            }
        }
    }

    @Test(arguments: Engine.underTest)
    func `when it is given back, or the consumer withdraws the consent, the association sees nothing more`(
        _ engine: Engine
    ) async throws {
        try await MediationFixture.with(engine) { fixture in
            let store = EntrustmentStore(fixture.tools)
            let (first, taken) = try await Self.taken(fixture)
            try await store.move(
                taken.id, to: .returned, answer: "双方谈妥换货", in: try await fixture.facts(first), by: .associate)
            let (second, _) = try await Self.taken(fixture)
            try await store.consentWithdrawn(of: second)
            for number in [first, second] {
                let facts = try await fixture.facts(number)
                #expect(facts.entrusted == nil && !fixture.tools.allows(.see, facts, .associate))
            }
            #expect(try await store.open(at: MediationFixture.association).isEmpty)
            let caseID = try await fixture.file(second).id
            #expect(try await store.entrustments(of: caseID).map(\.state) == [.recalled])
        }
    }

    @Test(arguments: Engine.underTest)
    func `bureau and association do it all on pages`(_ engine: Engine) async throws {
        try await MediationFixture.visit(engine) { fixture, number, browser in
            let root = "/staff/cases/\(number.text)/mediation"
            #expect(try await browser.get(root, as: "associate").status == .notFound)
            #expect(try await browser.get(root + "/entrustments/new", as: "officer").status == .forbidden)
            #expect(try await browser.get(root + "/entrustments/new", as: "supervisor").status == .ok)
            let wrong = try await browser.post(root + "/entrustments/new", ["association": "10201"])
            #expect(wrong.status == .unprocessableContent)
            for field in ["association", "consumer", "trader", "scope"] {
                #expect(wrong.html.contains("href=\"#\(field)\""), "\(field)")
            }
            let sent = try await browser.post(
                root + "/entrustments/new",
                ["association": "20501", "consumer": "电话同意", "trader": "书面同意", "scope": "组织调解"])
            #expect(sent.location == root + "?done=entrusted")
            #expect(try await browser.get("/staff/entrusted", as: "associate").html.contains(number.text))
            let id = try #require(
                try await EntrustmentStore(fixture.tools).open(at: MediationFixture.association).first?.id)
            let path = root + "/entrustments/\(id)"
            #expect(try await browser.get(path).status == .ok)
            #expect(try await browser.get(path, as: "neighbour").status == .notFound)
            let bare = try await browser.post(path, ["next": "declined"], as: "associate")
            #expect(bare.status == .unprocessableContent && bare.page.text.contains("写结果或者原因"))
            #expect(try await browser.post(path, ["next": "taken"]).location == root + "?done=entrusted")
            let shown = try await browser.get(root)
            #expect(shown.status == .ok && shown.page.text.contains("以它的名义调解"))
            #expect(try await browser.get(root + "/planning").status == .ok)
            #expect(try await browser.get(root + "/entrustments/new").status == .forbidden)
            _ = try await browser.get(path)
            #expect(try await browser.post(path, ["next": "returned", "words": "谈妥了"]).location == "/staff/entrusted")
            #expect(try await browser.get(root).status == .notFound)
        }
    }
}
