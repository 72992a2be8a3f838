/// A named cube: what its cells are divided by, beside division, kind, measure and month, which all cubes have.
package enum Cube: String, CaseIterable, Sendable {
    /// By kind alone: the figures at the head of a page and the course of the months.
    case byKind = "kind"
    case byChannel = "channel"
    /// By category, each one counted in its ancestors up to its category system.
    case byCategory = "category"
    /// By the nature of the complaint.
    case byNature = "nature"
    /// By the divisions directly below, each with all that is below it.
    case byDivision = "division"

    /// The measures kept in this cube; the finer cubes keep those that the page shows by their keys.
    package var measures: Set<Measure> {
        switch self {
        case .byKind: Set(Measure.allCases)
        case .byChannel: [.filed, .closed, .closedInTime]
        case .byNature: [.filed, .accepted, .resolved]
        case .byCategory: [.filed, .accepted, .resolved, .closed, .closedInTime]
        case .byDivision:
            [.filed, .accepted, .resolved, .closed, .closedInTime, .performedMoney]
        }
    }
}

/// Which figure a cell holds.
package struct CellKey: Hashable, Sendable {
    package var cube: Cube
    /// The division the figure is about; empty for everything recorded, also what lies in no known division.
    package var scope: String
    /// Whether files of the divisions below are counted too.
    package var below: Bool
    package var kind: String
    package var measure: Measure
    /// For categories the ancestor that ``key`` stands directly under, so that one node's children lie together.
    package var under: String
    /// Year and month, such as 202609.
    package var month: Int
    /// The channel, category, nature or division; empty in ``Cube/byKind``.
    package var key: String

    package init(
        cube: Cube, scope: String, below: Bool, kind: String, measure: Measure, under: String = "", month: Int,
        key: String = ""
    ) {
        self.cube = cube
        self.scope = scope
        self.below = below
        self.kind = kind
        self.measure = measure
        self.under = under
        self.month = month
        self.key = key
    }
}

extension CellKey: Comparable {
    /// The order of the table's key, so that workers touch rows in the same order and pages read runs of them.
    package static func < (left: CellKey, right: CellKey) -> Bool {
        if left.cube != right.cube { return left.cube.rawValue < right.cube.rawValue }
        if left.scope != right.scope { return left.scope < right.scope }
        if left.below != right.below { return right.below }
        if left.kind != right.kind { return left.kind < right.kind }
        if left.measure != right.measure { return left.measure.rawValue < right.measure.rawValue }
        if left.under != right.under { return left.under < right.under }
        return (left.month, left.key) < (right.month, right.key)
    }
}
