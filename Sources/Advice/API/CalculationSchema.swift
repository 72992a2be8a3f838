internal import AdviceRules
internal import Kernel
internal import Web

/// The shapes of the calculators' inputs and results; amounts are whole numbers of fen, rates are texts.
enum CalculationSchema {
    private static let fen = Schema.integer(0...99_999_999_999_999)
    /// A result may be several of the largest amounts.
    private static let sum = Schema.integer(0...Int.max)
    private static let rate = Schema.text(pattern: #"^[0-9]{1,9}(\.[0-9]{1,6})?$"#).example("0.03")
    private static let share = Schema.text(pattern: #"^[0-9]{1,9}((\.[0-9]{1,6})|(/[0-9]{1,9}))?$"#).example("1/3")

    static func id(_ name: CalculationName) -> String {
        switch name {
        case .prepaidRefund: "calculatePrepaidRefund"
        case .punitiveDamages: "calculatePunitiveDamages"
        case .sevenDayReturn: "calculateSevenDayReturn"
        case .deposit: "calculateDeposit"
        }
    }

    static func input(_ name: CalculationName) -> Schema {
        switch name {
        case .prepaidRefund: Schema.object(prepaid).named("PrepaidRefundInput")
        case .punitiveDamages: Schema.object(punitive).named("PunitiveDamagesInput")
        case .sevenDayReturn: Schema.object(returning).named("SevenDayReturnInput")
        case .deposit: Schema.object(deposit).named("DepositInput")
        }
    }

    static func example(_ name: CalculationName) -> JSONValue {
        switch name {
        case .prepaidRefund:
            [
                "paid_fen": 500_000, "discount": "0.8", "used": [["list_fen": 20_000], ["list_fen": 35_000]],
                "cause": "operator", "contract_date": "2025-09-01", "termination_date": "2026-04-01",
                "refund_date": "2026-06-30", "lpr_1y": "0.03",
            ]
        case .punitiveDamages: ["basis": "food148", "price_fen": 1_250, "target": "seller", "seller_knew": true]
        case .sevenDayReturn: ["signed_on": "2026-03-02", "notice_on": "2026-03-09"]
        case .deposit:
            [
                "nature": "deposit", "contract_fen": 3_000_000, "paid_fen": 600_000, "event": "receiver_default",
                "unperformed_share": "1/3",
            ]
        }
    }

    private static let prepaid: [Schema.Property] = [
        .required("paid_fen", fen), .optional("gift_fen", fen), .optional("discount", rate),
        .optional("used", .array(of: .object([.required("list_fen", fen)]), max: GivenLimits.uses)),
        .required("cause", .choice(["withdrawal", "operator", "consumer", "neither"])),
        .optional("payment_date", .day), .optional("request_date", .day), .optional("same_before", .boolean),
        .optional("contract_date", .day), .optional("termination_date", .day), .optional("refund_date", .day),
        .optional("agreed_rate", rate), .optional("lpr_1y", rate), .optional("deposit_1y", rate),
        .optional(
            "unlimited",
            .object([
                .required("start", .day), .required("end", .day), .optional("stopped_on", .day),
                .optional("expired_unused_own_reason", .boolean),
            ])),
        .optional("market_value_fen", fen), .optional("supervised_fen", fen), .optional("supervised_rate", rate),
        .optional("reasonable_costs_fen", fen),
    ]

    private static let punitive: [Schema.Property] = [
        .required("basis", .choice(["fraud55", "defect55_2", "food148", "drug144"])), .optional("price_fen", fen),
        .optional("loss_fen", fen), .optional("target", .choice(["producer", "seller"])),
        .optional("seller_knew", .boolean), .optional("label_flaw", .boolean), .optional("knowing_buyer", .boolean),
        .optional("unit_price_fen", fen), .optional("quantity", .integer(1...1_000_000)),
        .optional("reasonable_quantity", .integer(1...1_000_000)), .optional("goods_returned", .boolean),
    ]

    private static let returning: [Schema.Property] = [
        .optional("signed_on", .day), .optional("notice_on", .day),
        .optional(
            "goods",
            .choice(["normal", "custom", "perishable", "digital_opened", "newspaper", "confirm_class"])),
        .optional("confirmed_per_purchase", .boolean), .optional("trader_promised", .boolean),
        .optional("intact", .boolean), .optional("goods_back_on", .day),
        .optional(
            "order",
            .object([
                .required("paid_total_fen", fen), .optional("returned_paid_fen", fen),
                .optional("promotion_lost", .boolean), .optional("kept_list_fen", fen),
                .optional("gift_kept_price_fen", fen), .optional("conditional_freight_fen", fen),
                .optional("card_fee_waived_fen", fen), .optional("return_freight_fen", fen),
                .optional("trader_pays_freight", .boolean), .optional("quality_problem", .boolean),
            ])),
    ]

    private static let deposit: [Schema.Property] = [
        .required("nature", .choice(["deposit", "advance"])), .optional("contract_fen", fen),
        .required("paid_fen", fen),
        .required(
            "event",
            .choice([
                "performed", "payer_default", "receiver_default", "both_default", "force_majeure", "agreed_cancel",
            ])),
        .optional("unperformed_share", share), .optional("loss_fen", fen), .optional("penalty_clause_fen", fen),
    ]
}

extension CalculationSchema {
    /// The whole answer: the result, the steps, what is open, and what the figures are not.
    static func answer(_ name: CalculationName) -> Schema {
        .object([
            .required("calculation", .choice([name.rawValue])), .required("result", result(name)),
            .required("steps", .array(of: step)), .required("open", .array(of: open)), .required("notice", .string),
        ])
    }

    private static let step = Schema.object([
        .required("step", .choice(of: StepKind.self)), .required("text", .string), .required("worked", .string),
        .required("law", .name), .required("article", .string), .required("inForce", .day),
        .required("certainty", .choice(of: Certainty.self)), .required("citation", .string),
    ]).named("CalculationStep")

    private static let open = Schema.object([
        .required("code", .choice(of: Doubt.self)), .required("text", .string),
    ]).named("CalculationDoubt")

    private static func result(_ name: CalculationName) -> Schema {
        switch name {
        case .prepaidRefund: Schema.object(prepaidResult).named("PrepaidRefundResult")
        case .punitiveDamages: Schema.object(punitiveResult).named("PunitiveDamagesResult")
        case .sevenDayReturn: Schema.object(returnResult).named("SevenDayReturnResult")
        case .deposit: Schema.object(depositResult).named("DepositResult")
        }
    }

    private static let prepaidResult: [Schema.Property] = [
        .absent("last_day", .day), .absent("last_day_without_rolling", .day), .absent("available", .boolean),
        .absent("full_days", .integer()), .absent("remaining_days", .integer()), .absent("delivered_value_fen", sum),
        .absent("operator_may_claim_excess_fen", sum), .nullable("principal_fen", sum),
        .absent("reason", .choice(["late", "art14_exception"])), .absent("principal_art18_fen", sum),
        .absent("principal_art19_fen", sum),
        .absent("rate_basis", .choice(["agreed", "lpr_1y", "deposit_1y", "open"])),
        .absent("rate", rate), .absent("interest_fen", sum), .absent("interest_days", .integer()),
        .absent("costs_fen", sum), .absent("total_fen", sum),
    ]

    private static let punitiveResult: [Schema.Property] = [
        .absent("base_fen", sum), .absent("ten_times_fen", sum), .absent("three_times_loss_fen", sum),
        .required("increase_fen", sum), .required("floor_applied", .boolean),
        .absent("reason", .choice(["label_flaw_exception", "seller_without_knowledge"])), .required("refund_fen", sum),
        .required("loss_fen", sum), .required("total_upper_fen", sum),
    ]

    private static let returnResult: [Schema.Property] = [
        .absent("first_day", .day), .absent("last_day", .day), .absent("last_day_without_rolling", .day),
        .absent("right", .boolean),
        .absent("reason", .choice(["late", "excluded_goods", "confirmed_not_returnable", "not_intact"])),
        .absent("refund_due", .day), .absent("refund_due_without_rolling", .day), .absent("deemed_delay_after", .day),
        .absent("refund_fen", sum), .absent("shortfall_fen", sum), .absent("return_freight_by_consumer_fen", sum),
    ]

    private static let depositResult: [Schema.Property] = [
        .absent("cap_fen", sum), .required("deposit_effect_fen", sum), .required("prepayment_fen", sum),
        .required("penalty_fen", sum), .required("returned_fen", sum), .absent("extra_loss_fen", sum),
        .absent("penalty_clause_returned_fen", sum), .absent("note", .choice(["no_deposit_rule"])),
    ]
}
