internal import Kernel
internal import StatisticsRules
internal import Storage

/// Everything that one page of figures shows, read in one snapshot with at most ten queries.
struct FigureSnapshot: Sendable {
    let filter: FigureFilter
    /// From the first month with a record to the last; `nil` when there is none.
    let span: FigurePeriod?
    /// All measures by kind.
    let heads: [String: [Measure: HeadSum]]
    let months: [Month: MonthSum]
    let channels: [FigurePart]
    let categories: CategoryParts
    let divisions: [FigurePart]
    let folded: FoldState

    /// The categories below one node.
    struct CategoryParts: Sendable {
        /// The node; empty when the category systems themselves are shown.
        let node: String
        let parts: [FigurePart]
        /// The node's own figures, which are those of its parts and of what is not divided further.
        let whole: FigurePart
    }

    static func read(
        _ request: FigureRequest, today: Day, categories tree: CategoryTree, in reading: any Reading
    ) throws -> FigureSnapshot {
        let figures = FigureReading(reading: reading)
        let span = try figures.span()
        let filter = request.filter(span: span, today: today)
        return FigureSnapshot(
            filter: filter, span: span, heads: try figures.heads(filter), months: try figures.months(filter),
            channels: try figures.breakdown(.byChannel, filter),
            categories: try CategoryParts.read(filter, tree, figures),
            divisions: filter.below ? try figures.breakdown(.byDivision, filter) : [],
            folded: try FoldState.read(in: reading))
    }

    /// The sums of a measure over the kinds chosen.
    subscript(measure: Measure) -> HeadSum {
        filter.kind.kinds.reduce(HeadSum()) { $0 + (heads[$1.rawValue]?[measure] ?? HeadSum()) }
    }

    /// One kind as a row.
    func part(of kind: FigureKind) -> FigurePart {
        let sums = heads[kind.rawValue] ?? [:]
        return FigurePart(
            key: kind.rawValue, filed: sums[.filed]?.now ?? 0, filedBefore: sums[.filed]?.before ?? 0,
            closed: sums[.closed]?.now ?? 0, closedInTime: sums[.closedInTime]?.now ?? 0)
    }

    /// All of the chosen kinds as a row.
    var whole: FigurePart { filter.kind.kinds.map(part(of:)).reduce(FigurePart(key: ""), +) }

    /// Whether the year before has anything to compare with.
    var hasYearBefore: Bool { filter.period.yearBefore != nil && whole.filedBefore != 0 }

    /// Whether the period and place have nothing at all.
    var isEmpty: Bool { whole.isEmpty && FigureKind.allCases.allSatisfy { part(of: $0).isEmpty } }
}

extension FigureSnapshot.CategoryParts {
    /// The node asked for, or the only category system, or all systems.
    static func read(_ filter: FigureFilter, _ tree: CategoryTree, _ figures: FigureReading) throws -> Self {
        if let node = filter.category {
            let under = tree.parents[node] ?? CategoryTree.systemNode(of: node) ?? ""
            let whole = try figures.part(.byCategory, key: node, under: under, filter) ?? FigurePart(key: node)
            return Self(node: node, parts: try figures.breakdown(.byCategory, under: node, filter), whole: whole)
        }
        let systems = try figures.breakdown(.byCategory, filter)
        guard let only = systems.first, systems.count == 1, only.key.hasSuffix(":") else {
            return Self(node: "", parts: systems, whole: systems.reduce(FigurePart(key: ""), +))
        }
        return Self(node: only.key, parts: try figures.breakdown(.byCategory, under: only.key, filter), whole: only)
    }
}
