import Kernel
import LawRules
import StatisticsRules
import Testing

@testable import CaseworkRules

/// One draft read as each kind of filing: each takes what it needs, and asks for nothing else.
@Suite struct FilingKindTests {
    private static let choices = FilingChoices(
        categorySystem: "cca", categories: ["washing_machines"], natures: ["quality"],
        divisions: [DivisionCode.sample], noticeVersion: "1", home: .sample)

    private func read(_ draft: FilingDraft, _ kind: CaseKind) -> Result<Filing, FilingProblems> {
        FilingForm.reading(draft, as: kind, channel: .hotline12315, choices: Self.choices, on: "2026-03-02")
    }

    private func problems(_ draft: FilingDraft, _ kind: CaseKind) -> [String] {
        guard case .failure(let found) = read(draft, kind) else { return [] }
        return found.problems.map(\.field)
    }

    @Test func `each kind asks only for what it needs`() {
        #expect(problems(FilingDraft(), .tip) == ["story", "trader.name", "trader.division"])
        #expect(problems(FilingDraft(), .consultation) == ["story"])
        #expect(problems(FilingDraft(), .suggestion) == ["story"])
        #expect(problems(FilingDraft(), .complaint).count == 13)
    }

    @Test(arguments: CaseKind.filed)
    func `what is right for a complaint is right for every kind`(_ kind: CaseKind) throws {
        let filing = try read(FilingFormTests.whole, kind).get()
        #expect(filing.kind == kind)
        #expect(filing.division == .sample)
        #expect(filing.channel == .hotline12315)
    }

    @Test func `who reports is no party of a tip, and is asked for consent only when told`() throws {
        let named = try read(FilingFormTests.whole, .tip).get()
        #expect(named.consumer == nil)
        #expect(named.reporter == ReporterParty(name: "王女士", phone: "13800002046"))
        #expect(named.consents.map(\.purpose) == [.processing])
        var draft = FilingFormTests.whole
        for field in [FilingField.name, .phone, .processing] { draft[field] = "" }
        let anonymous = try read(draft, .tip).get()
        #expect(anonymous.reporter == nil)
        #expect(anonymous.consents.isEmpty)
        draft[.phone] = "13800002046"
        #expect(problems(draft, .tip) == ["consents.processing"])
    }

    @Test func `a reporter is not told by being printed`() {
        let reporter = ReporterParty(name: "王女士", phone: "13800002046", address: "昭乌达路")
        for text in ["\(reporter)", String(reflecting: reporter), "\(Optional(reporter) as Any)"] {
            #expect(!text.contains("王女士") && !text.contains("1380000"))
        }
    }

    @Test func `a short question is enough, a short complaint is not`() {
        #expect(problems(FilingDraft(["story": ["预付卡能退吗"]]), .consultation).isEmpty)
        #expect(problems(FilingDraft(["story": ["退吗"]]), .consultation) == ["story"])
        #expect(problems(FilingDraft(["story": ["短斤少两"]]), .tip).first == "story")
    }

    @Test func `a wrong value is told in every kind that takes the field`() {
        let draft = FilingDraft([
            "story": ["这家店的秤不准，买五斤少三两。"], "trader.name": ["某店"], "trader.division": ["999999"],
            "consumer.phone": ["12"], "trader.creditCode": ["1"], "category": ["none"], "place": ["000000"],
        ])
        #expect(
            problems(draft, .tip) == ["trader.creditCode", "trader.division", "category", "consumer.phone"])
        #expect(
            problems(draft, .consultation)
                == ["trader.creditCode", "trader.division", "category", "place", "consumer.phone"])
        #expect(problems(draft, .suggestion) == ["category", "place", "consumer.phone"])
    }

    @Test(arguments: CaseKind.filed)
    func `each kind is received with its own clock, and its history says nothing of a reporter`(
        _ kind: CaseKind
    ) throws {
        let receipt = try read(FilingFormTests.whole, kind).get().receiving(Sample.receiving())
        #expect(receipt.file.kind == kind)
        #expect(receipt.file.clocks.map(\.key) == [kind.receiptPeriod].compactMap { $0 })
        #expect(receipt.deltas.map(\.measure) == [.filed])
        #expect(receipt.deltas.first?.dimensions.kind == kind.rawValue)
        let names = receipt.entry.personal.map(\.key)
        #expect(names == (kind == .tip ? ["story"] : ["story", "name", "phone"]))
    }

    @Test func `what no rule set says is taken from what every office works by`() {
        let law = Sample.law
        #expect(law.ruling(rules: "sample", .acceptance, on: Sample.received)?.rules.id == "sample")
        #expect(law.ruling(rules: "sample", .tipVerification, on: Sample.received)?.rules.id == "every")
        #expect(law.due(rules: "sample", period: .tipVerification, from: "2026-03-02")?.due == "2026-03-23")
        #expect(law.ruling(rules: "nothing", .tipVerification, on: Sample.received) == nil)
        #expect(law.ruling(rules: "sample", .tipVerification, on: "2019-12-31") == nil)
    }
}
