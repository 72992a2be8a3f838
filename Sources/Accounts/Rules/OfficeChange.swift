package import Kernel

/// A change to an office that an administrator asks for.
package enum OfficeChange: Hashable, Sendable {
    case rename(LocalText, from: Day)
    /// Below another office from a day on; below none, which makes it a head, if `below` is nil.
    case move(Tree, below: Int64?, from: Day)
    /// The last day on which it exists; people, open files and offices below pass to the successor.
    case dissolve(into: Int64, last: Day)

    /// The first day on which the change holds.
    package var day: Day {
        switch self {
        case .rename(_, let from), .move(_, _, let from): from
        case .dissolve(_, let last): last + 1
        }
    }
}

/// A reason against a change to an office.
package enum OfficeProblem: Hashable, Sendable {
    /// It ended on that day.
    case hasEnded(Day)
    /// It began only on that day.
    case beforeItBegan(Day)
    /// A change that begins on that later day is recorded already; the trees and names are kept in the order of days.
    case laterChange(Day)
    /// The other office does not exist on the day.
    case otherUnknown
    case belowItself
    case intoItself
    /// Nothing would change.
    case unchanged
    /// Dissolving is entered when it has happened: its people and files pass on at once.
    case dayAhead
    /// Changes are entered at most this far ahead, so that a slip in the year is noticed.
    case tooFarAhead(Day)

    /// The stable code with what it is about.
    package var reason: RefusalReason {
        switch self {
        case .hasEnded(let day): RefusalReason("office-ended", [day.description])
        case .beforeItBegan(let day): RefusalReason("office-not-begun", [day.description])
        case .laterChange(let day): RefusalReason("office-later-change", [day.description])
        case .otherUnknown: RefusalReason("office-unknown")
        case .belowItself: RefusalReason("office-below-itself")
        case .intoItself: RefusalReason("office-into-itself")
        case .unchanged: RefusalReason("office-unchanged")
        case .dayAhead: RefusalReason("office-day-ahead")
        case .tooFarAhead(let day): RefusalReason("office-too-far-ahead", [day.description])
        }
    }
}

/// A refusal to change an office, with every reason at once.
package struct OfficeChangeRefused: Refusal, Hashable {
    package let problems: [OfficeProblem]

    package var reasons: [RefusalReason] { problems.map(\.reason) }

    package init(_ problems: [OfficeProblem]) {
        self.problems = problems
    }
}

extension OfficeDirectory {
    /// Changes are entered at most a year ahead.
    private static var furthest: Int { 366 }

    /// Everything against a change to an office.
    package func problems(of change: OfficeChange, to office: Office, today: Day) -> [OfficeProblem] {
        var found: [OfficeProblem] = []
        if let end = office.to, end < change.day { found.append(.hasEnded(end)) }
        if change.day <= office.from, office.from != Office.sinceReform { found.append(.beforeItBegan(office.from)) }
        if change.day > today + Self.furthest { found.append(.tooFarAhead(today + Self.furthest)) }
        switch change {
        case .rename(let name, let from):
            if let later = office.names.last?.from, later > from { found.append(.laterChange(later)) }
            if office.name(on: from) == name { found.append(.unchanged) }
        case .move(let tree, let above, let from):
            found += moveProblems(office.id, tree, above, from)
        case .dissolve(let successor, let last):
            found += dissolvingProblems(office.id, into: successor, last, today)
        }
        return found
    }

    private func moveProblems(_ id: Int64, _ tree: Tree, _ above: Int64?, _ from: Day) -> [OfficeProblem] {
        var found = laterMove(of: id, in: tree, after: from).map { [OfficeProblem.laterChange($0)] } ?? []
        if let above {
            if office(above).map({ $0.exists(on: from) }) != true { found.append(.otherUnknown) }
            // Moving below one of those below would cut the whole branch off and let it turn in a circle.
            if above == id || ancestors(of: above, tree: tree, on: from).contains(id) { found.append(.belowItself) }
        }
        if ancestors(of: id, tree: tree, on: from).first == above { found.append(.unchanged) }
        return found
    }

    private func dissolvingProblems(_ id: Int64, into other: Int64, _ last: Day, _ today: Day) -> [OfficeProblem] {
        var found: [OfficeProblem] = []
        if last > today { found.append(.dayAhead) }
        if other == id {
            found.append(.intoItself)
        } else if office(other).map({ $0.exists(on: last + 1) && $0.exists(on: today) }) != true {
            found.append(.otherUnknown)
        }
        let later = Tree.allCases.compactMap { laterMove(of: id, in: $0, after: last) }.min()
        if let later { found.append(.laterChange(later)) }
        return found
    }

    /// The first day after `day` on which another statement about the office begins.
    private func laterMove(of id: Int64, in tree: Tree, after day: Day) -> Day? {
        statements(of: id, tree: tree).map(\.from).filter { $0 > day }.min()
    }

    /// Who stands above each office directly below `id` once `id` is dissolved into `successor`.
    ///
    /// That is the successor; but the successor itself, and an office that stands above it, move up to where the
    /// dissolved office stood, or the branch would turn in a circle.
    package func parentsAfterDissolving(
        _ id: Int64, into successor: Int64, tree: Tree, last: Day
    ) -> [(child: Int64, parent: Int64?)] {
        let above = ancestors(of: id, tree: tree, on: last).first
        let overSuccessor = Set(ancestors(of: successor, tree: tree, on: last) + [successor])
        return children(of: id, tree: tree, on: last).map { child in
            (child, overSuccessor.contains(child) ? above : successor)
        }
    }
}
