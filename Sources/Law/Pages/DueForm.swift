internal import Kernel
internal import LawRules
internal import Web

/// The small form that works out a due day; it asks, and changes nothing.
struct DueForm {
    /// How many pauses can be entered.
    static let pauses = 2

    let book: LawBook
    var state = FormState()
    let say: Words

    var html: HTML {
        .form(
            get: LawAddress.due.path, class: "flow", with: [Attribute("novalidate")],
            fields.map { $0.html(state, say) } + [.row([.button(say(LawPageText.send))])])
    }

    /// The questions in page order.
    var fields: [any FormField] {
        let sets = book.ruleSets.values.filter { !$0.periods.isEmpty }.sorted { ($1.from, $0.id) < ($0.from, $1.id) }
        let keys = PeriodKey.allCases.filter { key in sets.contains { $0.periods[key] != nil } }
        return [
            SelectField(
                "rules", LawPageText.rules, sets.map { Choice($0.id, Text($0.title)) },
                missing: LawPageText.rulesMissing),
            SelectField(
                "period", LawPageText.period, keys.map { Choice($0.rawValue, LawNames.of($0)) },
                missing: LawPageText.periodMissing),
            DayField("from", LawPageText.day, missing: LawPageText.dayMissing),
        ] + (1...Self.pauses).flatMap(Self.pause)
    }

    private static func pause(_ number: Int) -> [any FormField] {
        [
            DayField(
                "pause\(number)", Text(zh: "第\(number)次暂停的第一天", en: "First day of pause \(number)"), hint: nil,
                optional: true),
            DayField(
                "until\(number)", Text(zh: "第\(number)次暂停的最后一天", en: "Last day of pause \(number)"), hint: nil,
                optional: true),
        ]
    }
}

/// What was asked in the form, read; nil with ``problems`` when something is wrong.
struct DueAsked {
    private(set) var problems: [FieldProblem] = []
    /// Whether the rule set has no such period.
    private(set) var lacksPeriod = false
    private(set) var badPause = false
    private(set) var answer: Answer?

    /// A due day with what it was worked out from.
    struct Answer {
        let rules: RuleSet
        let key: PeriodKey
        let period: LegalPeriod
        let start: Day
        let due: DueDate
    }

    init(_ form: FormData, in book: LawBook) {
        var reader = FormReader(form)
        let id = reader.choice("rules", among: Set(book.ruleSets.keys))
        let key = reader.choice("period", as: PeriodKey.self)
        let start = reader.day("from")
        if let start, !Self.years.contains(start.year) { reader.report("from", .notADay) }
        let spans = (1...DueForm.pauses).compactMap { Self.span($0, &reader) }
        badPause = spans.contains { $0.count < 1 || $0.count > Self.longest }
        problems = reader.problems
        guard problems.isEmpty, !badPause, let id, let key, let start, let rules = book.rules(id) else { return }
        guard let period = rules.periods[key],
            let due = book.due(rules: id, period: key, from: start, pauses: spans)
        else {
            lacksPeriod = true
            return
        }
        answer = Answer(rules: rules, key: key, period: period, start: start, due: due)
    }

    /// Days far off are slips of the keyboard.
    private static let years = 1990...2100
    private static let longest = 3_660

    /// A pause; an empty one when only one of its days was entered, which is then told.
    private static func span(_ number: Int, _ reader: inout FormReader) -> DateSpan? {
        let first = reader.day("pause\(number)", optional: true)
        let last = reader.day("until\(number)", optional: true)
        guard first != nil || last != nil else { return nil }
        guard let first, let last else { return DateSpan(first: Day(number: 1), last: Day(number: 0)) }
        return DateSpan(first: first, last: last)
    }
}
