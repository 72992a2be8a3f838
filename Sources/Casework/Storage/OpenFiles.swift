package import Storage

/// Open files as hand-overs and proposals ask for them: whose they are, how many, and who is party to them.
package struct OpenFiles: Sendable {
    /// Whose open files are asked for.
    package enum Whose: Sendable, Equatable {
        case officer(Int64)
        case office(Int64)
        /// Of an office, and carried by nobody.
        case unassigned(Int64)
        /// Offered to an office and waiting for its answer.
        case offered(to: Int64)

        var condition: SQL {
            switch self {
            case .officer(let id): "officer_id = \(id) AND is_open = 1"
            case .office(let id): "office_id = \(id) AND is_open = 1"
            case .unassigned(let id): "office_id = \(id) AND is_open = 1 AND officer_id IS NULL"
            case .offered(let id): "handover_office = \(id)"
            }
        }
    }

    /// An open file with its place in the order of due days.
    package struct File: Sendable, Equatable {
        package let id: Int64
        package let number: String
        package let title: String
        package let due: Int
        package var traders: [String] = []
        package var creditCodes: [String] = []
        package var people: [String] = []
    }

    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// How many there are; counting stops at `limit`.
    package func count(_ whose: Whose, limit: Int) async throws -> Int {
        try await database.read { reading in
            try reading.count(
                """
                SELECT count(*) FROM (
                    SELECT 1 FROM case_file WHERE \(fragment: whose.condition) LIMIT \(limit)) AS counted
                """)
        }
    }

    /// Open files carried by each of these officers; who carries none is left out.
    package func loads(of officers: [Int64]) async throws -> [Int64: Int] {
        let rows = try await database.rows(
            """
            SELECT officer_id, count(*) AS files FROM case_file
            WHERE officer_id IN \(anyOf: officers) AND is_open = 1 GROUP BY officer_id
            """)
        return Dictionary(
            try rows.map { (try $0.int64("officer_id"), try $0.int("files")) }, uniquingKeysWith: { first, _ in first })
    }

    /// Files after a place in the order of due days, at most `limit`, with their parties.
    package func files(_ whose: Whose, after due: Int, _ id: Int64, limit: Int) async throws -> [File] {
        try await database.read { reading in
            let rows = try reading.rows(
                """
                SELECT id, number, title, due_on FROM case_file
                WHERE \(fragment: whose.condition) AND (due_on > \(due) OR (due_on = \(due) AND id > \(id)))
                ORDER BY due_on, id LIMIT \(limit)
                """)
            let parties = try Self.parties(of: try rows.map { try $0.int64("id") }, reading)
            return try rows.map { row in
                var file = File(
                    id: try row.int64("id"), number: try row.text("number"), title: try row.text("title"),
                    due: try row.int("due_on"))
                for party in parties[file.id] ?? [] { file.take(party) }
                return file
            }
        }
    }

    private static func parties(of files: [Int64], _ reading: any Reading) throws -> [Int64: [Party]] {
        let rows = try reading.rows(
            "SELECT case_id, role, name, credit_code FROM party WHERE case_id IN \(anyOf: files) ORDER BY case_id, id")
        let pairs = try rows.map { row in
            let party = Party(
                isTrader: ["trader", "platform"].contains(try row.text("role")), name: try row.text("name"),
                creditCode: try row.optionalText("credit_code"))
            return (try row.int64("case_id"), [party])
        }
        return Dictionary(pairs, uniquingKeysWith: +)
    }

    struct Party: Sendable {
        let isTrader: Bool
        let name: String
        let creditCode: String?
    }
}

extension OpenFiles.File {
    fileprivate mutating func take(_ party: OpenFiles.Party) {
        if party.isTrader { traders.append(party.name) } else { people.append(party.name) }
        if let code = party.creditCode { creditCodes.append(code) }
    }
}
