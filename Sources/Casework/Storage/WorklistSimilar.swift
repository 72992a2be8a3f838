internal import AccountsRules
package import CaseworkRules
package import Kernel
internal import Storage

/// A file like another one, and what they have in common.
package struct SimilarFile: Equatable, Sendable {
    package enum Likeness: String, CaseIterable, Sendable { case phone, trader, order }

    package let likeness: Likeness
    package let number: String
    package let title: String
    package let kind: CaseKind
    package let state: CaseState
    package let office: Int64
    package let receivedOn: Day
}

extension WorklistStore {
    /// Files of each likeness shown at most, out of the fifty newest that are looked at.
    private static let shown = 5

    /// Files with the same phone, trader or order that the person may list; at most five of each.
    package func similar(to details: CaseDetails, for who: Principal) async throws -> [SimilarFile] {
        guard let scope = scope(of: who) else { return [] }
        let id = details.file.id
        return try await database.read { reading in
            var seen: Set<String> = []
            return try SimilarFile.Likeness.allCases.flatMap { likeness -> [SimilarFile] in
                guard let condition = Self.condition(likeness, details) else { return [] }
                let found = try reading.rows(Self.similar(condition, except: id)).compactMap {
                    try Self.file($0, likeness, within: scope)
                }
                return found.filter { seen.insert($0.number).inserted }.prefix(Self.shown).map { $0 }
            }
        }
    }

    static func similar(_ condition: SQL, except id: Int64) -> SQL {
        """
        SELECT f.number, f.title, f.kind, f.state, f.office_id, f.received_on
        FROM (\(fragment: condition) AND s.case_id <> \(id) ORDER BY s.case_id DESC LIMIT 50) AS found
        JOIN case_file AS f ON f.id = found.case_id ORDER BY f.id DESC
        """
    }

    /// The rows that share something, by the index on it; nil where the file has nothing to compare.
    static func condition(_ likeness: SimilarFile.Likeness, _ details: CaseDetails) -> SQL? {
        switch likeness {
        case .phone:
            let phone = details.consumer.phone
            return phone.isEmpty
                ? nil : "SELECT s.case_id FROM party AS s WHERE s.phone = \(phone) AND s.phone <> ''"
        case .trader:
            if let code = details.trader.creditCode {
                return "SELECT s.case_id FROM party AS s WHERE s.credit_code = \(code.text)"
            }
            let name = details.trader.name
            return name.isEmpty
                ? nil : "SELECT s.case_id FROM party AS s WHERE s.role = 'trader' AND s.name = \(name)"
        case .order:
            let order = details.purchase.orderNumber
            return order.isEmpty
                ? nil : "SELECT s.case_id FROM purchase AS s WHERE s.order_number = \(order) AND s.order_number <> ''"
        }
    }

    private static func file(
        _ row: Row, _ likeness: SimilarFile.Likeness, within scope: WorklistScope
    ) throws -> SimilarFile? {
        let office = try row.int64("office_id")
        guard scope.contains(office) else { return nil }
        return SimilarFile(
            likeness: likeness, number: try row.text("number"), title: try row.text("title"),
            kind: try row.choice("kind"), state: try row.choice("state"), office: office, receivedOn: try row.day("received_on"))
    }
}
