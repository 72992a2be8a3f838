package import CaseworkRules
package import Kernel
package import Storage
package import Web

/// Case files as they are kept: loading, deciding, listing.
package struct CaseStore: Sendable {
    package let tools: CaseworkTools
    var database: any Database { tools.database }

    package init(_ tools: CaseworkTools) {
        self.tools = tools
    }

    /// A file by its number; throws `NotFound` when there is none.
    package func details(_ number: CaseNumber) async throws -> CaseDetails {
        let found = try await database.read { try CaseLoading(reading: $0).details(number: number.text) }
        guard let found else { throw NotFound() }
        return found
    }

    /// A file by number and query code, which is the consumer's key to it; nil when they do not belong together.
    ///
    /// A wrong code and a wrong number are not told apart.
    package func details(_ number: CaseNumber, code: QueryCode) async throws -> CaseDetails? {
        let hash = code.stored
        return try await database.read { reading in
            let row = try reading.row("SELECT query_code FROM case_file WHERE number = \(number.text)")
            guard let row, try row.optionalBytes("query_code") == hash else { return nil }
            return try CaseLoading(reading: reading).details(number: number.text)
        }
    }
}

/// Attempts with a query code: ten in ten minutes for one number, sixty for one address.
package enum QueryCodeLimits {
    package static let perNumber = AttemptLimit(attempts: 10, seconds: 600)
    package static let perAddress = AttemptLimit(attempts: 60, seconds: 600)
}
