internal import Kernel
internal import StatisticsRules
internal import Storage

/// Reads from the cubes what a page of figures shows; every method is one query over a run of rows.
struct FigureReading {
    let reading: any Reading

    /// The first and the last month in which anything was filed.
    func span() throws -> FigurePeriod? {
        let row = try reading.row(
            """
            SELECT MIN(month) AS first, MAX(month) AS last FROM cell WHERE cube = \(Cube.byKind) AND scope = '' \
            AND below = 1 AND kind IN \(anyOf: FigureKind.allCases) AND measure = \(Measure.filed) AND under = '' \
            AND value <> 0
            """)
        guard let row, let first = try row.optionalInt("first"), let last = try row.optionalInt("last"),
            let begin = Month(number: first), let end = Month(number: last)
        else { return nil }
        return FigurePeriod(begin, end)
    }

    /// All measures of every kind: of the period, of the year before, and of all time up to the period's end.
    func heads(_ filter: FigureFilter) throws -> [String: [Measure: HeadSum]] {
        let now = filter.period
        let before = now.yearBefore ?? now
        let rows = try reading.rows(
            """
            SELECT kind, measure, \
            CAST(SUM(CASE WHEN month >= \(now.first.number) THEN value ELSE 0 END) AS BIGINT) AS now, \
            CAST(SUM(CASE WHEN month >= \(before.first.number) AND month <= \(before.last.number) \
            THEN value ELSE 0 END) AS BIGINT) AS before, CAST(SUM(value) AS BIGINT) AS ever \
            FROM cell WHERE cube = \(Cube.byKind) AND scope = \(filter.division) AND below = \(filter.below) \
            AND kind IN \(anyOf: FigureKind.allCases) AND measure IN \(anyOf: HeadSum.measures) AND under = '' \
            AND month <= \(now.last.number) GROUP BY kind, measure
            """)
        var heads: [String: [Measure: HeadSum]] = [:]
        for row in rows {
            let sum = HeadSum(now: try row.int("now"), before: try row.int("before"), ever: try row.int("ever"))
            heads[try row.text("kind"), default: [:]][try row.choice("measure")] = sum
        }
        return heads
    }

    /// Filed and closed month by month, the year before included.
    func months(_ filter: FigureFilter) throws -> [Month: MonthSum] {
        let rows = try reading.rows(
            """
            SELECT month, measure, CAST(SUM(value) AS BIGINT) AS value FROM cell \
            WHERE cube = \(Cube.byKind) AND scope = \(filter.division) AND below = \(filter.below) \
            AND kind IN \(anyOf: filter.kind.kinds) AND measure IN \(anyOf: [Measure.filed, .closed]) AND under = '' \
            AND month >= \(filter.compared.first.number) AND month <= \(filter.period.last.number) \
            GROUP BY month, measure
            """)
        var months: [Month: MonthSum] = [:]
        for row in rows {
            guard let month = Month(number: try row.int("month")) else { continue }
            let measure: Measure = try row.choice("measure")
            months[month, default: MonthSum()][measure] = try row.int("value")
        }
        return months
    }

    /// The keys of a cube directly under a node, with their figures.
    func breakdown(_ cube: Cube, under: String = "", _ filter: FigureFilter) throws -> [FigurePart] {
        try parts(cube, under: under, filter, condition: "")
    }

    /// One key's figures, such as those of a category of which the parts are shown.
    func part(_ cube: Cube, key: String, under: String, _ filter: FigureFilter) throws -> FigurePart? {
        try parts(cube, under: under, filter, condition: "AND key = \(key)").first
    }

    private func parts(
        _ cube: Cube, under: String, _ filter: FigureFilter, condition: SQL
    ) throws -> [FigurePart] {
        // The divisions below a division are only kept with all that is below each of them.
        let below = cube == .byDivision || filter.below
        let before = filter.period.yearBefore ?? filter.period
        let rows = try reading.rows(
            """
            SELECT key, measure, \
            CAST(SUM(CASE WHEN month >= \(filter.period.first.number) THEN value ELSE 0 END) AS BIGINT) AS now, \
            CAST(SUM(CASE WHEN month <= \(before.last.number) THEN value ELSE 0 END) AS BIGINT) AS before \
            FROM cell WHERE cube = \(cube) AND scope = \(filter.division) AND below = \(below) \
            AND kind IN \(anyOf: filter.kind.kinds) AND measure IN \(anyOf: FigurePart.measures) AND under = \(under) \
            AND month >= \(filter.compared.first.number) AND month <= \(filter.period.last.number) \
            \(fragment: condition) GROUP BY key, measure
            """)
        var parts: [String: FigurePart] = [:]
        for row in rows {
            let key = try row.text("key")
            let (now, before) = (try row.int("now"), try row.int("before"))
            parts[key, default: FigurePart(key: key)].set(try row.choice("measure"), now: now, before: before)
        }
        return parts.values.filter { !$0.isEmpty }
    }
}

extension FigureFilter {
    /// The period with the year before, which is one run of months.
    var compared: FigurePeriod { FigurePeriod((period.yearBefore ?? period).first, period.last) }
}
