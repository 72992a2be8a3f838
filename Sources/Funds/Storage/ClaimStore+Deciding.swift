package import FundsRules
package import Kernel
internal import Storage
internal import Web

extension ClaimStore {
    /// Makes a move; throws `FundRefused` with every reason, ``StaleFund`` when the claim is no longer at `version`,
    /// `NotFound` when the person may not see it.
    @discardableResult
    package func decide(
        _ move: ClaimMove, on id: Int64, version: Int, by who: Principal
    ) async throws -> FundClaim {
        let seen = try await claim(id, for: who)
        guard seen.version == version else { throw StaleFund() }
        guard let file = try await tools.cases.file(seen.number, who) else { throw NotFound() }
        let (note, now, today, tools) = (tools.nextKey(), tools.time.now(), tools.today, tools)
        do {
            return try await funds.transaction { transaction in
                let moving = ClaimMoving(
                    move: move, who: who, note: note, now: now, today: today, tools: tools, transaction: transaction)
                return try moving.carryOut(on: id, version: version, file: file.facts)
            }
        } catch is UnknownOutcome {
            // Whether it was kept is told by the note, whose key was drawn before.
            let row = try await tools.database.row(
                "SELECT id FROM fund_claim_note WHERE claim_id = \(id) AND id = \(note)")
            guard row != nil else { throw UnknownOutcome() }
            return try await claim(id, for: who)
        }
    }

    /// What can be done with a claim now, and what cannot, with every reason.
    package func moves(
        on claim: FundClaim, file: ClaimedFile, by who: Principal
    ) async throws -> (open: [ClaimMove.Name], refused: [(name: ClaimMove.Name, why: [FundReason])]) {
        let stored = try await funds.fund(claim.fund, for: who)
        let (today, relation) = (tools.today, tools.relation(of: stored.fund.office, to: who))
        let situation = try await tools.database.read { reading in
            try ClaimReading(reading: reading).situation(
                claim, stored.fund, file, books: stored.books, who: who, relation: relation, today: today)
        }
        // What the table does not let a person do at all is not offered, and needs no reason.
        let mine = ClaimMove.Name.allCases.filter {
            FundPermission.allows($0.action, who.roles, relation) && $0.isNear(claim.state)
        }
        let all = mine.map { (name: $0, why: claim.reasonsAgainst($0, situation)) }
        return (all.filter(\.why.isEmpty).map(\.name), all.filter { !$0.why.isEmpty })
    }

    /// What has come back and stands, by the numbers of its entries, newest last.
    package func recoveries(of claim: FundClaim) async throws -> [(number: Int64, amount: Money)] {
        try await tools.database.rows(
            """
            SELECT e.number, e.bank FROM fund_entry AS e WHERE e.claim_id = \(claim.id) AND e.kind = 'recovery'
                AND NOT EXISTS (SELECT 1 FROM fund_entry AS u WHERE u.fund_id = e.fund_id AND u.reverses = e.number)
            ORDER BY e.number LIMIT 200
            """
        ).map { (try $0.int64("number"), try $0.money("bank")) }
    }
}

extension ClaimMove.Name {
    /// Whether it turns back what was under way, so that it is never what a page proposes first.
    var endsIt: Bool { [.refuse, .withdraw, .takeBack, .undoRecovery].contains(self) }

    /// Whether a claim in a state could still come to the move, or has just passed it; what lies further off is left
    /// out of the list of what is not possible.
    func isNear(_ state: FundClaim.State) -> Bool {
        switch self {
        case .check, .approve, .refuse: [.entered, .checked].contains(state)
        case .pay, .withdraw: [.entered, .checked, .approved].contains(state)
        case .takeBack, .demand, .recover, .proposeWriteOff, .writeOff, .keepClaiming: state == .paid
        case .undoRecovery: [.paid, .settled].contains(state)
        }
    }
}

/// One move on its way into the database: state, books, notes and histories in one transaction.
struct ClaimMoving {
    let move: ClaimMove
    let who: Principal
    let note: Int64
    let now: Instant
    let today: Day
    let tools: FundTools
    let transaction: any Writing

    func carryOut(on id: Int64, version: Int, file: ClaimedFile) throws -> FundClaim {
        let found = try transaction.row("SELECT * FROM fund_claim WHERE id = \(id) \(dialect: .forUpdate)")
        guard let found else { throw NotFound() }
        let claim = try ClaimRow.claim(found)
        guard claim.version == version else { throw StaleFund() }
        guard let row = try transaction.row("SELECT * FROM fund WHERE id = \(claim.fund)") else { throw NotFound() }
        let fund = try FundRow.fund(row)
        let books = LedgerWriting(fund: claim.fund, transaction: transaction)
        let situation = try ClaimReading(reading: transaction).situation(
            claim, fund, file, books: try books.lockedState(), who: who,
            relation: tools.relation(of: fund.office, to: who), today: today)
        let decision = try claim.deciding(move, situation)
        guard try transaction.execute(ClaimRow.update(decision.claim)) == 1 else { throw StaleFund() }
        try record(decision, in: books)
        let told = ClaimNote(
            id: note, at: now, kind: move.name.rawValue, amount: decision.amount, day: decision.valueOn,
            reference: decision.reference, text: decision.text, by: who.person)
        try transaction.execute(ClaimRow.insert(told, of: id))
        try tell(decision)
        return decision.claim
    }

    /// Tells the history of the file and the audit log.
    private func tell(_ decision: ClaimDecision) throws {
        let (claim, name) = (decision.claim, move.name.rawValue)
        var facts = ["claim": String(claim.id), "fund": String(claim.fund)]
        if let amount = decision.amount { facts["fen"] = String(amount.fen) }
        try tools.cases.note(claim.number, ClaimEntry.prefix + name, facts, who, now, transaction)
        try tools.audit(now, who, "fund-claim-\(name)", "claim:\(claim.id)", claim.number, transaction)
    }

    private func record(_ decision: ClaimDecision, in books: LedgerWriting) throws {
        guard let event = decision.event else { return }
        let claim = decision.claim
        let entry = LedgerEntry(
            key: "claim:\(claim.id):\(claim.version)", event, valueOn: decision.valueOn,
            reference: decision.reference, note: claim.number, claim: claim.id)
        try books.record(entry, by: who, at: now, on: today)
    }
}
