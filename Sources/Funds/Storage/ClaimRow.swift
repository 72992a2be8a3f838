package import FundsRules
package import Kernel
package import Storage

/// What happened to a claim, as its page tells it.
package struct ClaimNote: Equatable, Sendable {
    package let id: Int64
    package let at: Instant
    /// `enter`, or the name of a move.
    package let kind: String
    package let amount: Money?
    package let day: Day?
    package let reference: String
    package let text: String
    package let by: Int64?
}

/// A file that proves a claim: evidence of the case file, or one handed in with the claim.
package struct StoredProof: Equatable, Sendable {
    package let id: Int64
    package let kind: FundTerms.Proof
    package let name: String
    package let evidence: Int64?
}

/// How claims stand in rows.
enum ClaimRow {
    static func claim(_ row: Row) throws -> FundClaim {
        var claim = FundClaim(
            id: try row.int64("id"), fund: try row.int64("fund_id"), caseID: try row.int64("case_id"),
            number: try row.text("number"),
            trader: CoveredTrader(
                name: try row.text("trader_name"),
                code: try row.optionalText("trader_code").flatMap { CreditCode($0) }),
            cause: try row.choice("cause"), amount: try row.money("amount"), reason: try row.text("reason"),
            brokenOn: try row.day("broken_on"), terms: try row.int64("terms_id"),
            enteredBy: try row.int64("entered_by"), enteredOn: try row.day("entered_on"),
            state: try row.choice("state"), version: try row.int("version"), recovered: try row.money("recovered"),
            writtenOff: try row.money("written_off"))
        claim.checkedBy = try row.optionalInt64("checked_by")
        claim.approvedBy = try row.optionalInt64("approved_by")
        claim.paidOn = try row.optionalDay("paid_on")
        claim.demandedOn = try row.optionalDay("demanded_on")
        if let proposed = try row.optionalMoney("proposed") {
            claim.proposal = FundClaim.Proposal(
                amount: proposed, by: try row.optionalInt64("proposed_by") ?? 0,
                reason: try row.optionalText("proposed_why") ?? "")
        }
        return claim
    }

    static func note(_ row: Row) throws -> ClaimNote {
        ClaimNote(
            id: try row.int64("id"), at: try row.instant("at"), kind: try row.text("kind"),
            amount: try row.optionalMoney("amount"), day: try row.optionalDay("day"),
            reference: try row.text("reference"), text: try row.text("text"),
            by: try row.optionalInt64("by_person"))
    }

    static func insert(_ claim: FundClaim, office: Int64, once: String) -> SQL {
        """
        INSERT INTO fund_claim (id, fund_id, office_id, case_id, number, trader_key, trader_name, trader_code, cause,
            amount, reason, broken_on, terms_id, entered_by, entered_on, state, version, recovered, written_off, once)
        VALUES (\(claim.id), \(claim.fund), \(office), \(claim.caseID), \(claim.number), \(claim.trader.key),
            \(claim.trader.name), \(claim.trader.code?.text), \(claim.cause), \(claim.amount), \(claim.reason),
            \(claim.brokenOn), \(claim.terms), \(claim.enteredBy), \(claim.enteredOn), \(claim.state),
            \(claim.version), \(claim.recovered), \(claim.writtenOff), \(once))
        """
    }

    static func update(_ claim: FundClaim) -> SQL {
        """
        UPDATE fund_claim SET state = \(claim.state), version = \(claim.version), checked_by = \(claim.checkedBy),
            approved_by = \(claim.approvedBy), paid_on = \(claim.paidOn), demanded_on = \(claim.demandedOn),
            recovered = \(claim.recovered), written_off = \(claim.writtenOff),
            proposed = \(claim.proposal?.amount), proposed_by = \(claim.proposal?.by),
            proposed_why = \(claim.proposal?.reason)
        WHERE id = \(claim.id) AND version = \(claim.version - 1)
        """
    }

    static func insert(_ note: ClaimNote, of claim: Int64) -> SQL {
        """
        INSERT INTO fund_claim_note (claim_id, id, at, kind, amount, day, reference, text, by_person)
        VALUES (\(claim), \(note.id), \(note.at), \(note.kind), \(note.amount), \(note.day), \(note.reference),
            \(note.text), \(note.by))
        """
    }
}
