package import Kernel

/// An account of a fund's books; assets stand on the left, what is owed and owned on the right.
package enum Account: String, CaseIterable, Sendable {
    /// Money at the bank, as it was recorded.
    case bank
    /// What traders owe the fund for what was paid in their place.
    case receivable
    /// What was given up.
    case writeOffs
    /// What was promised to consumers and not paid yet; negative.
    case obligations
    /// What the fund was given, less what is promised and not come back as a claim on a trader; negative.
    case capital
}

/// An amount for each account, in fen: debits positive, credits negative. Postings of an entry, or balances.
package struct Amounts: Hashable, Sendable {
    package var bank: Int64
    package var receivable: Int64
    package var writeOffs: Int64
    package var obligations: Int64
    package var capital: Int64

    package static let zero = Amounts()

    package init(
        bank: Int64 = 0, receivable: Int64 = 0, writeOffs: Int64 = 0, obligations: Int64 = 0, capital: Int64 = 0
    ) {
        self.bank = bank
        self.receivable = receivable
        self.writeOffs = writeOffs
        self.obligations = obligations
        self.capital = capital
    }

    package subscript(account: Account) -> Int64 {
        switch account {
        case .bank: bank
        case .receivable: receivable
        case .writeOffs: writeOffs
        case .obligations: obligations
        case .capital: capital
        }
    }

    private var all: [Int64] { [bank, receivable, writeOffs, obligations, capital] }

    /// Whether debits and credits are the same to the fen; sums that overflow are not.
    package var isBalanced: Bool {
        var sum: Int64 = 0
        for amount in all {
            let (next, overflow) = sum.addingReportingOverflow(amount)
            if overflow { return false }
            sum = next
        }
        return sum == 0
    }

    /// Whether no amount is larger than `limit`, either way.
    package func isWithin(_ limit: Int64) -> Bool { all.allSatisfy { $0.magnitude <= limit.magnitude } }

    /// Both together; nil where a sum overflows.
    package func adding(_ other: Amounts) -> Amounts? {
        var overflowed = false
        func sum(_ left: Int64, _ right: Int64) -> Int64 {
            let (sum, overflow) = left.addingReportingOverflow(right)
            overflowed = overflowed || overflow
            return sum
        }
        let added = Amounts(
            bank: sum(bank, other.bank), receivable: sum(receivable, other.receivable),
            writeOffs: sum(writeOffs, other.writeOffs), obligations: sum(obligations, other.obligations),
            capital: sum(capital, other.capital))
        return overflowed ? nil : added
    }

    /// Each amount on the other side: what undoes an entry. Amounts stay within ``FundLimits/balance``.
    package var reversed: Amounts {
        Amounts(
            bank: 0 &- bank, receivable: 0 &- receivable, writeOffs: 0 &- writeOffs,
            obligations: 0 &- obligations, capital: 0 &- capital)
    }

    /// What the fund could still promise: the money at the bank that is not promised already.
    package var free: Money { Money(fen: bank + obligations) }
}
