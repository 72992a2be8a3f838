package import Kernel
package import PerformanceRules
internal import Storage

/// A place in the list of promises, from which the next page goes on.
package struct PromiseCursor: Equatable, Sendable {
    package let dueOn: Day
    package let caseID: Int64
    package let position: Int

    package init(_ promise: Promise) {
        dueOn = promise.terms.dueOn
        caseID = promise.caseID
        position = promise.position
    }

    /// As it stands in an address; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".").compactMap { Int64($0) }
        guard parts.count == 3, (0...4_000_000).contains(parts[0]), (1...100_000).contains(parts[2]) else { return nil }
        dueOn = Day(number: Int(parts[0]))
        caseID = parts[1]
        position = Int(parts[2])
    }

    package var text: String { "\(dueOn.number).\(caseID).\(position)" }
}

extension PromiseStore {
    /// Promises of one page of the staff's list.
    static let page = 50

    /// The promises of an office that stand so, those that are due first at the head: one page, and whether there is
    /// more.
    package func list(
        of office: Int64, _ state: PromiseState, after cursor: PromiseCursor?
    ) async throws -> (promises: [StoredPromise], hasMore: Bool) {
        let rows = try await database.rows(Self.listSQL(of: office, state, after: cursor)).map(StoredPromise.init)
        return (Array(rows.prefix(Self.page)), rows.count > Self.page)
    }

    static func listSQL(of office: Int64, _ state: PromiseState, after cursor: PromiseCursor?) -> SQL {
        let further: SQL =
            cursor.map {
                " AND (due_on, case_id, position) > (\($0.dueOn), \($0.caseID), \(Int64($0.position)))"
            } ?? ""
        return """
            SELECT * FROM promise WHERE office_id = \(office) AND state = \(state)\(fragment: further)
            ORDER BY due_on, case_id, position LIMIT \(most: page + 1)
            """
    }
}
