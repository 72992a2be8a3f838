internal import HTTPTypes
internal import Kernel
package import LawRules
package import Web

/// The law for programs: rule sets, and the answer of the `due` command.
package struct LawAPI: Sendable {
    private let book: @Sendable () -> LawBook

    /// - Parameter book: the law as it stands now.
    package init(_ book: @escaping @Sendable () -> LawBook) {
        self.book = book
    }

    package var endpoints: [Endpoint] { [list, read, due] }

    private var list: Endpoint {
        Endpoint(
            .get, "/rules", id: "listRules", LawAPIText.list,
            answers: [
                .init(.ok, LawAPIText.list, .object([.required("rules", .array(of: RuleSetDocument.headSchema))]))
            ]
        ) { _ in
            let sets = book().ruleSets.values.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
            return APIAnswer(.ok, ["rules": .array(sets.map { .object(RuleSetDocument.head($0)) })])
        }
    }

    private var read: Endpoint {
        Endpoint(
            .get, "/rules/{id}", id: "readRules", LawAPIText.read,
            parameters: [.path("id", .text(max: 100).example("samr-121"), LawAPIText.id)],
            answers: [.init(.ok, LawAPIText.read, RuleSetDocument.schema)]
        ) { request in
            guard let rules = book().rules(try request.path("id")) else { throw NotFound() }
            return APIAnswer(.ok, RuleSetDocument.json(rules))
        }
    }

    private var due: Endpoint {
        Endpoint(
            .get, "/due", id: "askDue", LawAPIText.due,
            parameters: [
                .query("rules", .text(max: 100).example("samr-121"), LawAPIText.id, isRequired: true),
                .query("period", .choice(of: PeriodKey.self), LawAPIText.period, isRequired: true),
                .query("from", .day.example("2026-09-24"), LawAPIText.from, isRequired: true),
                .query(
                    "pause", .array(of: .text(max: 22).example("2026-05-10..2026-05-20"), max: 20), LawAPIText.pause),
            ],
            answers: [.init(.ok, LawAPIText.answer, DueAnswer.schema)]
        ) { request in
            let question = DueQuestion(
                rules: request.query("rules") ?? "", period: request.query("period") ?? "",
                from: request.query("from") ?? "", pauses: request.queryAll("pause").filter { !$0.isEmpty })
            do throws(DueQuestionProblems) {
                return APIAnswer(.ok, written: try question.answer(from: book()))
            } catch {
                throw Invalid(error.problems.map(\.field))
            }
        }
    }
}

/// The answer to a question for a due date, as the command prints it.
enum DueAnswer {
    static let schema = Schema.object([
        .required("due", .day), .required("provisional", .boolean),
        .required(
            "steps",
            .array(
                of: .object([
                    .required("day", .day), .absent("count", .integer()),
                    .required("reason", .choice(of: DueStep.Reason.self)),
                ]).named("DueStep"))),
    ]).named("DueAnswer")
}

extension DueQuestionProblems.Problem {
    /// The parameter that the problem is about.
    fileprivate var field: FieldProblem {
        switch self {
        case .badDay: FieldProblem("from", .notADay)
        case .badPause: FieldProblem("pause", .notADay)
        case .badExtension: FieldProblem("extend", .numberTooLarge(max: 3_660))
        case .unknownRules: FieldProblem("rules", .unknownChoice)
        case .unknownPeriod: FieldProblem("period", .unknownChoice)
        }
    }
}
