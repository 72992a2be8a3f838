internal import FundsRules
internal import Kernel
internal import Storage
internal import Web

/// A claim on its way into the database, with all keys drawn before, so that its transaction may be run again.
struct ClaimEntering: Sendable {
    let draft: ClaimToEnter
    let proofs: [(key: Int64, proof: ProofToKeep)]
    let fund: Int64
    let file: ClaimedFile
    let once: String
    let who: Principal
    let tools: FundTools
    private let id: Int64
    private let note: Int64
    private let now: Instant
    private let today: Day

    init(
        draft: ClaimToEnter, proofs: [ProofToKeep], fund: Int64, file: ClaimedFile, once: String, _ who: Principal,
        _ tools: FundTools
    ) {
        self.draft = draft
        self.proofs = proofs.map { (tools.nextKey(), $0) }
        self.fund = fund
        self.file = file
        self.once = once
        self.who = who
        self.tools = tools
        id = tools.nextKey()
        note = tools.nextKey()
        now = tools.time.now()
        today = tools.today
    }

    /// The claim that was entered under the key; throws `keyUsed` where that was another one.
    func known(in reading: any Reading) throws -> FundClaim? {
        guard let row = try reading.row("SELECT * FROM fund_claim WHERE once = \(once)") else { return nil }
        let claim = try ClaimRow.claim(row)
        guard claim.fund == fund, claim.number == file.number, claim.amount == draft.amount,
            claim.cause == draft.cause
        else { throw FundRefused([.keyUsed]) }
        return claim
    }

    /// Enters it. Of two claims on one fund the books make the second wait, of two on one file its history.
    func carryOut(in transaction: any Writing) throws -> FundClaim {
        let books = try LedgerWriting(fund: fund, transaction: transaction).lockedState()
        if let known = try known(in: transaction) { return known }
        guard let row = try transaction.row("SELECT * FROM fund WHERE id = \(fund)") else { throw NotFound() }
        let stored = StoredFund(fund: try FundRow.fund(row), books: books)
        guard tools.allows(.enter, stored.fund.office, who), let person = who.person else {
            throw FundRefused([.notAllowed])
        }
        // Written before anything is added up: whoever claims on the same file at this moment begins again after us.
        let facts = ["claim": String(id), "fund": String(fund), "fen": String(draft.amount.fen)]
        try tools.cases.note(file.number, ClaimEntry.prefix + ClaimEntry.entered, facts, who, now, transaction)
        let terms = try checked(stored, ClaimReading(reading: transaction))
        let claim = FundClaim(
            id: id, fund: fund, caseID: file.caseID, number: file.number, trader: file.trader, cause: draft.cause,
            amount: draft.amount, reason: draft.reason, brokenOn: draft.brokenOn, terms: terms.id,
            enteredBy: person, enteredOn: today)
        try keep(claim, office: stored.fund.office, transaction)
        try tools.audit(now, who, "fund-claim-enter", "claim:\(id)", file.number, transaction)
        return claim
    }

    /// The rules by which it is entered; throws every reason against it.
    private func checked(_ stored: StoredFund, _ reading: ClaimReading) throws -> FundTerms {
        let terms = try reading.terms(of: fund, on: today)
        let isCovered = try terms.map { try reading.covers(file.trader, $0.id) } ?? false
        let reasons = draft.reasonsAgainst(
            stored.fund, terms, file, covered: isCovered,
            beside: try reading.claimed(file.number, file.trader, fund: fund), books: stored.books, today: today)
        guard reasons.isEmpty, let terms else { throw FundRefused(reasons) }
        return terms
    }

    private func keep(_ claim: FundClaim, office: Int64, _ transaction: any Writing) throws {
        try transaction.execute(ClaimRow.insert(claim, office: office, once: once))
        for (key, proof) in proofs { try keep(proof, key, transaction) }
        let told = ClaimNote(
            id: note, at: now, kind: ClaimEntry.entered, amount: claim.amount, day: nil, reference: "",
            text: claim.reason, by: claim.enteredBy)
        try transaction.execute(ClaimRow.insert(told, of: id))
    }

    private func keep(_ proof: ProofToKeep, _ key: Int64, _ transaction: any Writing) throws {
        switch proof {
        case .evidence(let kind, let evidence, let name):
            try transaction.execute(
                """
                INSERT INTO fund_proof (claim_id, id, kind, name, evidence_id)
                VALUES (\(id), \(key), \(kind), \(name), \(evidence))
                """)
        case .file(let kind, let kept):
            try transaction.execute(
                "INSERT INTO fund_proof (claim_id, id, kind, name) VALUES (\(id), \(key), \(kind), \(kept.name))")
            try transaction.execute(
                """
                INSERT INTO fund_file (case_id, id, claim_id, name, type, size, hash, at)
                VALUES (\(file.caseID), \(key), \(id), \(kept.name), \(kept.type), \(kept.size), \(kept.hash),
                    \(now))
                """)
        }
    }
}
