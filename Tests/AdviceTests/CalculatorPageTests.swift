import AdviceRules
import HTTPTypes
import Kernel
import Storage
import TestSupport
import Testing
import Web

@testable import Advice

/// The calculators before people and programs.
@Suite struct CalculatorPageTests {
    @Test(arguments: ["zh", "en"])
    func `every calculator has a form without faults in either language`(_ language: String) async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            let addresses = [AdviceAddress.calculators] + CalculationName.allCases.map(AdviceAddress.calculator)
            for address in addresses {
                let page = try await browser.get("\(address)?lang=\(language)")
                #expect(page.status == .ok && page.page.violations.isEmpty, "\(address) \(page.page.violations)")
            }
            let none = try await browser.get("/rights/calculators/lottery")
            #expect(none.status == .notFound)
        }
    }

    @Test func `a form is answered with the sum, every step and its article`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            let address = AdviceAddress.calculator(.prepaidRefund)
            _ = try await browser.get(address)
            let found = try await browser.post(
                address,
                [
                    "paid_fen": "5000", "cause": "operator", "card": "metered", "used": "200\n200\n350、88",
                    "discount": "０.8", "contract_date": "2025-09-01", "termination_date": "2026年4月1日",
                    "refund_date": "2026-06-30", "lpr_1y": "3%",
                ])
            #expect(found.status == .ok && found.page.violations.isEmpty)
            for text in ["¥4,329.60", "¥32.03", "¥4,361.63", "第18条", "不是法院会怎么判", "838.00 × 0.8 = 670.40"] {
                #expect(found.html.contains(text), "\(text)")
            }
            #expect(found.html.contains("2026年4月1日"))
        }
    }

    @Test func `what is wrong is said all at once, in the words of the form, and nothing typed is lost`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            let address = AdviceAddress.calculator(.prepaidRefund)
            _ = try await browser.get(address)
            let wrong = try await browser.post(
                address,
                [
                    "paid_fen": "很多", "cause": "operator", "card": "unlimited", "unlimited.start": "2026-05-01",
                    "unlimited.end": "2026-04-01", "contract_date": "2026-06-01", "termination_date": "2026-05-01",
                    "lpr_1y": "三",
                ])
            #expect(wrong.status == .unprocessableContent && wrong.page.violations.isEmpty)
            #expect(wrong.html.contains("有5处需要改一下"))
            #expect(wrong.html.contains("卡从哪天起 ≤ 卡到哪天止") && wrong.html.contains("很多"))
            #expect(!wrong.html.contains("termination_date ≤"))
        }
    }

    @Test func `the other three answer as well`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            func ask(_ name: CalculationName, _ values: [String: String]) async throws -> String {
                _ = try await browser.get(AdviceAddress.calculator(name))
                let page = try await browser.post(AdviceAddress.calculator(name), values)
                #expect(page.status == .ok && page.page.violations.isEmpty)
                return page.html
            }
            let food = try await ask(
                .punitiveDamages,
                ["basis": "food148", "price_fen": "12.5", "target": "seller", "seller_knew": "yes"])
            #expect(food.contains("¥1,000.00"))
            let back = try await ask(.sevenDayReturn, ["signed_on": "2026-03-02", "order.paid_total_fen": "329"])
            #expect(back.contains("2026年3月9日") && back.contains("¥329.00"))
            let deposit = try await ask(
                .deposit,
                [
                    "nature": "deposit", "contract_fen": "30000", "paid_fen": "6000", "event": "receiver_default",
                    "unperformed_share": "1/3",
                ])
            #expect(deposit.contains("¥4,000.00"))
        }
    }

    @Test func `programs get the result with its steps, and every problem at once`() async throws {
        try await AdviceFixture.visit(.sqlite) { _, browser in
            for name in CalculationName.allCases {
                let found = try await browser.call(
                    .post, "/calculations/\(name.rawValue)", CalculationSchema.example(name), token: nil)
                #expect(found.status == .ok)
                #expect(CalculationSchema.answer(name).problems(in: found.json).isEmpty, "\(name)")
                let wrong = try await browser.call(
                    .post, "/calculations/\(name.rawValue)", ["paid_fen": -1, "colour": "red"], token: nil)
                #expect(wrong.status == .unprocessableContent)
                #expect((wrong.json["errors"]?.items.count ?? 0) >= 2)
                #expect(CalculationSchema.input(name).problems(in: CalculationSchema.example(name)).isEmpty)
            }
        }
    }

    @Test func `a rate in per cent becomes a decimal without rounding`() throws {
        for (percent, rate) in [("3", "0.03"), ("3.45", "0.0345"), ("0.35", "0.0035"), ("100", "1"), ("0", "0")] {
            var form = GivenForm(FormData(["rate": percent]))
            form.percent("rate")
            #expect(form.members == [Given.Member("rate", .text(rate))], "\(percent)")
        }
        for wrong in ["x", "1.", ".5", "1.23456", "1000", "-1", "1e2"] {
            var form = GivenForm(FormData(["rate": wrong]))
            form.percent("rate")
            #expect(form.members.isEmpty && !form.problems.isEmpty, "\(wrong)")
        }
    }

    @Test func `every step, doubt, line and word of a result has its words`() {
        for kind in StepKind.allCases { #expect(!StepText.of(kind).zh.isEmpty && !StepText.of(kind).en.isEmpty) }
        for doubt in Doubt.allCases { #expect(!StepText.of(doubt).zh.isEmpty) }
        for name in CalculationName.allCases {
            guard case .object(let properties) = CalculationSchema.answer(name).shape,
                case .object(let lines) = properties.first(where: { $0.name == "result" })?.schema.shape
            else {
                Issue.record("\(name)")
                continue
            }
            for line in lines { #expect(ResultText.labels[line.name] != nil, "\(line.name)") }
        }
        for place in LetterPlace.allCases { #expect(LetterText.label(place).zh != place.rawValue, "\(place)") }
    }
}
