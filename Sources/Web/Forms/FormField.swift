package import Kernel

/// One question of a form: it shows what was typed before, its hint, and its problem.
///
/// A form is a list of these in page order; the summary of errors follows that order.
package protocol FormField: Sendable {
    /// The name under which the value is sent; also the `id` of the control.
    var name: String { get }
    var label: Text { get }
    /// What to say when nothing was given, instead of the general sentence.
    var missing: Text? { get }
    /// The fields that appear inside this one.
    var inner: [any FormField] { get }
    func html(_ state: FormState, _ say: Words) -> HTML
}

extension FormField {
    package var missing: Text? { nil }
    package var inner: [any FormField] { [] }

    /// The field and those inside it, in page order.
    var flattened: [any FormField] { [self as any FormField] + inner.flatMap { $0.flattened } }
}

/// How a field stands among others.
package enum FieldLayout: Sendable {
    /// One below the other, as on public pages.
    case block
    /// A cell of the dense grid of the staff desk (`.fast`).
    case cell
    /// A whole row of that grid.
    case row
}

/// What a form shows: the values typed so far and their problems.
package struct FormState: Sendable {
    package let values: FormData
    package let problems: [FieldProblem]

    package init(_ values: FormData = FormData(), problems: [FieldProblem] = []) {
        self.values = values
        self.problems = problems
    }

    /// Whether something has to be put right.
    package var hasProblems: Bool { !problems.isEmpty }

    /// The first problem of a field, in words.
    func message(_ field: any FormField, _ say: Words) -> String? {
        guard let found = problems.first(where: { $0.field == field.name }) else { return nil }
        if found.problem == .missing, let missing = field.missing { return say(missing) }
        return say.problem(found.problem)
    }

    /// The summary of errors for the top of the page, in page order; nothing when there is none.
    ///
    /// A general sentence gets the field's name in front, because here it stands alone.
    package func summary(of fields: [any FormField], _ say: Words) -> HTML {
        let entries = fields.flatMap { $0.flattened }.compactMap { field -> (id: String, text: String)? in
            guard let message = message(field, say) else { return nil }
            let isOwn = field.missing != nil && problems.contains { $0.field == field.name && $0.problem == .missing }
            return (field.name, isOwn ? message : say(field.label) + say.colon + message)
        }
        let known = Set(fields.flatMap { $0.flattened }.map(\.name))
        let others = problems.filter { !known.contains($0.field) }.map { say.problem($0.problem) }
        return .errorSummary(entries, others: others, say)
    }
}

extension HTML {
    /// What has to be put right, with a link to each place.
    package static func errorSummary(
        _ entries: [(id: String, text: String)], others: [String] = [], _ say: Words
    ) -> HTML {
        let count = entries.count + others.count
        guard count > 0 else { return .empty }
        return .div(
            class: "summary", with: [.role("alert"), .labelledBy("error-summary")],
            [
                .h2(say(WebText.thingsToFix, String(count)), with: [.id("error-summary")]),
                .ul(entries.map { .li([.a($0.text, href: "#\($0.id)")]) } + others.map { .li($0) }),
            ])
    }
}
