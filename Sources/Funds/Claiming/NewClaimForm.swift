internal import FundsRules
internal import Kernel
internal import Web

/// What is asked when a claim is entered, and how the answers become one.
struct NewClaimForm {
    let terms: FundTerms?
    let file: FundCases.File
    let files: HandedFiles

    private var needed: [FundTerms.Proof] {
        FundTerms.Proof.allCases.filter { terms?.proofs.contains($0) ?? false }
    }

    var fields: [any FormField] {
        let causes = FundTerms.Cause.allCases.filter { terms?.causes.contains($0) ?? false }
        return [
            RadioField(
                "cause", ClaimText.cause, causes.map { Choice($0.rawValue, FundFormText.name($0)) },
                missing: ClaimMoveText.causeMissing),
            MoneyFields.amount,
            DayField("brokenOn", ClaimText.brokenOn, missing: ClaimMoveText.brokenMissing),
            TextAreaField(
                "reason", ClaimText.reason, hint: ClaimMoveText.reasonHint, missing: ClaimMoveText.reasonMissing),
        ] + needed.flatMap(fields)
    }

    private func fields(_ proof: FundTerms.Proof) -> [any FormField] {
        let name = FundFormText.name(proof)
        func with(_ text: Text) -> Text {
            Text(zh: Words(.zh)(text, name.zh), en: Words(.en)(text, name.en))
        }
        let upload = FileField(
            "file.\(proof.rawValue)", with(ClaimMoveText.proofFile), limit: files.limit, accepts: files.accepts,
            optional: !file.evidence.isEmpty)
        guard !file.evidence.isEmpty else { return [upload] }
        let known = file.evidence.prefix(50).map { Choice(String($0.id), Text(name: $0.name)) }
        return [
            SelectField(
                "evidence.\(proof.rawValue)", with(ClaimMoveText.proofOf),
                [Choice("", ClaimMoveText.proofNone)] + known, optional: true, asksToChoose: false),
            upload,
        ]
    }

    /// The claim without its proofs, or every problem.
    func reading(_ reader: inout FormReader, _ proofs: Set<FundTerms.Proof>, today: Day) -> ClaimToEnter? {
        let cause = reader.choice("cause", as: FundTerms.Cause.self)
        let amount = TermsForm.positive("amount", &reader)
        let brokenOn = reader.day("brokenOn", notAfter: today)
        let reason = reader.text("reason", max: FundLimits.reason, lines: true)
        guard reader.problems.isEmpty, let cause, let amount, let brokenOn, let reason else { return nil }
        return ClaimToEnter(cause: cause, amount: amount, reason: reason, brokenOn: brokenOn, proofs: proofs)
    }

    /// The proofs that a form names or brings; files are taken in only when all else is right.
    func proofs(_ reader: inout FormReader) -> [(
        kind: FundTerms.Proof, evidence: FundCases.Evidence?, file: UploadedFile?
    )] {
        var found: [(kind: FundTerms.Proof, evidence: FundCases.Evidence?, file: UploadedFile?)] = []
        for proof in needed {
            let field = "evidence.\(proof.rawValue)"
            let known = Set(file.evidence.map { String($0.id) })
            if let id = reader.choice(field, among: known, optional: true) {
                found.append((proof, file.evidence.first { String($0.id) == id }, nil))
            }
            for upload in reader.form.files("file.\(proof.rawValue)").prefix(FundLimits.proofs) {
                found.append((proof, nil, upload))
            }
        }
        return found
    }
}
