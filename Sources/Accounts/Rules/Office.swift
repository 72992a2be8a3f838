package import Kernel

/// A body that receives and handles files: a bureau, an association, a department of one of them, a station.
package struct Office: Hashable, Sendable, Identifiable {
    package let id: Int64
    package let name: LocalText
    package let kind: OfficeKind
    /// The place it is responsible for.
    package let division: DivisionCode
    /// The rule set an association has chosen and confirmed for itself; bureaus follow the order of the day.
    package let ruleSet: String?
    /// The first day on which it existed.
    package let from: Day
    /// The last day on which it existed; `nil` while it exists.
    package let to: Day?
    /// The offices whose work it took over, when it began or later.
    package let predecessors: [Int64]
    /// Every name it has had or is to have, the oldest first; empty where it was never renamed.
    package let names: [OfficeName]

    package init(
        id: Int64, name: LocalText, kind: OfficeKind, division: DivisionCode, ruleSet: String? = nil,
        from: Day = Office.sinceReform, to: Day? = nil, predecessors: [Int64] = [], names: [OfficeName] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.division = division
        self.ruleSet = ruleSet
        self.from = from
        self.to = to
        self.predecessors = predecessors
        self.names = names
    }

    /// The name it had on that day.
    package func name(on day: Day) -> LocalText { names.last { $0.from <= day }?.name ?? names.first?.name ?? name }

    /// The day written where the beginning of an office is not recorded.
    package static let sinceReform: Day = Division.sinceAlways

    /// Whether it existed on that day.
    package func exists(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}

/// A name that an office bears from a day on, until the next one.
package struct OfficeName: Hashable, Sendable {
    package let name: LocalText
    package let from: Day

    package init(_ name: LocalText, from: Day) {
        self.name = name
        self.from = from
    }
}

/// What sort of body an office is; jurisdiction is asked for by sort.
package enum OfficeKind: String, CaseIterable, Sendable {
    /// 市场监督管理局, the administrative authority.
    case bureau
    /// 消费者协会, the social organisation of articles 36 and 37 of the consumer protection law.
    case association
    /// 市场监管所 and other parts of a bureau that deal with people.
    case department
    /// 消费维权服务站 in markets, shops and villages.
    case station
}
