internal import Advice
internal import Kernel
internal import LawRules

extension Installation {
    /// What stands before a complaint: the guide and the calculators.
    var advice: Advice {
        let law = law
        return Advice(AdviceTools(calendar: { law.now.calendar }))
    }
}
