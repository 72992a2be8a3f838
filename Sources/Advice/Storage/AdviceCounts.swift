package import AdviceRules
package import Kernel
package import Storage

/// How often the guide is used, by topic, end and month: numbers, and nothing about who.
package struct AdviceCounts: Sendable {
    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// One more; `end` is empty for what belongs to a topic as a whole.
    package func add(_ kind: AdviceCount, topic: String, end: String = "", on day: Day) async throws {
        let month = day.monthNumber
        try await database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO advice_count (month, topic, end_key, kind, times)
                VALUES (\(month), \(topic), \(end), \(kind), 1)
                ON CONFLICT (month, topic, end_key, kind) DO UPDATE SET times = advice_count.times + 1
                """)
        }
    }

    /// The use in the months from one to another, both among them, written as 202611.
    package func use(from first: Int, to last: Int) async throws -> GuideUse {
        var use = GuideUse()
        let rows = try await database.rows(
            """
            SELECT topic, end_key, kind, CAST(sum(times) AS BIGINT) AS times FROM advice_count
            WHERE month >= \(first) AND month <= \(last)
            GROUP BY topic, end_key, kind ORDER BY topic, end_key, kind LIMIT 5000
            """)
        for row in rows {
            use.take(
                topic: try row.text("topic"), end: try row.text("end_key"), try row.choice("kind"), try row.int("times")
            )
        }
        return use
    }
}

/// How often topics were begun, and what came of it at their ends.
package struct GuideUse: Equatable, Sendable {
    package private(set) var begun: [String: Int] = [:]
    package private(set) var ends: [EndUse] = []

    mutating func take(topic: String, end: String, _ kind: AdviceCount, _ times: Int) {
        guard kind != .begun else {
            begun[topic, default: 0] += times
            return
        }
        let place = ends.firstIndex { $0.topic == topic && $0.end == end } ?? ends.count
        if place == ends.count { ends.append(EndUse(topic: topic, end: end)) }
        switch kind {
        case .begun: break
        case .reached: ends[place].reached += times
        case .letter: ends[place].letters += times
        case .filing: ends[place].filings += times
        }
    }
}
