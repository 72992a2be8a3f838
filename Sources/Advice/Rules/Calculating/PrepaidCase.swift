internal import Kernel

/// What somebody says of a prepaid card and how it ended.
struct PrepaidCase: Equatable, Sendable {
    /// Why the money is asked back.
    enum Cause: String, CaseIterable, Sendable {
        /// Within seven days of paying, without a reason.
        case withdrawal
        case `operator`, consumer, neither
    }

    /// A card that may be used without limit during a term.
    struct Term: Equatable, Sendable {
        let start: Day
        let end: Day
        let stoppedOn: Day?
        /// The term is over and the card was not used, for reasons of the consumer's own.
        let isExpiredUnused: Bool

        var fullDays: Int { end - start + 1 }
    }

    /// The days of a withdrawal.
    struct Withdrawal: Equatable, Sendable {
        let paidOn: Day
        let askedOn: Day
        let hadBefore: Bool
    }

    /// The days and rates from which interest is reckoned.
    struct Ending: Equatable, Sendable {
        let endedOn: Day
        let refundedOn: Day
        let agreed: GivenFraction?
        let legal: GivenFraction?
        let supervised: Int64
        let supervisedRate: GivenFraction?

        var days: Int { refundedOn - endedOn }
    }

    let paid: Int64
    let gift: Int64
    let discount: GivenFraction?
    let used: [Int64]
    let cause: Cause
    let withdrawal: Withdrawal?
    let term: Term?
    let ending: Ending?
    let marketValue: Int64?
    let costs: Int64
}

extension PrepaidCase {
    static func reading(_ given: Given) throws(CalculationRefused) -> PrepaidCase {
        var reader = GivenReader(given)
        let paid = reader.fen("paid_fen", needed: true, from: 1)
        let gift = reader.fen("gift_fen") ?? 0
        let discount = reader.share("discount")
        let used = reader.items("used", most: GivenLimits.uses) { $0.fen("list_fen", needed: true) }
        let cause = reader.choice("cause", as: Cause.self, needed: true)
        let withdrawal = withdrawal(&reader, cause)
        let term = reader.inside("unlimited") { Self.term(&$0) }
        let ending = ending(&reader, cause, paid, withdrawal)
        let market = reader.fen("market_value_fen")
        let costs = reader.fen("reasonable_costs_fen") ?? 0
        check(&reader, cause, used, term, ending)
        reader.finish()
        guard reader.problems.isEmpty, let paid, let cause else { throw CalculationRefused(reader.problems) }
        return PrepaidCase(
            paid: paid, gift: gift, discount: discount, used: used, cause: cause, withdrawal: withdrawal, term: term,
            ending: ending, marketValue: market, costs: costs)
    }

    private static func withdrawal(_ reader: inout GivenReader, _ cause: Cause?) -> Withdrawal? {
        let isAsked = cause == .withdrawal
        let paidOn = reader.day("payment_date", needed: isAsked)
        let askedOn = reader.day("request_date", needed: isAsked)
        let hadBefore = reader.bool("same_before") ?? false
        reader.order(("payment_date", paidOn), ("request_date", askedOn))
        guard let paidOn, let askedOn else { return nil }
        return Withdrawal(paidOn: paidOn, askedOn: askedOn, hadBefore: hadBefore)
    }

    private static func term(_ reader: inout GivenReader) -> Term? {
        let start = reader.day("start", needed: true)
        let end = reader.day("end", needed: true)
        let stopped = reader.day("stopped_on")
        let isExpired = reader.bool("expired_unused_own_reason") ?? false
        reader.order(("start", start), ("end", end))
        reader.order(("start", start), ("stopped_on", stopped))
        reader.order(("stopped_on", stopped), ("end", end))
        guard let start, let end else { return nil }
        return Term(start: start, end: end, stoppedOn: stopped, isExpiredUnused: isExpired)
    }

    private static func ending(
        _ reader: inout GivenReader, _ cause: Cause?, _ paid: Int64?, _ withdrawal: Withdrawal?
    ) -> Ending? {
        let isNeeded = cause != nil && cause != .withdrawal
        let contract = reader.day("contract_date")
        let ended = reader.day("termination_date", needed: isNeeded)
        let refunded = reader.day("refund_date", needed: isNeeded)
        let agreed = reader.rate("agreed_rate")
        let lpr = reader.rate("lpr_1y", needed: cause == .operator && !reader.has("agreed_rate"))
        let deposit = reader.rate("deposit_1y", needed: cause == .consumer && !reader.has("agreed_rate"))
        let supervised = reader.fen("supervised_fen") ?? 0
        let supervisedRate = reader.rate("supervised_rate", needed: supervised > 0)
        if let paid, supervised > paid {
            reader.report("supervised_fen", .sumsDiffer(rule: "supervised_fen ≤ paid_fen"))
        }
        reader.order(("contract_date", contract), ("termination_date", ended))
        reader.order(("termination_date", ended), ("refund_date", refunded))
        reader.order(("payment_date", withdrawal?.paidOn), ("termination_date", ended))
        guard let ended, let refunded else { return nil }
        return Ending(
            endedOn: ended, refundedOn: refunded, agreed: agreed, legal: cause == .operator ? lpr : deposit,
            supervised: supervised, supervisedRate: supervisedRate)
    }

    /// What cannot stand together.
    private static func check(
        _ reader: inout GivenReader, _ cause: Cause?, _ used: [Int64], _ term: Term?, _ ending: Ending?
    ) {
        guard let term else { return }
        if !used.isEmpty { reader.report("used", .notTogether(with: "unlimited")) }
        if cause == .withdrawal { reader.report("unlimited", .notTogether(with: "cause")) }
        if term.isExpiredUnused, let ending, ending.endedOn < term.end {
            reader.report(
                "unlimited.expired_unused_own_reason", .daysOutOfOrder(order: "unlimited.end ≤ termination_date"))
        }
    }
}
