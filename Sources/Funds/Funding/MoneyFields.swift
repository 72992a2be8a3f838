internal import Web

/// Questions that several forms about money ask.
enum MoneyFields {
    static let amount = InputField(
        "amount", FundFormText.amount, missing: FundFormText.amountMissing, kind: .money, width: .middle)
    static let reference = InputField(
        "reference", FundFormText.reference, hint: FundFormText.referenceHint,
        missing: FundFormText.referenceMissing, kind: .code, width: .long)
    static let day = DayField("day", FundFormText.bankDay, missing: FundFormText.bankDayMissing)
    static let reason = TextAreaField(
        "reason", FundFormText.reason, missing: FundFormText.reasonMissing, rows: 4)

    static var deposit: [any FormField] {
        [
            amount, reference, day, InputField("note", FundFormText.note, optional: true),
            CheckboxField("sure", FundFormText.sure, missing: FundFormText.sureMissing),
        ]
    }

    static var undoing: [any FormField] {
        [reason, CheckboxField("sure", FundFormText.sureUndo, missing: FundFormText.sureUndoMissing)]
    }
}
