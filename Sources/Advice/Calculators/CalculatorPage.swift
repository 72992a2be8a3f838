internal import AdviceRules
internal import HTTPTypes
internal import Kernel
internal import Web

/// The list of the calculators.
struct CalculatorListPage: Page {
    func title(_ say: Words) -> String { say(CalculatorText.title) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        return .join([
            .backLink(say(AdviceText.title), href: AdviceAddress.root),
            .h1(say(CalculatorText.title)), .p(say(CalculatorText.lead), class: "mut"),
            .goList(
                CalculationName.allCases.map { name in
                    (say(CalculatorText.name(name)), say(CalculatorText.about(name)), AdviceAddress.calculator(name))
                }),
            .note(.plain, [.p(say(CalculatorText.promise))]),
        ])
    }
}

/// One calculator: the result first when there is one, then the form with all that was written.
struct CalculatorPage: Page {
    let name: CalculationName
    let state: FormState
    let found: Calculation?

    var hasProblems: Bool { state.hasProblems }
    var status: HTTPResponse.Status { hasProblems ? .unprocessableContent : .ok }
    var scripts: [Script] { found == nil ? [] : [.print] }

    func title(_ say: Words) -> String { say(CalculatorText.name(name)) }

    func content(_ page: PageContext) -> HTML {
        let say = page.say
        let form = name.form
        return .join([
            .backLink(say(CalculatorText.title), href: AdviceAddress.calculators),
            state.summary(of: form.fields, say),
            .h1(title(say)), .p(say(CalculatorText.about(name)), class: "mut"),
            .some(found) { CalculationResult(calculation: $0, say: say).html },
            .when(found != nil, .p(say(CalculatorText.again), class: "mut no-print")),
            page.form(
                post: AdviceAddress.calculator(name),
                form.fields.map { $0.html(state, say) } + [.row([.button(say(CalculatorText.reckon), .big)])]),
            .when(found == nil, .note(.plain, [.p(say(CalculatorText.promise))])),
            others(say),
        ])
    }

    private func others(_ say: Words) -> HTML {
        let links = CalculationName.allCases.filter { $0 != name }.map { other in
            HTML.a(say(CalculatorText.name(other)), href: AdviceAddress.calculator(other))
        }
        return .join([.h2(say(CalculatorText.others)), .list(links)])
    }
}

/// What was found: the lines, the steps with their articles, and what is open.
struct CalculationResult {
    let calculation: Calculation
    let say: Words

    private var words: CalculationWords { CalculationWords(calculation, say) }

    var html: HTML {
        .section(
            class: "panel flow", with: [.role("status"), .labelledBy("result")],
            [
                .h2(say(CalculatorText.result), with: [.id("result")]),
                .facts(calculation.entries.map { Fact(words.label($0), words.value($0)) }),
                .h3(say(CalculatorText.steps)),
                .ol(class: "flow", calculation.steps.enumerated().map { .li(step($1, $0 + 1)) }),
                doubts,
                .note(.warn, [.p(say(CalculatorText.promise))]),
                .row([.printButton(say)]),
            ])
    }

    private func step(_ step: Calculation.Step, _ number: Int) -> [HTML] {
        let basis = step.kind.basis
        return [
            .text("\(number). " + say(StepText.of(step.kind))),
            .when(!step.worked.isEmpty, .join([.br, .span(step.worked, class: "mono raw")])),
            .br, .span(words.citation(basis), class: "small mut"),
            .some(CalculatorText.mark(basis.certainty)) { .join([.text(" "), .tag(say($0), .warn)]) },
        ]
    }

    private var doubts: HTML {
        guard !calculation.doubts.isEmpty else { return .empty }
        return .join([
            .h3(say(CalculatorText.doubts)), .list(calculation.doubts.map { .text(say(StepText.of($0))) }),
        ])
    }
}
