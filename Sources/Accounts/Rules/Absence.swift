package import Kernel

/// A time in which somebody does not work, with who stands in.
package struct Absence: Hashable, Sendable, Identifiable {
    /// Why somebody is away; only so much is kept as those who assign files need.
    package enum Kind: String, CaseIterable, Sendable { case leave, sick, duty, other }

    package let id: Int64
    package let person: Int64
    package let kind: Kind
    package let first: Day
    package let last: Day
    /// Who stands in; nobody if nil.
    package let deputy: Int64?

    package init(id: Int64, person: Int64, kind: Kind, first: Day, last: Day, deputy: Int64? = nil) {
        self.id = id
        self.person = person
        self.kind = kind
        self.first = first
        self.last = last
        self.deputy = deputy
    }

    package func covers(_ day: Day) -> Bool { first <= day && day <= last }

    package func overlaps(_ other: Absence) -> Bool { first <= other.last && other.first <= last }
}

/// A reason against entering an absence.
package enum AbsenceProblem: Hashable, Sendable {
    case endsBeforeItBegins
    /// It ended before today: nothing would follow from it any more.
    case isOver
    /// Longer than this many days: a slip in the year, or the end of an employment.
    case tooLong(days: Int)
    /// Another absence of the same person covers some of its days.
    case overlaps(first: Day, last: Day)
    case deputyIsSelf
    /// The deputy is away on some of its days.
    case deputyAway(first: Day, last: Day)
    /// The deputy is not an active person of the same office.
    case deputyElsewhere
}

/// A refusal to enter an absence, with every reason at once.
package struct AbsenceRefused: Error, Hashable, Sendable {
    package let problems: [AbsenceProblem]

    package init(_ problems: [AbsenceProblem]) {
        self.problems = problems
    }
}

extension Absence {
    /// Longer than any leave that the law grants at once, and shorter than a slip in the year.
    package static let longest = 400

    /// Everything against entering this absence.
    ///
    /// `known` are the absences of the person, `ofDeputy` those of the deputy, `isColleague` tells whether the deputy
    /// is an active person of the same office.
    package func problems(
        known: [Absence], ofDeputy: [Absence], isColleague: Bool, today: Day
    ) -> [AbsenceProblem] {
        var found: [AbsenceProblem] = []
        if last < first { found.append(.endsBeforeItBegins) }
        if last < today { found.append(.isOver) }
        if last - first >= Self.longest { found.append(.tooLong(days: Self.longest)) }
        if let other = known.first(where: { $0.id != id && overlaps($0) }) {
            found.append(.overlaps(first: other.first, last: other.last))
        }
        if let deputy {
            if deputy == person {
                found.append(.deputyIsSelf)
            } else if !isColleague {
                found.append(.deputyElsewhere)
            } else if let away = ofDeputy.first(where: overlaps) {
                found.append(.deputyAway(first: away.first, last: away.last))
            }
        }
        return found
    }
}
