package import Kernel

/// One thing that is wrong with a rule set or a calendar, and where.
package struct LawProblem: Error, Sendable, Equatable {
    /// The place in the file: `periods.acceptance.period.number`, `refusalGrounds.3.id`, `2026.holidays`.
    package let path: String
    package let fault: Fault

    package init(_ path: String, _ fault: Fault) {
        self.path = path
        self.fault = fault
    }

    package enum Fault: Sendable, Equatable {
        case notJSON
        case missing
        case unknownField
        /// Another kind of JSON value is expected, such as `text` or `list`.
        case wrongType(expected: String)
        case emptyText
        case notADay
        case unknownChoice(allowed: [String])
        /// An id of other than lower-case ASCII letters, digits, hyphens and underscores, or over 60 characters.
        case badID
        /// A number of days outside 1 to 3660.
        case badNumber
        case endsBeforeItBegins
        case repeatedID
        /// What is not confirmed must say why.
        case noteMissing
        /// An extension of a period that the set does not have.
        case noSuchPeriod
        /// A key of a calendar that is no year from 1990 to 2100.
        case notAYear
        /// A year without a day off, which would pass for a published notice.
        case noHolidays
        /// A day of neither the year itself nor the December before it.
        case outsideYear(Day)
        case offAndWorked(Day)
        /// A range of days off that runs backwards or for longer than any holiday.
        case badRange
        /// A year is missing between others, so that its days would pass for known.
        case gap(year: Int)
    }
}

/// All that is wrong with a rule set or a calendar at once.
package struct LawProblems: Error, Equatable {
    package let problems: [LawProblem]

    package init(_ problems: [LawProblem]) {
        self.problems = problems
    }
}
