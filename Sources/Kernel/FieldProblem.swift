/// A problem and the field it belongs to; a form answers with all of them at once.
package struct FieldProblem: Sendable, Hashable {
    /// The name of the field, dotted for fields inside a list: `claims.0.amount`.
    package let field: String
    package let problem: Problem

    package init(field: String, problem: Problem) {
        self.field = field
        self.problem = problem
    }

    package init(_ field: String, _ problem: Problem) {
        self.init(field: field, problem: problem)
    }
}
