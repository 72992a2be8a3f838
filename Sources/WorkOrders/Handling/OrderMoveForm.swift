internal import CaseworkRules
internal import Kernel
internal import Web
internal import WorkOrdersRules

/// The fields of one move, and what they make of the form that comes back.
struct OrderMoveForm: Sendable {
    let name: OrderMove.Name
    let zone: LegalZone

    /// The fields; those of a file that is opened come from casework.
    var fields: [any FormField] {
        switch name {
        case .sign, .open: []
        case .sendBack:
            [
                RadioField(
                    "reason", OrderMoveText.reason,
                    SendBackReason.allCases.map { Choice($0.rawValue, OrderMoveText.name($0)) },
                    missing: OrderMoveText.reasonMissing),
                TextAreaField(
                    "text", OrderMoveText.explanation, hint: OrderMoveText.explanationHint,
                    missing: OrderMoveText.explanationMissing, rows: 4),
            ]
        case .join:
            [
                InputField(
                    "file", OrderMoveText.file, hint: OrderMoveText.fileHint, missing: OrderMoveText.fileMissing,
                    kind: .code, width: .long),
                CheckboxField("repeat", OrderMoveText.isRepeat),
            ]
        case .answer:
            [
                TextAreaField(
                    "text", OrderMoveText.answer, hint: OrderMoveText.answerHint, missing: OrderMoveText.answerMissing,
                    rows: 10)
            ]
        case .callBack: callBack
        case .close: [TextAreaField("text", OrderMoveText.closing, rows: 3, optional: true)]
        case .redo:
            [
                TextAreaField("text", OrderMoveText.redo, missing: OrderMoveText.redoMissing, rows: 4),
                DayField("due", OrderMoveText.newDue, hint: OrderMoveText.newDueHint, optional: true),
            ]
        }
    }

    private var callBack: [any FormField] {
        let satisfied = RadioField(
            "satisfied", OrderMoveText.satisfied,
            CallBack.Satisfied.allCases.map { Choice($0.rawValue, OrderMoveText.name($0)) },
            missing: OrderMoveText.satisfiedMissing)
        return [
            RadioField(
                "reached", OrderMoveText.reached,
                CallBack.Reached.allCases.map { reached in
                    Choice(
                        reached.rawValue, OrderMoveText.name(reached), reveals: reached == .yes ? [satisfied] : [])
                }, missing: OrderMoveText.reachedMissing),
            TextAreaField("text", OrderMoveText.note, rows: 3, optional: true),
        ]
    }

    /// The move that was filled in, or every problem of the form.
    func reading(_ form: FormData) -> Result<OrderMove, Invalid> {
        var reader = FormReader(form)
        let move = move(&reader)
        guard let move, reader.problems.isEmpty else { return .failure(Invalid(reader.problems)) }
        return .success(move)
    }

    private func move(_ reader: inout FormReader) -> OrderMove? {
        let most = OrderLimits.answer
        switch name {
        case .sign: return .sign
        case .open: return nil
        case .sendBack:
            let reason = reader.choice("reason", as: SendBackReason.self)
            let text = reader.text("text", max: most, lines: true)
            guard let reason, let text else { return nil }
            return .sendBack(reason, text: text)
        case .join:
            guard let typed = reader.text("file", max: 60) else { return nil }
            guard let number = CaseNumber(typed) else {
                reader.report("file", .badCaseNumber)
                return nil
            }
            return .join(number: number.text, isRepeat: reader.ticked("repeat"))
        case .answer: return reader.text("text", max: most, lines: true).map { .answer(text: $0) }
        case .callBack: return call(&reader)
        case .close: return .close(text: reader.optionalText("text", max: most, lines: true) ?? "")
        case .redo:
            let text = reader.text("text", max: most, lines: true)
            let due = reader.day("due", optional: true)
            return text.map { .redo(text: $0, dueAt: due.map(zone.end)) }
        }
    }

    /// What was said about satisfaction counts only for those who were reached.
    private func call(_ reader: inout FormReader) -> OrderMove? {
        let reached = reader.choice("reached", as: CallBack.Reached.self)
        let note = reader.optionalText("text", max: OrderLimits.answer, lines: true) ?? ""
        guard let reached else { return nil }
        guard reached == .yes else { return .callBack(CallBack(reached: reached, satisfied: nil, note: note)) }
        return reader.choice("satisfied", as: CallBack.Satisfied.self).map { satisfied in
            .callBack(CallBack(reached: reached, satisfied: satisfied, note: note))
        }
    }
}

extension HTML {
    /// A text of several lines, a paragraph for each.
    static func paragraphs(_ text: String) -> HTML {
        .join(text.split(separator: "\n").map { .p(String($0), class: "text") })
    }
}
