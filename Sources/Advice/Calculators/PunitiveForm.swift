internal import Web

/// The questions about damages beyond the loss.
struct PunitiveForm: CalculatorForm {
    private typealias Words = PunitiveText

    var fields: [any FormField] {
        [
            RadioField(
                "basis", Words.basis,
                [
                    Choice("fraud55", Words.fraud, hint: Words.fraudHint),
                    Choice("food148", Words.food, reveals: [flaw]),
                    Choice("drug144", Words.drug, hint: Words.drugHint),
                    Choice("defect55_2", Words.defect, hint: Words.defectHint),
                ], missing: Words.basisMissing),
            InputField("price_fen", Words.price, kind: .money, width: .middle, optional: true),
            InputField("loss_fen", Words.loss, hint: Words.lossHint, kind: .money, width: .middle, optional: true),
            RadioField(
                "target", Words.target,
                [
                    Choice("producer", Words.producer),
                    Choice(
                        "seller", Words.seller,
                        reveals: [CheckboxField("seller_knew", Words.knew, note: Words.knewNote)]),
                ], hint: Words.targetHint, missing: Words.targetMissing),
            CheckboxField("knowing_buyer", Words.knowing, note: Words.knowingNote),
            InputField(
                "unit_price_fen", Words.unit, hint: Words.knowingOnly, kind: .money, width: .middle, optional: true),
            InputField("quantity", Words.quantity, kind: .number, width: .short, optional: true),
            InputField(
                "reasonable_quantity", Words.reasonable, hint: Words.reasonableHint, kind: .number, width: .short,
                optional: true),
            RadioField("goods_returned", Words.returned, Choice.yesOrNo, hint: Words.returnedHint),
        ]
    }

    private var flaw: any FormField { CheckboxField("label_flaw", Words.flaw, note: Words.flawNote) }

    func fill(_ given: inout GivenForm) {
        given.choice("basis")
        let basis = given.text("basis")
        given.money("price_fen")
        given.money("loss_fen")
        if basis == "food148" || basis == "drug144" {
            given.choice("target")
            if given.text("target").isEmpty, basis == "drug144" { given.missing("target") }
            if given.text("target") == "seller" { given.ticked("seller_knew") }
            if basis == "food148" { given.ticked("label_flaw") }
            given.ticked("knowing_buyer")
            if given.text("knowing_buyer") == "yes" {
                given.money("unit_price_fen")
                given.count("quantity")
                given.count("reasonable_quantity")
            }
        }
        given.answer("goods_returned")
    }
}
