package import Kernel

/// A number from 0 to 1023 that no other running process has, for the keys it makes.
package struct NodeNumber: Sendable, Equatable {
    package let number: Int
    package let holder: String

    /// Seconds beyond its end for which a number is given to nobody, against clocks that differ.
    private static let grace: Int64 = 60

    /// Takes the lowest free number for `seconds`; throws ``NoNodeNumber`` if all are taken.
    package static func take(
        as holder: String, for seconds: Int64, at now: Instant, on database: any Database
    ) async throws -> NodeNumber {
        let until = now.adding(seconds: seconds)
        let free = now.adding(seconds: -grace)
        return try await database.transaction { transaction in
            let taken = try Set(
                transaction.rows("SELECT number FROM node_number WHERE until > \(free) ORDER BY number")
                    .map { try $0.int("number") })
            for number in 0...1023 where !taken.contains(number) {
                let won = try transaction.row(
                    """
                    INSERT INTO node_number (number, holder, until) VALUES (\(number), \(holder), \(until))
                    ON CONFLICT (number) DO UPDATE SET holder = excluded.holder, until = excluded.until
                    WHERE node_number.until <= \(free)
                    RETURNING number
                    """)
                if won != nil { return NodeNumber(number: number, holder: holder) }
            }
            throw NoNodeNumber()
        }
    }

    /// Keeps it for `seconds` from `now`; false if another has it, after which no more keys may be made.
    ///
    /// One that ran out is kept all the same if nobody took it: a clock that jumped forward takes nothing away.
    package func renew(for seconds: Int64, at now: Instant, on database: any Database) async throws -> Bool {
        let until = now.adding(seconds: seconds)
        return try await database.transaction { [self] transaction in
            try transaction.execute(
                """
                UPDATE node_number SET until = \(until)
                WHERE number = \(number) AND holder = \(holder)
                """) == 1
        }
    }

    /// Gives it back for the next process to take at once.
    package func release(on database: any Database) async throws {
        try await database.transaction { [self] transaction in
            try transaction.execute("DELETE FROM node_number WHERE number = \(number) AND holder = \(holder)")
        }
    }
}

/// All 1,024 node numbers are taken.
package struct NoNodeNumber: Error, Equatable {}
