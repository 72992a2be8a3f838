internal import Kernel
package import LawRules

/// The question of the `due` command, as it was typed: by when, under which rules, counted from which day?
package struct DueQuestion: Sendable, Equatable {
    package var rules: String
    package var period: String
    package var from: String

    /// Days that do not count, each `2026-05-10..2026-05-20`, both days among them.
    package var pauses: [String]

    /// Days of extension, in the unit of the period.
    package var extendedBy: Int

    package init(rules: String, period: String, from: String, pauses: [String] = [], extendedBy: Int = 0) {
        self.rules = rules
        self.period = period
        self.from = from
        self.pauses = pauses
        self.extendedBy = extendedBy
    }

    /// `{"due":"2026-10-12","provisional":false,"steps":[…]}`; throws every problem of the question at once.
    package func answer(from book: LawBook) throws(DueQuestionProblems) -> String {
        var problems: [DueQuestionProblems.Problem] = []
        let start = Day(from)
        if start == nil { problems.append(.badDay(from)) }
        let spans = pauses.map(Self.span)
        problems += zip(pauses, spans).filter { $0.1 == nil }.map { DueQuestionProblems.Problem.badPause($0.0) }
        if !(0...3_660).contains(extendedBy) { problems.append(.badExtension(extendedBy)) }
        problems += lookUp(in: book)
        guard problems.isEmpty, let start, let key = PeriodKey(rawValue: period),
            let due = book.due(
                rules: rules, period: key, from: start, pauses: spans.compactMap { $0 }, extendedBy: extendedBy)
        else { throw DueQuestionProblems(problems: problems) }
        return due.json
    }

    private func lookUp(in book: LawBook) -> [DueQuestionProblems.Problem] {
        guard let rules = book.rules(rules) else {
            return [.unknownRules(rules, known: book.ruleSets.keys.sorted())]
        }
        let known = rules.periodsInOrder.map(\.key.rawValue)
        return known.contains(period) ? [] : [.unknownPeriod(period, rules: rules.id, known: known)]
    }

    /// A pause of at most ten years; longer ones are slips of the keyboard.
    private static func span(_ text: String) -> DateSpan? {
        guard let dots = text.firstRange(of: ".."), let first = Day(text[..<dots.lowerBound]),
            let last = Day(text[dots.upperBound...]), first <= last, last - first <= 3_660
        else { return nil }
        return DateSpan(first: first, last: last)
    }
}
