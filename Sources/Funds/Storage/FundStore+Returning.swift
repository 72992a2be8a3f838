package import FundsRules
package import Kernel
internal import Storage
internal import Web

/// That somebody wants to return what is left of a closed fund to its founder, and nobody else has approved it yet.
package struct ProposedReturn: Equatable, Sendable {
    package let id: Int64
    package let amount: Money
    /// What was lost, and is taken off what the founder had given.
    package let lost: Money
    package let recipient: String
    package let reason: String
    package let by: Int64
}

/// The bank's word for what was returned.
package struct ReturnPaid: Sendable {
    package let reference: String
    package let on: Day

    package init(reference: String, on day: Day) {
        self.reference = reference
        on = day
    }
}

extension FundStore {
    /// What waits for its second person; nil where nothing does.
    package func proposedReturn(of fund: Int64) async throws -> ProposedReturn? {
        try await tools.database.row(Self.openReturn(fund)).map(Self.proposed)
    }

    /// Proposes to return all that is left; throws `FundRefused` with every reason.
    package func proposeReturn(of id: Int64, to recipient: String, reason: String, by who: Principal) async throws {
        let (tools, now, today, key) = (tools, tools.time.now(), tools.today, tools.nextKey())
        try await transaction { transaction in
            let (fund, state) = try Self.held(id, for: .check, who, tools, transaction)
            guard let person = who.person else { throw FundRefused([.notAllowed]) }
            var reasons = try Self.reasonsAgainstReturning(fund, state, on: today, in: transaction)
            if recipient.isEmpty || reason.isEmpty { reasons.append(.reasonMissing) }
            if try transaction.row(Self.openReturn(id)) != nil { reasons.append(.returnProposed) }
            guard reasons.isEmpty, case .returned(let amount, let lost)? = state.rest else {
                throw FundRefused(reasons.isEmpty ? [.nothingLeft] : reasons)
            }
            try transaction.execute(
                """
                INSERT INTO fund_return (id, fund_id, amount, lost, recipient, reason, proposed_by, proposed_at)
                VALUES (\(key), \(id), \(amount), \(lost), \(recipient), \(reason), \(person), \(now))
                """)
            try tools.audit(now, who, "fund-return-proposed", "fund:\(id)", amount.yuanText, transaction)
        }
    }

    /// Approves what another has proposed, with the bank's reference: the entry leaves every account at nought.
    ///
    /// Sent twice, it is recorded once: the entry has the key of its proposal.
    @discardableResult
    package func approveReturn(of id: Int64, _ paid: ReturnPaid, by who: Principal) async throws -> Int64 {
        let (tools, now, today) = (tools, tools.time.now(), tools.today)
        return try await transaction { transaction in
            let (fund, state) = try Self.held(id, for: .approve, who, tools, transaction)
            guard let proposed = try transaction.row(Self.openReturn(id)).map(Self.proposed) else {
                throw FundRefused([.noReturnProposed])
            }
            var reasons = try Self.reasonsAgainstReturning(fund, state, on: today, in: transaction)
            if who.person == nil || who.person == proposed.by { reasons.append(.samePerson) }
            if TextRules.code(paid.reference).isEmpty { reasons.append(.referenceMissing) }
            if paid.on > today { reasons.append(.dayInFuture) }
            guard reasons.isEmpty else { throw FundRefused(reasons) }
            let number = try LedgerWriting(fund: id, transaction: transaction).record(
                LedgerEntry(
                    key: "return:\(proposed.id)", .returned(proposed.amount, lost: proposed.lost), valueOn: paid.on,
                    reference: paid.reference, note: proposed.recipient), by: who, at: now, on: today)
            try Self.end(proposed, entry: number, by: who, at: now, in: transaction)
            try tools.audit(now, who, "fund-returned", "fund:\(id)", "entry:\(number)", transaction)
            return number
        }
    }

    /// Drops what was proposed; nothing was recorded yet.
    package func dropReturn(of id: Int64, by who: Principal) async throws {
        let (tools, now) = (tools, tools.time.now())
        try await transaction { transaction in
            _ = try Self.held(id, for: .check, who, tools, transaction)
            guard let proposed = try transaction.row(Self.openReturn(id)).map(Self.proposed) else {
                throw FundRefused([.noReturnProposed])
            }
            try Self.end(proposed, entry: nil, by: who, at: now, in: transaction)
            try tools.audit(now, who, "fund-return-dropped", "fund:\(id)", "", transaction)
        }
    }
}

extension FundStore {
    private static func openReturn(_ fund: Int64) -> SQL {
        "SELECT * FROM fund_return WHERE fund_id = \(fund) AND ended_at IS NULL"
    }

    private static func proposed(_ row: Row) throws -> ProposedReturn {
        ProposedReturn(
            id: try row.int64("id"), amount: try row.money("amount"), lost: try row.money("lost"),
            recipient: try row.text("recipient"), reason: try row.text("reason"), by: try row.int64("proposed_by"))
    }

    /// The fund and its books, held while something is decided on them.
    private static func held(
        _ id: Int64, for action: FundAction, _ who: Principal, _ tools: FundTools, _ transaction: any Writing
    ) throws -> (Fund, LedgerState) {
        let state = try LedgerWriting(fund: id, transaction: transaction).lockedState()
        guard let row = try transaction.row("SELECT * FROM fund WHERE id = \(id)") else { throw NotFound() }
        let fund = try FundRow.fund(row)
        guard tools.allows(action, fund.office, who) else { throw FundRefused([.notAllowed]) }
        return (fund, state)
    }

    /// All claims are decided and paid, and all that traders owed has come back or was given up.
    private static func reasonsAgainstReturning(
        _ fund: Fund, _ state: LedgerState, on today: Day, in transaction: any Writing
    ) throws -> [FundReason] {
        var reasons: [FundReason] = fund.isOpen ? [.fundOpen] : []
        let open = FundClaim.State.allCases.filter(\.isOpen)
        let waiting = try transaction.row(
            "SELECT 1 AS one FROM fund_claim WHERE fund_id = \(fund.id) AND state IN \(anyOf: open) LIMIT 1")
        if waiting != nil { reasons.append(.claimsOpen) }
        guard let rest = state.rest else { return reasons + [.nothingLeft] }
        do { _ = try state.adding(rest, on: today) } catch { reasons += error.why }
        return reasons
    }

    private static func end(
        _ proposed: ProposedReturn, entry: Int64?, by who: Principal, at now: Instant, in transaction: any Writing
    ) throws {
        try transaction.execute(
            """
            UPDATE fund_return SET ended_by = \(who.person), ended_at = \(now), entry_number = \(entry)
            WHERE id = \(proposed.id) AND ended_at IS NULL
            """)
    }
}
