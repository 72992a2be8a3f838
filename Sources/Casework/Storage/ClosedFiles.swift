internal import CaseworkRules
package import Kernel
package import Storage

/// Complaints that were handled to their end: the ones of which a superior or a supervisor draws a sample.
package struct ClosedFiles: Sendable {
    /// A closed complaint, as far as a sample names it.
    package struct File: Equatable, Sendable {
        package let id: Int64
        package let number: CaseNumber
        package let office: Int64
    }

    private let database: any Database

    package init(_ database: any Database) {
        self.database = database
    }

    /// Complaints of these offices closed from `first` to `last`, in a fixed order; `limit` at most, however many
    /// there are.
    package func closed(of offices: [Int64], from first: Day, to last: Day, limit: Int) async throws -> [File] {
        try await database.read { reading in
            var found: [File] = []
            for office in offices where found.count < limit {
                found += try reading.rows(
                    """
                    SELECT id, number FROM case_file
                    WHERE office_id = \(office) AND closed_on >= \(first) AND closed_on <= \(last)
                        AND kind = 'complaint' AND state = 'closed' AND outcome <> \(Outcome.merged)
                    ORDER BY closed_on, id LIMIT \(limit - found.count)
                    """
                ).compactMap { row in
                    guard let number = CaseNumber(try row.text("number")) else { return nil }
                    return File(id: try row.int64("id"), number: number, office: office)
                }
            }
            return found
        }
    }
}
