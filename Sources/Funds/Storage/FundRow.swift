package import FundsRules
package import Kernel
package import Storage

/// A fund as somebody sets it up.
package struct FundDraft: Sendable {
    package let office: Int64
    package let kind: Fund.Kind
    package let name: String
    package let openedOn: Day
    package let terms: TermsDraft

    package init(office: Int64, kind: Fund.Kind, name: String, openedOn: Day, terms: TermsDraft) {
        self.office = office
        self.kind = kind
        self.name = name
        self.openedOn = openedOn
        self.terms = terms
    }
}

/// A version of a fund's rules as somebody writes it, with the traders that it names.
package struct TermsDraft: Sendable {
    package var from: Day
    /// The traders covered; nil for all.
    package var traders: [CoveredTrader]?
    package var perClaim: Money
    package var perTrader: Money?
    package var causes: Set<FundTerms.Cause>
    package var proofs: Set<FundTerms.Proof>
    package var exceedsAgreement: Bool
    package var purchasesFrom: Day?
    package var text: String

    package init(
        from: Day, traders: [CoveredTrader]?, perClaim: Money, perTrader: Money? = nil, causes: Set<FundTerms.Cause>,
        proofs: Set<FundTerms.Proof>, exceedsAgreement: Bool = false, purchasesFrom: Day? = nil, text: String
    ) {
        self.from = from
        self.traders = traders
        self.perClaim = perClaim
        self.perTrader = perTrader
        self.causes = causes
        self.proofs = proofs
        self.exceedsAgreement = exceedsAgreement
        self.purchasesFrom = purchasesFrom
        self.text = text
    }

    func terms(_ id: Int64) -> FundTerms {
        FundTerms(
            id: id, from: from, coversAll: traders == nil, perClaim: perClaim, perTrader: perTrader, causes: causes,
            proofs: proofs, exceedsAgreement: exceedsAgreement, purchasesFrom: purchasesFrom, text: text)
    }
}

/// How funds and their rules stand in rows.
enum FundRow {
    static func fund(_ row: Row) throws -> Fund {
        Fund(
            id: try row.int64("id"), office: try row.int64("office_id"), kind: try row.choice("kind"),
            name: try row.text("name"), openedOn: try row.day("opened_on"),
            closedOn: try row.optionalDay("closed_on"), version: try row.int("version"))
    }

    static func terms(_ row: Row) throws -> FundTerms {
        FundTerms(
            id: try row.int64("id"), from: try row.day("from_on"), coversAll: try row.bool("covers_all"),
            perClaim: try row.money("per_claim"), perTrader: try row.optionalMoney("per_trader"),
            causes: set(try row.text("causes")), proofs: set(try row.text("proofs")),
            exceedsAgreement: try row.bool("exceeds_agreement"),
            purchasesFrom: try row.optionalDay("purchases_from"), text: try row.text("body"))
    }

    static func text<Value: RawRepresentable<String>>(_ set: Set<Value>) -> String {
        set.map(\.rawValue).sorted().joined(separator: " ")
    }

    private static func set<Value: RawRepresentable<String>>(_ text: String) -> Set<Value> {
        Set(text.split(separator: " ").compactMap { Value(rawValue: String($0)) })
    }
}

/// Writes versions of rules.
struct TermsWriting {
    let transaction: any Writing

    /// Adds a version after the newest; throws `FundRefused` with every reason.
    func add(
        _ draft: TermsDraft, id: Int64, to fund: Fund, after newest: Day?, at now: Instant, today: Day,
        by who: Principal
    ) throws {
        let terms = draft.terms(id)
        var reasons = terms.reasonsAgainst(after: newest, openedOn: fund.openedOn, today: today)
        if draft.traders?.isEmpty == true { reasons.append(.listEmpty) }
        if !fund.isOpen { reasons.append(.fundClosed) }
        guard reasons.isEmpty else { throw FundRefused(reasons) }
        try transaction.execute(
            """
            INSERT INTO fund_terms (fund_id, from_on, id, covers_all, per_claim, per_trader, causes, proofs,
                exceeds_agreement, purchases_from, body, set_at, set_by)
            VALUES (\(fund.id), \(terms.from), \(id), \(terms.coversAll), \(terms.perClaim), \(terms.perTrader),
                \(FundRow.text(terms.causes)), \(FundRow.text(terms.proofs)), \(terms.exceedsAgreement),
                \(terms.purchasesFrom), \(terms.text), \(now), \(who.person))
            """)
        for (place, trader) in (draft.traders ?? []).enumerated() { try add(trader, at: place, to: id) }
    }

    private func add(_ trader: CoveredTrader, at place: Int, to terms: Int64) throws {
        for (index, key) in trader.keys.enumerated() {
            try transaction.execute(
                """
                INSERT INTO fund_trader (terms_id, trader_key, place, name, code)
                VALUES (\(terms), \(key), \(index == 0 ? place : nil), \(trader.name), \(trader.code?.text))
                ON CONFLICT (terms_id, trader_key) DO NOTHING
                """)
        }
    }
}
