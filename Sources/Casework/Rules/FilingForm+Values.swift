internal import Kernel

extension FilingForm {
    mutating func text(
        _ field: FilingField, max: Int, lines: Bool = false, optional: Bool = false
    ) -> String {
        switch TextRules.clean(draft[field], max: max, lines: lines) {
        case .success(let text):
            if text.isEmpty && !optional { add(field, .missing) }
            return text
        case .failure(let problem):
            add(field, problem)
            return ""
        }
    }

    mutating func phone(_ field: FilingField, optional: Bool) -> String {
        if !draft.has(field) {
            if !optional { add(field, .missing) }
            return ""
        }
        guard let phone = PhoneNumber(draft[field]) else {
            add(field, .badPhone)
            return ""
        }
        return phone.digits
    }

    mutating func readDay(_ field: FilingField) -> Day? {
        guard draft.has(field) else { return nil }
        guard let day = Day(typed: draft[field]) else {
            add(field, .notADay)
            return nil
        }
        if day > today { add(field, .dayInFuture) }
        if day.year < 1990 { add(field, .dayTooEarly) }
        return day
    }

    mutating func readAmount(_ field: FilingField) -> Money? {
        guard draft.has(field) else { return nil }
        guard let money = Money(yuanText: draft[field]), money.fen >= 0 else {
            add(field, .notAnAmount)
            return nil
        }
        if money > FilingLimits.amount { add(field, .amountTooLarge) }
        return money
    }

    mutating func choice(_ field: FilingField, among known: Set<String>, optional: Bool = false) -> String? {
        guard draft.has(field) else {
            if !optional { add(field, .missing) }
            return nil
        }
        guard known.contains(draft[field]) else {
            add(field, .unknownChoice)
            return nil
        }
        return draft[field]
    }

    mutating func known<Value>(_ field: FilingField, _ read: (String) -> Value?) -> Value? {
        let value = read(draft[field])
        if value == nil { add(field, .unknownChoice) }
        return value
    }

    func yes(_ field: FilingField) -> Bool { ["yes", "true", "1", "on"].contains(draft[field]) }
}
