package import Kernel

/// In which divisions and categories a file is counted beside its own.
package struct RollUp: Sendable {
    private let categoryParents: [String: String]
    private let divisionsAbove: @Sendable (_ division: String, _ day: Day) -> [String]
    private let knows: @Sendable (_ code: String) -> Bool
    /// Codes that are in no tree, also not in the newest.
    private var strangers: Set<String> = []

    /// Deeper than any category system or tree of divisions; a loop in the data ends here.
    private static let deepest = 16

    /// - Parameters:
    ///   - categoryParents: the category directly above, both as `system:code`; top categories are not in it
    ///   - knows: whether a code, of a division or `system:code` of a category, is in these trees
    ///   - divisionsAbove: the divisions above one on a day, nearest first; none for a code that is not known
    package init(
        categoryParents: [String: String], knows: @escaping @Sendable (String) -> Bool = { _ in true },
        divisionsAbove: @escaping @Sendable (String, Day) -> [String]
    ) {
        self.categoryParents = categoryParents
        self.knows = knows
        self.divisionsAbove = divisionsAbove
    }

    /// The codes that some deltas name and these trees lack, most likely because they came after the trees were read.
    package func unknown(in deltas: [Delta]) -> Set<String> {
        var unknown: Set<String> = []
        for delta in deltas {
            for code in [delta.dimensions.division, delta.dimensions.category]
            where !code.isEmpty && !knows(code) && !strangers.contains(code) {
                unknown.insert(code)
            }
        }
        return unknown
    }

    /// The same trees, in which some codes are known to be in none: they are counted under everything alone.
    package func accepting(_ codes: Set<String>) -> RollUp {
        var accepting = self
        accepting.strangers.formUnion(codes)
        return accepting
    }

    /// The division, those above it, and at the end the empty code that stands for everything.
    func scopes(of division: String, on day: Day) -> [String] {
        guard !division.isEmpty else { return [""] }
        var scopes = [division]
        for above in divisionsAbove(division, day).prefix(Self.deepest) {
            if !above.isEmpty, !scopes.contains(above) { scopes.append(above) }
        }
        return scopes + [""]
    }

    /// The category and its ancestors up to its system, each with the node it stands under.
    func places(of category: String) -> [(key: String, under: String)] {
        var places: [(key: String, under: String)] = []
        var here = category
        while places.count < Self.deepest {
            let above = under(here)
            places.append((here, above))
            guard !above.isEmpty else { break }
            here = above
        }
        return places
    }

    /// What a category stands directly under: its parent, else its system, else nothing.
    package func under(_ category: String) -> String {
        categoryParents[category] ?? CategoryTree.systemNode(of: category) ?? ""
    }
}

extension RollUp {
    /// Every cell that a delta changes, with how much it changes.
    package func cells(_ delta: Delta) -> [CellKey: Int64] {
        var cells: [CellKey: Int64] = [:]
        add(delta, to: &cells)
        return cells
    }

    /// Every cell that some deltas change; equal ones are added up before they are spread, as imports bring many.
    package func cells(_ deltas: some Sequence<Delta>) -> [CellKey: Int64] {
        var cells: [CellKey: Int64] = [:]
        add(deltas, to: &cells)
        return cells
    }

    /// Adds what some deltas change to cells already gathered.
    package func add(_ deltas: some Sequence<Delta>, to cells: inout [CellKey: Int64]) {
        var sums: [Delta: Int64] = [:]
        for delta in deltas {
            var same = delta
            // No cube keeps the cohort yet; the day stays, because trees change from one day to the next.
            same.cohortOn = delta.effectiveOn
            same.amount = 0
            sums[same, default: 0] += delta.amount
        }
        for (delta, amount) in sums where amount != 0 {
            var sum = delta
            sum.amount = amount
            add(sum, to: &cells)
        }
    }

    private func add(_ delta: Delta, to cells: inout [CellKey: Int64]) {
        let scopes = scopes(of: delta.dimensions.division, on: delta.effectiveOn)
        for cube in Cube.allCases where cube.measures.contains(delta.measure) {
            if cube == .byDivision {
                for (part, whole) in zip(scopes, scopes.dropFirst()) {
                    cells[key(delta, cube, scope: whole, below: true, key: part), default: 0] += delta.amount
                }
                continue
            }
            for place in places(delta, in: cube) {
                var own = key(delta, cube, scope: scopes[0], below: false, under: place.under, key: place.key)
                cells[own, default: 0] += delta.amount
                own.below = true
                for scope in scopes {
                    own.scope = scope
                    cells[own, default: 0] += delta.amount
                }
            }
        }
    }

    private func places(_ delta: Delta, in cube: Cube) -> [(key: String, under: String)] {
        switch cube {
        case .byKind, .byDivision: [("", "")]
        case .byChannel: [(delta.dimensions.channel, "")]
        case .byNature: [(delta.dimensions.nature, "")]
        case .byCategory: places(of: delta.dimensions.category)
        }
    }

    private func key(
        _ delta: Delta, _ cube: Cube, scope: String, below: Bool, under: String = "", key: String
    ) -> CellKey {
        CellKey(
            cube: cube, scope: scope, below: below, kind: delta.dimensions.kind, measure: delta.measure, under: under,
            month: delta.effectiveOn.monthNumber, key: key)
    }
}
