import Kernel
import Testing

@testable import AdviceRules

/// Every worked example of the reference data comes out as it stands there, to the fen and with the same names.
@Suite struct CalculationExampleTests {
    @Test(arguments: CalculationName.allCases)
    func `every worked example comes out`(_ name: CalculationName) throws {
        let examples = try Reference.examples(name)
        #expect(examples.count >= 8)
        for example in examples {
            let found = try name.found(example.input.given)
            #expect(JSON(found) == example.expected, "\(name.rawValue) \(example.id)")
            #expect(!found.steps.isEmpty, "\(name.rawValue) \(example.id)")
        }
    }

    @Test func `what was used inside the seven days shows both readings and chooses none`() throws {
        let found = try CalculationName.prepaidRefund.found(
            .of([
                ("paid_fen", .fen(100_000)), ("cause", .text("withdrawal")), ("discount", .text("0.5")),
                ("payment_date", .text("2026-03-02")), ("request_date", .text("2026-03-03")),
                ("used", .list([.of([("list_fen", .fen(20_000))])])),
            ]))
        #expect(found.fen("principal_art18_fen") == 90_000 && found.fen("principal_art19_fen") == 80_000)
        #expect(found["principal_fen"] == Calculation.Value.none && found.doubts.contains(.deliveredInSevenDays))
    }

    @Test func `the supervised part bears its real rate`() throws {
        let found = try CalculationName.prepaidRefund.found(
            .of([
                ("paid_fen", .fen(1_000_000)), ("cause", .text("operator")), ("lpr_1y", .text("0.03")),
                ("termination_date", .text("2026-01-01")), ("refund_date", .text("2027-01-01")),
                ("supervised_fen", .fen(400_000)), ("supervised_rate", .text("0.01")),
            ]))
        #expect(found.fen("interest_fen") == 22_000)
    }

    @Test func `where nobody is the cause the interest is open`() throws {
        let found = try CalculationName.prepaidRefund.found(
            .of([
                ("paid_fen", .fen(1_000_000)), ("cause", .text("neither")), ("discount", .text("0.9")),
                ("termination_date", .text("2026-01-01")), ("refund_date", .text("2026-02-01")),
                ("used", .list([.of([("list_fen", .fen(100_000))])])),
            ]))
        #expect(found.fen("principal_fen") == 910_000 && found.fen("interest_fen") == 0)
        #expect(found["rate_basis"] == .word("open") && found.doubts.contains(.interestNotRegulated))
    }

    @Test func `a card that ended unused brings nothing back`() throws {
        let found = try CalculationName.prepaidRefund.found(
            .of([
                ("paid_fen", .fen(365_000)), ("cause", .text("consumer")), ("deposit_1y", .text("0.015")),
                ("termination_date", .text("2026-12-31")), ("refund_date", .text("2027-01-10")),
                (
                    "unlimited",
                    .of([
                        ("start", .text("2026-01-01")), ("end", .text("2026-12-31")),
                        ("expired_unused_own_reason", .bool(true)),
                    ])
                ),
            ]))
        #expect(found.fen("principal_fen") == 0 && found.fen("delivered_value_fen") == 365_000)
    }

    @Test func `a seller who did not know owes no more than the price`() throws {
        let found = try CalculationName.punitiveDamages.found(
            .of([("basis", .text("food148")), ("price_fen", .fen(5_000)), ("target", .text("seller"))]))
        #expect(found.fen("increase_fen") == 0 && found["reason"] == .word("seller_without_knowledge"))
        let defect = try CalculationName.punitiveDamages.found(
            .of([("basis", .text("defect55_2")), ("price_fen", .fen(5_000)), ("loss_fen", .fen(900_000))]))
        #expect(defect.fen("increase_fen") == 1_800_000)
        #expect(defect.fen("total_upper_fen") == 2_705_000)
    }

    @Test func `excluded goods have no right unless the trader promised`() throws {
        func found(_ more: (String, Given)...) throws -> Calculation {
            try CalculationName.sevenDayReturn.found(
                .of([("signed_on", .text("2026-03-02")), ("notice_on", .text("2026-03-03"))] + more))
        }
        #expect(try found(("goods", .text("custom")))["right"] == .bool(false))
        #expect(try found(("goods", .text("custom")), ("trader_promised", .bool(true)))["right"] == .bool(true))
        #expect(try found(("goods", .text("confirm_class")))["right"] == .bool(true))
        let confirmed = try found(("goods", .text("confirm_class")), ("confirmed_per_purchase", .bool(true)))
        #expect(confirmed["reason"] == .word("confirmed_not_returnable"))
        #expect(try found(("intact", .bool(false)))["reason"] == .word("not_intact"))
    }

    @Test func `a penalty clause stands beside the deposit, never on top of it`() throws {
        let found = try CalculationName.deposit.found(
            .of([
                ("nature", .text("deposit")), ("contract_fen", .fen(1_000_000)), ("paid_fen", .fen(100_000)),
                ("event", .text("receiver_default")), ("penalty_clause_fen", .fen(250_000)),
            ]))
        #expect(found.fen("returned_fen") == 200_000 && found.fen("penalty_clause_returned_fen") == 350_000)
    }
}
