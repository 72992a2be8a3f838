package import Kernel

/// Why a due date is the day it is: what started it, what it counts, the days, the article.
package struct WhyThisDay: Sendable {
    let due: DueDate
    let today: Day
    let explanation: String
    let basis: String
    let isOpen: Bool

    /// `explanation` says what started the period and how long it is; `basis` is the article and the rule set.
    package init(due: DueDate, today: Day, explanation: String, basis: String, isOpen: Bool = false) {
        self.due = due
        self.today = today
        self.explanation = explanation
        self.basis = basis
        self.isOpen = isOpen
    }

    package func html(_ say: Words) -> HTML {
        .details(
            say(DayText.whyThisDay), open: isOpen,
            [
                .p(explanation),
                .dayGrid(due, today: today, say),
                .when(due.provisional, .note(.warn, [.p(say(DayText.provisional, String(due.due.year)))])),
                .p(basis, class: "small mut"),
            ])
    }
}
