import Kernel
import Testing

@testable import CaseworkRules

@Suite struct FilingFormTests {
    private let choices = FilingChoices(
        categorySystem: "cca", categories: ["washing_machines"], natures: ["quality"],
        divisions: [DivisionCode.sample], noticeVersion: "1")

    static let whole = FilingDraft([
        "story": ["8月29日买的洗衣机，9月3日开始漏水。要求换一台。"], "trader.name": ["甲子电器行"],
        "trader.division": ["150000"], "category": ["washing_machines"], "purchase.product": ["洗衣机"],
        "purchase.boughtOn": ["2026年2月1日"], "purchase.amount": ["¥2,899.00"], "nature": ["quality"],
        "claims": ["replace", "refund"], "claims.refund.amount": ["2899"], "consumer.name": ["王女士"],
        "consumer.phone": ["138 0000 2046"], "consents.processing": ["yes"], "consents.passingToTrader": ["no"],
        "consents.entrustedMediation": ["yes"], "consents.publication": ["no"],
    ])

    private func read(_ draft: FilingDraft) -> Result<Filing, FilingProblems> {
        FilingForm.reading(draft, channel: .web, choices: choices, on: "2026-03-02")
    }

    @Test func `a whole draft becomes a filing with typed values`() throws {
        let filing = try read(Self.whole).get()
        #expect(filing.title == "8月29日买的洗衣机，9月3日开始漏水")
        #expect(filing.purchase?.boughtOn == "2026-02-01")
        #expect(filing.purchase?.amount == Money(fen: 289_900))
        #expect(filing.consumer?.phone == "13800002046")
        #expect(filing.claims == [Claim(kind: .replace), Claim(kind: .refund, amount: Money(fen: 289_900))])
        #expect(!filing.consents(to: .passingToTrader))
        #expect(filing.consents(to: .entrustedMediation))
    }

    @Test(arguments: [
        ("yes", "yes", "", "13900001111", "13900001111"), ("yes", "yes", "shop@example.com", "", "shop@example.com"),
        ("yes", "no", "", "13900001111", nil), ("no", "yes", "", "13900001111", nil),
        ("yes", "yes", "139 0000 2222", "04711234012", "13900002222"),
    ])
    func `who settles first says where the trader is reached`(
        _ passing: String, _ settles: String, _ contact: String, _ phone: String, _ reached: String?
    ) throws {
        var draft = Self.whole
        draft[.passingToTrader] = passing
        draft[.settlement] = settles
        draft[.settlementContact] = contact
        draft[.traderPhone] = phone
        let wish = try read(draft).get().settlement
        #expect(wish.map { $0.phone + $0.email } == reached)
    }

    @Test func `a trader who cannot be reached is not settled with, nor is one signed with by a landline`() {
        var draft = Self.whole
        draft[.passingToTrader] = "yes"
        draft[.settlement] = "yes"
        draft[.traderPhone] = "04711234012"
        draft[.phone] = "04715555012"
        guard case .failure(let found) = read(draft) else {
            Issue.record("nobody is reached, and it was read")
            return
        }
        #expect(found.problems.map(\.field) == ["settlement.first", "settlement.contact"])
        draft[.settlementContact] = "nobody@"
        guard case .failure(let wrong) = read(draft) else { return }
        #expect(wrong.problems.last == FieldProblem("settlement.contact", .badEmail))
    }

    @Test func `an empty draft tells every missing field at once, in the order of the form`() {
        guard case .failure(let found) = read(FilingDraft()) else {
            Issue.record("an empty draft was read as a filing")
            return
        }
        #expect(
            found.problems.map(\.field) == [
                "story", "trader.name", "trader.division", "category", "purchase.product", "nature", "claims",
                "consumer.name", "consumer.phone", "consents.processing", "consents.passingToTrader",
                "consents.entrustedMediation", "consents.publication",
            ])
        #expect(found.problems.allSatisfy { $0.problem == .missing })
    }

    @Test(arguments: [
        (FilingField.traderCreditCode, "92150105MA0XB00038", "bad-credit-code"),
        (.gtin, "6901234567891", "bad-gtin"), (.boughtOn, "2026-03-03", "day-in-future"),
        (.boughtOn, "1889-03-03", "day-too-early"), (.boughtOn, "昨天", "not-a-day"),
        (.amount, "很多", "not-an-amount"), (.amount, "-5", "not-an-amount"),
        (.amount, "999999999999", "amount-too-large"), (.phone, "12", "bad-phone"),
        (.nature, "none", "unknown-choice"), (.traderDivision, "999999", "unknown-choice"),
        (.story, "太短", "too-short"), (.name, "王\u{0}", "control-characters"),
    ])
    func `a wrong value is told with its kind`(_ field: FilingField, _ text: String, _ code: String) {
        var draft = Self.whole
        draft[field] = text
        guard case .failure(let found) = read(draft) else {
            Issue.record("\(field) = \(text) was accepted")
            return
        }
        #expect(found.problems.map(\.field) == [field.rawValue])
        #expect(found.problems.map(\.problem.code) == [code])
    }

    @Test func `each step tells only its own problems`() {
        let all = LodgingStep.allCases.flatMap {
            FilingForm.problems(of: $0, in: FilingDraft(), choices: choices, on: "2026-03-02")
        }
        #expect(all.count == 13)
        #expect(Set(all.map(\.field)).count == 13)
    }

    @Test func `an online purchase needs the shop's name`() {
        var draft = Self.whole
        draft[.online] = "yes"
        guard case .failure(let found) = read(draft) else {
            Issue.record("an online purchase without a shop was accepted")
            return
        }
        #expect(found.problems.map(\.field) == ["purchase.shop"])
    }
}
