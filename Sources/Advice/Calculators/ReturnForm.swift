internal import Web

/// The questions about goods bought at a distance.
struct ReturnForm: CalculatorForm {
    private typealias Words = ReturnText

    var fields: [any FormField] {
        [
            DayField("signed_on", Words.signed, optional: true),
            DayField("notice_on", Words.notice, hint: Words.noticeHint, optional: true),
            RadioField(
                "goods", Words.goods,
                [
                    Choice("normal", Words.normal), Choice("custom", Words.custom),
                    Choice("perishable", Words.perishable), Choice("digital_opened", Words.digital),
                    Choice("newspaper", Words.newspaper),
                    Choice(
                        "confirm_class", Words.confirm,
                        reveals: [CheckboxField("confirmed_per_purchase", Words.confirmed)]),
                ], hint: Words.goodsHint),
            CheckboxField("trader_promised", Words.promised),
            RadioField("intact", Words.intact, Choice.yesOrNo, hint: Words.intactHint),
            DayField("goods_back_on", Words.back, optional: true),
        ] + order
    }

    private var order: [any FormField] {
        [
            money("order.paid_total_fen", Words.paid, Words.paidHint),
            money("order.returned_paid_fen", Words.returned, Words.returnedHint),
            CheckboxField("order.promotion_lost", Words.lost, note: Words.lostNote),
            money("order.kept_list_fen", Words.kept, Words.keptHint),
            money("order.gift_kept_price_fen", Words.gift), money("order.conditional_freight_fen", Words.freight),
            money("order.card_fee_waived_fen", Words.fee), money("order.return_freight_fen", Words.way),
            CheckboxField("order.trader_pays_freight", Words.traderPays),
            CheckboxField("order.quality_problem", Words.fault),
        ]
    }

    private func money(_ name: String, _ label: Text, _ hint: Text? = nil) -> InputField {
        InputField(name, label, hint: hint, kind: .money, width: .middle, optional: true)
    }

    func fill(_ given: inout GivenForm) {
        given.day("signed_on")
        given.day("notice_on")
        given.choice("goods")
        if given.text("goods") == "confirm_class" { given.ticked("confirmed_per_purchase") }
        given.ticked("trader_promised")
        given.answer("intact")
        given.day("goods_back_on")
        given.inside("order") { order in
            for name in [
                "paid_total_fen", "returned_paid_fen", "kept_list_fen", "gift_kept_price_fen",
                "conditional_freight_fen", "card_fee_waived_fen", "return_freight_fen",
            ] {
                order.money(name)
            }
            for name in ["promotion_lost", "trader_pays_freight", "quality_problem"] { order.ticked(name) }
        }
    }
}
