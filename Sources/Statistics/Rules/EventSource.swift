/// Gives again, from the files and their history alone, every delta that was ever due: what `recount` compares with.
///
/// Casework implements it; statistics never read another capability's tables.
package protocol EventSource: Sendable {
    /// Calls `body` with the deltas of some hundred files at a time, all files in the end, within one snapshot where
    /// the engine allows it.
    func eachBatch(_ body: @Sendable ([Delta]) async throws -> Void) async throws

    /// How many files are open and past their due day today, by division; the cost is bounded by their number.
    func overdue() async throws -> [String: Int]
}
