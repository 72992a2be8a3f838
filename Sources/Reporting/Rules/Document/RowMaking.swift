internal import Kernel

/// Computes the rows of one table: counts, shares of a whole, changes.
struct RowMaking {
    let table: ReportTable.Name
    let rules: ConventionRules
    /// What the shares are shares of, in this period and the last; `nil` where there is no last.
    let whole: Int64
    let wholeLast: Int64?

    /// A row whose last share may have been forced; see ``Remainder``.
    func row(
        _ key: String, _ name: LocalText, _ count: Int64, last: Int64?, share forced: FixedPoint? = nil,
        shareLast forcedLast: FixedPoint? = nil, more: [ReportCell] = []
    ) -> ReportRow {
        let share = forced ?? share(count, of: whole)
        let shareLast = forcedLast ?? last.flatMap { last in wholeLast.flatMap { self.share(last, of: $0) } }
        return ReportRow(
            key: key, name: name, count: cell(key, "count", .count, FixedPoint(units: count)),
            countLast: cell(key, "countLast", .count, last.map { FixedPoint(units: $0) }),
            share: cell(key, "sharePercent", .percent, share),
            shareLast: cell(key, "shareLastPercent", .percent, shareLast),
            change: cell(key, "changePoints", .points, change(count, last, share, shareLast)),
            yoy: cell(key, "yoyPercent", .growth, last.flatMap { rules.growth(count, from: $0) }), more: more)
    }

    func cell(_ key: String, _ name: String, _ unit: ReportCell.Unit, _ number: FixedPoint?) -> ReportCell {
        ReportCell("\(table.rawValue).\(key).\(name)", unit, number)
    }

    func share(_ count: Int64, of whole: Int64) -> FixedPoint? { rules.percent(count, of: whole) }

    private func change(
        _ count: Int64, _ last: Int64?, _ share: FixedPoint?, _ shareLast: FixedPoint?
    ) -> FixedPoint? {
        guard let last, let wholeLast, let share, let shareLast else { return nil }
        switch rules.change {
        case .rounded: return share.minus(shareLast)
        case .unrounded:
            let numerator = Int128(count) * Int128(wholeLast) - Int128(last) * Int128(whole)
            return FixedPoint.quotient(
                numerator, Int128(whole) * Int128(wholeLast), times: 100, decimals: rules.percentDecimals,
                rules.rounding)
        }
    }
}

extension ConventionRules {
    /// A share or a rate, per cent; `nil` of nothing.
    package func percent(_ part: Int64, of whole: Int64) -> FixedPoint? {
        .quotient(Int128(part), Int128(whole), times: 100, decimals: percentDecimals, rounding)
    }

    /// Growth against last year, per cent; `nil` when there was nothing.
    package func growth(_ now: Int64, from last: Int64) -> FixedPoint? {
        .quotient(Int128(now) - Int128(last), Int128(last), times: 100, decimals: percentDecimals, rounding)
    }

    /// What the shares of the others leave of 100; `nil` where one of them is not known.
    func remainder(after shares: [FixedPoint?]) -> FixedPoint? {
        let hundred = (0..<percentDecimals).reduce(Int64(100)) { number, _ in number * 10 }
        return shares.reduce(Optional(FixedPoint(units: hundred, decimals: percentDecimals))) { rest, share in
            rest.flatMap { rest in share.flatMap { rest.minus($0) } }
        }
    }
}
