internal import AdviceRules
internal import Kernel
internal import Web

/// The form of one calculator: its questions, and how the answers become what the calculator reads.
protocol CalculatorForm: Sendable {
    var fields: [any FormField] { get }
    /// What is chosen before anybody chose.
    var beginning: [String: String] { get }
    func fill(_ given: inout GivenForm)
}

extension CalculatorForm {
    var beginning: [String: String] { [:] }

    /// What the form begins with: its own choices, and what an address brings along for its fields.
    func values(of query: FormData) -> FormData {
        let names = Set(fields.flatMap { $0.all }.map(\.name))
        let brought = query.entries.filter { names.contains($0.name) }
        let own = beginning.filter { choice in !brought.contains { $0.name == choice.key } }
        return FormData(FormData(own).entries + brought)
    }

    /// The calculation, or every problem of the form at once in the order of the fields.
    func reckoning(
        _ name: CalculationName, _ form: FormData, calendar: WorkingCalendar
    ) -> Result<Calculation, CalculationRefused> {
        var given = GivenForm(form)
        fill(&given)
        var problems = given.problems
        do throws(CalculationRefused) {
            let found = try name.reckoning(.object(given.members), calendar: calendar)
            return problems.isEmpty ? .success(found) : .failure(CalculationRefused(problems))
        } catch {
            // What could not be read is missing for the calculator too; that is said once.
            let known = Set(problems.map(\.field))
            problems += error.problems.map(Self.shown).filter { !known.contains($0.field) }
            return .failure(CalculationRefused(problems))
        }
    }

    /// A problem inside a list belongs to the one field in which the list is written.
    private static func shown(_ problem: FieldProblem) -> FieldProblem {
        problem.field.hasPrefix("used.") ? FieldProblem("used", problem.problem) : problem
    }

    /// The problems with the fields that they name called as the page calls them.
    func worded(_ problems: [FieldProblem], _ say: Words) -> [FieldProblem] {
        let labels = Dictionary(
            fields.flatMap { $0.all }.map { ($0.name, say($0.label)) }, uniquingKeysWith: { first, _ in first })
        func name(_ text: String, _ field: String) -> String {
            let inner = field.split(separator: ".").dropLast().joined(separator: ".")
            return text.split(separator: " ").map { word in
                let key = String(word)
                return labels[key] ?? labels[inner.isEmpty ? key : "\(inner).\(key)"] ?? key
            }.joined(separator: " ")
        }
        return problems.map { found in
            switch found.problem {
            case .daysOutOfOrder(let order):
                FieldProblem(found.field, .daysOutOfOrder(order: name(order, found.field)))
            case .sumsDiffer(let rule): FieldProblem(found.field, .sumsDiffer(rule: name(rule, found.field)))
            case .notTogether(let other): FieldProblem(found.field, .notTogether(with: name(other, found.field)))
            default: found
            }
        }
    }
}

extension FormField {
    /// The field and those inside it.
    fileprivate var all: [any FormField] { [self as any FormField] + inner.flatMap { $0.all } }
}

extension CalculationName {
    var form: any CalculatorForm {
        switch self {
        case .prepaidRefund: PrepaidForm()
        case .punitiveDamages: PunitiveForm()
        case .sevenDayReturn: ReturnForm()
        case .deposit: DepositForm()
        }
    }
}
