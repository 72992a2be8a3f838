internal import FundsRules
internal import Kernel
internal import Web

/// The rules of a fund: those in force first, then those to come and those that were.
struct RulesPanel {
    let terms: [FundTerms]
    /// The traders that the rules in force name.
    let traders: [CoveredTrader]
    let today: Day
    let say: Words

    static let shownTraders = 200

    /// Those in force on a day, of versions that stand newest first.
    static func inForce(_ terms: [FundTerms], _ day: Day) -> FundTerms? { terms.first { $0.from <= day } }

    var html: HTML {
        let current = Self.inForce(terms, today)
        return .panel(
            say(FundFormText.rules),
            terms.map { version in
                let isCurrent = version.id == current?.id
                let when = version.from > today ? FundFormText.later : FundFormText.earlier
                let label = say(isCurrent ? FundFormText.holds : when)
                return .details(
                    say(FundFormText.nameOnly, label, version.from.description), open: isCurrent,
                    [.facts(facts(version)), isCurrent ? list : .empty, FundWords.lines(version.text)])
            })
    }

    private func facts(_ terms: FundTerms) -> [Fact] {
        [
            Fact(say(FundFormText.perClaim), terms.perClaim.yuanText),
            Fact(say(FundFormText.perTrader), terms.perTrader?.yuanText ?? say(FundFormText.noLimit)),
            Fact(say(FundFormText.coverage), say(terms.coversAll ? FundFormText.everyTrader : FundFormText.listed)),
            Fact(
                say(FundFormText.causes),
                say.parts(
                    FundTerms.Cause.allCases.filter(terms.causes.contains).map { say(FundFormText.name($0)) })),
            Fact(
                say(FundFormText.proofs),
                terms.proofs.isEmpty
                    ? "—"
                    : say.list(
                        FundTerms.Proof.allCases.filter(terms.proofs.contains).map { say(FundFormText.name($0)) })),
            Fact(
                say(FundFormText.limit),
                say(terms.exceedsAgreement ? FundFormText.beyondAgreed : FundFormText.agreedOnly)),
        ] + (terms.purchasesFrom.map { [Fact(say(FundFormText.purchasesFrom), $0.description)] } ?? [])
    }

    private var list: HTML {
        guard !traders.isEmpty else { return .empty }
        let lines = traders.map { trader in
            HTML.join([
                .text(trader.name),
                .some(trader.code) { .join([.text(" "), .span($0.text, class: "mono raw")]) },
            ])
        }
        let isCut = traders.count >= Self.shownTraders
        return .details(
            say(FundFormText.list),
            [
                .list(lines),
                .when(isCut, .p(say(FundFormText.firstOnes, String(Self.shownTraders)), class: "xs mut")),
            ])
    }
}
