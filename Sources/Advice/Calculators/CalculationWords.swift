package import AdviceRules
internal import Kernel
package import Web

/// A calculation in words: its lines, its steps with their articles, and what is open.
package struct CalculationWords {
    let calculation: Calculation
    let say: Words

    package init(_ calculation: Calculation, _ say: Words) {
        self.calculation = calculation
        self.say = say
    }

    func value(_ entry: Calculation.Entry) -> String {
        switch entry.value {
        case .fen(let fen): say.money(Money(fen: fen))
        case .day(let day): say.dayAndWeekday(day)
        case .count(let number): say(CalculatorText.unit, String(number))
        case .bool(let answer): say(answer ? WebText.yes : WebText.no)
        case .word(let word): say(ResultText.word(word))
        case .none: say(CalculatorText.withdrawn)
        }
    }

    func label(_ entry: Calculation.Entry) -> String { say(ResultText.label(entry.name)) }

    /// 《…》第18条（2025年5月1日起施行）
    func citation(_ basis: LegalBasis) -> String {
        let law = basis.law
        return say(CalculatorText.citation, say(law.name), articles(basis.article), say.fullDate(law.inForce))
    }

    private func articles(_ text: String) -> String {
        guard say.language == .zh else { return text }
        return text.split(separator: ", ").map { $0.split(separator: "-").joined(separator: "至") }
            .joined(separator: "、")
    }

    /// Everything as lines for a terminal.
    package var lines: [String] {
        let result = calculation.entries.map { label($0) + say.colon + value($0) }
        let steps = calculation.steps.enumerated().flatMap { index, step in
            let worked = step.worked.isEmpty ? [] : ["   " + step.worked]
            return ["\(index + 1). " + say(StepText.of(step.kind))] + worked + ["   " + source(step.kind.basis)]
        }
        let doubts = calculation.doubts.map { "- " + say(StepText.of($0)) }
        return result + [""] + steps + (doubts.isEmpty ? [] : [""] + doubts) + ["", say(CalculatorText.promise)]
    }

    private func source(_ basis: LegalBasis) -> String {
        let mark = CalculatorText.mark(basis.certainty).map { say.colon + say($0) } ?? ""
        return citation(basis) + mark
    }
}
