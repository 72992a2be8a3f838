/// Runs a piece of work to its end, even if the task that asks for it is cancelled meanwhile.
///
/// For a worker that is told to stop in the middle of a batch: what it has begun, it finishes and records.
package func uncancelled<Answer: Sendable>(
    _ body: @escaping @Sendable () async throws -> Answer
) async throws -> Answer {
    try await Task { try await body() }.value
}
