package import StatisticsRules

/// What a recount found.
package struct RecountReport: Sendable, Equatable {
    /// One cell that does not hold what the files give.
    package struct Difference: Sendable, Equatable {
        package let cell: CellKey
        package let kept: Int64
        package let expected: Int64

        package init(cell: CellKey, kept: Int64, expected: Int64) {
            self.cell = cell
            self.kept = kept
            self.expected = expected
        }
    }

    /// Changes that the files and their history gave again.
    package let events: Int
    /// Cells compared, without those that are 0.
    package let cells: Int
    package let differences: [Difference]
    /// Months whose facts are not those of the files.
    package let facts: [FactMonth]
    /// Whether the differences were put right.
    package internal(set) var repaired: Bool
    /// Changes recorded while the recount ran, because of which its differences may be no errors; then nothing is
    /// repaired, and it is to be run again in a quieter hour.
    package let disturbedBy: Int

    /// Whether cells and facts are what the files give.
    package var agrees: Bool { differences.isEmpty && facts.isEmpty }
}

/// Another worker kept the lease for as long as the recount waited.
package struct FoldingElsewhere: Error, Equatable, CustomStringConvertible {
    package init() {}

    package var description: String {
        "别的进程一直在汇总统计，请过一会儿再试。 / Another process keeps folding figures. Please try again in a while."
    }
}
