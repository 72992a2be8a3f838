package import Kernel

/// One change of one figure as a row: written in the transaction that causes it, gone once it is folded into cells.
package struct DeltaRow: Hashable, Sendable {
    /// Ordered by time like every key; drawn by the writer.
    package var id: Int64
    package var caseID: Int64
    package var measure: String
    /// The day that counts, which is the day of the event.
    package var effectiveOn: Day
    package var recordedAt: Instant
    /// The day the file was received.
    package var cohortOn: Day
    package var kind: String
    package var channel: String
    /// `system:code`.
    package var category: String
    package var nature: String
    package var division: String
    /// Files, or fen for sums of money; negative in a correction.
    package var amount: Int64

    package init(
        id: Int64, caseID: Int64, measure: String, effectiveOn: Day, recordedAt: Instant, cohortOn: Day,
        kind: String, channel: String, category: String, nature: String, division: String, amount: Int64
    ) {
        self.id = id
        self.caseID = caseID
        self.measure = measure
        self.effectiveOn = effectiveOn
        self.recordedAt = recordedAt
        self.cohortOn = cohortOn
        self.kind = kind
        self.channel = channel
        self.category = category
        self.nature = nature
        self.division = division
        self.amount = amount
    }

    /// Reads a row of the table.
    init(_ row: Row) throws {
        self.init(
            id: try row.int64("id"), caseID: try row.int64("case_id"), measure: try row.text("measure"),
            effectiveOn: try row.day("effective_on"), recordedAt: try row.instant("recorded_at"),
            cohortOn: try row.day("cohort_on"), kind: try row.text("kind"), channel: try row.text("channel"),
            category: try row.text("category"), nature: try row.text("nature"), division: try row.text("division"),
            amount: try row.int64("amount"))
    }
}
