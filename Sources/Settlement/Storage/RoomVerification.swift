internal import Kernel
package import Storage

/// Proves that what was signed in rooms is what stands there now.
package enum RoomVerification {
    /// The table that names the files that were sent into rooms, and their folder below that of evidence.
    package static let files: StaticString = "settlement_file"
    package static let folder = "rooms"

    package struct Report: Sendable, Equatable {
        /// Agreements looked at.
        package internal(set) var agreements = 0
        /// The files whose agreement is not the one that its hash, or a signature, belongs to.
        package internal(set) var altered: [String] = []
    }

    /// Goes through all agreements, some hundred at a time.
    package static func report(on database: any Database) async throws -> Report {
        var report = Report()
        var last: Int64? = .min
        while let after = last {
            let rows = try await database.rows(
                """
                SELECT r.case_id, r.number, r.document, r.document_hash,
                    (SELECT count(*) FROM settlement_signature AS s
                        WHERE s.case_id = r.case_id AND s.document_hash <> r.document_hash) AS others
                FROM settlement_room AS r WHERE r.case_id > \(after) AND r.document IS NOT NULL
                ORDER BY r.case_id LIMIT 500
                """)
            for row in rows {
                report.agreements += 1
                let isWhole = try row.optionalBytes("document_hash") == AgreementText.hash(row.text("document"))
                if try !isWhole || row.int("others") > 0 { report.altered.append(try row.text("number")) }
            }
            last = try rows.last?.int64("case_id")
        }
        return report
    }
}
