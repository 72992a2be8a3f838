internal import CaseworkRules
internal import Kernel
internal import PerformanceRules
internal import SettlementRules
internal import Web

/// The form of one step about a promise.
struct StepForm {
    static let files = "files"

    let step: PromiseStep
    let upload: HandedFiles

    var fields: [any FormField] {
        switch step {
        case .proof: [text(PromiseText.proofText, PromiseText.proofMissing, optional: true), file]
        case .confirmation:
            [
                DayField("doneOn", PromiseText.doneOn, missing: PromiseText.doneOnMissing),
                text(PromiseText.remark, nil, optional: true),
            ]
        case .dispute: [text(PromiseText.disputeText, PromiseText.disputeMissing, optional: false), file]
        case .release: [text(PromiseText.releaseText, PromiseText.releaseMissing, optional: false)]
        }
    }

    private func text(_ label: Text, _ missing: Text?, optional: Bool) -> any FormField {
        TextAreaField("text", label, missing: missing, rows: 4, optional: optional)
    }

    private var file: any FormField {
        FileField(Self.files, PromiseText.files, limit: upload.limit, accepts: upload.accepts, optional: true)
    }

    /// What was typed; the files come beside it. Nil with the problems in the reader.
    func read(_ reader: inout FormReader, files count: Int) -> PromiseMove? {
        let max = PromiseLimits.text
        switch step {
        case .proof:
            let text = reader.optionalText("text", max: max, lines: true) ?? ""
            if text.isEmpty, count == 0, reader.problems.isEmpty { reader.report("text", .missing) }
            return .handIn(text: text, files: count)
        case .confirmation:
            let day = reader.day("doneOn")
            let text = reader.optionalText("text", max: max, lines: true) ?? ""
            return day.map { .confirm(doneOn: $0, text: text) }
        case .dispute: return reader.text("text", max: max, lines: true).map { .dispute(text: $0, files: count) }
        case .release: return reader.text("text", max: max, lines: true).map { .release(reason: $0) }
        }
    }
}

/// The form with which an officer enters a promise.
enum TermsForm {
    static var fields: [any FormField] {
        [
            RadioField(
                "by", PromiseText.who,
                [
                    Choice(Side.trader.rawValue, PromiseText.trader),
                    Choice(Side.consumer.rawValue, PromiseText.consumer),
                ],
                missing: PromiseText.whoMissing),
            InputField(
                "what", PromiseText.what, hint: PromiseText.whatHint, missing: PromiseText.whatMissing, width: .full),
            InputField("amount", PromiseText.amountYuan, kind: .money, width: .middle, optional: true),
            DayField("dueOn", PromiseText.dueOn, missing: PromiseText.dueOnMissing),
        ]
    }

    /// The promise; nil with every problem in the reader.
    static func read(_ reader: inout FormReader, agreedOn day: Day) -> PromiseTerms? {
        let side = reader.choice("by", as: Side.self)
        let what = reader.text("what", max: PromiseLimits.what)
        let amount = reader.money("amount", optional: true)
        let due = reader.day("dueOn")
        guard let side, let what, let due, reader.problems.isEmpty else { return nil }
        let terms = PromiseTerms(by: side, what: what, amount: amount, dueOn: due)
        for problem in terms.problems(agreedOn: day) {
            switch problem {
            case .whatMissing: reader.report("what", .missing)
            case .whatTooLong: reader.report("what", .tooLong(max: PromiseLimits.what))
            case .amountNotPositive: reader.report("amount", .notAnAmount)
            case .amountTooLarge: reader.report("amount", .amountTooLarge)
            case .dayBeforeAgreement: reader.report("dueOn", .dayTooEarly)
            case .dayTooFar: reader.report("dueOn", .dayInFuture)
            }
        }
        return reader.problems.isEmpty ? terms : nil
    }
}
