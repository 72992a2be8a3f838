internal import Kernel

/// What comes back of a prepaid card (法释〔2025〕4号 arts. 14 to 22).
struct PrepaidRefund {
    let calendar: WorkingCalendar

    func reckoning(_ card: PrepaidCase) -> Calculation {
        var told = Calculation()
        if card.cause == .withdrawal, let withdrawal = card.withdrawal {
            withdraw(card, withdrawal, &told)
        } else {
            let principal = card.term.map { Self.unlimited(card, $0, &told) } ?? Self.metered(card, &told)
            Self.finish(card, principal, &told)
        }
        return told
    }

    // MARK: Withdrawal in seven days

    private func withdraw(_ card: PrepaidCase, _ asked: PrepaidCase.Withdrawal, _ told: inout Calculation) {
        let days = SevenDays(from: asked.paidOn, calendar)
        told.tell("last_day", .day(days.rolled))
        told.tell("last_day_without_rolling", .day(days.plain))
        told.show(.withdrawalDays, days.worked)
        days.doubts(&told)
        let isLate = asked.askedOn > days.rolled
        told.tell("available", .bool(!isLate && !asked.hadBefore))
        guard !isLate, !asked.hadBefore else {
            told.tell("principal_fen", .none)
            // Who had the same before never had the right, whatever the day.
            told.tell("reason", .word(asked.hadBefore ? "art14_exception" : "late"))
            return told.show(asked.hadBefore ? .withdrawalBefore : .withdrawalLate, asked.askedOn.description)
        }
        guard card.used.contains(where: { $0 > 0 }) else {
            told.tell("principal_fen", fen: card.paid)
            told.tell("interest_fen", fen: 0)
            told.tell("total_fen", fen: card.paid)
            return told.show(.withdrawalWhole, card.paid.yuan)
        }
        // The text gives no rule for what was delivered in those days: both readings are shown, and none is chosen.
        told.tell("principal_fen", .none)
        let shared = max(0, card.paid - Self.shared(card, &told))
        let full = max(0, card.paid - Self.full(card, &told))
        told.tell("principal_art18_fen", fen: shared)
        told.tell("principal_art19_fen", fen: full)
        told.doubt(.deliveredInSevenDays)
    }

    // MARK: Value delivered, and what is left

    /// Not the consumer's cause: at the discount, and in the share of what was paid to what was credited.
    private static func shared(_ card: PrepaidCase, _ told: inout Calculation) -> Int64 {
        let list = card.used.reduce(0, +)
        let discount = card.discount?.value ?? .one
        let value = (Fraction(list) * discount * Fraction(card.paid, over: card.paid + card.gift)).halfUp
        var factors = list.yuan
        if let discount = card.discount { factors += " × \(discount.text)" }
        if card.gift > 0 { factors += " × \(card.paid.yuan) ÷ (\(card.paid.yuan) + \(card.gift.yuan))" }
        showSum(card, &told)
        told.show(.deliveredShared, "\(factors) = \(value.yuan)")
        if card.discount != nil, card.gift > 0 { told.doubt(.discountAndGift) }
        return value
    }

    /// The consumer's cause: at the price before any discount, or at the market's where that price is unreasonable.
    private static func full(_ card: PrepaidCase, _ told: inout Calculation) -> Int64 {
        if let market = card.marketValue {
            told.show(.marketValue, market.yuan)
            return market
        }
        let list = card.used.reduce(0, +)
        told.show(.deliveredFull, card.used.isEmpty ? list.yuan : sum(card.used))
        return list
    }

    private static func showSum(_ card: PrepaidCase, _ told: inout Calculation) {
        if card.used.count > 1 { told.show(.usedSum, sum(card.used)) }
    }

    private static func sum(_ amounts: [Int64]) -> String {
        let total = amounts.reduce(0, +).yuan
        return amounts.count > 1 ? amounts.map(\.yuan).joined(separator: " + ") + " = " + total : total
    }

    private static func metered(_ card: PrepaidCase, _ told: inout Calculation) -> Int64 {
        let value = card.cause == .consumer ? full(card, &told) : shared(card, &told)
        let principal = max(0, card.paid - value)
        told.tell("delivered_value_fen", fen: value)
        told.tell("operator_may_claim_excess_fen", fen: 0)
        told.tell("principal_fen", fen: principal)
        told.show(.principalLeft, "max(0, \(card.paid.yuan) − \(value.yuan)) = \(principal.yuan)")
        return principal
    }

    private static func unlimited(
        _ card: PrepaidCase, _ term: PrepaidCase.Term, _ told: inout Calculation
    ) -> Int64 {
        let ended = card.ending?.endedOn ?? term.end
        let stopped = min(term.stoppedOn ?? ended, ended)
        let left = term.isExpiredUnused ? 0 : min(max(0, term.end - stopped), term.fullDays)
        let principal = (Fraction(card.paid) * Fraction(left, over: term.fullDays)).halfUp
        told.tell("full_days", .count(term.fullDays))
        told.tell("remaining_days", .count(left))
        told.tell("delivered_value_fen", fen: card.paid - principal)
        told.tell("principal_fen", fen: principal)
        told.show(
            .unlimitedDays, "\(term.start)–\(term.end): \(term.fullDays); \(term.end) − \(stopped): \(left)")
        if term.isExpiredUnused {
            told.show(.unlimitedUnused, principal.yuan)
        } else {
            told.show(.unlimitedShare, "\(card.paid.yuan) × \(left) ÷ \(term.fullDays) = \(principal.yuan)")
        }
        return principal
    }
}
