/// Whether a period is counted in working days (工作日) or in all days (自然日).
package enum PeriodUnit: String, Codable, Sendable, CaseIterable {
    case workingDay, naturalDay
}

/// What happens when the last day of a period is a day off.
package enum Rolling: String, Codable, Sendable, CaseIterable {
    /// The day stays.
    case none
    /// A statutory holiday moves the end to the first day after it; a plain weekend does not (Order 121, art. 45).
    case statutoryHolidays
    /// Any day off moves the end to the next working day.
    case allDaysOff
}

/// A length of time that the law or a rule gives: seven working days, sixty natural days.
package struct Period: Codable, Sendable, Hashable {
    package var number: Int
    package var unit: PeriodUnit
    package var rolling: Rolling

    package init(number: Int, unit: PeriodUnit, rolling: Rolling = .none) {
        self.number = number
        self.unit = unit
        self.rolling = rolling
    }
}
