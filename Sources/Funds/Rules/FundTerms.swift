package import Kernel

/// The rules of a fund (赔付规则) as they hold from a day on; a later version takes their place, none is changed.
package struct FundTerms: Equatable, Sendable {
    /// What a consumer may claim for.
    package enum Cause: String, CaseIterable, Sendable {
        /// What was agreed was not performed by its day.
        case agreement
        /// The trader has closed or cannot be reached (消费者权益保护法 art. 43).
        case gone
        /// A judgment or award was not performed.
        case judgment
    }

    /// What a claim has to be proved with.
    package enum Proof: String, CaseIterable, Sendable { case purchase, agreement, breach, judgment }

    package let id: Int64
    /// The first day on which they hold.
    package let from: Day
    /// Whether any trader is covered; otherwise only those of the list.
    package let coversAll: Bool
    /// The most that one claim may ask for.
    package let perClaim: Money
    /// The most that may stand out with one trader, all claims together; nil for no such limit.
    package let perTrader: Money?
    package let causes: Set<Cause>
    package let proofs: Set<Proof>
    /// Whether a claim may ask for more than what was agreed and not performed.
    package let exceedsAgreement: Bool
    /// Only purchases from this day on are covered; nil for all.
    package let purchasesFrom: Day?
    /// The rules in their own words, as the fund published them.
    package let text: String

    package init(
        id: Int64, from: Day, coversAll: Bool, perClaim: Money, perTrader: Money? = nil, causes: Set<Cause>,
        proofs: Set<Proof>, exceedsAgreement: Bool = false, purchasesFrom: Day? = nil, text: String
    ) {
        self.id = id
        self.from = from
        self.coversAll = coversAll
        self.perClaim = perClaim
        self.perTrader = perTrader
        self.causes = causes
        self.proofs = proofs
        self.exceedsAgreement = exceedsAgreement
        self.purchasesFrom = purchasesFrom
        self.text = text
    }

    /// Why these cannot follow on the newest version; a version never begins before today but for the first, which may
    /// write down what has long held.
    package func reasonsAgainst(after newest: Day?, openedOn: Day, today: Day) -> [FundReason] {
        var reasons: [FundReason] = []
        if perClaim.fen <= 0 { reasons.append(.amountNotPositive) }
        if let perTrader, perTrader < perClaim { reasons.append(.traderBelowClaim) }
        if let newest {
            if from < today { reasons.append(.termsInPast) }
            if from <= newest { reasons.append(.termsNotAfter(newest)) }
        } else if from < openedOn {
            reasons.append(.termsBeforeFund(openedOn))
        }
        return reasons
    }
}

/// A trader as a list of a fund names it: by credit code, by name, or both.
package struct CoveredTrader: Equatable, Hashable, Sendable {
    package let name: String
    package let code: CreditCode?

    package init(name: String, code: CreditCode? = nil) {
        self.name = name
        self.code = code
    }

    /// One line of a list: a code, a name, or both in any order with a comma, tab or space between; nil for an
    /// empty one.
    package init?(line: String) {
        let parts = line.split { $0 == "," || $0 == "，" || $0.isWhitespace }.map(String.init)
        guard !parts.isEmpty else { return nil }
        let code = parts.lazy.compactMap { CreditCode($0) }.first
        let name = parts.filter { CreditCode($0) == nil }.joined(separator: " ")
        self.init(name: name, code: code)
    }

    /// Under what it is looked up: `91…` for a code, the name without spaces and width for a name.
    package var keys: [String] {
        let plain = TextRules.code(name)
        return (code.map { ["code:" + $0.text] } ?? []) + (plain.isEmpty ? [] : ["name:" + plain])
    }

    /// The one key under which claims on it are added up: the code where there is one.
    package var key: String { keys.first ?? "name:" }

    /// Every trader of a list with a line each, each once; or too many.
    package static func reading(_ list: String) -> Result<[CoveredTrader], Problem> {
        let lines = list.split(whereSeparator: \.isNewline)
        guard lines.count <= FundLimits.traders else { return .failure(.tooManyItems(max: FundLimits.traders)) }
        var seen = Set<String>()
        var traders: [CoveredTrader] = []
        for line in lines {
            guard let trader = CoveredTrader(line: String(line)) else { continue }
            guard trader.name.unicodeScalars.count <= FundLimits.name else {
                return .failure(.tooLong(max: FundLimits.name))
            }
            if trader.keys.contains(where: { !seen.contains($0) }) {
                traders.append(trader)
                seen.formUnion(trader.keys)
            }
        }
        return .success(traders)
    }
}
