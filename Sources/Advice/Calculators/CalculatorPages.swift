internal import AdviceRules
internal import Hummingbird
internal import Kernel
internal import Web

/// The calculators on pages: a form, and below it the result with every step; nothing of it is kept.
struct CalculatorPages: Sendable {
    let calendar: @Sendable () -> WorkingCalendar

    func add(to router: some RouterMethods<AppContext>) {
        router.get("\(AdviceAddress.calculators)") { _, _ in CalculatorListPage() }
        router.get("\(AdviceAddress.calculators)/:name", use: ask)
        router.post("\(AdviceAddress.calculators)/:name", use: answer)
    }

    /// The form; an address may bring answers along, as the guide does.
    func ask(request: Request, context: AppContext) async throws -> CalculatorPage {
        let name = try name(context)
        return CalculatorPage(
            name: name, state: FormState(name.form.values(of: FormData(query: context.place.query))), found: nil)
    }

    func answer(request: Request, context: AppContext) async throws -> CalculatorPage {
        let name = try name(context)
        switch name.form.reckoning(name, context.form, calendar: calendar()) {
        case .success(let found):
            return CalculatorPage(name: name, state: FormState(context.form), found: found)
        case .failure(let refused):
            let problems = name.form.worded(refused.problems, context.say)
            return CalculatorPage(name: name, state: FormState(context.form, problems: problems), found: nil)
        }
    }

    private func name(_ context: AppContext) throws -> CalculationName {
        guard let name = CalculationName(rawValue: try context.parameter("name")) else { throw NotFound() }
        return name
    }
}
