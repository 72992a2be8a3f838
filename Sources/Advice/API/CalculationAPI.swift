internal import AdviceRules
internal import HTTPTypes
package import Kernel
package import Web

/// The calculators for programs: an input as its description has it, the result, and every step with its article.
package struct CalculationAPI: Sendable {
    private let calendar: @Sendable () -> WorkingCalendar

    /// - Parameter calendar: the working days as they stand now.
    package init(_ calendar: @escaping @Sendable () -> WorkingCalendar) {
        self.calendar = calendar
    }

    package var endpoints: [Endpoint] { CalculationName.allCases.map(endpoint) }

    private func endpoint(_ name: CalculationName) -> Endpoint {
        Endpoint(
            .post, "/calculations/\(name.rawValue)", id: CalculationSchema.id(name), CalculatorText.about(name),
            body: .init(CalculationSchema.input(name), example: CalculationSchema.example(name)),
            answers: [.init(.ok, CalculationAPIText.answer, CalculationSchema.answer(name))]
        ) { request in
            do throws(CalculationRefused) {
                let found = try name.reckoning(Given(request.body), calendar: calendar())
                return APIAnswer(.ok, Self.document(name, found, request.context.say))
            } catch {
                throw Invalid(error.problems)
            }
        }
    }

    private static func document(_ name: CalculationName, _ found: Calculation, _ say: Words) -> JSONValue {
        let words = CalculationWords(found, say)
        return [
            "calculation": .string(name.rawValue), "result": found.json,
            "steps": .array(
                found.steps.map { step in
                    let basis = step.kind.basis
                    return [
                        "step": .string(step.kind.rawValue), "text": .string(say(StepText.of(step.kind))),
                        "worked": .string(step.worked), "law": basis.law.name.json, "article": .string(basis.article),
                        "inForce": .string(basis.law.inForce.description),
                        "certainty": .string(basis.certainty.rawValue),
                        "citation": .string(words.citation(basis)),
                    ]
                }),
            "open": .array(
                found.doubts.map { doubt in
                    ["code": .string(doubt.rawValue), "text": .string(say(StepText.of(doubt)))]
                }),
            "notice": .string(say(CalculatorText.promise)),
        ]
    }
}

/// What the API of the calculators says of itself.
enum CalculationAPIText {
    static let answer = Text(zh: "结果、每一步和依据", en: "The result, every step and its article")
}
