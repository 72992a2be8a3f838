internal import Kernel

/// The days of a due date as one short text: one letter a day, beginning with the day of the event.
///
/// The days of a `DueDate` follow one another without a gap, so the first day and the letters say everything.
enum DueDays {
    private static let plain: [(DueStep.Reason, Character)] = [
        (.start, "s"), (.counted, "c"), (.madeUp, "m"), (.weekend, "w"), (.holiday, "h"), (.estimatedHoliday, "e"),
        (.paused, "p"), (.due, "d"), (.rolled, "r"),
    ]
    private static let letters = Dictionary(uniqueKeysWithValues: plain)
    private static let reasons = Dictionary(uniqueKeysWithValues: plain.map { ($0.1, $0.0) })

    /// Capital letters mark a day that counts although its reason does not say so: a due or rolled last day.
    static func text(_ due: DueDate) -> String {
        String(
            due.steps.map { step in
                let letter = letters[step.reason] ?? "c"
                let tells = step.reason == .due || step.reason == .rolled
                return tells && step.count != nil ? Character(letter.uppercased()) : letter
            })
    }

    /// The due date again; days that the text does not know are left out.
    static func dueDate(start: Day, due: Day, provisional: Bool, text: String) -> DueDate {
        var count = 0
        let steps = text.enumerated().compactMap { offset, letter -> DueStep? in
            guard let reason = reasons[Character(letter.lowercased())] else { return nil }
            let counts = letter.isUppercase || reason == .counted || reason == .madeUp
            if counts { count += 1 }
            return DueStep(day: start + offset, count: counts ? count : nil, reason: reason)
        }
        return DueDate(due: due, provisional: provisional, steps: steps)
    }
}
