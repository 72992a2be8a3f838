internal import Kernel
internal import StatisticsRules
internal import Storage

/// Adds up the facts of a question in the database, as finely as its axes need.
struct CrossReading {
    let question: CrossQuestion

    /// Groups read at most; a question that needs more is told to be narrower.
    static let most = 200_000

    /// The groups; nil when there are too many.
    func facts(in reading: any Reading) throws -> [CrossFact]? {
        let rows = try reading.rows(
            """
            SELECT \(fragment: columns.joined(with: ", ")), CAST(SUM(value) AS BIGINT) AS amount FROM fact \
            WHERE \(fragment: conditions.joined(with: " AND ")) \
            GROUP BY \(fragment: groups.joined(with: ", ")) LIMIT \(most: Self.most + 1)
            """)
        return rows.count > Self.most ? nil : try rows.map(fact)
    }

    private var hasDay: Bool { question.axes.contains(.month) }
    private var hasDivision: Bool { question.axes.contains(.division) || !question.division.isEmpty }
    private var hasCategory: Bool { question.axes.contains(.category) || question.category != nil }

    private var groups: [SQL] {
        var groups: [SQL] = ["measure"]
        if hasDay { groups.append("effective_on") }
        if hasDivision { groups.append("division") }
        if hasCategory { groups.append("category") }
        if question.axes.contains(.nature) { groups.append("nature") }
        if question.axes.contains(.kind) { groups.append("kind") }
        if question.axes.contains(.channel) { groups.append("channel") }
        if question.measure.needsDays { groups.append("effective_on - cohort_on") }
        return groups
    }

    private var columns: [SQL] {
        question.measure.needsDays ? groups.dropLast() + ["effective_on - cohort_on AS days"] : groups
    }

    private var conditions: [SQL] {
        var conditions: [SQL] = [
            "measure IN \(anyOf: question.measure.parts)", "effective_on >= \(question.first)",
            "effective_on <= \(question.last)", "kind IN \(anyOf: question.kind.kinds)",
        ]
        if let nature = question.nature { conditions.append("nature = \(nature)") }
        if let channel = question.channel { conditions.append("channel = \(channel)") }
        return conditions
    }

    private func fact(_ row: Row) throws -> CrossFact {
        func text(_ name: String, _ isRead: Bool) throws -> String { isRead ? try row.text(name) : "" }
        let dimensions = Dimensions(
            kind: try text("kind", question.axes.contains(.kind)),
            channel: try text("channel", question.axes.contains(.channel)), category: try text("category", hasCategory),
            nature: try text("nature", question.axes.contains(.nature)), division: try text("division", hasDivision))
        return CrossFact(
            try row.choice("measure"), try row.int64("amount"), dimensions,
            day: hasDay ? try row.day("effective_on") : nil,
            days: question.measure.needsDays ? try row.int("days") : nil)
    }
}
