internal import Kernel
internal import StatisticsRules
internal import Web

/// A table of figures as a value, from which the page and the CSV are made.
package struct FigureTable: Sendable {
    /// Which table it is.
    package enum Name: String, CaseIterable, Sendable {
        case kind, channel, category, division, month
    }

    /// One row.
    struct Row: Sendable {
        let label: String
        let part: FigurePart
        /// The page that shows this row's own parts.
        var drill: FigureFilter?
        /// Which files the row counts; `nil` for what cannot be listed, such as what is left over.
        var files: FigureFilter?
        /// Whether it is a month that has not begun, of which 0 would say too much.
        var isAhead = false
    }

    let name: Name
    let title: String
    /// The node whose parts these are, in words.
    var within: String?
    let rows: [Row]
    let total: FigurePart
    /// Whether the rows know how many were closed in time.
    var hasTime = true
}

/// Makes the tables of a snapshot.
struct FigureTables {
    let snapshot: FigureSnapshot
    let names: FigureNames
    let today: Day

    private var filter: FigureFilter { snapshot.filter }
    private var say: Words { names.say }

    func table(_ name: FigureTable.Name) -> FigureTable {
        switch name {
        case .kind: kinds
        case .channel: channels
        case .category: categories
        case .division: divisions
        case .month: months
        }
    }

    private var kinds: FigureTable {
        let rows = FigureKind.allCases.map { kind -> FigureTable.Row in
            let of = changed { $0.kind = .only(kind) }
            return .init(label: names.kind(kind.rawValue), part: snapshot.part(of: kind), drill: of, files: of)
        }.filter { !$0.part.isEmpty }
        return FigureTable(
            name: .kind, title: say(FiguresText.byKind), rows: rows,
            total: rows.map(\.part).reduce(FigurePart(key: ""), +))
    }

    private var channels: FigureTable {
        let rows = sorted(snapshot.channels).map { part in
            FigureTable.Row(label: names.channel(part.key), part: part, files: changed { $0.channel = part.key })
        }
        return FigureTable(name: .channel, title: say(FiguresText.byChannel), rows: rows, total: snapshot.whole)
    }

    private var categories: FigureTable {
        let found = snapshot.categories
        let parents = Set(names.categories.parents.values)
        var rows = sorted(found.parts).map { part in
            let of = changed { $0.category = part.key }
            let hasParts = part.key.hasSuffix(":") || parents.contains(part.key)
            return FigureTable.Row(
                label: names.category(part.key), part: part, drill: hasParts ? of : nil, files: of)
        }
        let rest = found.parts.reduce(found.whole, -)
        if !rest.isEmpty, !found.parts.isEmpty {
            rows.append(.init(label: say(FiguresText.notDivided), part: FigurePart(key: "") + rest))
        }
        return FigureTable(
            name: .category, title: say(FiguresText.byCategory),
            within: found.node.isEmpty ? nil : names.category(found.node), rows: rows, total: found.whole)
    }

    private var divisions: FigureTable {
        var rows = snapshot.divisions.sorted { $0.key < $1.key }.map { part in
            let of = changed { $0.division = part.key }
            return FigureTable.Row(label: names.division(part.key), part: part, drill: of, files: of)
        }
        let rest = snapshot.divisions.reduce(snapshot.whole, -)
        if !rest.isEmpty, !rows.isEmpty {
            let here = changed { $0.below = false }
            rows.append(.init(label: say(FiguresText.here), part: FigurePart(key: "") + rest, files: here))
        }
        return FigureTable(
            name: .division, title: say(FiguresText.byDivision), within: names.division(filter.division), rows: rows,
            total: snapshot.whole)
    }

    /// Month by month, or year by year when there are more than two years of months.
    private var months: FigureTable {
        let byYear = filter.period.count > 24
        let slices = byYear ? years : filter.period.months.map { FigurePeriod($0, $0) }
        let rows = slices.map { slice -> FigureTable.Row in
            let of = changed { $0.period = slice }
            let label = byYear ? say(FiguresText.year, String(slice.first.year)) : names.month(slice.first)
            let part = sum(of: slice)
            return .init(
                label: label, part: part, drill: slice == filter.period ? nil : of, files: of,
                isAhead: slice.firstDay > today && part.filed == 0 && part.closed == 0)
        }
        return FigureTable(
            name: .month, title: say(byYear ? FiguresText.byYear : FiguresText.byMonth), rows: rows,
            total: rows.map(\.part).reduce(FigurePart(key: ""), +), hasTime: false)
    }

    /// The years of the period, the first and the last perhaps cut short.
    private var years: [FigurePeriod] {
        (filter.period.first.year...filter.period.last.year).compactMap { year in
            FigurePeriod.year(year).map {
                FigurePeriod(max($0.first, filter.period.first), min($0.last, filter.period.last))
            }
        }
    }

    private func sum(of slice: FigurePeriod) -> FigurePart {
        let now = slice.months.map { snapshot.months[$0] ?? MonthSum() }.reduce(MonthSum(), +)
        let before = filter.period.yearBefore == nil ? 0 : snapshot.months[slice.first - 12]?.filed ?? 0
        return FigurePart(key: slice.first.description, filed: now.filed, filedBefore: before, closed: now.closed)
    }

    /// Most files first; ties by key, so that the order is always the same.
    private func sorted(_ parts: [FigurePart]) -> [FigurePart] {
        parts.sorted { ($1.filed, $0.key) < ($0.filed, $1.key) }
    }

    private func changed(_ change: (inout FigureFilter) -> Void) -> FigureFilter {
        var filter = filter
        change(&filter)
        return filter
    }
}
