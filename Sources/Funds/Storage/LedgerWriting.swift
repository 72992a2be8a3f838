internal import FundsRules
internal import Kernel
internal import Storage

/// Records entries in the books of a fund, inside somebody's transaction.
struct LedgerWriting {
    let fund: Int64
    let transaction: any Writing

    /// Where the books stand; whoever else wants to write waits until this transaction has ended.
    func lockedState() throws -> LedgerState {
        let row = try transaction.row(
            "SELECT * FROM fund_ledger WHERE fund_id = \(fund) \(dialect: .forUpdate)")
        return try row.map(LedgerRow.state) ?? .empty
    }

    /// The entry with a key, if it has been recorded.
    func known(_ key: String) throws -> StoredEntry? {
        try transaction.row("SELECT * FROM fund_entry WHERE fund_id = \(fund) AND key = \(key)").map(LedgerRow.entry)
    }

    /// Records an entry once and gives its number; again under its key, it gives the number that it has.
    ///
    /// Throws `FundRefused` with every reason, also where the key stands for something else.
    @discardableResult
    func record(_ entry: LedgerEntry, by who: Principal, at now: Instant, on today: Day) throws -> Int64 {
        let state = try lockedState()
        if let known = try known(entry.key) {
            guard known.entry.event == entry.event else { throw FundRefused([.keyUsed]) }
            return known.number
        }
        let undone = try entry.event.undone.map(undoable)
        if let undone, undone.entry.event.amounts.reversed != entry.event.amounts {
            throw FundRefused([.noSuchEntry])
        }
        let after = try state.adding(entry.event, on: today)
        let reference = undone?.entry.reference ?? entry.reference
        try insert(entry, after, reference, by: who, at: now, on: today)
        try update(after)
        try match(after.entries, entry.event, LedgerEntry(key: "", entry.event, reference: reference).referenceKey)
        return after.entries
    }

    /// The entry with a number, if it may be undone.
    private func undoable(_ number: Int64) throws -> StoredEntry {
        let row = try transaction.row("SELECT * FROM fund_entry WHERE fund_id = \(fund) AND number = \(number)")
        guard let stored = try row.map(LedgerRow.entry) else { throw FundRefused([.noSuchEntry]) }
        if stored.entry.event.undone != nil { throw FundRefused([.reversalStays]) }
        let reversal = try transaction.row(
            "SELECT number FROM fund_entry WHERE fund_id = \(fund) AND reverses = \(number)")
        if reversal != nil { throw FundRefused([.reversedAlready]) }
        return stored
    }

    private func insert(
        _ entry: LedgerEntry, _ after: LedgerState, _ reference: String, by who: Principal, at now: Instant,
        on today: Day
    ) throws {
        let (amounts, balances) = (entry.event.amounts, after.balances)
        let key = LedgerEntry(key: "", entry.event, reference: reference).referenceKey
        try transaction.execute(
            """
            INSERT INTO fund_entry (fund_id, number, key, kind, booked_on, at, value_on, bank, receivable, write_offs,
                obligations, capital, bank_after, receivable_after, write_offs_after, obligations_after, capital_after,
                reference, reference_key, note, claim_id, reverses, by_person)
            VALUES (\(fund), \(after.entries), \(entry.key), \(entry.event.name), \(after.lastOn ?? today), \(now),
                \(entry.valueOn), \(amounts.bank), \(amounts.receivable), \(amounts.writeOffs),
                \(amounts.obligations), \(amounts.capital), \(balances.bank), \(balances.receivable),
                \(balances.writeOffs), \(balances.obligations), \(balances.capital), \(reference), \(key),
                \(entry.note), \(entry.claim), \(entry.event.undone), \(who.person))
            """)
    }

    private func update(_ after: LedgerState) throws {
        let balances = after.balances
        let changed = try transaction.execute(
            """
            UPDATE fund_ledger SET entries = \(after.entries), last_on = \(after.lastOn), bank = \(balances.bank),
                receivable = \(balances.receivable), write_offs = \(balances.writeOffs),
                obligations = \(balances.obligations), capital = \(balances.capital)
            WHERE fund_id = \(fund) AND entries = \(after.entries - 1)
            """)
        guard changed == 1 else { throw ChangeRefused.missed(statement: 0) }
    }

    /// Puts an entry that moved money beside its line of the bank, or among those that wait for one.
    ///
    /// An entry that is undone before the bank showed it was a slip of the pen: neither waits any longer.
    private func match(_ number: Int64, _ event: LedgerEvent, _ referenceKey: String) throws {
        let amount = event.amounts.bank
        guard amount != 0 else { return }
        if let undone = event.undone {
            let waited = try transaction.execute(
                "DELETE FROM fund_unmatched WHERE fund_id = \(fund) AND number = \(undone)")
            if waited == 1 { return }
        }
        let line = try transaction.row(
            """
            SELECT line_key FROM fund_bank_line
            WHERE fund_id = \(fund) AND reference_key = \(referenceKey) AND amount = \(amount)
                AND entry_number IS NULL
            ORDER BY line_key LIMIT 1
            """)
        guard let line = try line?.text("line_key") else {
            try transaction.execute("INSERT INTO fund_unmatched (fund_id, number) VALUES (\(fund), \(number))")
            return
        }
        try transaction.execute(
            "UPDATE fund_bank_line SET entry_number = \(number) WHERE fund_id = \(fund) AND line_key = \(line)")
    }
}
