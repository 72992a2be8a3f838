/// What becomes of a deposit (民法典 arts. 586 to 588; 合同编通则解释 arts. 67, 68).
enum DepositRule {
    static func reckoning(_ deal: DepositCase) -> Calculation {
        var told = Calculation()
        guard deal.nature == .deposit, let contract = deal.contract else {
            advance(deal, &told)
            return told
        }
        let cap = contract / 5
        let effect = min(deal.paid, cap)
        told.tell("cap_fen", fen: cap)
        told.tell("deposit_effect_fen", fen: effect)
        told.tell("prepayment_fen", fen: deal.paid - effect)
        told.show(.depositCap, "min(\(deal.paid.yuan), \(contract.yuan) × 20%) = \(effect.yuan)")
        switch deal.event {
        case .payerDefault, .receiverDefault: breach(deal, effect, &told)
        case .bothDefault, .forceMajeure, .agreedCancel: whole(deal, .noForfeiture, &told)
        case .performed: whole(deal, .performed, &told)
        }
        return told
    }

    /// Without the agreement that it is a deposit nothing is forfeited, whoever is in breach.
    private static func advance(_ deal: DepositCase, _ told: inout Calculation) {
        told.tell("deposit_effect_fen", fen: 0)
        told.tell("prepayment_fen", fen: deal.paid)
        told.tell("returned_fen", fen: deal.paid)
        told.tell("penalty_fen", fen: 0)
        told.tell("note", .word("no_deposit_rule"))
        told.show(.noDeposit, deal.paid.yuan)
        if deal.event == .payerDefault { told.doubt(.lossOfPayer) }
    }

    private static func whole(_ deal: DepositCase, _ kind: StepKind, _ told: inout Calculation) {
        told.tell("penalty_fen", fen: 0)
        told.tell("returned_fen", fen: deal.paid)
        told.show(kind, deal.paid.yuan)
    }

    private static func breach(_ deal: DepositCase, _ effect: Int64, _ told: inout Calculation) {
        let rest = deal.paid - effect
        let penalty = (Fraction(effect) * (deal.unperformed?.value ?? .one)).halfUp
        let isReceiver = deal.event == .receiverDefault
        var returned = isReceiver ? penalty + penalty + rest : rest
        if let share = deal.unperformed {
            told.show(.partialBreach, "\(effect.yuan) × \(share.text) = \(penalty.yuan)")
        }
        told.show(
            isReceiver ? .receiverBreach : .payerBreach,
            isReceiver
                ? "\(penalty.yuan) + \(penalty.yuan) + \(rest.yuan) = \(returned.yuan)"
                : "\(deal.paid.yuan) − \(effect.yuan) = \(rest.yuan)")
        let extra = deal.loss.map { max(0, $0 - penalty) }
        if let extra, let loss = deal.loss {
            told.show(.extraLoss, "max(0, \(loss.yuan) − \(penalty.yuan)) = \(extra.yuan)")
            if isReceiver { returned += extra }
        }
        told.tell("penalty_fen", fen: penalty)
        told.tell("returned_fen", fen: returned)
        if let extra { told.tell("extra_loss_fen", fen: extra) }
        clause(deal, isReceiver, &told)
        told.doubt(.fundamentalBreach)
    }

    /// The agreed penalty instead of the deposit: the sum comes back, and the penalty is paid.
    private static func clause(_ deal: DepositCase, _ isReceiver: Bool, _ told: inout Calculation) {
        guard let clause = deal.penaltyClause else { return }
        let returned = isReceiver ? deal.paid + clause : max(0, deal.paid - clause)
        told.tell("penalty_clause_returned_fen", fen: returned)
        told.show(
            .penaltyClause,
            isReceiver
                ? "\(deal.paid.yuan) + \(clause.yuan) = \(returned.yuan)"
                : "max(0, \(deal.paid.yuan) − \(clause.yuan)) = \(returned.yuan)")
    }
}
