package import Kernel

/// Gives again, from the files and their history alone, every delta that was ever due: what `recount` compares with.
///
/// Casework implements it; statistics never read another capability's tables.
package protocol EventSource: Sendable {
    /// Calls `body` with the deltas of some hundred files at a time, all files in the end, within one snapshot where
    /// the engine allows it.
    func eachBatch(_ body: @Sendable ([Delta]) async throws -> Void) async throws

    /// How many files are open and past their due day on `day`, by kind and division; the cost is bounded by their
    /// number.
    func overdue(on day: Day) async throws -> [OverdueCount]
}

/// How many open files of one kind in one division are past their due day.
package struct OverdueCount: Hashable, Sendable {
    package let kind: String
    package let division: String
    package let files: Int

    package init(kind: String, division: String, files: Int) {
        self.kind = kind
        self.division = division
        self.files = files
    }
}
