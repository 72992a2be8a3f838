package import CaseworkRules
package import Kernel
package import PerformanceRules
package import SettlementRules
internal import Storage
internal import Web

/// Why an answer is not taken.
package enum AnswerRefused: Error, Equatable, Sendable {
    /// Nobody is asked now: the file is not closed, or was not handled to its end.
    case notAsked
    case alreadyAnswered
}

/// Questions to both sides after the closing, and what is counted of them.
package struct AskingStore: Sendable {
    package let tools: PerformanceTools
    var database: any Database { tools.database }

    package init(_ tools: PerformanceTools) {
        self.tools = tools
    }

    /// The question to one side; nil where it is not asked.
    package func asking(_ number: CaseNumber, _ side: Side) async throws -> Asking? {
        try await database.row(
            "SELECT * FROM asking WHERE number = \(number.text) AND side = \(side)"
        ).map(Self.asking)
    }

    /// Takes the trader's answer; the consumer answers by rating the own file.
    package func answer(_ rating: Rating, of number: CaseNumber) async throws {
        let now = tools.time.now()
        let today = tools.zone().day(of: now)
        let store = PromiseStore(tools)
        do {
            try await database.transaction { transaction in
                let row = try transaction.row(
                    """
                    SELECT * FROM asking WHERE number = \(number.text) AND side = 'trader' \(dialect: .forUpdate)
                    """)
                guard let row, try row.bool("is_open") else { throw AnswerRefused.notAsked }
                let asking = try Self.asking(row)
                guard asking.answeredOn == nil else { throw AnswerRefused.alreadyAnswered }
                try transaction.run(Self.answering(rating, of: asking.caseID, .trader, text: rating.text, on: today))
                try store.note(
                    Self.entry(rating, on: today), of: asking.caseID, by: HistoryEvent.Author(kind: "trader"),
                    office: try row.int64("office_id"), now, transaction)
            }
        } catch ChangeRefused.missed {
            throw Stale()
        }
    }

    private static func entry(_ rating: Rating, on today: Day) -> Entry {
        var entry = Entry(
            kind: Entry.traderAnswered,
            facts: [
                .init("day", today.description), .init("solved", rating.solved.rawValue),
                .init("score", String(rating.score)),
            ])
        if let fair = rating.fair { entry.facts.append(.init("fair", fair.rawValue)) }
        if !rating.text.isEmpty { entry.personal.append(.init("text", rating.text)) }
        return entry
    }

    static func asking(_ row: Row) throws -> Asking {
        guard let number = CaseNumber(try row.text("number")) else { throw UnreadablePromise() }
        return Asking(
            caseID: try row.int64("case_id"), number: number, side: try row.choice("side"),
            closedOn: try row.day("closed_on"), isAsked: try row.bool("is_asked"),
            isReminded: try row.bool("is_reminded"), answeredOn: try row.optionalDay("answered_on"))
    }

    /// What was counted for some offices from one month to another, as year and month in one number.
    package func figures(
        of offices: [Int64], from first: Int, to last: Int
    ) async throws -> [Side: [Int: AskingFigures]] {
        let rows = try await database.rows(
            """
            SELECT side, month, what, sum(n) AS n FROM asking_count
            WHERE office_id IN \(anyOf: offices) AND month >= \(first) AND month <= \(last)
            GROUP BY side, month, what ORDER BY side, month, what
            """)
        var sums: [Side: [Int: [AskingCount: Int]]] = [:]
        for row in rows {
            let what: AskingCount = try row.choice("what")
            sums[try row.choice("side"), default: [:]][try row.int("month"), default: [:]][what] = try row.int("n")
        }
        return sums.mapValues { $0.mapValues(AskingFigures.init) }
    }
}

extension Entry {
    /// The kinds of the entries that say that a side was asked, and that the trader answered.
    package static let sideAsked = "side-asked"
    package static let traderAnswered = "trader-answered"
}
