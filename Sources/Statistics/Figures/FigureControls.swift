internal import AccountsRules
internal import Kernel
internal import StatisticsRules
internal import Web

/// The form in which period, place and kind are chosen; it works without script.
struct FigureControls {
    let page: FiguresPage
    let names: FigureNames

    private var filter: FigureFilter { page.snapshot.filter }
    private var say: Words { names.say }

    var html: HTML {
        let period = isListed ? filter.period.code : FigureRequest.monthsCode
        let months = months.map { (value: $0.description, text: names.month($0)) }
        return .form(
            get: FiguresAddress.pagePath, class: "filters no-print", with: [.label(say(FiguresText.choose))],
            [
                .filter(say(FiguresText.period), name: "period", periods, chosen: period),
                .filter(say(FiguresText.from), name: "from", months, chosen: filter.period.first.description),
                .filter(say(FiguresText.to), name: "to", months, chosen: filter.period.last.description),
                .filter(say(FiguresText.division), name: "division", places, chosen: filter.division),
                .filter(
                    say(FiguresText.belowLabel), name: "below",
                    [("1", say(FiguresText.withBelow)), ("0", say(FiguresText.withoutBelow))],
                    chosen: filter.below ? "1" : "0"),
                .filter(say(FiguresText.kind), name: "kind", kinds, chosen: filter.kind.code),
                .some(filter.category) { .hiddenField("category", $0) },
                .button(say(FiguresText.show), .alternative),
            ])
    }

    private var kinds: [(value: String, text: String)] {
        (FigureKind.allCases.map(KindChoice.only) + [.all]).map { ($0.code, names.kind($0)) }
    }

    /// From the first record to today, wide enough for what is chosen; at most forty years.
    private var bounds: FigurePeriod {
        let current = Month(page.today)
        let first = min(page.snapshot.span?.first ?? current, current, filter.period.first)
        let last = max(page.snapshot.span?.last ?? current, current, filter.period.last)
        return FigurePeriod(max(first, last - 479), last)
    }

    private var months: [Month] {
        guard let january = Month(year: bounds.first.year, month: 1),
            let december = Month(year: bounds.last.year, month: 12)
        else { return bounds.months }
        return FigurePeriod(january, december).months.reversed()
    }

    /// Years, and the quarters of the last three of them.
    private var listed: [FigurePeriod] {
        let years = (bounds.first.year...bounds.last.year).reversed()
        return years.enumerated().flatMap { place, year in
            let quarters = place < 3 ? (1...4).reversed().compactMap { FigurePeriod.quarter($0, of: year) } : []
            return [FigurePeriod.year(year)].compactMap { $0 } + quarters
        }
    }

    private var isListed: Bool { listed.contains(filter.period) }

    private var periods: [(value: String, text: String)] {
        listed.map { ($0.code, names.period($0)) } + [(FigureRequest.monthsCode, say(FiguresText.byMonths))]
    }

    private var places: [(value: String, text: String)] {
        var places = PlaceChoices(directory: page.directory, day: filter.period.lastDay, today: page.today)
            .listed(opening: [filter.division, page.home])
        if !filter.division.isEmpty, !places.contains(where: { $0.code == filter.division }) {
            places.append((filter.division, 0))
        }
        return [("", say(FiguresText.everywhere))]
            + places.map { ($0.code, String(repeating: "\u{3000}", count: $0.depth) + names.division($0.code)) }
    }
}

/// The divisions to choose from: all at the top, and below them those on the way to what is chosen.
struct PlaceChoices {
    let directory: OfficeDirectory
    let tree: DatedTree<DivisionCode>
    private let day: Day

    /// - Parameter day: the period's last day; the tree of today is used for periods that end later.
    init(directory: OfficeDirectory, day: Day, today: Day) {
        self.directory = directory
        self.day = min(day, today)
        tree = directory.tree(.reporting)
    }

    /// The codes in the order of the tree, each with its depth.
    func listed(opening codes: [String]) -> [(code: String, depth: Int)] {
        var open: Set<DivisionCode> = []
        for code in codes.compactMap(DivisionCode.init(rawValue:)) {
            open.formUnion([code] + tree.ancestors(of: code, on: day))
        }
        let tops = directory.divisions.filter { $0.exists(on: day) && tree.parent(of: $0.code, on: day) == nil }
        return tops.flatMap { list($0.code, depth: 0, open) }
    }

    private func list(_ code: DivisionCode, depth: Int, _ open: Set<DivisionCode>) -> [(code: String, depth: Int)] {
        guard depth < 8 else { return [] }
        let below = open.contains(code) ? tree.children(of: code, on: day).sorted() : []
        return [(code.rawValue, depth)] + below.flatMap { list($0, depth: depth + 1, open) }
    }
}
