internal import FundsRules
internal import Kernel
internal import Web

/// The questions about a fund's rules, and how their answers become a version.
enum TermsForm {
    static func fields() -> [any FormField] {
        let list = TextAreaField(
            "traders", FundFormText.list, hint: FundFormText.listHint, missing: FundFormText.listMissing, rows: 6)
        return [
            DayField("from", FundFormText.from, missing: FundFormText.fromMissing),
            RadioField(
                "coverage", FundFormText.coverage,
                [
                    Choice("all", FundFormText.everyTrader), Choice("list", FundFormText.listed, reveals: [list]),
                ], missing: FundFormText.coverageMissing),
            InputField(
                "perClaim", FundFormText.perClaim, missing: FundFormText.amountMissing, kind: .money, width: .middle),
            InputField(
                "perTrader", FundFormText.perTrader, hint: FundFormText.perTraderHint, kind: .money, width: .middle,
                optional: true),
            CheckboxesField(
                "causes", FundFormText.causes,
                FundTerms.Cause.allCases.map { Choice($0.rawValue, FundFormText.name($0)) },
                missing: FundFormText.causesMissing),
            CheckboxesField(
                "proofs", FundFormText.proofs,
                FundTerms.Proof.allCases.map { Choice($0.rawValue, FundFormText.name($0)) }),
            CheckboxField("exceeds", FundFormText.exceeds, note: FundFormText.exceedsNote),
            DayField("purchasesFrom", FundFormText.purchasesFrom, optional: true),
            TextAreaField("text", FundFormText.text, missing: FundFormText.textMissing, rows: 8),
        ]
    }

    /// What the form begins with: the rules before, or the least that one would begin with.
    static func beginning(_ terms: FundTerms?, traders: [CoveredTrader], from: Day) -> [FormData.Entry] {
        var entries = [FormData.Entry("from", from.description)]
        guard let terms else {
            return entries + [
                FormData.Entry("causes", FundTerms.Cause.agreement.rawValue),
                FormData.Entry("proofs", FundTerms.Proof.agreement.rawValue),
                FormData.Entry("proofs", FundTerms.Proof.breach.rawValue),
            ]
        }
        entries += [
            FormData.Entry("coverage", terms.coversAll ? "all" : "list"),
            FormData.Entry("perClaim", terms.perClaim.yuanText),
            FormData.Entry("perTrader", terms.perTrader?.yuanText ?? ""),
            FormData.Entry("purchasesFrom", terms.purchasesFrom?.description ?? ""),
            FormData.Entry("text", terms.text), FormData.Entry("traders", traders.map(line).joined(separator: "\n")),
        ]
        entries += terms.causes.map { FormData.Entry("causes", $0.rawValue) }
        entries += terms.proofs.map { FormData.Entry("proofs", $0.rawValue) }
        return entries + (terms.exceedsAgreement ? [FormData.Entry("exceeds", "yes")] : [])
    }

    private static func line(_ trader: CoveredTrader) -> String {
        [trader.code?.text, trader.name.isEmpty ? nil : trader.name].compactMap(\.self).joined(separator: ",")
    }

    /// The version, or nil with every problem noted.
    static func reading(_ reader: inout FormReader) -> TermsDraft? {
        let from = reader.day("from")
        let traders = coverage(&reader)
        let perClaim = positive("perClaim", &reader)
        let perTrader = reader.form.text("perTrader").isEmpty ? nil : positive("perTrader", &reader)
        let causes: Set<FundTerms.Cause> = choices("causes", &reader)
        if causes.isEmpty { reader.report("causes", .missing) }
        let proofs: Set<FundTerms.Proof> = choices("proofs", &reader)
        let purchasesFrom = reader.day("purchasesFrom", optional: true)
        let text = reader.text("text", max: FundLimits.text, lines: true)
        guard reader.problems.isEmpty, let from, let traders, let perClaim, let text else { return nil }
        return TermsDraft(
            from: from, traders: traders.list, perClaim: perClaim, perTrader: perTrader, causes: causes,
            proofs: proofs, exceedsAgreement: reader.ticked("exceeds"), purchasesFrom: purchasesFrom, text: text)
    }

    private static func coverage(_ reader: inout FormReader) -> (list: [CoveredTrader]?, Bool)? {
        guard let coverage = reader.choice("coverage", among: ["all", "list"]) else { return nil }
        if coverage == "all" { return (nil, true) }
        guard let list = reader.take(CoveredTrader.reading(reader.form.text("traders")), "traders") else { return nil }
        if list.isEmpty { reader.report("traders", .missing) }
        return (list, false)
    }

    /// An amount of more than zero.
    static func positive(_ field: String, _ reader: inout FormReader) -> Money? {
        guard let money = reader.money(field) else { return nil }
        if money.fen == 0 { reader.report(field, .numberTooSmall(min: 1)) }
        return money.fen == 0 ? nil : money
    }

    private static func choices<Value: RawRepresentable<String>>(
        _ field: String, _ reader: inout FormReader
    ) -> Set<Value> {
        let typed = reader.form.all(field).filter { !$0.isEmpty }
        let known = typed.compactMap { Value(rawValue: $0) }
        if known.count < typed.count { reader.report(field, .unknownChoice) }
        return Set(known)
    }
}
