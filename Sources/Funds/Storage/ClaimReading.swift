internal import FundsRules
internal import Kernel
internal import Storage

/// Reads what decisions on claims need, in the snapshot or transaction at hand.
struct ClaimReading {
    let reading: any Reading

    /// The rules that hold on a day.
    func terms(of fund: Int64, on day: Day) throws -> FundTerms? {
        try reading.row(
            """
            SELECT * FROM fund_terms WHERE fund_id = \(fund) AND from_on <= \(day) ORDER BY from_on DESC LIMIT 1
            """
        ).map(FundRow.terms)
    }

    /// Whether the list of some rules names a trader, by code or by name.
    func covers(_ trader: CoveredTrader, _ terms: Int64) throws -> Bool {
        try reading.row(
            """
            SELECT 1 AS one FROM fund_trader WHERE terms_id = \(terms) AND trader_key IN \(anyOf: trader.keys) LIMIT 1
            """) != nil
    }

    /// What other claims ask for on the same file and with the same trader.
    func claimed(_ number: String, _ trader: CoveredTrader, fund: Int64, but own: Int64 = 0) throws -> ClaimedAlready {
        let states = FundClaim.State.counting
        let onFile = try reading.row(
            """
            SELECT CAST(COALESCE(sum(amount), 0) AS BIGINT) AS fen FROM fund_claim
            WHERE number = \(number) AND state IN \(anyOf: states) AND id <> \(own)
            """)
        let withTrader = try reading.row(
            """
            SELECT CAST(COALESCE(sum(amount - recovered), 0) AS BIGINT) AS fen FROM fund_claim
            WHERE fund_id = \(fund) AND trader_key = \(trader.key) AND state IN \(anyOf: states) AND id <> \(own)
            """)
        return ClaimedAlready(
            onFile: try onFile?.money("fen") ?? .zero, withTrader: try withTrader?.money("fen") ?? .zero)
    }

    /// All that is known when somebody acts on a claim.
    func situation(
        _ claim: FundClaim, _ fund: Fund, _ file: ClaimedFile, books: LedgerState, who: Principal,
        relation: OfficeRelation, today: Day
    ) throws -> ClaimSituation {
        let terms = try reading.row("SELECT * FROM fund_terms WHERE id = \(claim.terms)").map(FundRow.terms)
        let claimed = try claimed(claim.number, claim.trader, fund: claim.fund, but: claim.id)
        var situation = ClaimSituation(
            who: who, relation: relation, today: today, fundIsOpen: fund.isOpen, books: books,
            bounds: terms?.bounds(for: file, beside: claimed)
                ?? ClaimBounds(perClaim: .zero, withTrader: nil, onFile: nil))
        let entries = try reading.rows(
            "SELECT * FROM fund_entry WHERE claim_id = \(claim.id) ORDER BY number LIMIT 500"
        ).map(LedgerRow.entry)
        let undone = Set(entries.compactMap(\.entry.event.undone))
        for entry in entries where !undone.contains(entry.number) {
            switch entry.entry.event {
            case .promise: situation.promise = entry.number
            case .payment: situation.payment = entry.number
            case .recovery(let money): situation.recoveries[entry.number] = money
            case .deposit, .writeOff, .returned, .reversal: break
            }
        }
        return situation
    }
}
