package import Kernel

/// A named set of conventions by which reports of one author are computed and printed; it is data with evidence.
package struct Convention: Sendable, Hashable, Codable {
    package let id: String
    package let name: LocalText
    /// Who speaks in the sentences: 全国消协组织.
    package let author: LocalText
    /// The same for one place, whose name stands where `{scope}` is: {scope}消协组织.
    package let authorOf: LocalText
    /// The category system of goods and services, and that of natures.
    package let categories: String
    package let natures: String
    /// The level-1 categories of each part, in the order in which ties are shown.
    package let parts: Parts
    package let settings: [Setting]

    /// The level-1 categories of the parts.
    package struct Parts: Sendable, Hashable, Codable {
        package let goods: [String]
        package let services: [String]
        package let other: [String]

        package subscript(part: ReportPart) -> [String] {
            switch part {
            case .goods: goods
            case .services: services
            case .other: other
            }
        }

        /// In which part a level-1 category is.
        package func part(of code: String) -> ReportPart? { ReportPart.allCases.first { self[$0].contains(code) } }
    }

    /// One switch with what it stands at, since when, and where that was seen.
    package struct Setting: Sendable, Hashable, Codable {
        package let name: ConventionSwitch
        package let values: [Value]
        package let evidence: LocalText

        /// A value from a day on; without a day from the beginning.
        package struct Value: Sendable, Hashable, Codable {
            package let value: String
            package let from: Day?
        }

        /// The value on a day.
        package func value(on day: Day) -> String? {
            values.last { $0.from.map { $0 <= day } ?? true }?.value
        }
    }

    /// What is wrong with the set, for whoever wrote it; empty when nothing is.
    package var problems: [String] {
        let named = settings.map(\.name)
        let missing = ConventionSwitch.allCases.filter { !named.contains($0) }.map { "\(id): no switch \($0.rawValue)" }
        let repeated = Set(named.filter { name in named.filter { $0 == name }.count > 1 })
            .map { "\(id): switch \($0.rawValue) twice" }
        let wrong = settings.flatMap { setting in
            setting.values.filter { !setting.name.values.contains($0.value) }
                .map { "\(id): \(setting.name.rawValue) knows no \($0.value)" }
        }
        return missing + repeated.sorted() + wrong
    }

    /// The switches as they stand on a day.
    package func rules(on day: Day) -> ConventionRules {
        ConventionRules { name in settings.first { $0.name == name }?.value(on: day) }
    }
}

/// The switches of a convention set as they stand for one period.
package struct ConventionRules: Sendable, Hashable {
    package let rounding: Rounding
    package let percentDecimals: Int
    package let change: ChangeOf
    package let partsRemainder: Remainder
    package let naturesRemainder: Remainder
    package let levelOneBase: ShareBase
    package let rate: PrintedRate
    package let closeBase: CloseBase
    package let resolvedBy: ResolvedBy
    package let resolvedOutcomes: ResolvedOutcomes
    package let money: RecoveredMoney
    package let moneyDecimals: Int
    package let lastYear: LastYear
    package let other: PlaceOfOther
    package let divisions: DivisionOrder
    package let complaints: CountedComplaints

    init(_ value: (ConventionSwitch) -> String?) {
        func choice<Choice: RawRepresentable<String>>(_ name: ConventionSwitch, _ usual: Choice) -> Choice {
            value(name).flatMap(Choice.init) ?? usual
        }
        rounding = choice(.rounding, .halfUp)
        percentDecimals = value(.percentDecimals).flatMap { Int($0) } ?? 2
        change = choice(.changeOfShares, .rounded)
        partsRemainder = choice(.remainderOfParts, .asComputed)
        naturesRemainder = choice(.remainderOfNatures, .asComputed)
        levelOneBase = choice(.baseOfLevelOne, .all)
        rate = choice(.rate, .resolution)
        closeBase = choice(.closeRate, .complaintsAndTips)
        resolvedBy = choice(.resolvedBy, .event)
        resolvedOutcomes = choice(.resolvedOutcomes, .agreed)
        money = choice(.recoveredMoney, .agreed)
        moneyDecimals = value(.moneyDecimals).flatMap { Int($0) } ?? 0
        lastYear = choice(.lastYear, .restated)
        other = choice(.placeOfOther, .byShare)
        divisions = choice(.divisionOrder, .byComplaints)
        complaints = choice(.countedComplaints, .accepted)
    }
}
