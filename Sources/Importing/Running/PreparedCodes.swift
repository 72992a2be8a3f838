internal import CaseworkRules
internal import ImportingRules
internal import Kernel

/// Which categories and divisions of an import are known to casework already, so that each is brought once.
struct PreparedCodes {
    private let mapping: Mapping
    private var categories: Set<String> = []
    private var divisions: Set<DivisionCode> = []
    private var isBegun = false

    init(_ mapping: Mapping) {
        self.mapping = mapping
    }

    /// Takes these as known: an earlier run has brought them.
    mutating func note(_ drafts: [RecordedDraft]) {
        for draft in drafts {
            categories.formUnion(steps(draft).map(\.code))
            divisions.insert(draft.division.code)
        }
    }

    /// Brings what these records need and casework has not been told yet, parents first.
    mutating func prepare(for drafts: [RecordedDraft], keeping: any RecordKeeping) async throws {
        let newCategories = drafts.flatMap(steps).filter { categories.insert($0.code).inserted }
        if !newCategories.isEmpty || !isBegun {
            try await keeping.prepare(
                system: mapping.category.system, name: mapping.category.name, source: mapping.origin,
                categories: newCategories.map { RecordedCategory(code: $0.code, parent: $0.parent, name: $0.name) })
        }
        let places = [mapping.division.base] + drafts.map(\.division)
        let newDivisions = places.filter { divisions.insert($0.code).inserted }.compactMap(RecordedDivision.init)
        if !newDivisions.isEmpty { try await keeping.prepare(divisions: newDivisions) }
        isBegun = true
    }

    private func steps(_ draft: RecordedDraft) -> [CategoryStep] {
        draft.category.isEmpty ? [.unclassified] : draft.category.filter { !$0.isKnown }
    }
}
