internal import Kernel
internal import Web

/// The questions about a prepaid card.
struct PrepaidForm: CalculatorForm {
    private typealias Words = PrepaidText

    var fields: [any FormField] {
        [
            InputField("paid_fen", Words.paid, missing: Words.paidMissing, kind: .money, width: .middle),
            RadioField(
                "cause", Words.cause,
                [
                    Choice("operator", Words.operatorCause, hint: Words.operatorHint, reveals: trader),
                    Choice("consumer", Words.consumerCause, reveals: own),
                    Choice("neither", Words.neitherCause, hint: Words.neitherHint),
                    Choice("withdrawal", Words.withdrawal, hint: Words.withdrawalHint, reveals: sevenDays),
                ], missing: Words.causeMissing),
            RadioField(
                "card", Words.card,
                [
                    Choice("metered", Words.metered, reveals: metered),
                    Choice("unlimited", Words.unlimited, reveals: unlimited),
                ]),
            DayField("contract_date", Words.contract, optional: true),
            DayField("termination_date", Words.ended, hint: Words.endedHint, optional: true),
            DayField("refund_date", Words.refunded, hint: Words.refundedHint, optional: true),
            percent("agreed_rate", Words.agreed, Words.agreedHint),
            InputField(
                "supervised_fen", Words.supervised, hint: Words.supervisedHint, kind: .money, width: .middle,
                optional: true),
            percent("supervised_rate", Words.supervisedRate, Words.percentHint),
        ]
    }

    var beginning: [String: String] { ["card": "metered"] }

    private func percent(_ name: String, _ label: Text, _ hint: Text) -> InputField {
        InputField(name, label, hint: hint, kind: .money, width: .short, optional: true)
    }

    private var trader: [any FormField] {
        [
            percent("lpr_1y", Words.lpr, Words.lprHint),
            InputField(
                "reasonable_costs_fen", Words.costs, hint: Words.costsHint, kind: .money, width: .middle, optional: true
            ),
        ]
    }

    private var own: [any FormField] {
        [
            percent("deposit_1y", Words.depositRate, Words.depositRateHint),
            InputField(
                "market_value_fen", Words.market, hint: Words.marketHint, kind: .money, width: .middle, optional: true),
        ]
    }

    private var sevenDays: [any FormField] {
        [
            DayField("payment_date", Words.paidOn, optional: true),
            DayField("request_date", Words.askedOn, optional: true),
            CheckboxField("same_before", Words.before, note: Words.beforeNote),
        ]
    }

    private var metered: [any FormField] {
        [
            TextAreaField("used", Words.used, hint: Words.usedHint, rows: 3, optional: true),
            InputField(
                "discount", Words.discount, hint: Words.discountHint, kind: .money, width: .short, optional: true),
            InputField("gift_fen", Words.gift, hint: Words.giftHint, kind: .money, width: .middle, optional: true),
        ]
    }

    private var unlimited: [any FormField] {
        [
            DayField("unlimited.start", Words.start, optional: true),
            DayField("unlimited.end", Words.end, optional: true),
            DayField("unlimited.stopped_on", Words.stopped, hint: Words.stoppedHint, optional: true),
            CheckboxField("unlimited.expired_unused_own_reason", Words.expired),
        ]
    }

    /// Answers that belong to a choice that was not made are left alone.
    func fill(_ given: inout GivenForm) {
        given.money("paid_fen")
        given.choice("cause")
        let cause = given.text("cause")
        if cause == "withdrawal" {
            for name in ["payment_date", "request_date"] { given.day(name) }
            given.ticked("same_before")
        }
        if given.text("card") == "unlimited", cause != "withdrawal" {
            given.inside("unlimited") { term in
                for name in ["start", "end", "stopped_on"] { term.day(name) }
                term.ticked("expired_unused_own_reason")
                for name in ["start", "end"] where term.text(name).isEmpty { term.missing(name) }
            }
        } else {
            given.amounts("used", as: "list_fen")
            given.decimal("discount")
            given.money("gift_fen")
        }
        guard cause != "withdrawal" else { return }
        for name in ["contract_date", "termination_date", "refund_date"] { given.day(name) }
        given.percent("agreed_rate")
        if cause == "operator" {
            given.percent("lpr_1y")
            given.money("reasonable_costs_fen")
        }
        if cause == "consumer" {
            given.percent("deposit_1y")
            given.money("market_value_fen")
        }
        given.money("supervised_fen")
        given.percent("supervised_rate")
    }
}
