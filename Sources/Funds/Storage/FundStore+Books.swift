package import FundsRules
package import Kernel
internal import Storage
internal import Web

/// Money that came into a fund, as somebody records it.
package struct Deposit: Sendable {
    package let amount: Money
    package let reference: String
    package let on: Day
    package let note: String

    package init(amount: Money, reference: String, on: Day, note: String = "") {
        self.amount = amount
        self.reference = reference
        self.on = on
        self.note = note
    }
}

extension FundStore {
    /// Records a deposit, once for a key; the number of its entry. Throws `FundRefused` with every reason.
    @discardableResult
    package func deposit(_ deposit: Deposit, into id: Int64, once: String, by who: Principal) async throws -> Int64 {
        let entry = LedgerEntry(
            key: "deposit:\(once)", .deposit(deposit.amount), valueOn: deposit.on, reference: deposit.reference,
            note: deposit.note)
        var reasons: [FundReason] = []
        if deposit.on > tools.today { reasons.append(.dayInFuture) }
        if TextRules.code(deposit.reference).isEmpty { reasons.append(.referenceMissing) }
        return try await record(entry, in: id, by: who, as: .record, action: "fund-deposit", reasons) { fund in
            (fund.isOpen ? [] : [.fundClosed]) + (deposit.on < fund.openedOn ? [.termsBeforeFund(fund.openedOn)] : [])
        }
    }

    /// Undoes a deposit with an entry of its own; entries of claims are undone on the claim's page.
    @discardableResult
    package func undo(_ number: Int64, of id: Int64, reason: String, by who: Principal) async throws -> Int64 {
        let row = try await tools.database.row(
            "SELECT * FROM fund_entry WHERE fund_id = \(id) AND number = \(number)")
        guard let stored = try row.map(LedgerRow.entry) else { throw FundRefused([.noSuchEntry]) }
        let entry = LedgerEntry(
            key: "undo:\(number)", .reversal(of: number, stored.entry.event.amounts), note: reason)
        var reasons: [FundReason] = []
        if reason.isEmpty { reasons.append(.reasonMissing) }
        if stored.entry.claim != nil { reasons.append(.entryOfClaim) }
        if stored.entry.event.undone != nil { reasons.append(.reversalStays) }
        return try await record(entry, in: id, by: who, as: .approve, action: "fund-entry-undone", reasons) { _ in [] }
    }

    /// Records an entry in a transaction of its own; after a lost connection the key tells what became of it.
    private func record(
        _ entry: LedgerEntry, in id: Int64, by who: Principal, as action: FundAction, action name: String,
        _ found: [FundReason], against: @escaping @Sendable (Fund) -> [FundReason]
    ) async throws -> Int64 {
        let (now, today, tools) = (tools.time.now(), tools.today, tools)
        do {
            return try await transaction { transaction in
                guard let row = try transaction.row("SELECT * FROM fund WHERE id = \(id)") else { throw NotFound() }
                let fund = try FundRow.fund(row)
                guard tools.allows(action, fund.office, who) else { throw FundRefused([.notAllowed]) }
                let books = LedgerWriting(fund: id, transaction: transaction)
                _ = try books.lockedState()
                if let known = try books.known(entry.key), known.entry.event == entry.event { return known.number }
                let reasons = found + against(fund)
                guard reasons.isEmpty else { throw FundRefused(reasons) }
                let number = try books.record(entry, by: who, at: now, on: today)
                try tools.audit(now, who, name, "fund:\(id)", "entry:\(number)", transaction)
                return number
            }
        } catch is UnknownOutcome {
            let row = try await tools.database.row(
                "SELECT * FROM fund_entry WHERE fund_id = \(id) AND key = \(entry.key)")
            guard let number = try row?.int64("number") else { throw UnknownOutcome() }
            return number
        }
    }

    /// The entries of a fund below a number, newest first; one more than asked for where there are more.
    package func entries(of fund: Int64, before: Int64? = nil, limit: Int = 20) async throws -> [StoredEntry] {
        try await tools.database.rows(
            """
            SELECT * FROM fund_entry WHERE fund_id = \(fund) AND number < \(before ?? .max)
            ORDER BY number DESC LIMIT \(limit + 1)
            """
        ).map(LedgerRow.entry)
    }

    /// The rules of a fund, newest first; at most fifty versions.
    package func terms(of fund: Int64) async throws -> [FundTerms] {
        try await tools.database.rows(
            "SELECT * FROM fund_terms WHERE fund_id = \(fund) ORDER BY from_on DESC LIMIT 50"
        ).map(FundRow.terms)
    }

    /// The traders that rules name, in the order of their list; at most so many.
    package func traders(of terms: Int64, limit: Int = 200) async throws -> [CoveredTrader] {
        try await tools.database.rows(
            """
            SELECT name, code FROM fund_trader WHERE terms_id = \(terms) AND place IS NOT NULL
            ORDER BY place LIMIT \(limit)
            """
        ).map { row in
            CoveredTrader(name: try row.text("name"), code: try row.optionalText("code").flatMap { CreditCode($0) })
        }
    }
}
