package import CaseworkRules
internal import ChineseText
package import Kernel

/// What narrows a search down; everything that is set must hold.
package struct FindFilters: Equatable, Sendable {
    package var kind: CaseKind?
    package var state: CaseState?
    /// An office, with those below it.
    package var office: Int64?
    /// Category codes: the chosen one and those below it.
    package var categories: [String] = []
    /// Division codes: the chosen one and those below it.
    package var divisions: [String] = []
    /// The first moment of receipt that counts, and the first that does not any more.
    package var receivedFrom: Instant?
    package var receivedBefore: Instant?

    package init() {}

    package var isEmpty: Bool { self == FindFilters() }
}

/// A question to the index: tokens that an entry must have, and between which places it must lie.
package struct Selection: Equatable, Sendable {
    /// All of these.
    package let all: [String]
    /// And of each of these groups at least one.
    package let any: [[String]]
    /// The lowest place that counts, and the lowest that does not any more.
    package let from: Int64
    package let below: Int64
    /// Words whose tokens may all be there without the word: an entry is checked for them.
    package let checked: [String]

    /// Takes normalised words of two characters or more, all of which must be found.
    package init(words: [String], filters: FindFilters, reach: FindReach) {
        var all = words.flatMap { ChineseText.tokens(forWord: $0) }
        if let token = reach.token { all.append(token) }
        if let kind = filters.kind { all.append(Facet.kind(kind)) }
        if let state = filters.state { all.append(Facet.state(state)) }
        if let office = filters.office { all.append(Facet.within(office)) }
        var groups: [[String]] = []
        for group in [filters.categories.map(Facet.category), filters.divisions.map(Facet.division)] {
            if group.count == 1 { all += group } else if !group.isEmpty { groups.append(group) }
        }
        if all.isEmpty { all = [Facet.any] }
        var seen: Set<String> = []
        self.all = all.filter { seen.insert($0).inserted }
        any = groups
        from = filters.receivedFrom.map(EntryPosition.first) ?? 0
        below = filters.receivedBefore.map(EntryPosition.first) ?? EntryPosition.end
        checked = words.filter { !ChineseText.isExact($0) }
    }

    /// Whether an entry's words hold every word that has to be checked.
    package func holds(in words: String) -> Bool { checked.allSatisfy { ChineseText.contains($0, in: words) } }
}
