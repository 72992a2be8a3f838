internal import Kernel
internal import MediationRules
internal import Web

/// The forms in which an appraisal is begun and ended.
enum AppraisalForm {
    static let beginning: [any FormField] = [
        RadioField(
            "kind", AppraisalText.kind,
            Appraisal.Kind.allCases.map { Choice($0.rawValue, AppraisalText.text($0)) }),
        InputField("body", AppraisalText.body, missing: AppraisalText.bodyMissing),
        RadioField(
            "chosenBy", AppraisalText.chosenBy,
            Appraisal.Choice.allCases.map { Choice($0.rawValue, AppraisalText.text($0)) },
            missing: AppraisalText.chosenMissing),
        TextAreaField("question", AppraisalText.question, missing: AppraisalText.questionMissing, rows: 4),
        InputField(
            "cost", AppraisalText.cost, hint: AppraisalText.costHint, kind: .money, width: .middle, optional: true),
        RadioField(
            "payer", AppraisalText.payer,
            Appraisal.Payer.allCases.map { Choice($0.rawValue, AppraisalText.text($0)) },
            missing: AppraisalText.payerMissing),
        InputField("sample", AppraisalText.sample, hint: AppraisalText.sampleHint, optional: true),
        InputField("sealedBy", AppraisalText.sealedBy, missing: AppraisalText.sealedMissing, optional: true),
        DayField("handedOn", AppraisalText.handedOn, missing: AppraisalText.handedMissing, optional: true),
    ]

    static func reading(_ reader: inout FormReader, today: Day) -> AppraisalDraft? {
        let kind = reader.choice("kind", as: Appraisal.Kind.self)
        let body = reader.text("body", max: AppraisalLimits.body)
        let chosenBy = reader.choice("chosenBy", as: Appraisal.Choice.self)
        let question = reader.text("question", max: AppraisalLimits.question, lines: true)
        let cost = reader.money("cost", optional: true)
        let payer = reader.choice("payer", as: Appraisal.Payer.self)
        let sample = reader.optionalText("sample", max: AppraisalLimits.sample)
        let sealedBy = reader.optionalText("sealedBy", max: AppraisalLimits.sealedBy)
        let handedOn = reader.day("handedOn", notAfter: today, optional: true)
        if sample != nil {
            if sealedBy == nil { reader.report("sealedBy", .missing) }
            if handedOn == nil, !reader.problems.contains(where: { $0.field == "handedOn" }) {
                reader.report("handedOn", .missing)
            }
        }
        guard reader.problems.isEmpty, let kind, let body, let chosenBy, let question, let payer else { return nil }
        return AppraisalDraft(
            kind: kind, body: body, chosenBy: chosenBy, question: question, cost: cost, payer: payer,
            sample: sample ?? "", sealedBy: sealedBy ?? "", handedOn: handedOn)
    }

    static func ending(_ files: HandedFiles) -> [any FormField] {
        [
            RadioField(
                "outcome", AppraisalText.outcome,
                [Appraisal.State.done, .abandoned].map { Choice($0.rawValue, AppraisalText.text($0)) },
                missing: AppraisalText.outcomeMissing),
            TextAreaField("result", AppraisalText.result, missing: AppraisalText.resultMissing, rows: 6),
            FileField("report", AppraisalText.report, limit: files.limit, accepts: files.accepts, optional: true),
        ]
    }
}
