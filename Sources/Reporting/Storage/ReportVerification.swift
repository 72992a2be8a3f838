package import Storage

/// Proves that every published report is what was approved.
package struct ReportVerification: Sendable, Equatable {
    package let reports: Int
    /// Reports whose values or words are not what their hash was made of: period, scope and version.
    package let altered: [String]

    private static let batch = 100

    package static func report(on database: any Database) async throws -> ReportVerification {
        var (count, after): (Int, Int64) = (0, 0)
        var altered: [String] = []
        while true {
            let rows = try await database.rows(
                """
                SELECT v.id, v.number, v.document, v.base, v.body, v.note, v.hash, r.period, r.scope
                FROM report_version AS v JOIN report AS r ON r.id = v.report_id
                WHERE v.state = 'published' AND v.id > \(after) ORDER BY v.id LIMIT \(most: batch)
                """)
            for row in rows {
                let (number, kept) = (try row.int("number"), try row.optionalText("hash"))
                let hash = StoredReport.hash(
                    document: try row.text("document"), base: try row.text("base"), body: try row.text("body"),
                    note: try row.text("note"), number: number)
                if hash != kept {
                    altered.append("\(try row.text("period")) \(try row.text("scope")) v\(number)")
                }
            }
            count += rows.count
            guard rows.count == batch, let last = try rows.last?.int64("id") else { break }
            after = last
        }
        return ReportVerification(reports: count, altered: altered)
    }
}
