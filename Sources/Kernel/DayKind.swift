/// What a day is in the working calendar.
package enum DayKind: UInt8, Sendable, CaseIterable {
    /// Monday to Friday, and no holiday.
    case work
    /// A Saturday or Sunday that is worked in exchange for a day off (调休).
    case makeUpWork
    /// A Saturday or Sunday off.
    case weekend
    /// A day inside a holiday block of a State Council notice.
    case holiday
    /// A holiday fixed by law in a year for which no notice has been published.
    case statutoryEstimate

    package var isWorkingDay: Bool { self == .work || self == .makeUpWork }

    /// Whether it is a holiday by notice or by law: a plain weekend is not.
    package var isHoliday: Bool { self == .holiday || self == .statutoryEstimate }
}
