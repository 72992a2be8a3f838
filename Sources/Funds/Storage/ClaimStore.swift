package import FundsRules
package import Kernel
internal import Storage
internal import Web

/// A file that comes with a claim: a piece of evidence of the case file, or one taken in.
package enum ProofToKeep: Equatable, Sendable {
    case evidence(FundTerms.Proof, id: Int64, name: String)
    case file(FundTerms.Proof, FundFiles.Kept)

    package var kind: FundTerms.Proof {
        switch self {
        case .evidence(let kind, _, _), .file(let kind, _): kind
        }
    }
}

/// Claims as they are kept: entered, decided, paid, recovered.
package struct ClaimStore: Sendable {
    let tools: FundTools
    var funds: FundStore { FundStore(tools) }

    package init(_ tools: FundTools) {
        self.tools = tools
    }

    /// The claim, if the person may see its fund; throws `NotFound` otherwise, as if it were not there.
    package func claim(_ id: Int64, for who: Principal) async throws -> FundClaim {
        let row = try await tools.database.row("SELECT * FROM fund_claim WHERE id = \(id)")
        guard let row, tools.allows(.see, try row.int64("office_id"), who) else { throw NotFound() }
        return try ClaimRow.claim(row)
    }

    /// Enters a claim for a file, once for a key; throws `FundRefused` with every reason, `NotFound`.
    package func enter(
        _ draft: ClaimToEnter, proofs: [ProofToKeep], on fund: Int64, for file: FundCases.File, once: String,
        by who: Principal
    ) async throws -> FundClaim {
        let tools = tools
        let written = WrittenClaim(
            id: tools.nextKey(), note: tools.nextKey(), keys: Self.keys(proofs.count, tools),
            now: tools.time.now(), today: tools.today)
        do {
            return try await funds.transaction { transaction in
                try Self.enter(draft, proofs, fund, file.facts, once, who, written, tools, transaction)
            }
        } catch ChangeRefused.duplicate(let key) {
            guard let known = try await known(once, draft, fund) else { throw ChangeRefused.duplicate(key) }
            return known
        } catch is UnknownOutcome {
            guard let known = try await known(once, draft, fund) else { throw UnknownOutcome() }
            return known
        }
    }

    private static func keys(_ count: Int, _ tools: FundTools) -> [Int64] {
        (0..<count).map { _ in tools.nextKey() }
    }

    /// What was drawn before a claim is entered, so that the transaction may be run again.
    private struct WrittenClaim: Sendable {
        let id: Int64
        let note: Int64
        let keys: [Int64]
        let now: Instant
        let today: Day
    }

    private func known(_ once: String, _ draft: ClaimToEnter, _ fund: Int64) async throws -> FundClaim? {
        try await tools.database.read { try Self.known(once, draft, fund, in: $0) }
    }

    /// The claim that was entered under a key; throws `keyUsed` where that was another one.
    private static func known(
        _ once: String, _ draft: ClaimToEnter, _ fund: Int64, in reading: any Reading
    ) throws -> FundClaim? {
        guard let row = try reading.row("SELECT * FROM fund_claim WHERE once = \(once)") else { return nil }
        let claim = try ClaimRow.claim(row)
        guard claim.fund == fund, claim.amount == draft.amount, claim.cause == draft.cause else {
            throw FundRefused([.keyUsed])
        }
        return claim
    }

    private static func enter(
        _ draft: ClaimToEnter, _ proofs: [ProofToKeep], _ id: Int64, _ file: ClaimedFile, _ once: String,
        _ who: Principal, _ written: WrittenClaim, _ tools: FundTools, _ transaction: any Writing
    ) throws -> FundClaim {
        // The books are held first, so that of two claims the second sees the first.
        let books = try LedgerWriting(fund: id, transaction: transaction).lockedState()
        if let known = try known(once, draft, id, in: transaction) { return known }
        guard let row = try transaction.row("SELECT * FROM fund WHERE id = \(id)") else { throw NotFound() }
        let (fund, reading) = (try FundRow.fund(row), ClaimReading(reading: transaction))
        guard tools.allows(.enter, fund.office, who), let person = who.person else {
            throw FundRefused([.notAllowed])
        }
        let terms = try reading.terms(of: id, on: written.today)
        let reasons = draft.reasonsAgainst(
            fund, terms, file, covered: try terms.map { try reading.covers(file.trader, $0.id) } ?? false,
            beside: try reading.claimed(file.number, file.trader, fund: id), books: books, today: written.today)
        guard reasons.isEmpty, let terms else { throw FundRefused(reasons) }
        let claim = FundClaim(
            id: written.id, fund: id, caseID: file.caseID, number: file.number, trader: file.trader,
            cause: draft.cause, amount: draft.amount, reason: draft.reason, brokenOn: draft.brokenOn,
            terms: terms.id, enteredBy: person, enteredOn: written.today)
        try transaction.execute(ClaimRow.insert(claim, office: fund.office, once: once))
        try keep(proofs, written, of: claim, transaction)
        let note = ClaimNote(
            id: written.note, at: written.now, kind: ClaimEntry.entered, amount: claim.amount, day: nil,
            reference: "", text: claim.reason, by: person)
        try transaction.execute(ClaimRow.insert(note, of: claim.id))
        try tell(claim, ClaimEntry.entered, claim.amount, who, written.now, tools, transaction)
        return claim
    }

    private static func keep(
        _ proofs: [ProofToKeep], _ written: WrittenClaim, of claim: FundClaim, _ transaction: any Writing
    ) throws {
        for (key, proof) in zip(written.keys, proofs) {
            switch proof {
            case .evidence(let kind, let evidence, let name):
                try transaction.execute(
                    """
                    INSERT INTO fund_proof (claim_id, id, kind, name, evidence_id)
                    VALUES (\(claim.id), \(key), \(kind), \(name), \(evidence))
                    """)
            case .file(let kind, let kept):
                try transaction.execute(
                    """
                    INSERT INTO fund_proof (claim_id, id, kind, name) VALUES (\(claim.id), \(key), \(kind), \(kept.name))
                    """)
                try transaction.execute(
                    """
                    INSERT INTO fund_file (case_id, id, claim_id, name, type, size, hash, at)
                    VALUES (\(claim.caseID), \(key), \(claim.id), \(kept.name), \(kept.type), \(kept.size),
                        \(kept.hash), \(written.now))
                    """)
            }
        }
    }

    /// Tells the history of the file and the audit log.
    static func tell(
        _ claim: FundClaim, _ kind: String, _ amount: Money?, _ who: Principal, _ now: Instant, _ tools: FundTools,
        _ transaction: any Writing
    ) throws {
        var facts = ["claim": String(claim.id), "fund": String(claim.fund)]
        if let amount { facts["fen"] = String(amount.fen) }
        try tools.cases.note(claim.number, ClaimEntry.prefix + kind, facts, who, now, transaction)
        try tools.audit(now, who, "fund-claim-\(kind)", "claim:\(claim.id)", claim.number, transaction)
    }
}

/// What entries about claims are called in histories.
package enum ClaimEntry {
    /// Before the name of a move, in the history of a file.
    static let prefix = "fund."
    static let entered = "enter"
}
