internal import AdviceRules
internal import CaseworkRules
internal import Kernel
internal import Web

/// The form of one part of a topic: its fields, and what they begin with.
///
/// A draft may be half done: what is missing is for the check to say, before anything is published.
struct PartForm {
    let part: TopicPart
    let topic: Topic
    let book: GuideBook

    /// Answers that one question may have.
    static let mostAnswers = 8
    /// Steps of whom to ask.
    static let mostSteps = 8
    static let longestText = 4_000
    static let longestLine = 400

    var fields: [any FormField] {
        own + (part.isRemovable ? [CheckboxField("remove", EditText.remove, note: EditText.removeNote)] : [])
    }

    private var own: [any FormField] {
        switch part {
        case .heading: both(lines: false) + [DayField("review_on", EditText.reviewOn, missing: EditText.reviewMissing)]
        case .letter: both(lines: true, rows: 14)
        case .evidence: both(lines: true, rows: 8, EditText.oneALine)
        case .whom: whom
        case .court: both(lines: true) + cited + [number("limitation_years", EditText.years)]
        case .right: id + both(lines: true) + cited + [DayField("in_force", EditText.inForce)]
        case .burden: both(lines: true) + cited
        case .sum: both(lines: true) + [line("formula", EditText.formula)] + cited
        case .limit: both(lines: false) + limit + cited
        case .question: id + both(lines: false) + answers
        case .end: id + both(lines: false) + end
        }
    }

    private var id: [any FormField] {
        part.isNew
            ? [
                InputField(
                    "id", EditText.id, hint: EditText.idHint, missing: EditText.idMissing, kind: .code, width: .middle)
            ] : []
    }

    private func both(lines: Bool, rows: Int = 4, _ hint: Text? = nil) -> [any FormField] {
        guard lines else { return [line("zh", EditText.zh), line("en", EditText.en)] }
        return [
            TextAreaField("zh", EditText.zh, hint: hint, rows: rows, optional: true),
            TextAreaField("en", EditText.en, hint: hint, rows: rows, optional: true),
        ]
    }

    private func line(_ name: String, _ label: Text) -> InputField { InputField(name, label, optional: true) }

    private func number(_ name: String, _ label: Text) -> InputField {
        InputField(name, label, kind: .number, width: .short, optional: true)
    }

    private var cited: [any FormField] {
        let laws = book.sources.sorted { $0.value.zh < $1.value.zh }.map { Choice($0.key, Text($0.value.text)) }
        return [
            SelectField("law", EditText.law, laws, optional: true),
            InputField("article", EditText.article, hint: EditText.articleHint, width: .long, optional: true),
            SelectField(
                "status", EditText.status, Certainty.allCases.map { Choice($0.rawValue, EditText.name($0)) },
                asksToChoose: false),
        ]
    }

    private var limit: [any FormField] {
        [
            number("amount", EditText.amount),
            SelectField(
                "unit", EditText.unit, TimeLimit.Unit.allCases.map { Choice($0.rawValue, EditText.name($0)) },
                asksToChoose: false),
            line("from_zh", EditText.fromZh), line("from_en", EditText.fromEn),
        ]
    }

    private var whom: [any FormField] {
        (1...Self.mostSteps).map { step in
            SelectField("whom.\(step)", EditText.step(step), authorities, optional: true)
        }
    }

    private var authorities: [Choice] {
        book.authorities.sorted { $0.value.zh < $1.value.zh }.map { Choice($0.key, Text($0.value.text)) }
    }

    private var answers: [any FormField] {
        let places =
            topic.graph.nodes.map { Choice($0.id, EditText.place($0.id, $0.text)) }
            + topic.graph.results.map { Choice($0.id, EditText.place($0.id, $0.text)) }
        return (1...Self.mostAnswers).flatMap { place -> [any FormField] in
            [
                InputField(
                    "answer.\(place).key", EditText.answerKey(place), kind: .code, optional: true, layout: .cell),
                InputField("answer.\(place).zh", EditText.answerZh(place), optional: true, layout: .cell),
                InputField("answer.\(place).en", EditText.answerEn(place), optional: true, layout: .cell),
                SelectField("answer.\(place).to", EditText.answerTo(place), places, optional: true, layout: .cell),
            ]
        }
    }

    /// The fields as they stand: the answers of a question in a grid, one a row where there is room.
    func html(_ state: FormState, _ say: Words) -> [HTML] {
        guard case .question = part else { return fields.map { $0.html(state, say) } }
        let isAnswer = { (field: any FormField) in field.name.hasPrefix("answer.") }
        let answers = fields.filter(isAnswer).map { $0.html(state, say) }
        let rows = stride(from: 0, to: answers.count, by: 4).map { start in
            HTML.div(class: "fast", Array(answers[start..<min(start + 4, answers.count)]))
        }
        let others = fields.filter { !isAnswer($0) }.map { $0.html(state, say) }
        let last = others.count - (part.isRemovable ? 1 : 0)
        let hint = HTML.p(say(EditText.answersHint), class: "mut")
        return Array(others[..<last]) + [hint] + rows + Array(others[last...])
    }

    private var end: [any FormField] {
        [
            CheckboxesField(
                "rights", EditText.rights, topic.rights.map { Choice($0.id, EditText.place($0.id, $0.text)) }),
            CheckboxesField(
                "claims", EditText.claims, ClaimKind.allCases.map { Choice($0.rawValue, AdviceText.claim($0.rawValue)) }
            ),
            SelectField("first_step", EditText.firstStep, authorities, optional: true),
        ]
    }
}
