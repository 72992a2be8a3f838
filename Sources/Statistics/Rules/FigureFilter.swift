package import Kernel

/// Which files a figure counts: what a page was asked for, and what a link from a figure to its files says.
package struct FigureFilter: Hashable, Sendable {
    package var period: FigurePeriod
    /// The division; empty for everything.
    package var division: String
    /// Whether files of the divisions below are meant too.
    package var below: Bool
    package var kind: KindChoice
    /// The channel, if only one is meant.
    package var channel: String?
    /// `system:code`, or `system:` for all of a system, if only files at or below it are meant.
    package var category: String?
    /// The nature, if only one is meant.
    package var nature: String?
    /// The days, where they are not all of the period's.
    package var days: ClosedRange<Day>?
    /// Whose event must fall into the period.
    package var measure: Measure

    package init(
        period: FigurePeriod, division: String = "", below: Bool = true, kind: KindChoice = .only(.complaint),
        channel: String? = nil, category: String? = nil, measure: Measure = .filed
    ) {
        self.period = period
        self.division = division
        self.below = below
        self.kind = kind
        self.channel = channel
        self.category = category
        self.measure = measure
    }
}
