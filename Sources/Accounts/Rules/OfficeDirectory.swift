package import Kernel

/// All offices and divisions with their trees, built once and asked often.
///
/// A value without a clock: every question says for which day it is asked. Lookups cost a dictionary access,
/// questions about a tree its depth.
package struct OfficeDirectory: Sendable {
    /// Every division, in the order of the codes.
    package let divisions: [Division]
    /// Every office, in the order of the ids.
    package let offices: [Office]
    private let divisionByCode: [DivisionCode: Division]
    private let officeByID: [Int64: Office]
    private let officesByDivision: [DivisionCode: [Office]]
    private let successors: [DivisionCode: [DivisionCode]]
    private let officeSuccessors: [Int64: [Int64]]
    /// Offices that end some day; few among all.
    private let ending: [Office]
    private let divisionTrees: [Tree: DatedTree<DivisionCode>]
    private let officeTrees: [Tree: DatedTree<Int64>]

    /// Takes the edges of all trees, between divisions and between offices.
    package init(
        divisions: [Division], offices: [Office],
        divisionEdges: [TreeEdge<DivisionCode>], officeEdges: [TreeEdge<Int64>]
    ) {
        self.divisions = divisions.sorted { $0.code.rawValue < $1.code.rawValue }
        self.offices = offices.sorted { $0.id < $1.id }
        ending = self.offices.filter { $0.to != nil }
        divisionByCode = Dictionary(self.divisions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        officeByID = Dictionary(self.offices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        officesByDivision = Dictionary(grouping: self.offices, by: \.division)
        let pairs = self.divisions.flatMap { new in new.predecessors.map { ($0, [new.code]) } }
        successors = Dictionary(pairs, uniquingKeysWith: +)
        let passed = self.offices.flatMap { new in new.predecessors.map { ($0, [new.id]) } }
        officeSuccessors = Dictionary(passed, uniquingKeysWith: +)
        divisionTrees = Dictionary(
            uniqueKeysWithValues: Tree.allCases.map { ($0, DatedTree($0, edges: divisionEdges)) })
        officeTrees = Dictionary(uniqueKeysWithValues: Tree.allCases.map { ($0, DatedTree($0, edges: officeEdges)) })
    }

    /// The office with that id, also one that has ended.
    package func office(_ id: Int64) -> Office? { officeByID[id] }

    /// Where `office` stands, seen from `own`, in the administrative tree of that day.
    ///
    /// An office that was dissolved stands where its successor stands, so that its files are not lost to everybody.
    package func relation(of other: Int64, seenFrom own: Int64, on day: Day) -> OfficeRelation {
        let office = standing(other, on: day)
        if office == own { return .own }
        if ancestors(of: office, on: day).contains(own) { return .below }
        if ancestors(of: own, on: day).contains(office) { return .above }
        return .elsewhere
    }

    /// The offices above, nearest first, without itself.
    package func ancestors(of office: Int64, tree: Tree = .administrative, on day: Day) -> [Int64] {
        officeTrees[tree]?.ancestors(of: office, on: day) ?? []
    }

    /// The offices below, level by level, without itself.
    package func descendants(of office: Int64, tree: Tree = .administrative, on day: Day) -> [Int64] {
        officeTrees[tree]?.descendants(of: office, on: day) ?? []
    }

    /// The offices directly below.
    package func children(of office: Int64, tree: Tree = .administrative, on day: Day) -> [Int64] {
        officeTrees[tree]?.children(of: office, on: day) ?? []
    }

    /// The offices with nobody above them on that day: one in a regional installation, or the only office.
    package func heads(on day: Day) -> [Office] {
        offices.filter { $0.exists(on: day) && ancestors(of: $0.id, on: day).isEmpty }
    }

    /// All dated statements about who stood directly above `office` in a tree, in the order of their days.
    package func statements(of office: Int64, tree: Tree = .administrative) -> [TreeEdge<Int64>] {
        officeTrees[tree]?.statements(of: office) ?? []
    }

    /// The offices that took over the work of `office`.
    package func successors(ofOffice id: Int64) -> [Office] { (officeSuccessors[id] ?? []).compactMap(office) }

    /// The office that does the work of `id` on that day: itself, or whoever took over, from the last day on.
    ///
    /// The walk is bounded, because two offices may by mistake name each other as predecessors.
    package func standing(_ id: Int64, on day: Day) -> Int64 {
        var here = id
        for _ in 0..<16 {
            guard let end = office(here)?.to, end <= day, let next = officeSuccessors[here]?.first else { return here }
            here = next
        }
        return here
    }

    /// The dissolved offices whose work `id` does on that day, in the order of the ids: what they closed is kept there.
    package func formerOffices(of id: Int64, on day: Day) -> [Int64] {
        ending.map(\.id).filter { $0 != id && standing($0, on: day) == id }
    }

    /// The office that does the work of `id` on that day, then those above it, nearest first.
    package func line(of id: Int64, on day: Day) -> [Int64] {
        let standing = standing(id, on: day)
        return [standing] + ancestors(of: standing, on: day)
    }

    /// The office, those below it where `below` says so, and the dissolved offices whose work any of them does: whose
    /// files are listed there.
    package func reach(of own: Int64, below: Bool, on day: Day) -> [Int64] {
        let standing = [own] + (below ? descendants(of: own, on: day) : [])
        return standing + standing.flatMap { formerOffices(of: $0, on: day) }
    }

    /// The offices responsible for exactly this division, also ended ones, in the order of the ids.
    package func offices(in division: DivisionCode) -> [Office] { officesByDivision[division] ?? [] }

    /// The division with that code, also one that has ended.
    package func division(_ code: DivisionCode) -> Division? { divisionByCode[code] }

    /// The divisions that took over the ground of `code`.
    package func successors(of code: DivisionCode) -> [DivisionCode] { successors[code] ?? [] }

    /// A tree of divisions, for questions that this type does not shorten.
    package func tree(_ tree: Tree) -> DatedTree<DivisionCode> {
        divisionTrees[tree] ?? DatedTree(tree, edges: [])
    }
}
