/// A step of a calculator; each stands on an article, and its words are the pages'.
package enum StepKind: String, CaseIterable, Sendable {
    case withdrawalDays, withdrawalLate, withdrawalBefore, withdrawalWhole
    case usedSum, marketValue, deliveredShared, deliveredFull, principalLeft
    case unlimitedDays, unlimitedShare, unlimitedUnused
    case interest, interestSupervised, interestOpen, costs, prepaidTotal
    case fraud, defect, food, foodKnowing, medicine, labelFlaw, sellerUnaware, eitherFoodOrFraud, punitiveTotal
    case returnDays, returnLate, returnExcluded, returnConfirmed, returnUsed, returnPromised
    case refundDue, deemedDelay, partReturn, returnedPart, returnDeductions, returnFreight
    case depositCap, payerBreach, receiverBreach, partialBreach, extraLoss, penaltyClause, noDeposit, noForfeiture
    case performed

    /// Where it stands in the law.
    package var basis: LegalBasis {
        switch self {
        case .withdrawalDays, .withdrawalLate, .withdrawalBefore, .withdrawalWhole:
            LegalBasis(.prepaidInterpretation, "14")
        case .usedSum, .deliveredFull, .marketValue: LegalBasis(.prepaidInterpretation, "19")
        case .deliveredShared: LegalBasis(.prepaidInterpretation, "18")
        case .principalLeft: LegalBasis(.prepaidInterpretation, "15, 20")
        case .unlimitedDays, .unlimitedShare, .unlimitedUnused: LegalBasis(.prepaidInterpretation, "22")
        case .interest, .interestOpen: LegalBasis(.prepaidInterpretation, "16, 17")
        case .interestSupervised: LegalBasis(.prepaidInterpretation, "16(2)")
        case .costs, .prepaidTotal: LegalBasis(.prepaidInterpretation, "15")
        default: later
        }
    }

    private var later: LegalBasis {
        switch self {
        case .fraud, .punitiveTotal: LegalBasis(.consumerLaw, "55(1)")
        case .defect: LegalBasis(.consumerLaw, "55(2)")
        case .food, .labelFlaw, .sellerUnaware: LegalBasis(.foodLaw, "148(2)")
        case .foodKnowing: LegalBasis(.foodInterpretation2024, "12-14")
        case .medicine: LegalBasis(.drugLaw, "144(3)", .recalled)
        case .eitherFoodOrFraud: LegalBasis(.foodInterpretation2020, "7")
        case .returnDays, .returnLate: LegalBasis(.returnMeasures, "10", .copied)
        case .returnUsed: LegalBasis(.returnMeasures, "8, 9", .copied)
        case .returnExcluded, .returnConfirmed, .returnPromised, .refundDue: LegalBasis(.consumerLaw, "25")
        case .deemedDelay: LegalBasis(.penaltyMeasures, "9", .copied)
        case .partReturn, .returnedPart: LegalBasis(.returnMeasures, "17", .copied)
        case .returnDeductions: LegalBasis(.returnMeasures, "12, 16, 18", .copied)
        case .returnFreight: LegalBasis(.consumerLaw, "24, 25")
        case .depositCap: LegalBasis(.civilCode, "586")
        case .payerBreach, .receiverBreach, .performed: LegalBasis(.civilCode, "587")
        case .extraLoss: LegalBasis(.civilCode, "588(2)")
        case .penaltyClause: LegalBasis(.civilCode, "588(1)")
        case .partialBreach: LegalBasis(.contractInterpretation, "68(2)")
        case .noDeposit: LegalBasis(.contractInterpretation, "67(1)")
        default: LegalBasis(.contractInterpretation, "68(1)(3)")
        }
    }
}

/// Something that the text of the law does not settle, or that a result takes for granted.
package enum Doubt: String, CaseIterable, Sendable {
    case simpleInterest, discountAndGift, deliveredInSevenDays, interestNotRegulated, expenses
    case upperFigure, knowingBuyerFloor, reasonableNeed, goodsGiveBack, buyersSum
    case weekends, holidaysEstimated, outwardFreight
    case fundamentalBreach, lossOfPayer
}
