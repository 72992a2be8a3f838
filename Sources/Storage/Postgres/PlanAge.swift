/// How old the plans of a connection are, so that none outlives by much the table that it was made for.
///
/// A plan made for an empty table reads all of it, and the server notices growth only when it next gathers statistics.
struct PlanAge {
    /// Plans are made anew after this many uses of the connection, or this long.
    private static let uses = 2_000
    private static let time = Duration.seconds(60)

    private var made = ContinuousClock.now
    private var used = 0

    /// Counts a use; true when the plans should go, which are young again then.
    mutating func areOld() -> Bool {
        used += 1
        guard used >= Self.uses || made.duration(to: .now) >= Self.time else { return false }
        made = .now
        used = 0
        return true
    }
}
