internal import Web

/// The questions about a sum paid beforehand.
struct DepositForm: CalculatorForm {
    private typealias Words = DepositText

    var fields: [any FormField] {
        [
            RadioField(
                "nature", Words.nature,
                [
                    Choice("deposit", Words.deposit, hint: Words.depositHint),
                    Choice("advance", Words.advance, hint: Words.advanceHint),
                ], missing: Words.natureMissing),
            InputField("contract_fen", Words.contract, kind: .money, width: .middle, optional: true),
            InputField("paid_fen", Words.paid, missing: Words.paidMissing, kind: .money, width: .middle),
            RadioField(
                "event", Words.event,
                [
                    Choice("receiver_default", Words.receiver), Choice("payer_default", Words.payer),
                    Choice("both_default", Words.both), Choice("force_majeure", Words.force),
                    Choice("agreed_cancel", Words.agreed), Choice("performed", Words.performed),
                ], missing: Words.eventMissing),
            InputField("unperformed_share", Words.share, hint: Words.shareHint, width: .short, optional: true),
            InputField("loss_fen", Words.loss, hint: Words.lossHint, kind: .money, width: .middle, optional: true),
            InputField(
                "penalty_clause_fen", Words.clause, hint: Words.clauseHint, kind: .money, width: .middle, optional: true
            ),
        ]
    }

    func fill(_ given: inout GivenForm) {
        given.choice("nature")
        given.choice("event")
        for name in ["contract_fen", "paid_fen", "loss_fen", "penalty_clause_fen"] { given.money(name) }
        given.decimal("unperformed_share")
    }
}
