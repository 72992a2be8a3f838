internal import Kernel
internal import Reporting
internal import ReportingRules
internal import Statistics
internal import StatisticsRules
internal import Storage

/// Makes the counts of a report out of the figures, all in one snapshot.
struct ReportCounting {
    let rollUp: RollUp
    let reading: any Reading

    private static let measures: [Measure] = [
        .filed, .accepted, .resolved, .closed, .agreedMoney, .performedMoney, .punitive, .punitiveMoney,
    ]

    func base(_ request: ReportRequest, _ names: ReportNames) throws -> ReportBase {
        let now = try sums(request.period, request)
        let last = try request.period.yearBefore.map { try sums($0, request) }
        return ReportBase(
            period: request.period, scope: request.scope, now: counts(now, request),
            last: last.flatMap { $0.isEmpty ? nil : counts($0, request) },
            position: try FoldState.read(in: reading).foldedAt?.milliseconds)
    }

    private func rules(_ request: ReportRequest) -> ConventionRules {
        request.convention.rules(on: request.period.last)
    }

    private func sums(_ period: ReportPeriod, _ request: ReportRequest) throws -> PeriodSums {
        let isByCohort = rules(request).resolvedBy == .cohort
        return try PeriodSums.read(
            Self.measures, in: request.scope, from: period.first, to: period.last,
            byCohort: isByCohort ? .resolved : nil, rollUp: rollUp, reading: reading)
    }

    private func counts(_ sums: PeriodSums, _ request: ReportRequest) -> ReportCounts {
        let rules = rules(request)
        let accepted: Measure = rules.complaints == .filed ? .filed : .accepted
        let resolved: Measure = rules.resolvedOutcomes == .closed ? .closed : .resolved
        let money: Measure = rules.money == .performed ? .performedMoney : .agreedMoney
        let categories = categories(sums.sum(.byCategory, accepted, .complaint), request.convention)
        return ReportCounts(
            accepted: sums.whole(accepted, .complaint), resolved: sums.whole(resolved, .complaint),
            recoveredFen: sums.whole(money, .complaint), doubleCases: sums.whole(.punitive, .complaint),
            doubleFen: sums.whole(.punitiveMoney, .complaint), consultations: sums.whole(.filed, .consultation),
            tips: sums.whole(.filed, .tip),
            // A rate of closing is of what came in; beside accepted complaints it would say nothing.
            closed: rules.complaints == .filed ? sums.whole(.closed, .complaint) + sums.whole(.closed, .tip) : nil,
            natures: sums.sum(.byNature, accepted, .complaint).filter { !$0.key.isEmpty },
            parts: parts(categories, request.convention), categories: categories,
            divisions: divisions(sums, accepted, request.scope), months: sums.months(accepted, .complaint))
    }

    /// The categories of the convention's system by their codes.
    private func categories(_ sums: [String: Int64], _ convention: Convention) -> [String: Int64] {
        let system = convention.categories + ":"
        return sums.reduce(into: [:]) { found, sum in
            guard sum.key.hasPrefix(system), sum.key != system else { return }
            found[String(sum.key.dropFirst(system.count))] = sum.value
        }
    }

    private func parts(_ categories: [String: Int64], _ convention: Convention) -> [ReportPart: Int64] {
        ReportPart.allCases.reduce(into: [:]) { parts, part in
            parts[part] = convention.parts[part].reduce(0) { $0 + (categories[$1] ?? 0) }
        }
    }

    private func divisions(
        _ sums: PeriodSums, _ accepted: Measure, _ scope: String
    ) -> [String: ReportCounts.DivisionCounts] {
        let complaints = sums.sum(.byDivision, accepted, .complaint)
        let tips = sums.sum(.byDivision, .filed, .tip)
        let consultations = sums.sum(.byDivision, .filed, .consultation)
        var found = Set(complaints.keys).union(tips.keys).union(consultations.keys)
            .reduce(into: [String: ReportCounts.DivisionCounts]()) { found, key in
                found[key] = .init(
                    complaints: complaints[key] ?? 0, tips: tips[key] ?? 0, consultations: consultations[key] ?? 0)
            }
        guard !scope.isEmpty else { return found }
        found[scope] = .init(
            complaints: sums.whole(accepted, .complaint, below: false), tips: sums.whole(.filed, .tip, below: false),
            consultations: sums.whole(.filed, .consultation, below: false))
        return found
    }
}
