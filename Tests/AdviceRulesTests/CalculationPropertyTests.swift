import Kernel
import Testing

@testable import AdviceRules

/// What holds for every input, whatever the numbers.
@Suite struct CalculationPropertyTests {
    private func card(_ random: inout SeededRandom, used: [Int64], cause: String) -> [(String, Given)] {
        let (paid, gift) = (
            Int64.random(in: 1...90_000_000, using: &random), Int64.random(in: 0...9_000, using: &random)
        )
        let discount = Int.random(in: 1...1_000_000, using: &random)
        let days = Int.random(in: 0...800, using: &random)
        let text = discount == 1_000_000 ? "1" : "0." + String(String(discount + 1_000_000).dropFirst())
        return [
            ("paid_fen", .fen(paid)), ("gift_fen", .fen(gift)), ("discount", .text(text)), ("cause", .text(cause)),
            ("termination_date", .text("2026-01-05")),
            ("refund_date", .text((("2026-01-05" as Day) + days).description)),
            ("lpr_1y", .text("0.0345")), ("deposit_1y", .text("0.015")),
            ("used", .list(used.map { .of([("list_fen", .fen($0))]) })),
        ]
    }

    @Test(arguments: UInt64(1)...200)
    func `value and principal make up what was paid, and nothing is negative`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let count = Int.random(in: 0...6, using: &random)
        let used = (0..<count).map { _ in Int64.random(in: 0...9_000_000, using: &random) }
        for cause in ["operator", "consumer", "neither"] {
            let given = card(&random, used: used, cause: cause)
            let found = try CalculationName.prepaidRefund.found(.of(given))
            let (value, principal) = (found.fen("delivered_value_fen") ?? -1, found.fen("principal_fen") ?? -1)
            guard case .number(let text) = given[0].1, let paid = Int64(text) else { continue }
            #expect(value >= 0 && principal >= 0)
            #expect(value > paid ? principal == 0 : value + principal == paid)
            let parts = ["principal_fen", "interest_fen", "costs_fen"].compactMap(found.fen)
            #expect(parts.allSatisfy { $0 >= 0 } && found.fen("total_fen") == parts.reduce(0, +))
        }
    }

    @Test(arguments: UInt64(1)...100)
    func `whoever used more gets no more back`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let used = (0..<3).map { _ in Int64.random(in: 0...500_000, using: &random) }
        for cause in ["operator", "consumer"] {
            let base = SeededRandom(seed: seed)
            var (first, second) = (base, base)
            let less = try CalculationName.prepaidRefund.found(.of(card(&first, used: used, cause: cause)))
            let more = try CalculationName.prepaidRefund.found(.of(card(&second, used: used + [700], cause: cause)))
            #expect((more.fen("principal_fen") ?? 0) <= (less.fen("principal_fen") ?? 0))
            #expect((more.fen("interest_fen") ?? 0) <= (less.fen("interest_fen") ?? 0))
        }
    }

    @Test(arguments: UInt64(1)...100)
    func `the trader’s cause is never worse for the consumer than the own one`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let used = (0..<4).map { _ in Int64.random(in: 0...900_000, using: &random) }
        var (first, second) = (random, random)
        let trader = try CalculationName.prepaidRefund.found(.of(card(&first, used: used, cause: "operator")))
        let own = try CalculationName.prepaidRefund.found(.of(card(&second, used: used, cause: "consumer")))
        #expect((trader.fen("principal_fen") ?? 0) >= (own.fen("principal_fen") ?? 0))
    }

    @Test(arguments: UInt64(1)...100)
    func `the shares of an unlimited card make up what was paid`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let start: Day = "2026-01-01"
        let paid = Int64.random(in: 1...9_000_000, using: &random)
        let end = start + Int.random(in: 0...900, using: &random)
        let ended = start + Int.random(in: 0...1_000, using: &random)
        let found = try CalculationName.prepaidRefund.found(
            .of([
                ("paid_fen", .fen(paid)), ("cause", .text("operator")), ("agreed_rate", .text("0.05")),
                ("termination_date", .text(ended.description)), ("refund_date", .text((ended + 9).description)),
                ("unlimited", .of([("start", .text(start.description)), ("end", .text(end.description))])),
            ]))
        let (value, principal) = (found.fen("delivered_value_fen") ?? -1, found.fen("principal_fen") ?? -1)
        #expect(value >= 0 && principal >= 0 && value + principal == paid)
        if ended >= end { #expect(principal == 0) }
    }

    @Test(arguments: UInt64(1)...100)
    func `a deposit never gives back less to who kept the contract`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let contract = Int64.random(in: 1...900_000_000, using: &random)
        let paid = Int64.random(in: 1...contract, using: &random)
        func found(_ event: String, _ share: String? = nil) throws -> Calculation {
            var given: [(String, Given)] = [
                ("nature", .text("deposit")), ("contract_fen", .fen(contract)), ("paid_fen", .fen(paid)),
                ("event", .text(event)),
            ]
            if let share { given.append(("unperformed_share", .text(share))) }
            return try CalculationName.deposit.found(.of(given))
        }
        let receiver = try found("receiver_default")
        let effect = receiver.fen("deposit_effect_fen") ?? -1
        #expect(effect + (receiver.fen("prepayment_fen") ?? 0) == paid && effect <= contract / 5)
        #expect(receiver.fen("returned_fen") == paid + effect)
        let payer = try found("payer_default")
        #expect(payer.fen("returned_fen") == paid - effect && paid - effect >= 0)
        let third = try found("receiver_default", "1/3")
        #expect((third.fen("returned_fen") ?? 0) <= paid + effect)
        #expect(try found("receiver_default", "1").fen("returned_fen") == paid + effect)
    }

    @Test(arguments: UInt64(1)...100)
    func `damages rise with price and loss and never fall below the floor`(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let price = Int64.random(in: 1...300_000, using: &random)
        let loss = Int64.random(in: 0...300_000, using: &random)
        func increase(_ basis: String, _ price: Int64, _ loss: Int64) throws -> Int64 {
            try CalculationName.punitiveDamages.found(
                .of([
                    ("basis", .text(basis)), ("price_fen", .fen(price)), ("loss_fen", .fen(loss)),
                    ("target", .text("producer")),
                ])
            ).fen("increase_fen") ?? -1
        }
        #expect(try increase("fraud55", price, loss) >= 50_000)
        #expect(try increase("food148", price, loss) >= 100_000)
        #expect(try increase("food148", price, loss) <= increase("food148", price + 1, loss + 1))
        #expect(try increase("fraud55", price, loss) <= increase("fraud55", price + 1, loss))
    }

    @Test func `the largest amounts are reckoned exactly`() throws {
        let found = try CalculationName.prepaidRefund.found(
            .of([
                ("paid_fen", .fen(99_999_999_999_999)), ("gift_fen", .fen(99_999_999_999_998)),
                ("discount", .text("0.999999")), ("cause", .text("operator")), ("lpr_1y", .text("0.999999")),
                ("termination_date", .text("1994-01-01")), ("refund_date", .text("2100-12-31")),
                ("used", .list((0..<1_000).map { _ in .of([("list_fen", .fen(99_999_999_999_999))]) })),
            ]))
        #expect(found.fen("principal_fen") == 0)
        let interest = try CalculationName.prepaidRefund.found(
            .of([
                ("paid_fen", .fen(99_999_999_999_999)), ("cause", .text("operator")), ("lpr_1y", .text("0.999999")),
                ("termination_date", .text("2025-01-01")), ("refund_date", .text("2026-01-01")),
            ]))
        #expect(interest.fen("interest_fen") == 99_999_899_999_999)
    }
}
