package import Kernel

/// A place of the administrative division of the country, as it was named during a span of days.
///
/// Code and name follow GB/T 2260 and the yearly list of the Ministry of Civil Affairs. A place that was renamed,
/// merged or split ends (`to`), and its successors name it among their `predecessors`; nothing is ever deleted,
/// because old files stay where they were.
package struct Division: Hashable, Sendable {
    /// Six digits down to the county, nine for a town, sum or subdistrict, twelve for a village or gacha.
    package let code: DivisionCode
    /// The Chinese name as in the list, for example 赛罕区.
    package let zh: String
    /// The English name, where one is known.
    package let en: String?
    package let level: DivisionLevel
    package let kind: DivisionKind
    /// The first day on which it existed, as far as known.
    package let from: Day
    /// The last day on which it existed; `nil` while it exists.
    package let to: Day?
    /// The places whose ground it took over when it began.
    package let predecessors: [DivisionCode]

    package init(
        code: DivisionCode, zh: String, en: String? = nil, level: DivisionLevel, kind: DivisionKind,
        from: Day = Division.sinceAlways, to: Day? = nil, predecessors: [DivisionCode] = []
    ) {
        self.code = code
        self.zh = zh
        self.en = en
        self.level = level
        self.kind = kind
        self.from = from
        self.to = to
        self.predecessors = predecessors
    }

    /// The day written where the beginning of a place is not recorded: earlier than any file.
    package static let sinceAlways: Day = "1949-10-01"

    /// The name in both languages; the Chinese one stands in for an English one that is not known.
    package var name: LocalText { LocalText(zh: zh, en: en ?? zh) }

    /// Whether it existed on that day.
    package func exists(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}

/// How far down the country's levels a division stands.
package enum DivisionLevel: String, CaseIterable, Sendable {
    case province, prefecture, county, town, village
}

/// What a division is in law; only some kinds have offices of their own.
package enum DivisionKind: String, CaseIterable, Sendable {
    /// Set up by the State Council or a provincial government.
    case statutory
    /// A line of the list that only holds others, such as 市辖区 or 省直辖县级行政区划.
    case container
    /// A county-level place led directly by its province, such as 济源市.
    case provinceAdministered = "province-administered"
    /// A city planned separately by the region: Manzhouli and Erenhot.
    case regionPlanSeparate = "region-plan-separate"
    /// A development zone that only the statistical list has.
    case statisticalZone = "statistical-zone"
    /// A town, sum, township or subdistrict.
    case town
}
