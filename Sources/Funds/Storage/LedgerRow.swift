package import FundsRules
package import Kernel
internal import Storage

/// An entry as it stands in the books.
package struct StoredEntry: Hashable, Sendable {
    /// 1 for the first of its fund, without gaps.
    package let number: Int64
    package let entry: LedgerEntry
    package let bookedOn: Day
    package let at: Instant
    /// The balances after it.
    package let after: Amounts
    package let by: Int64?
}

/// How the books stand in rows.
enum LedgerRow {
    static func state(_ row: Row) throws -> LedgerState {
        LedgerState(
            entries: try row.int64("entries"), lastOn: try row.optionalDay("last_on"), balances: try amounts(row))
    }

    static func amounts(_ row: Row, _ ending: String = "") throws -> Amounts {
        Amounts(
            bank: try row.int64("bank" + ending), receivable: try row.int64("receivable" + ending),
            writeOffs: try row.int64("write_offs" + ending), obligations: try row.int64("obligations" + ending),
            capital: try row.int64("capital" + ending))
    }

    static func entry(_ row: Row) throws -> StoredEntry {
        StoredEntry(
            number: try row.int64("number"),
            entry: LedgerEntry(
                key: try row.text("key"), try event(row), valueOn: try row.optionalDay("value_on"),
                reference: try row.text("reference"), note: try row.text("note"),
                claim: try row.optionalInt64("claim_id")),
            bookedOn: try row.day("booked_on"), at: try row.instant("at"), after: try amounts(row, "_after"),
            by: try row.optionalInt64("by_person"))
    }

    private static func event(_ row: Row) throws -> LedgerEvent {
        let amounts = try amounts(row)
        switch try row.choice("kind", as: LedgerEvent.Name.self) {
        case .deposit: return .deposit(Money(fen: amounts.bank))
        case .promise: return .promise(Money(fen: amounts.capital))
        case .payment: return .payment(Money(fen: amounts.receivable))
        case .recovery: return .recovery(Money(fen: amounts.bank))
        case .writeOff: return .writeOff(Money(fen: amounts.writeOffs))
        case .returned: return .returned(Money(fen: 0 &- amounts.bank), lost: Money(fen: 0 &- amounts.writeOffs))
        case .reversal: return .reversal(of: try row.int64("reverses"), amounts.reversed)
        }
    }
}
