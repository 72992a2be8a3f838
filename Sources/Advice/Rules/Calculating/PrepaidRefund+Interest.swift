/// Interest, costs and the total.
extension PrepaidRefund {
    /// Days of a year; the interpretation fixes no count.
    private static let year = 365

    static func finish(_ card: PrepaidCase, _ principal: Int64, _ told: inout Calculation) {
        guard let ending = card.ending else { return }
        let (basis, rate) = rate(card, ending)
        told.tell("rate_basis", .word(basis))
        told.tell("rate", .word(rate?.text ?? "0"))
        let interest = interest(principal, rate, ending, &told)
        told.tell("interest_fen", fen: interest)
        told.tell("interest_days", .count(ending.days))
        let costs = card.cause == .operator ? card.costs : 0
        if card.costs > 0 { told.show(.costs, costs.yuan) }
        if card.costs > costs { told.doubt(.expenses) }
        let total = principal + interest + costs
        told.tell("costs_fen", fen: costs)
        told.tell("total_fen", fen: total)
        told.show(.prepaidTotal, "\(principal.yuan) + \(interest.yuan) + \(costs.yuan) = \(total.yuan)")
    }

    /// What was agreed comes first; where nobody is at cause the text names no rate.
    private static func rate(_ card: PrepaidCase, _ ending: PrepaidCase.Ending) -> (String, GivenFraction?) {
        if let agreed = ending.agreed { return ("agreed", agreed) }
        switch card.cause {
        case .operator: return ("lpr_1y", ending.legal)
        case .consumer: return ("deposit_1y", ending.legal)
        case .neither, .withdrawal: return ("open", nil)
        }
    }

    private static func interest(
        _ principal: Int64, _ rate: GivenFraction?, _ ending: PrepaidCase.Ending, _ told: inout Calculation
    ) -> Int64 {
        guard let rate else {
            told.show(.interestOpen, Int64(0).yuan)
            told.doubt(.interestNotRegulated)
            return 0
        }
        told.doubt(.simpleInterest)
        let time = Fraction(ending.days, over: year)
        guard ending.supervised > 0, let supervisedRate = ending.supervisedRate else {
            let interest = (Fraction(principal) * rate.value * time).halfUp
            told.show(.interest, "\(principal.yuan) × \(rate.text) × \(ending.days) ÷ \(year) = \(interest.yuan)")
            return interest
        }
        let inside = min(ending.supervised, principal)
        let outside = principal - inside
        let yearly = Fraction(inside) * supervisedRate.value + Fraction(outside) * rate.value
        let interest = (yearly * time).halfUp
        told.show(
            .interestSupervised,
            "(\(inside.yuan) × \(supervisedRate.text) + \(outside.yuan) × \(rate.text)) × \(ending.days) ÷ \(year) = "
                + interest.yuan)
        return interest
    }
}
