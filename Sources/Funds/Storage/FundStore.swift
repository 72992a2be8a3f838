internal import AccountsRules
package import FundsRules
package import Kernel
package import Storage
internal import Web

/// Somebody else changed the same thing since it was read.
package struct StaleFund: Error, Equatable {}

/// A fund with where its books stand.
package struct StoredFund: Equatable, Sendable {
    package let fund: Fund
    package let books: LedgerState
}

/// Funds as they are kept: made, listed, given rules and money, closed.
package struct FundStore: Sendable {
    let tools: FundTools
    /// Funds on one page.
    package static let page = 50
    /// How often a transaction is begun again when another wrote the same history at that moment.
    private static let tries = 6

    package init(_ tools: FundTools) {
        self.tools = tools
    }

    /// Runs a transaction again where another was faster with a head that both moved.
    func transaction<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        for _ in 1..<Self.tries {
            do {
                return try await tools.database.transaction(body)
            } catch ChangeRefused.missed {
                continue
            }
        }
        return try await tools.database.transaction(body)
    }

    /// The fund, if the person may see it; throws `NotFound` otherwise, as if it were not there.
    package func fund(_ id: Int64, for who: Principal) async throws -> StoredFund {
        let row = try await tools.database.row("\(fragment: Self.withBooks) WHERE f.id = \(id)")
        guard let stored = try row.map(Self.stored), tools.allows(.see, stored.fund.office, who) else {
            throw NotFound()
        }
        return stored
    }

    /// The funds that a person may see, beginning after a key; one more than a page where there are more.
    package func funds(for who: Principal, after: Int64? = nil) async throws -> [StoredFund] {
        try await tools.database.rows(
            """
            \(fragment: Self.withBooks) WHERE f.office_id IN \(anyOf: offices(for: .see, who)) AND f.id > \(after ?? 0)
            ORDER BY f.id LIMIT \(Self.page + 1)
            """
        ).map(Self.stored)
    }

    /// The offices with whose funds a person may do something.
    func offices(for action: FundAction, _ who: Principal) -> [Int64] {
        guard let own = who.office else { return [] }
        let (directory, today) = (tools.directory(), tools.today)
        func has(_ relation: OfficeRelation) -> Bool { FundPermission.allows(action, who.roles, relation) }
        return (has(.own) || has(.below) ? directory.reach(of: own, below: has(.below), on: today) : [])
            + (has(.above) ? directory.ancestors(of: own, on: today) : [])
    }

    /// Makes a fund with its first rules; once for a key of a form.
    package func make(
        _ draft: FundDraft, once: String, by who: Principal
    ) async throws -> Fund {
        guard tools.allows(.manage, draft.office, who) else { throw FundRefused([.notAllowed]) }
        let (now, today, audit) = (tools.time.now(), tools.today, tools.audit)
        let (id, terms) = (tools.nextKey(), tools.nextKey())
        return try await making(once) { transaction in
            if let known = try transaction.row("SELECT * FROM fund WHERE once = \(once)") {
                return try FundRow.fund(known)
            }
            let fund = Fund(
                id: id, office: draft.office, kind: draft.kind, name: draft.name, openedOn: draft.openedOn)
            try transaction.execute(
                """
                INSERT INTO fund (id, office_id, kind, name, opened_on, version, made_at, made_by, once)
                VALUES (\(id), \(fund.office), \(fund.kind), \(fund.name), \(fund.openedOn), 1, \(now),
                    \(who.person), \(once))
                """)
            try transaction.execute(
                """
                INSERT INTO fund_ledger (fund_id, entries, bank, receivable, write_offs, obligations, capital)
                VALUES (\(id), 0, 0, 0, 0, 0, 0)
                """)
            try TermsWriting(transaction: transaction).add(
                draft.terms, id: terms, to: fund, after: nil, at: now, today: today, by: who)
            try audit(now, who, "fund-made", "fund:\(id)", fund.kind.rawValue, transaction)
            return fund
        }
    }

    /// Runs what makes a fund; where the same form was faster, or nobody knows, the fund of its key is the answer.
    private func making(
        _ once: String, _ body: @escaping @Sendable (any Writing) throws -> Fund
    ) async throws -> Fund {
        do {
            return try await transaction(body)
        } catch {
            var isPerhapsKept = error is UnknownOutcome
            if case ChangeRefused.duplicate = error { isPerhapsKept = true }
            let row = isPerhapsKept ? try await tools.database.row("SELECT * FROM fund WHERE once = \(once)") : nil
            guard let row else { throw error }
            return try FundRow.fund(row)
        }
    }

    /// Adds a version of a fund's rules; throws `FundRefused` with every reason.
    package func set(_ terms: TermsDraft, of id: Int64, by who: Principal) async throws {
        let tools = tools
        let (now, today, audit, key) = (tools.time.now(), tools.today, tools.audit, tools.nextKey())
        try await transaction { transaction in
            let fund = try Self.managed(id, who, tools, transaction)
            let newest = try transaction.row(
                "SELECT from_on FROM fund_terms WHERE fund_id = \(id) ORDER BY from_on DESC LIMIT 1")
            // A form that was sent twice meets its own version, and changes nothing.
            try TermsWriting(transaction: transaction).add(
                terms, id: key, to: fund, after: try newest?.day("from_on"), at: now, today: today, by: who)
            try audit(now, who, "fund-rules-set", "fund:\(id)", "from \(terms.from)", transaction)
        }
    }

    /// Closes a fund: no more is claimed on it, and nothing paid in; what traders owe is still taken.
    package func close(_ id: Int64, by who: Principal) async throws {
        let (now, today, audit, tools) = (tools.time.now(), tools.today, tools.audit, tools)
        try await transaction { transaction in
            let fund = try Self.managed(id, who, tools, transaction)
            let waiting = [FundClaim.State.entered, .checked, .approved]
            let open = try transaction.row(
                "SELECT 1 AS one FROM fund_claim WHERE fund_id = \(id) AND state IN \(anyOf: waiting) LIMIT 1")
            guard open == nil else { throw FundRefused([.claimsOpen]) }
            guard fund.isOpen else { return }
            try transaction.execute(
                "UPDATE fund SET closed_on = \(today), version = version + 1 WHERE id = \(id) AND closed_on IS NULL")
            try audit(now, who, "fund-closed", "fund:\(id)", "", transaction)
        }
    }

    /// The fund, held for a change by somebody who manages it; no claim is entered on it meanwhile.
    private static func managed(
        _ id: Int64, _ who: Principal, _ tools: FundTools, _ transaction: any Writing
    ) throws -> Fund {
        _ = try LedgerWriting(fund: id, transaction: transaction).lockedState()
        guard let row = try transaction.row("SELECT * FROM fund WHERE id = \(id) \(dialect: .forUpdate)") else {
            throw NotFound()
        }
        let fund = try FundRow.fund(row)
        guard tools.allows(.manage, fund.office, who) else { throw FundRefused([.notAllowed]) }
        return fund
    }

    private static let withBooks: SQL = """
        SELECT f.*, l.entries, l.last_on, l.bank, l.receivable, l.write_offs, l.obligations, l.capital
        FROM fund AS f JOIN fund_ledger AS l ON l.fund_id = f.id
        """

    private static func stored(_ row: Row) throws -> StoredFund {
        StoredFund(fund: try FundRow.fund(row), books: try LedgerRow.state(row))
    }
}
