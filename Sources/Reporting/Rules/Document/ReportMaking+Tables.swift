internal import Kernel

extension ReportMaking {
    /// Rows of level 2 in a table of the largest.
    static let most = 10
    /// Rows of what grew most.
    static let hottest = 5

    private func making(_ table: ReportTable.Name, part: ReportPart? = nil) -> RowMaking {
        let isOfPart = part != nil && rules.levelOneBase == .part
        func whole(_ counts: ReportCounts) -> Int64 {
            isOfPart ? part.flatMap { counts.parts[$0] } ?? 0 : counts.accepted
        }
        return RowMaking(table: table, rules: rules, whole: whole(now), wholeLast: last.map(whole))
    }

    /// The natures by their shares; a file without one has a row of its own, so that all rows make the whole.
    var natures: ReportTable {
        let making = making(.byNature)
        var rows = names.natures.map { nature in
            making.row(
                nature.code, nature.name, now.natures[nature.code] ?? 0,
                last: last.map { $0.natures[nature.code] ?? 0 })
        }
        rows = Self.bySize(rows)
        if rules.other == .last, let place = rows.firstIndex(where: { $0.key == ReportPart.other.rawValue }) {
            rows.append(rows.remove(at: place))
        }
        let isForced = rules.naturesRemainder == .forced
        if isForced, let final = rows.popLast() {
            rows.append(
                making.row(
                    final.key, final.name, final.count.count ?? 0, last: final.countLast.count,
                    share: rules.remainder(after: rows.map(\.share.number))))
        }
        return ReportTable(.byNature, rows + unstated(making, rows))
    }

    /// Goods, services and other, always in this order.
    var parts: ReportTable {
        let making = making(.parts)
        let rows = ReportPart.allCases.map { part in
            making.row(
                part.rawValue, ReportNames.part(part), now.parts[part] ?? 0, last: last.map { $0.parts[part] ?? 0 },
                share: forced(part, rules, now), shareLast: last.flatMap { forced(part, rulesLast, $0) })
        }
        return ReportTable(.parts, rows + unstated(making, rows))
    }

    /// What goods and services leave of 100.00, for the part that takes the remainder; `nil` for the others.
    ///
    /// A file without a category is in none of the three; then nothing is forced.
    private func forced(_ part: ReportPart, _ rules: ConventionRules, _ counts: ReportCounts) -> FixedPoint? {
        guard part == .other, rules.partsRemainder == .forced, counts.accepted > 0,
            ReportPart.allCases.reduce(0, { $0 + (counts.parts[$1] ?? 0) }) == counts.accepted
        else { return nil }
        return rules.remainder(
            after: [.goods, .services].map { rules.percent(counts.parts[$0] ?? 0, of: counts.accepted) })
    }

    /// The level-1 categories of a part, the most complaints first, with the part as their total.
    func levelOne(_ part: ReportPart, as table: ReportTable.Name) -> ReportTable {
        let making = making(table, part: part)
        let rows = convention.parts[part].map { row($0, making) }
        let total = making.row(
            "total", ReportNames.part(part), now.parts[part] ?? 0, last: last.map { $0.parts[part] ?? 0 })
        return ReportTable(table, Self.bySize(rows), total: total)
    }

    /// The ten largest categories of level 2 in a part.
    func top(_ part: ReportPart, as table: ReportTable.Name) -> ReportTable {
        let making = making(table, part: part)
        let parents = Set(convention.parts[part])
        let rows = names.categories.filter { $0.parent.map(parents.contains) ?? false }
            .map { row($0.code, making) }.filter { ($0.count.count ?? 0) > 0 }
        return ReportTable(table, Array(Self.bySize(rows).prefix(Self.most)))
    }

    /// The categories of level 2 that grew by most complaints, at least one in a thousand of all.
    var hot: ReportTable {
        let making = making(.hot)
        func growth(_ row: ReportRow) -> Int64 { (row.count.count ?? 0) - (row.countLast.count ?? 0) }
        let rows = names.categories.filter { $0.parent != nil }.map { row($0.code, making) }
            .filter { $0.countLast.count != nil && growth($0) > 0 && ($0.count.count ?? 0) * 1_000 >= now.accepted }
        return ReportTable(.hot, Array(Self.ordered(rows, by: growth).prefix(Self.hottest)))
    }

    private func row(_ code: String, _ making: RowMaking) -> ReportRow {
        let name = names.categories.first { $0.code == code }?.name ?? LocalText(zh: code, en: code)
        return making.row(code, name, now.categories[code] ?? 0, last: last.map { $0.categories[code] ?? 0 })
    }

    /// The divisions directly below the scope, and what is in none of them under the scope's own key.
    ///
    /// In Inner Mongolia that makes 15 rows by the tree of reporting: 12 leagues and cities, Manzhouli and Erenhot
    /// beside them, and the bureau of the region, which takes most consultations and stands last.
    var divisions: ReportTable {
        let making = making(.byDivision)
        let none = ReportCounts.DivisionCounts(complaints: 0)
        let rows = names.divisions.map { division in
            let counts = now.divisions[division.code] ?? none
            let before = last.map { $0.divisions[division.code] ?? none }
            return making.row(
                division.code, division.name, counts.complaints, last: before?.complaints,
                more: [
                    ("tips", counts.tips), ("consultations", counts.consultations), ("subtotal", counts.subtotal),
                ].map { making.cell(division.code, $0.0, .count, FixedPoint(units: $0.1)) })
        }
        switch rules.divisions {
        case .byComplaints:
            let speaking = rows.filter { row in
                !base.scope.isEmpty && row.key != base.scope || row.cells.contains { ($0.count ?? 0) != 0 }
            }
            return ReportTable(.byDivision, Self.bySize(speaking))
        case .bySubtotalOwnLast:
            let own = rows.filter { $0.key == base.scope }
            let parts = rows.filter { $0.key != base.scope }
            return ReportTable(.byDivision, Self.ordered(parts) { $0.more("subtotal")?.count ?? 0 } + own)
        }
    }

    /// Month by month, for periods of two to twelve whole months.
    var months: ReportTable {
        guard let months = base.period.wholeMonths else { return ReportTable(.byMonth, []) }
        let making = making(.byMonth)
        let numbers = stride(from: months.lowerBound, through: months.upperBound, by: 1)
            .filter { (1...12).contains($0 % 100) }
        guard (2...12).contains(numbers.count) else { return ReportTable(.byMonth, []) }
        return ReportTable(
            .byMonth,
            numbers.compactMap { number in
                ReportPeriod(.month(number % 100, of: number / 100)).map { month in
                    making.row(
                        month.code, month.name, now.months[number] ?? 0,
                        last: last.map { $0.months[number - 100] ?? 0 })
                }
            })
    }

    /// What is in none of the rows, if there is any.
    private func unstated(_ making: RowMaking, _ rows: [ReportRow]) -> [ReportRow] {
        let rest = now.accepted - rows.reduce(0) { $0 + ($1.count.count ?? 0) }
        let restLast = last.map { last in last.accepted - rows.reduce(0) { $0 + ($1.countLast.count ?? 0) } }
        guard rest > 0 || (restLast ?? 0) > 0 else { return [] }
        return [
            making.row(
                ReportRow.unstated, ReportNames.unstated, max(0, rest), last: restLast.map { max(0, $0) })
        ]
    }

    /// The most complaints first; ties stay in the order of the domain data.
    private static func bySize(_ rows: [ReportRow]) -> [ReportRow] { ordered(rows) { $0.count.count ?? 0 } }

    private static func ordered(_ rows: [ReportRow], by size: (ReportRow) -> Int64) -> [ReportRow] {
        rows.enumerated().sorted { left, right in
            let (one, other) = (size(left.element), size(right.element))
            return one == other ? left.offset < right.offset : one > other
        }.map(\.element)
    }
}
