package import Kernel

/// One group of facts as the database has added it up.
package struct CrossFact: Sendable {
    package let measure: Measure
    package let amount: Int64
    package let dimensions: Dimensions
    /// The day of the event; only where months are asked for.
    package let day: Day?
    /// Days from receipt to the event; only where the measure needs them.
    package let days: Int?

    package init(_ measure: Measure, _ amount: Int64, _ dimensions: Dimensions, day: Day?, days: Int?) {
        self.measure = measure
        self.amount = amount
        self.dimensions = dimensions
        self.day = day
        self.days = days
    }
}

/// A cross table: cells by the keys of their row and column, with sums at both edges.
package struct CrossTable: Sendable {
    /// The key of what belongs to the chosen division or category itself and to none of its parts.
    package static let itself = "."

    package let question: CrossQuestion
    package private(set) var cells: [String: [String: CrossCell]] = [:]
    package private(set) var rowSums: [String: CrossCell] = [:]
    package private(set) var columnSums: [String: CrossCell] = [:]
    package private(set) var total = CrossCell()

    /// Adds up facts, leaving out those outside the chosen division and category.
    package init(_ question: CrossQuestion, _ facts: some Sequence<CrossFact>, _ rollUp: RollUp) {
        self.question = question
        let keys = CrossKeys(question, rollUp)
        for fact in facts {
            guard let row = keys.key(question.rows, of: fact), keys.isWithin(fact) else { continue }
            let column = question.columns.flatMap { keys.key($0, of: fact) } ?? ""
            var cell = CrossCell()
            cell.add(fact.amount, of: fact.measure, days: fact.days)
            cells[row, default: [:]][column, default: CrossCell()].add(cell)
            rowSums[row, default: CrossCell()].add(cell)
            columnSums[column, default: CrossCell()].add(cell)
            total.add(cell)
        }
    }

    /// The keys of rows or columns that have anything: months in their order, all else with the largest first.
    package func order(_ axis: Axis, _ sums: [String: CrossCell]) -> [String] {
        let filled = sums.filter { !$0.value.value(question.measure).isNothing }.keys
        if axis == .month { return filled.sorted() }
        return filled.sorted { left, right in
            let one = sums[left, default: CrossCell()].value(question.measure).weight
            let other = sums[right, default: CrossCell()].value(question.measure).weight
            return one == other ? left < right : one > other
        }
    }

    /// The key of the only row or column, if an axis has only one.
    package func only(_ axis: Axis) -> String? {
        let keys = axis == question.rows ? rowKeys : axis == question.columns ? columnKeys : []
        return keys.count == 1 ? keys.first : nil
    }

    package var rowKeys: [String] { order(question.rows, rowSums) }
    package var columnKeys: [String] { question.columns.map { order($0, columnSums) } ?? [""] }
}

/// To which row and column a fact belongs.
private struct CrossKeys {
    let question: CrossQuestion
    let rollUp: RollUp

    init(_ question: CrossQuestion, _ rollUp: RollUp) {
        self.question = question
        self.rollUp = rollUp
    }

    func isWithin(_ fact: CrossFact) -> Bool {
        (question.division.isEmpty || key(.division, of: fact) != nil)
            && (question.category == nil || key(.category, of: fact) != nil)
    }

    /// Nil for what lies outside the chosen division or category.
    func key(_ axis: Axis, of fact: CrossFact) -> String? {
        switch axis {
        case .kind: fact.dimensions.kind
        case .channel: fact.dimensions.channel
        case .nature: fact.dimensions.nature
        case .month: fact.day.map { Month($0).description } ?? ""
        case .division:
            Self.part(of: question.division, in: rollUp.scopes(of: fact.dimensions.division, on: question.last))
        case .category:
            Self.part(of: question.category ?? "", in: rollUp.places(of: fact.dimensions.category).map(\.key) + [""])
        }
    }

    /// The part of a whole through which the way up from the finest place leads; ``CrossTable/itself`` when it begins
    /// at the whole, nil when it does not pass it.
    private static func part(of whole: String, in way: [String]) -> String? {
        guard let place = way.firstIndex(of: whole) else { return nil }
        return place == 0 ? CrossTable.itself : way[place - 1]
    }
}
