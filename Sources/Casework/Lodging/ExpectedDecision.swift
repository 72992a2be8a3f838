internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// Who will decide on acceptance, and by which day, were the complaint sent today.
struct ExpectedDecision {
    let office: Office
    let rules: RuleSet
    let period: LegalPeriod
    let due: DueDate

    /// Nil when nobody is in charge of the place, or the law has no such period.
    init?(for division: DivisionCode, _ tools: CaseworkTools) {
        let law = tools.law()
        let today = tools.today
        guard let office = try? OfficeInCharge(tools.directory()).office(for: division, on: today),
            let rules = law.ruleSet(of: office, receivedOn: today), let period = rules.periods[.acceptance],
            let due = law.due(rules: rules.id, period: .acceptance, from: today)
        else { return nil }
        self.office = office
        self.rules = rules
        self.period = period
        self.due = due
    }

    /// For a draft: its trader's place as typed.
    init?(for draft: FilingDraft, _ tools: CaseworkTools) {
        guard let division = DivisionCode(rawValue: draft[.traderDivision]),
            tools.filingChoices.divisions.contains(division)
        else { return nil }
        self.init(for: division, tools)
    }
}

extension Words {
    /// A period in words: 7个工作日, 60日.
    func length(_ period: Period) -> String {
        switch period.unit {
        case .workingDay: self(ReceiptText.workingDays, String(period.number))
        case .naturalDay: self(ReceiptText.naturalDays, String(period.number))
        }
    }
}
