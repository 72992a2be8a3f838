/// Letter numbers (文号) without gaps, per office and year.
///
/// The number is drawn in the transaction that issues the document: if that is rolled back, so is the draw.
package enum LetterCounter {
    /// The next number, from 1; on PostgreSQL others wait until this transaction has ended.
    package static func draw(office: Int64, year: Int, in transaction: any Writing) throws -> Int64 {
        let row = try transaction.row(
            """
            INSERT INTO letter_counter (office_id, year, next) VALUES (\(office), \(year), 2)
            ON CONFLICT (office_id, year) DO UPDATE SET next = letter_counter.next + 1
            RETURNING next - 1 AS number
            """)
        guard let row else { throw RowProblem.noColumn("number") }
        return try row.int64("number")
    }
}
