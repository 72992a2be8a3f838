package import Kernel
package import LawRules

extension LawBook {
    /// The grounds on which a filing may be refused under a rule set; none for an unknown set.
    package func refusalGrounds(_ ruleSet: String) -> [Ground] { rules(ruleSet)?.refusalGrounds ?? [] }

    /// The grounds on which mediation may be ended under a rule set.
    package func terminationGrounds(_ ruleSet: String) -> [Ground] { rules(ruleSet)?.terminationGrounds ?? [] }

    /// By how many days a period may be extended once; nil where the rule set grants none.
    package func extensionDays(rules id: String, period: PeriodKey) -> Int? { rules(id)?.extensions[period]?.days }

    /// The rule by which a period is extended, of the set that gives the period; nil where none is granted.
    package func extensionRule(rules id: String, period: PeriodKey, on day: Day) -> ExtensionRule? {
        ruling(rules: id, period, on: day)?.rules.extensions[period]
    }

    /// The grounds on which no case is opened after a tip: of the rule set, else of what every office works by.
    package func notOpeningGrounds(_ ruleSet: String, on day: Day) -> [Ground] {
        rules(ruleSet)?.notOpeningGrounds ?? common(on: day)?.notOpeningGrounds ?? []
    }
}
