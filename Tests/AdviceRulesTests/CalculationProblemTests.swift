import Kernel
import Testing

@testable import AdviceRules

/// Bad input gets all its problems at once.
@Suite struct CalculationProblemTests {
    @Test func `everything that is wrong is said at once, with its field`() {
        let problems = CalculationName.prepaidRefund.problems(
            .of([
                ("paid_fen", .fen(-5)), ("gift_fen", .number("1.5")), ("discount", .text("1.2")), ("cause", .text("x")),
                ("colour", .text("red")), ("lpr_1y", .number("3")), ("used", .list([.of([("list", .fen(1))])])),
                ("contract_date", .text("2026-02-30")),
            ]))
        #expect(
            problems == [
                "paid_fen number-too-small", "gift_fen wrong-type", "discount number-too-large",
                "used.0.list_fen missing", "used.0.list unknown-field", "cause unknown-choice",
                "contract_date not-a-day", "lpr_1y wrong-type", "colour unknown-field",
            ])
    }

    @Test func `days in the wrong order are told with the right one`() {
        let problems = CalculationName.prepaidRefund.problems(
            .of([
                ("paid_fen", .fen(5)), ("cause", .text("operator")), ("lpr_1y", .text("0.03")),
                ("contract_date", .text("2026-05-01")), ("termination_date", .text("2026-04-01")),
                ("refund_date", .text("2026-03-01")),
                ("unlimited", .of([("start", .text("2026-02-01")), ("end", .text("2026-01-01"))])),
            ]))
        #expect(
            problems == [
                "unlimited.end days-out-of-order", "termination_date days-out-of-order",
                "refund_date days-out-of-order",
            ])
    }

    @Test func `what is needed for a cause is missing without it`() {
        #expect(
            CalculationName.prepaidRefund.problems(.of([("paid_fen", .fen(5)), ("cause", .text("withdrawal"))]))
                == ["payment_date missing", "request_date missing"])
        #expect(
            CalculationName.prepaidRefund.problems(.of([("paid_fen", .fen(5)), ("cause", .text("consumer"))]))
                == ["termination_date missing", "refund_date missing", "deposit_1y missing"])
        #expect(
            CalculationName.deposit.problems(.object([])) == ["nature missing", "paid_fen missing", "event missing"])
        #expect(CalculationName.sevenDayReturn.problems(.object([])) == ["signed_on missing"])
        #expect(CalculationName.punitiveDamages.problems(.object([])) == ["basis missing", "price_fen missing"])
    }

    @Test func `sums that contradict each other are refused`() {
        #expect(
            CalculationName.deposit.problems(
                .of([
                    ("nature", .text("deposit")), ("contract_fen", .fen(100)), ("paid_fen", .fen(101)),
                    ("event", .text("force_majeure")), ("unperformed_share", .text("1/3")),
                ])) == ["paid_fen sums-differ", "unperformed_share not-together"])
        #expect(
            CalculationName.punitiveDamages.problems(
                .of([
                    ("basis", .text("food148")), ("target", .text("producer")), ("price_fen", .fen(100)),
                    ("knowing_buyer", .bool(true)), ("unit_price_fen", .fen(30)), ("quantity", .fen(3)),
                    ("reasonable_quantity", .fen(0)),
                ])) == ["reasonable_quantity number-too-small", "price_fen sums-differ"])
        #expect(
            CalculationName.sevenDayReturn.problems(
                .of([("order", .of([("paid_total_fen", .fen(100)), ("returned_paid_fen", .fen(200))]))]))
                == ["order.returned_paid_fen sums-differ"])
    }

    @Test(arguments: CalculationName.allCases)
    func `what is no object, and hostile values, are refused and never stop the program`(_ name: CalculationName) {
        let hostile: [Given] = [
            .null, .list([]), .text("x"), .of([("paid_fen", .number("1e400")), ("price_fen", .number("-"))]),
            .of([("used", .list((0..<2_000).map { _ in .null })), ("order", .number("1")), ("unlimited", .text(""))]),
            .of([("discount", .text("1/0")), ("unperformed_share", .text("1/0")), ("paid_fen", .fen(.max))]),
            .of([("signed_on", .text("99999999-01-01")), ("payment_date", .text("0001-01-01"))]),
        ]
        for given in hostile { #expect(!name.problems(given).isEmpty) }
    }

    @Test func `every step and every law has its place`() {
        for kind in StepKind.allCases { #expect(!kind.basis.article.isEmpty) }
        for law in CitedLaw.allCases { #expect(!law.name.zh.isEmpty && !law.name.en.isEmpty) }
    }
}
