package import Kernel
package import ReportingRules
package import Web

/// Which report somebody asks for.
package struct ReportRequest: Sendable, Hashable {
    package let period: ReportPeriod
    /// The code of the division; empty for everything recorded.
    package let scope: String
    package let convention: Convention

    package init(period: ReportPeriod, scope: String, convention: Convention) {
        self.period = period
        self.scope = scope
        self.convention = convention
    }

    /// The scope as it is written: 100000 for everything.
    package var scopeCode: String { scope.isEmpty ? ReportDocument.everywhere : scope }

    /// Reads what was asked for; throws ``ReportAsked`` with everything that is wrong.
    ///
    /// - Parameter today: a period that has not begun has no report
    package static func reading(
        period: String?, scope: String?, convention: String?, book: ReportingBook, usual: ReportUsual, today: Day
    ) throws -> ReportRequest {
        var problems: [ReportAsked.Problem] = []
        let found = period.map { ReportPeriod(code: $0) } ?? usual.period
        if found == nil { problems.append(.period) }
        if let found, found.first > today { problems.append(.future) }
        let set = book.convention(convention ?? usual.convention)
        if set == nil { problems.append(.convention) }
        let code = scope ?? usual.scope
        if code.utf8.count > 12 || !code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { problems.append(.scope) }
        guard problems.isEmpty, let found, let set else { throw ReportAsked(problems) }
        return ReportRequest(
            period: found, scope: code == ReportDocument.everywhere ? "" : code, convention: set)
    }
}

/// What a report is about when nothing was said.
package struct ReportUsual: Sendable {
    package let period: ReportPeriod?
    package let scope: String
    package let convention: String

    /// The last half year that is over, of the whole installation, by the national conventions.
    package init(today: Day, scope: String, convention: String = "cca") {
        let half: ReportPeriod.Shape = today.month > 6 ? .half(1, of: today.year) : .half(2, of: today.year - 1)
        period = ReportPeriod(half)
        self.scope = scope
        self.convention = convention
    }
}

/// What was asked for cannot be a report.
package struct ReportAsked: Error, Equatable {
    /// What is wrong.
    package enum Problem: String, Sendable, Equatable, CaseIterable {
        case period, future, scope, convention, format
    }

    package let problems: [Problem]

    init(_ problems: [Problem]) { self.problems = problems }

    init(_ problem: Problem) { problems = [problem] }

    package init(problem: Problem) { problems = [problem] }
}

extension ReportAsked.Problem {
    /// What is wrong and how it is put right.
    package var words: Text { ReportingText.problem(self) }
}

extension ReportAsked: AnsweredError {
    package var code: ProblemCode { .invalid }

    package var fields: [FieldProblem] {
        problems.map { FieldProblem($0 == .future ? "period" : $0.rawValue, .unknownChoice) }
    }

    /// The first thing that is wrong in words, because a code alone tells nobody how a period is written.
    package var explanation: (text: Text, arguments: [String])? {
        problems.first.map { (ReportingText.problem($0), []) }
    }
}
