/// Serial numbers by scope, taken from the database a block at a time, so that a filing waits for nobody.
///
/// Numbers of a block that a process did not use are never given again: gaps are allowed, repeats are not.
package actor NumberBlocks {
    private let database: any Database
    private let size: Int64
    private var open: [String: Range<Int64>] = [:]
    private var fetching: [String: Task<Range<Int64>, any Error>] = [:]

    /// - Parameter size: How many numbers are taken at once.
    package init(on database: any Database, size: Int64 = 100) {
        self.database = database
        self.size = max(1, size)
    }

    /// The next number of a scope, such as `150105-26`; the first is 1.
    package func next(in scope: String) async throws -> Int64 {
        while true {
            if let block = open[scope], let number = block.first {
                open[scope] = block.dropFirst()
                return number
            }
            // Those who come while a block is being fetched wait for that one and look again.
            let fetch = fetching[scope] ?? begin(scope)
            let block = await fetch.result
            if fetching[scope] == fetch {
                fetching[scope] = nil
                open[scope] = try block.get()
            }
        }
    }

    private func begin(_ scope: String) -> Task<Range<Int64>, any Error> {
        let (database, size) = (database, size)
        let fetch = Task { try await Self.take(size, in: scope, on: database) }
        fetching[scope] = fetch
        return fetch
    }

    /// Takes a block for good.
    package static func take(
        _ count: Int64, in scope: String, on database: any Database
    ) async throws -> Range<Int64> {
        let row = try await database.transaction { transaction in
            try transaction.row(
                """
                INSERT INTO number_block (scope, next) VALUES (\(scope), \(1 + count))
                ON CONFLICT (scope) DO UPDATE SET next = number_block.next + \(count)
                RETURNING next
                """)
        }
        guard let next = try row?.int64("next") else { throw RowProblem.noColumn("next") }
        return next - count..<next
    }
}
