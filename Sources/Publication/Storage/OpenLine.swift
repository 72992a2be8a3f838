package import Kernel
package import PublicationRules
package import Storage

/// One line of the open case files: a file as published, as corrected, or that it was taken back.
package struct OpenLine: Hashable, Sendable {
    package enum Change: String, CaseIterable, Sendable { case published, corrected, withdrawn }

    /// The place in the order of publication; a correction has a new one.
    package let sequence: Int64
    package let change: Change
    package let at: Instant
    /// Empty but for the id where the file was taken back.
    package let record: PublishedRecord
    /// Why it was taken back or corrected.
    package let reason: String

    init(_ row: Row) throws {
        sequence = try row.int64("sequence")
        change = try row.choice("change")
        at = try row.instant("at")
        reason = try row.text("reason")
        record = PublishedRecord(
            id: try row.text("public_id"),
            attributes: Attributes(
                division: try row.text("division"), category: try row.text("category"),
                period: try row.text("period"), outcome: try row.text("outcome"), ageBand: try row.text("age_band")),
            divisionName: try row.text("division_name"), categoryName: try row.text("category_name"),
            traderName: try row.text("trader_name"), traderCode: try row.text("trader_code"),
            product: try row.text("product"), narrative: try row.text("narrative"),
            isMediated: try row.bool("mediated"), triedSettling: try row.bool("tried"),
            solved: try row.text("solved"), rules: try row.text("rules"))
    }

    package init(
        sequence: Int64, change: Change, at: Instant, record: PublishedRecord, reason: String
    ) {
        self.sequence = sequence
        self.change = change
        self.at = at
        self.record = record
        self.reason = reason
    }
}

/// By what published files are brought together.
package enum OpenFace: String, CaseIterable, Sendable { case trader, category, division }
