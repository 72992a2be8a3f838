internal import AccountsRules
internal import CaseworkRules
internal import Kernel
internal import LawRules
internal import Web

/// What may be chosen in the form of a move, looked up before it is drawn or read.
struct MoveChoices: Sendable {
    var grounds: [Ground] = []
    var officers: [DeskPeople.Officer] = []
    /// What speaks for and against each officer.
    var standing: [Int64: DeskPeople.Standing] = [:]
    /// The offices that are listed: near ones, or those that were looked for.
    var listed: [Office] = []
    /// Every office a file may be handed over to.
    var offices: Set<Int64> = []
    /// The questions of a complaint with what is known already, for a consultation that becomes one.
    var complaint: ComplaintQuestions?
    /// The templates from which a consultation may be answered today.
    var templates: [AnswerTemplate] = []
    /// The one that was asked for, as the answer begins.
    var begun: (template: AnswerTemplate, text: String)?
    /// The number of the file into which a repeat is to be merged, where it was pressed beside it.
    var leading = ""
    /// The kind of the file.
    var kind = CaseKind.complaint
}

/// The typed form of a move: its fields, and how they become the move or every problem at once.
struct MoveForm: Sendable {
    /// What has to be put right, in the order of the fields.
    struct Problems: Error, Equatable { let fields: [FieldProblem] }

    let name: CaseMove.Name
    var choices: MoveChoices
    let today: Day

    var fields: [any FormField] {
        switch name {
        case .accept, .takeOver, .startMediation, .resume, .rate, .startVerification, .approveExtension, .acknowledge,
            .takeIn, .absorb, .letGo, .acceptAnswer:
            []
        case .askExtension, .declineExtension, .separate: [reason]
        case .renew: [text(FilingMoveText.newFacts, MoveFormText.contentMissing)]
        case .write, .writeBack: [text(FilingMoveText.letter, MoveFormText.contentMissing)]
        case .conclude: conclusionFields
        case .notifyReporter:
            [TextAreaField("text", FilingMoveText.notice, hint: FilingMoveText.noticeHint, rows: 6, optional: true)]
        case .joinTo: joiningFields
        case .supervise, .askAgain:
            [
                text(SupervisionText.questions, SupervisionText.questionsMissing),
                DayField("due", SupervisionText.due, hint: SupervisionText.dueHint),
            ]
        case .answerSupervision: [text(SupervisionText.answer, MoveFormText.contentMissing)]
        case .mergeInto:
            [
                InputField(
                    "leading", FilingMoveText.leading, hint: FilingMoveText.earlierHint,
                    missing: FilingMoveText.leadingMissing, kind: .code, width: .long)
            ]
        case .answer: [templateField, text(FilingMoveText.answer, MoveFormText.contentMissing)].compactMap { $0 }
        case .becomeComplaint: choices.complaint?.fields ?? []
        case .splitTip:
            [text(FilingMoveText.breach, FilingMoveText.breachMissing, hint: FilingMoveText.breachHint)]
        case .refuse, .end: [groundField, explanation]
        case .requestSupplement:
            [text(MoveFormText.whatIsMissing, MoveFormText.contentMissing, hint: MoveFormText.whatIsMissingHint)]
        case .supplement, .addFacts, .addNote: [text(MoveFormText.content, MoveFormText.contentMissing)]
        case .returnHandover, .pause, .extend, .reopen, .withdraw: [reason]
        case .assign: [officerField]
        case .handOver: [officeField, reason]
        case .recordSession: sessionFields
        case .agree: agreementFields
        case .close: closingFields
        }
    }

    /// What the form begins with: today for a session, the agreed sum for closing, the proposed officer.
    func beginning(_ details: CaseDetails) -> FormData {
        switch name {
        case .recordSession: FormData(["heldOn": today.description])
        case .answer: FormData(choices.begun.map { ["template": $0.template.key, "text": $0.text] } ?? [:])
        case .splitTip: FormData(["text": details.story])
        case .mergeInto: FormData(["leading": choices.leading])
        case .becomeComplaint: choices.complaint?.beginning ?? FormData()
        case .close: FormData(details.agreement.map { ["agreed": $0.amount.yuanText] } ?? [:])
        case .assign:
            FormData(choices.standing.first { $0.value.isProposed }.map { ["officer": String($0.key)] } ?? [:])
        default: FormData()
        }
    }

    private var reason: any FormField { text(MoveFormText.reason, MoveFormText.reasonMissing) }

    private func text(_ label: Text, _ missing: Text, hint: Text? = nil) -> any FormField {
        TextAreaField("text", label, hint: hint, missing: missing, rows: 5)
    }

    private var explanation: any FormField {
        TextAreaField("note", MoveFormText.explanation, hint: MoveFormText.explanationHint, rows: 5, optional: true)
    }

    private var groundField: any FormField {
        RadioField(
            "ground", MoveFormText.ground, choices.grounds.map(GroundWords.choice), missing: MoveFormText.groundMissing)
    }

    private var officerField: any FormField {
        SelectField(
            "officer", MoveFormText.officer,
            choices.officers.map { Choice(String($0.id), $0.words(choices.standing[$0.id])) },
            missing: MoveFormText.officerMissing)
    }

    private var officeField: any FormField {
        SelectField(
            "office", MoveFormText.office, choices.listed.map { Choice(String($0.id), Text($0.name)) },
            hint: MoveFormText.officeHint, missing: MoveFormText.officeMissing)
    }

    private var sessionFields: [any FormField] {
        [
            DayField("heldOn", MoveFormText.heldOn),
            InputField("place", MoveFormText.place, hint: MoveFormText.placeHint, width: .long),
            CheckboxesField(
                "attended", MoveFormText.attended, SessionParty.allCases.map { Choice($0.rawValue, $0.text) }),
            TextAreaField("minutes", MoveFormText.minutes, missing: MoveFormText.minutesMissing, rows: 8),
        ]
    }

    private var agreementFields: [any FormField] {
        [
            TextAreaField("terms", MoveFormText.terms, missing: MoveFormText.termsMissing, rows: 6),
            InputField(
                "amount", MoveFormText.agreedAmount, hint: MoveFormText.agreedHint, kind: .money, width: .middle),
            DayField("performBy", MoveFormText.performBy, hint: MoveFormText.performHint, optional: true),
        ]
    }

    private var closingFields: [any FormField] {
        choices.kind == .suggestion ? [outcomeField, noteField] : disputeClosing
    }

    private var noteField: any FormField { TextAreaField("note", MoveFormText.note, rows: 3, optional: true) }

    private var outcomeField: any FormField {
        RadioField(
            "outcome", MoveFormText.outcome, Outcome.forClosing(choices.kind).map { Choice($0.rawValue, $0.text) },
            missing: MoveFormText.outcomeMissing)
    }

    private var disputeClosing: [any FormField] {
        [
            outcomeField,
            InputField("agreed", MoveFormText.agreedAmount, kind: .money, width: .middle, optional: true),
            InputField("performed", MoveFormText.performedAmount, kind: .money, width: .middle, optional: true),
            InputField(
                "punitive", MoveFormText.punitiveAmount, hint: MoveFormText.punitiveHint, kind: .money, width: .middle,
                optional: true),
            noteField,
        ]
    }
}

// MARK: Tips, consultations and suggestions

extension MoveForm {
    private var conclusionFields: [any FormField] {
        [
            RadioField(
                "result", FilingMoveText.result,
                [
                    Choice(Conclusion.Result.caseOpened.rawValue, Conclusion.Result.caseOpened.text),
                    Choice(
                        Conclusion.Result.notOpened.rawValue, Conclusion.Result.notOpened.text,
                        reveals: [groundField]),
                ], missing: FilingMoveText.resultMissing),
            TextAreaField(
                "note", FilingMoveText.conclusionNote, hint: FilingMoveText.conclusionHint, rows: 4, optional: true),
        ]
    }

    private var joiningFields: [any FormField] {
        [
            InputField(
                "earlier", FilingMoveText.earlier, hint: FilingMoveText.earlierHint,
                missing: FilingMoveText.earlierMissing, kind: .code, width: .long),
            RadioField(
                "facts", FilingMoveText.facts,
                [Choice("same", FilingMoveText.sameFacts), Choice("new", FilingMoveText.newerFacts)],
                missing: FilingMoveText.factsMissing),
        ]
    }

    private var templateField: (any FormField)? {
        guard !choices.templates.isEmpty else { return nil }
        return SelectField(
            "template", FilingMoveText.template, choices.templates.map { Choice($0.key, Text($0.title)) },
            hint: FilingMoveText.templateHint, optional: true)
    }
}

/// A ground as a choice: its article, its words, and what may be weighed.
enum GroundWords {
    static func choice(_ ground: Ground) -> Choice {
        let article = article(ground.id)
        let mark = ground.status == .unconfirmed ? FileText.unconfirmed : nil
        let zh = [article?.zh, ground.text.zh, mark.map { Words(.zh)($0) }].compactMap { $0 }
        let en = [article?.en, ground.text.en, mark.map { Words(.en)($0) }].compactMap { $0 }
        let text = LocalText(zh: zh.joined(separator: "　"), en: en.joined(separator: " · "))
        return Choice(ground.id, Text(text), hint: hint(ground))
    }

    private static func hint(_ ground: Ground) -> Text? {
        var zh = [ground.note?.zh].compactMap { $0 }
        var en = [ground.note?.en].compactMap { $0 }
        if !ground.factors.isEmpty {
            zh.append(Words(.zh)(MoveFormText.factors, ground.factors.map(\.text.zh).joined(separator: "；")))
            en.append(Words(.en)(MoveFormText.factors, ground.factors.map(\.text.en).joined(separator: "; ")))
        }
        guard !zh.isEmpty else { return nil }
        return Text(LocalText(zh: zh.joined(separator: "。"), en: en.joined(separator: ". ")))
    }

    /// The article that a ground's id tells: `a16_3` is 第十六条第三项. Ids of other forms tell none.
    static func article(_ id: String) -> LocalText? {
        let parts = id.dropFirst().split(separator: "_")
        guard parts.count == 2, let article = Int(parts[0]), let item = Int(parts[1]), (1...99).contains(article),
            (1...99).contains(item)
        else { return nil }
        return LocalText(
            zh: Words(.zh)(MoveFormText.article, chinese(article), chinese(item)),
            en: Words(.en)(MoveFormText.article, String(article), String(item)))
    }

    /// A number up to 99 as articles are counted: 十六, 二十三.
    private static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
    }
}
