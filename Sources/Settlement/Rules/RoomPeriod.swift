package import Kernel
package import LawRules

/// How long a room lasts: given by the rule set of the office in charge, counted from the day of the invitation.
package struct RoomPeriod: Equatable, Sendable {
    package let ruleSet: String
    package let invitedOn: Day
    package let due: DueDate
    /// The day on which both sides are reminded.
    package let remindOn: Day

    package init(ruleSet: String, invitedOn: Day, due: DueDate, remindOn: Day) {
        self.ruleSet = ruleSet
        self.invitedOn = invitedOn
        self.due = due
        self.remindOn = remindOn
    }
}

extension LawBook {
    /// The period of a room whose trader is invited on `day`; nil where the rule set knows no settlement.
    package func roomPeriod(rules id: String, invitedOn day: Day) -> RoomPeriod? {
        guard let period = ruling(rules: id, .settlement, on: day)?.period.period,
            let due = due(rules: id, period: .settlement, from: day)
        else { return nil }
        let early = Period(number: max(0, period.number - SettlementLimits.remindBefore), unit: period.unit)
        let remindOn = min(calendar.due(early, from: day).due, due.due)
        return RoomPeriod(ruleSet: id, invitedOn: day, due: due, remindOn: remindOn)
    }
}
