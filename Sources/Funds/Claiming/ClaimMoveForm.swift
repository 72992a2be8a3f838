internal import FundsRules
internal import Kernel
internal import Web

/// What is asked for a move of a claim, and how the answers become one.
struct ClaimMoveForm {
    let name: ClaimMove.Name
    let shown: ShownClaim
    let say: Words

    private var claim: FundClaim { shown.claim }

    /// Moves that touch money are confirmed with the amount and for whom, in so many words.
    private var sure: any FormField {
        if [.pay, .recover].contains(name) {
            return CheckboxField("sure", FundFormText.sure, missing: FundFormText.sureMissing)
        }
        let amount = name == .writeOff ? claim.proposal?.amount ?? .zero : claim.amount
        let words =
            [ClaimMove.Name.check, .approve, .writeOff].contains(name)
            ? Text(
                zh: Words(.zh)(ClaimMoveText.sure, "¥" + amount.yuanText, claim.trader.name),
                en: Words(.en)(ClaimMoveText.sure, "¥" + amount.yuanText, claim.trader.name))
            : ClaimMoveText.sureLabel
        return CheckboxField("sure", words, missing: ClaimMoveText.sureMissing)
    }

    private var isConfirmed: Bool { ![.refuse, .withdraw, .demand, .keepClaiming, .proposeWriteOff].contains(name) }

    var fields: [any FormField] { own + (isConfirmed ? [sure] : []) }

    private var own: [any FormField] {
        switch name {
        case .check, .approve, .writeOff: []
        case .refuse, .withdraw, .takeBack, .keepClaiming: [MoneyFields.reason]
        case .pay: [MoneyFields.reference, MoneyFields.day]
        case .recover: [MoneyFields.amount, MoneyFields.reference, MoneyFields.day]
        case .demand:
            [
                DayField("day", ClaimMoveText.demandDay, missing: ClaimMoveText.dayMissing),
                TextAreaField("text", ClaimMoveText.demandText, rows: 4, optional: true),
            ]
        case .proposeWriteOff: [MoneyFields.amount, MoneyFields.reason]
        case .undoRecovery:
            [
                SelectField(
                    "entry", ClaimMoveText.entry,
                    shown.recoveries.map { recovery in
                        Choice(String(recovery.number), choice(recovery))
                    }, missing: ClaimMoveText.entryMissing),
                MoneyFields.reason,
            ]
        }
    }

    private func choice(_ recovery: (number: Int64, amount: Money)) -> Text {
        func said(_ language: Language) -> String {
            Words(language)(ClaimMoveText.entryChoice, String(recovery.number), recovery.amount.yuanText)
        }
        return Text(zh: said(.zh), en: said(.en))
    }

    /// What the form begins with.
    var beginning: FormData {
        switch name {
        case .recover, .proposeWriteOff: FormData(["amount": claim.outstanding.yuanText, "day": ""])
        case .demand: FormData(["day": shown.today.description])
        default: FormData()
        }
    }

    /// The move, or every problem.
    func reading(_ form: FormData) -> Result<ClaimMove, Invalid> {
        var reader = FormReader(form)
        let move = move(&reader)
        if isConfirmed, !reader.ticked("sure") { reader.report("sure", .missing) }
        guard reader.problems.isEmpty, let move else { return .failure(Invalid(reader.problems)) }
        return .success(move)
    }

    private func move(_ reader: inout FormReader) -> ClaimMove? {
        switch name {
        case .check: return .check
        case .approve: return .approve
        case .writeOff: return .writeOff
        case .refuse: return reason(&reader).map { .refuse(reason: $0) }
        case .withdraw: return reason(&reader).map { .withdraw(reason: $0) }
        case .takeBack: return reason(&reader).map { .takeBack(reason: $0) }
        case .keepClaiming: return reason(&reader).map { .keepClaiming(reason: $0) }
        case .pay:
            guard let reference = reference(&reader), let day = day(&reader) else { return nil }
            return .pay(reference: reference, on: day)
        case .demand:
            let text = reader.optionalText("text", max: FundLimits.reason, lines: true) ?? ""
            return day(&reader).map { .demand(on: $0, text: text) }
        case .recover:
            let (amount, reference) = (TermsForm.positive("amount", &reader), reference(&reader))
            guard let day = day(&reader), let amount, let reference else { return nil }
            return .recover(amount, reference: reference, on: day)
        case .proposeWriteOff:
            let amount = TermsForm.positive("amount", &reader)
            guard let reason = reason(&reader), let amount else { return nil }
            return .proposeWriteOff(amount, reason: reason)
        case .undoRecovery:
            let entry = reader.choice("entry", among: Set(shown.recoveries.map { String($0.number) }))
            guard let reason = reason(&reader), let entry = entry.flatMap({ Int64($0) }) else { return nil }
            return .undoRecovery(entry: entry, reason: reason)
        }
    }

    private func reason(_ reader: inout FormReader) -> String? {
        reader.text("reason", max: FundLimits.reason, lines: true)
    }

    private func reference(_ reader: inout FormReader) -> String? {
        reader.text("reference", max: FundLimits.reference)
    }

    private func day(_ reader: inout FormReader) -> Day? { reader.day("day", notAfter: shown.today) }
}
