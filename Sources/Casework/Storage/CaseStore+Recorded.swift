package import CaseworkRules
package import Kernel
internal import Storage

/// A complaint as the public figures of its trader need it.
package struct ComplaintOfTrader: Equatable, Sendable {
    package let id: Int64
    package let trader: CreditCode
    package let receivedOn: Day
    package let closedOn: Day?
    package let outcome: Outcome?
}

extension CaseStore {
    /// Nil when there is no such complaint, or its trader's credit code is not known.
    package func complaintOfTrader(_ number: CaseNumber) async throws -> ComplaintOfTrader? {
        let row = try await database.row(
            """
            SELECT id, received_on, closed_on, outcome,
                (SELECT credit_code FROM party WHERE case_id = f.id AND role = 'trader' ORDER BY id LIMIT 1) AS code
            FROM case_file AS f WHERE number = \(number.text) AND kind = 'complaint'
            """)
        guard let row, let code = try row.optionalText("code").flatMap({ CreditCode($0) }) else { return nil }
        return ComplaintOfTrader(
            id: try row.int64("id"), trader: code, receivedOn: try row.day("received_on"),
            closedOn: try row.optionalDay("closed_on"), outcome: try row.optionalChoice("outcome"))
    }

    /// Complaints about traders whose credit code is known, beyond a place, in the order of their keys, five hundred at
    /// most; for a look through all of them.
    package func complaints(after last: Int64) async throws -> [(id: Int64, number: CaseNumber)] {
        var from = last
        while true {
            let rows = try await database.rows(
                """
                SELECT id, number, kind = 'complaint' AND EXISTS (SELECT 1 FROM party AS p
                    WHERE p.case_id = f.id AND p.role = 'trader' AND p.credit_code IS NOT NULL) AS counts
                FROM case_file AS f WHERE id > \(from) ORDER BY id LIMIT 500
                """)
            guard let end = rows.last else { return [] }
            let found = try rows.compactMap { row -> (id: Int64, number: CaseNumber)? in
                guard try row.bool("counts"), let number = CaseNumber(try row.text("number")) else {
                    return nil
                }
                return (try row.int64("id"), number)
            }
            if !found.isEmpty { return found }
            from = try end.int64("id")
        }
    }

    /// Complaints about a trader that some offices had in hand, received from one day to another, oldest first.
    package func complaints(
        about trader: CreditCode, from first: Day, to last: Day, of offices: [Int64], limit: Int
    ) async throws -> [CaseNumber] {
        try await database.rows(
            """
            SELECT f.number FROM party AS p JOIN case_file AS f ON f.id = p.case_id
            WHERE p.credit_code = \(trader.text) AND p.role = 'trader' AND f.kind = 'complaint'
                AND f.received_on >= \(first) AND f.received_on <= \(last)
                AND EXISTS (SELECT 1 FROM handling AS h WHERE h.case_id = f.id AND h.office_id IN \(anyOf: offices))
            ORDER BY f.id LIMIT \(most: limit)
            """
        ).compactMap { CaseNumber(try $0.text("number")) }
    }
}
