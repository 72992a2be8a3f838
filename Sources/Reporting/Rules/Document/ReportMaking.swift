internal import Kernel

/// Computes a report from its counts by the conventions of a set; a pure function of both.
package struct ReportMaking: Sendable {
    let base: ReportBase
    let convention: Convention
    let names: ReportNames
    let rules: ConventionRules
    /// The switches as they stood for last year's report.
    let rulesLast: ConventionRules

    package init(_ base: ReportBase, by convention: Convention, names: ReportNames) {
        self.base = base
        self.convention = convention
        self.names = names
        rules = convention.rules(on: base.period.last)
        rulesLast = convention.rules(on: (base.period.yearBefore ?? base.period).last)
    }

    var now: ReportCounts { base.now }
    var last: ReportCounts? { base.last }

    package func document() -> ReportDocument {
        ReportDocument(
            period: base.period.code, from: base.period.first, to: base.period.last, periodName: base.period.name,
            lastPeriod: last == nil ? nil : base.period.yearBefore?.code,
            lastName: last == nil ? nil : base.period.yearBefore?.name,
            scope: base.scope.isEmpty ? ReportDocument.everywhere : base.scope, scopeName: names.scope,
            author: author, convention: convention.id, formulaVersion: ReportDocument.formulas, position: base.position,
            head: head,
            tables: tables)
    }

    /// Who speaks: everybody for the whole country, otherwise those of the place.
    private var author: LocalText {
        guard !base.scope.isEmpty else { return convention.author }
        return LocalText(
            zh: Self.naming(names.scope.zh, in: convention.authorOf.zh),
            en: Self.naming(names.scope.en, in: convention.authorOf.en))
    }

    private static func naming(_ scope: String, in text: String) -> String {
        PlaceReading.pieces(text).map { piece in
            switch piece {
            case .words(let words): words
            case .place: scope
            }
        }.joined()
    }

    private var tables: [ReportTable] {
        [
            natures, parts, levelOne(.goods, as: .goods), levelOne(.services, as: .services),
            top(.goods, as: .topGoods), top(.services, as: .topServices), divisions, hot, months,
        ]
    }

    /// Every value of the whole.
    private var head: [ReportCell] {
        counted("accepted", now.accepted, last?.accepted, growth: "yoyPercent")
            + counted("resolved", now.resolved, last?.resolved, growth: "resolvedYoyPercent")
            + rate("resolutionRate", now.resolved, now.accepted, last?.resolved, last?.accepted)
            + [
                money("recoveredFen", now.recoveredFen), money("recoveredLastFen", last?.recoveredFen),
                count("doubleCases", now.doubleCases), count("doubleCasesLast", last?.doubleCases),
                money("doubleFen", now.doubleFen), money("doubleLastFen", last?.doubleFen),
            ]
            + counted("consultations", now.consultations, last?.consultations, growth: "consultationsYoyPercent")
            + counted("visits", now.visits, last?.visits, growth: "visitsYoyPercent")
            + counted(
                "visitsAndConsultations", now.visitsAndConsultations, last?.visitsAndConsultations,
                growth: "visitsAndConsultationsYoyPercent")
            + counted("tips", now.tips, last?.tips, growth: "tipsYoyPercent")
            + counted("total", now.total, last?.total, growth: "totalYoyPercent") + shares
            + counted("closed", now.closed, last?.closed, growth: "closedYoyPercent")
            + rate("closeRate", now.closed, closeBase(now), last?.closed, last.flatMap(closeBase))
    }

    /// What complaints, tips and consultations are of all that came in.
    private var shares: [ReportCell] {
        let total = now.total ?? 0
        return [
            ("complaintSharePercent", now.accepted), ("tipSharePercent", now.tips ?? 0),
            ("consultationSharePercent", now.consultations ?? 0),
        ].map { ReportCell($0.0, .percent, rules.percent($0.1, of: total)) }
    }

    private func closeBase(_ counts: ReportCounts) -> Int64? {
        switch rules.closeBase {
        case .complaints: counts.accepted
        case .complaintsAndTips: counts.tips.map { counts.accepted + $0 }
        }
    }

    private func count(_ key: String, _ count: Int64?) -> ReportCell {
        ReportCell(key, .count, count.map { FixedPoint(units: $0) })
    }

    private func money(_ key: String, _ fen: Int64?) -> ReportCell {
        ReportCell(key, .fen, fen.map { FixedPoint(units: $0) }, moneyDecimals: rules.moneyDecimals)
    }

    private func counted(_ key: String, _ now: Int64?, _ last: Int64?, growth: String) -> [ReportCell] {
        let grown = now.flatMap { now in last.flatMap { rules.growth(now, from: $0) } }
        return [count(key, now), count(key + "Last", last), ReportCell(growth, .growth, grown)]
    }

    private func rate(
        _ key: String, _ part: Int64?, _ whole: Int64?, _ partLast: Int64?, _ wholeLast: Int64?
    ) -> [ReportCell] {
        func percent(_ part: Int64?, _ whole: Int64?) -> FixedPoint? {
            part.flatMap { part in whole.flatMap { rules.percent(part, of: $0) } }
        }
        return [
            ReportCell(key + "Percent", .percent, percent(part, whole)),
            ReportCell(key + "LastPercent", .percent, percent(partLast, wholeLast)),
        ]
    }
}

extension ReportCounts {
    /// Visits and consultations together, as associations print them; `nil` when neither is known.
    var visitsAndConsultations: Int64? {
        consultations == nil && visits == nil ? nil : (consultations ?? 0) + (visits ?? 0)
    }

    /// Complaints, tips and consultations together, as bureaus print them; `nil` where tips are not known.
    var total: Int64? { tips.map { accepted + $0 + (consultations ?? 0) } }
}
