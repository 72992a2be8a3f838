package import CaseworkRules
package import Kernel
internal import PerformanceRules
internal import SettlementRules
package import Storage

extension AskingStore {
    /// What is kept in the transaction of a decision on a file: who is to be asked, and what the consumer answered.
    @Sendable
    package static func alongside(_ before: CaseFile, _ decision: Decision, _ now: Instant) -> Change? {
        let after = decision.file
        var change = Change()
        if before.closedOn == nil, let day = after.closedOn {
            for side in Asking.sides(of: after) { change.run(beginning(after, side, on: day), expecting: 1) }
        }
        if before.closedOn != nil, after.closedOn == nil {
            change.run("UPDATE asking SET next_on = NULL, is_open = 0 WHERE case_id = \(after.id)")
        }
        for case .rating(let rating) in decision.records {
            let day = decision.entry.facts.first { $0.key == "day" }.flatMap { Day($0.value) }
            // What the consumer wrote stands with the rating.
            change.append(answering(rating, of: after.id, .consumer, text: "", on: day ?? after.receivedOn))
        }
        return change.statements.isEmpty ? nil : change
    }

    /// A file that is closed a second time asks again only those who have not answered, and counts nobody twice.
    private static func beginning(_ file: CaseFile, _ side: Side, on day: Day) -> SQL {
        """
        INSERT INTO asking (case_id, side, number, office_id, closed_on, month, is_open, is_asked, is_reminded, next_on,
            text)
        VALUES (\(file.id), \(side), \(file.number.text), \(file.handling.office), \(day), \(month(of: day)), 1, 0, 0,
            \(day), '')
        ON CONFLICT (case_id, side) DO UPDATE SET is_open = 1, is_reminded = 0, closed_on = excluded.closed_on,
            next_on = CASE WHEN asking.answered_on IS NULL THEN excluded.next_on END
        """
    }

    /// The statements that keep and count an answer; none of them does anything where one was given before.
    static func answering(_ rating: Rating, of caseID: Int64, _ side: Side, text: String, on day: Day) -> Change {
        var change = Change()
        change.run(counting(.asked, 1, of: caseID, side, where: " AND is_asked = 0"))
        for (what, amount) in AskingCount.of(rating) { change.run(counting(what, amount, of: caseID, side)) }
        change.run(
            """
            UPDATE asking SET answered_on = \(day), is_asked = 1, solved = \(rating.solved), score = \(rating.score),
                fair = \(rating.fair), text = \(text), next_on = NULL
            WHERE case_id = \(caseID) AND side = \(side) AND answered_on IS NULL
            """)
        return change
    }

    /// Adds to a count of the office and the month in which the file was first closed.
    static func counting(
        _ what: AskingCount, _ amount: Int64, of caseID: Int64, _ side: Side, where more: SQL = ""
    ) -> SQL {
        """
        INSERT INTO asking_count (office_id, month, side, what, n)
        SELECT office_id, month, side, CAST(\(what) AS TEXT), CAST(\(amount) AS BIGINT) FROM asking
        WHERE case_id = \(caseID) AND side = \(side) AND answered_on IS NULL\(fragment: more)
        ON CONFLICT (office_id, month, side, what) DO UPDATE SET n = asking_count.n + excluded.n
        """
    }

    /// 202610 for any day of October 2026.
    package static func month(of day: Day) -> Int { day.year * 100 + day.month }
}
