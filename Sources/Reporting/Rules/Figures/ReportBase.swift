/// One of the three parts of all complaints: 商品类, 服务类, 其他.
package enum ReportPart: String, CaseIterable, Sendable, Codable {
    case goods, services, other
}

/// The plain counts of one period and one scope: all that a report is computed from, and nothing that is computed.
///
/// A count that nobody knows is `nil` and printed as a dash; one that is known to be none is zero.
package struct ReportCounts: Sendable, Hashable, Codable {
    /// Complaints accepted, each in exactly one nature, part and division.
    package var accepted: Int64
    package var resolved: Int64?
    package var recoveredFen: Int64?
    /// Files with compensation in a multiple for fraud (加倍赔偿), and its sum.
    package var doubleCases: Int64?
    package var doubleFen: Int64?
    package var consultations: Int64?
    package var visits: Int64?
    /// Tips received, and complaints and tips that were closed: for the bureaus' close rate.
    package var tips: Int64?
    package var closed: Int64?
    /// By the code of the nature, such as `after_sales`.
    package var natures: [String: Int64]
    package var parts: [ReportPart: Int64]
    /// By the code of the category, of level 1 and of level 2; a level-1 count holds those of its level 2.
    package var categories: [String: Int64]
    /// By the code of the division directly below the scope; the scope's own code for what is in none of them.
    package var divisions: [String: DivisionCounts]
    /// Complaints accepted by month, such as 202206; only where the period is made of whole months.
    package var months: [Int: Int64]

    /// What one division counts.
    package struct DivisionCounts: Sendable, Hashable, Codable {
        package var complaints: Int64
        package var tips: Int64
        package var consultations: Int64

        package init(complaints: Int64, tips: Int64 = 0, consultations: Int64 = 0) {
            self.complaints = complaints
            self.tips = tips
            self.consultations = consultations
        }

        /// All that came in, which tables of the bureaus are ordered by.
        package var subtotal: Int64 { complaints + tips + consultations }
    }

    package init(
        accepted: Int64, resolved: Int64? = nil, recoveredFen: Int64? = nil, doubleCases: Int64? = nil,
        doubleFen: Int64? = nil, consultations: Int64? = nil, visits: Int64? = nil, tips: Int64? = nil,
        closed: Int64? = nil, natures: [String: Int64] = [:], parts: [ReportPart: Int64] = [:],
        categories: [String: Int64] = [:], divisions: [String: DivisionCounts] = [:], months: [Int: Int64] = [:]
    ) {
        self.accepted = accepted
        self.resolved = resolved
        self.recoveredFen = recoveredFen
        self.doubleCases = doubleCases
        self.doubleFen = doubleFen
        self.consultations = consultations
        self.visits = visits
        self.tips = tips
        self.closed = closed
        self.natures = natures
        self.parts = parts
        self.categories = categories
        self.divisions = divisions
        self.months = months
    }
}

/// What a report is made from: its counts, and those of the same days a year before.
package struct ReportBase: Sendable, Hashable {
    package let period: ReportPeriod
    /// The code of the division; empty for everything recorded.
    package let scope: String
    package let now: ReportCounts
    /// `nil` when there is nothing to compare with: longer than a year, or before the first record.
    package let last: ReportCounts?
    /// Up to which change the figures are folded, in milliseconds since 1970; `nil` before the first fold.
    package let position: Int64?

    package init(
        period: ReportPeriod, scope: String, now: ReportCounts, last: ReportCounts?, position: Int64? = nil
    ) {
        self.period = period
        self.scope = scope
        self.now = now
        self.last = last
        self.position = position
    }

    /// The same beside other counts of last year, such as those that were published then.
    package func comparing(with last: ReportCounts) -> ReportBase {
        ReportBase(period: period, scope: scope, now: now, last: last, position: position)
    }
}
