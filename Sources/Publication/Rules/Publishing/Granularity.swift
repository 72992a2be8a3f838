package import Kernel

/// How finely the attributes of persons are published: each step up tells less.
package struct Granularity: Hashable, Codable, Sendable {
    package enum Place: String, CaseIterable, Codable, Sendable { case county, prefecture, province }
    package enum Matter: String, CaseIterable, Codable, Sendable { case second, first, none }
    package enum Time: String, CaseIterable, Codable, Sendable { case month, quarter, year }

    package var place: Place
    package var matter: Matter
    package var time: Time
    package var showsAge: Bool

    package init(place: Place = .county, matter: Matter = .second, time: Time = .month, showsAge: Bool = false) {
        self.place = place
        self.matter = matter
        self.time = time
        self.showsAge = showsAge
    }

    /// The ways of telling less, one step at a time: age first, then time, category and place in turn.
    package static let ladder: [Granularity] = {
        var steps = [Granularity(showsAge: true), Granularity()]
        let moves: [(inout Granularity) -> Void] = [
            { $0.time = .quarter }, { $0.matter = .first }, { $0.place = .prefecture }, { $0.time = .year },
            { $0.place = .province }, { $0.matter = .none },
        ]
        for move in moves {
            var next = steps[steps.count - 1]
            move(&next)
            steps.append(next)
        }
        return steps
    }()

    /// A month as it is published: `2026-03`, `2026-Q1` or `2026`.
    package func period(of day: Day) -> String {
        let text = day.description
        let (year, month) = (String(text.prefix(4)), Int(text.dropFirst(5).prefix(2)) ?? 1)
        switch time {
        case .month: return String(text.prefix(7))
        case .quarter: return "\(year)-Q\((month - 1) / 3 + 1)"
        case .year: return year
        }
    }
}

/// What of a file could tell who the consumer is, as it would be published.
///
/// The trader is not in it: it is named on purpose, with the consumer's consent, and known to the consumer's
/// surroundings by the purchase alone no more than the place and the month are.
package struct Attributes: Hashable, Codable, Sendable {
    package var division: String
    package var category: String
    package var period: String
    package var outcome: String
    /// Empty where ages are not told.
    package var ageBand: String

    package init(division: String, category: String, period: String, outcome: String, ageBand: String) {
        self.division = division
        self.category = category
        self.period = period
        self.outcome = outcome
        self.ageBand = ageBand
    }

    /// One text for each group of files that look the same.
    package var group: String { [division, category, period, outcome, ageBand].joined(separator: "|") }
}

/// Lets a release pass only if every file looks like at least k published ones (k-anonymity).
package struct AnonymityGate: Sendable {
    /// A group that would stand out.
    package struct Finding: Hashable, Sendable {
        package let group: String
        /// The files of this release in it, by their places in the list.
        package let rows: [Int]
        /// How many files, with those published already, would look alike.
        package let size: Int
    }

    package let k: Int

    package init(k: Int) {
        self.k = k
    }

    /// The groups below k, in the order of their first rows.
    ///
    /// - Parameter published: how many public files are in a group already; counting may stop at k
    package func findings(_ rows: [Attributes], published: (String) throws -> Int) rethrows -> [Finding] {
        var groups: [String: [Int]] = [:]
        for (place, row) in rows.enumerated() { groups[row.group, default: []].append(place) }
        return try groups.compactMap { group, places -> Finding? in
            let size = places.count + (places.count >= k ? 0 : try published(group))
            return size < k ? Finding(group: group, rows: places, size: size) : nil
        }.sorted { ($0.rows[0], $0.group) < ($1.rows[0], $1.group) }
    }
}
