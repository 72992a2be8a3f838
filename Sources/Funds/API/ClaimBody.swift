internal import FundsRules
internal import Kernel
internal import Web

/// A claim that a program enters; its proofs are pieces of evidence that the file has already.
struct ClaimBody {
    let number: String
    let cause: FundTerms.Cause
    let amount: Money
    let brokenOn: Day
    let reason: String
    let named: [(kind: FundTerms.Proof, evidence: Int64)]

    static let schema = Schema.object([
        .required("file", .text(min: 1, max: 60)), .required("cause", .choice(of: FundTerms.Cause.self)),
        .required("amount", .money), .required("brokenOn", .day),
        .required("reason", .text(min: 1, max: FundLimits.reason)),
        .optional(
            "proofs",
            .array(
                of: .object([
                    .required("kind", .choice(of: FundTerms.Proof.self)), .required("evidence", .key),
                ]), max: 20)),
    ]).named("FundClaimToEnter")

    static let example: JSONValue = [
        "file": "150105-26-000001-3", "cause": "agreement", "amount": "2899.00", "brokenOn": "2026-10-01",
        "reason": "调解协议约定10月1日前退款，商家没有退，电话打不通。",
        "proofs": [["kind": "agreement", "evidence": "10501"]],
    ]

    var draft: ClaimToEnter {
        ClaimToEnter(
            cause: cause, amount: amount, reason: reason, brokenOn: brokenOn, proofs: Set(named.map(\.kind)))
    }

    /// The claim, or every problem of the body.
    static func reading(_ body: JSONValue, today: Day) throws(Invalid) -> ClaimBody {
        var problems = schema.problems(in: body)
        func report(_ field: String, _ problem: Problem) {
            guard !problems.contains(where: { $0.field == field }) else { return }
            problems.append(FieldProblem(field, problem))
        }
        let number = CaseNumber(body["file"]?.string ?? "")
        if number == nil { report("file", .badCaseNumber) }
        let cause = body["cause"]?.string.flatMap { FundTerms.Cause(rawValue: $0) }
        var amount: Money?
        switch Money.reading(body["amount"]?.string ?? "") {
        case .success(let money) where money.fen == 0: report("amount", .numberTooSmall(min: 1))
        case .success(let money): amount = money
        case .failure(let problem): report("amount", problem)
        }
        let brokenOn = Day(typed: body["brokenOn"]?.string ?? "")
        if brokenOn == nil { report("brokenOn", .notADay) }
        if let brokenOn, brokenOn > today { report("brokenOn", .dayInFuture) }
        var reason = ""
        switch TextRules.clean(body["reason"]?.string ?? "", max: FundLimits.reason, lines: true) {
        case .success(let text) where text.isEmpty: report("reason", .missing)
        case .success(let text): reason = text
        case .failure(let problem): report("reason", problem)
        }
        let named = (body["proofs"]?.items ?? []).compactMap { item -> (kind: FundTerms.Proof, evidence: Int64)? in
            guard let kind = item["kind"]?.string.flatMap({ FundTerms.Proof(rawValue: $0) }),
                let evidence = item["evidence"]?.string.flatMap({ Int64($0) })
            else { return nil }
            return (kind, evidence)
        }
        if named.count < body["proofs"]?.items.count ?? 0 { report("proofs", .unknownChoice) }
        guard problems.isEmpty, let number, let cause, let amount, let brokenOn else { throw Invalid(problems) }
        return ClaimBody(
            number: number.text, cause: cause, amount: amount, brokenOn: brokenOn, reason: reason, named: named)
    }

    /// The evidence that is named; throws where the file has no such piece.
    func proofs(in file: FundCases.File) throws(Invalid) -> [ProofToKeep] {
        var proofs: [ProofToKeep] = []
        for (place, proof) in named.enumerated() {
            guard let evidence = file.evidence.first(where: { $0.id == proof.evidence }) else {
                throw Invalid([FieldProblem("proofs.\(place).evidence", .unknownChoice)])
            }
            proofs.append(.evidence(proof.kind, id: evidence.id, name: evidence.name))
        }
        return proofs
    }
}
