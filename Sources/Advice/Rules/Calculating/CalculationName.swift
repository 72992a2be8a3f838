package import Kernel

/// The calculators, by the names under which the command, the API and the pages know them.
package enum CalculationName: String, CaseIterable, Sendable {
    case prepaidRefund = "prepaid_refund"
    case punitiveDamages = "punitive_damages"
    case sevenDayReturn = "seven_day_return"
    case deposit

    /// Reckons what was given; throws every problem of it at once.
    ///
    /// The result is what the text of the law gives; it never says what a court decides.
    package func reckoning(_ given: Given, calendar: WorkingCalendar) throws(CalculationRefused) -> Calculation {
        switch self {
        case .prepaidRefund: PrepaidRefund(calendar: calendar).reckoning(try .reading(given))
        case .punitiveDamages: PunitiveDamages.reckoning(try .reading(given))
        case .sevenDayReturn: SevenDayReturn(calendar: calendar).reckoning(try .reading(given))
        case .deposit: DepositRule.reckoning(try .reading(given))
        }
    }
}

/// Everything that is wrong with what was given to a calculator.
package struct CalculationRefused: Error, Equatable {
    package let problems: [FieldProblem]

    package init(_ problems: [FieldProblem]) { self.problems = problems }
}
