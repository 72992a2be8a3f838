package import Kernel
package import Logging

/// Carries out waiting effects until its task is cancelled.
package struct OutboxWorker: Sendable {
    private let claims: OutboxClaims
    private let handlers: [String: any EffectHandler]
    private let time: any TimeSource
    private let log: Logger

    /// Effects claimed at once; few where each may take long, so that no attempt outlives the patience.
    private let batch: Int

    /// An attempt that took longer than this many seconds belongs to a dead worker.
    private static let patience: Int64 = 600

    package init(
        on database: any Database, as worker: String, handlers: [any EffectHandler], time: any TimeSource, log: Logger,
        batch: Int = 20
    ) {
        claims = OutboxClaims(on: database, as: worker)
        self.handlers = Dictionary(handlers.map { ($0.kind, $0) }, uniquingKeysWith: { $1 })
        self.time = time
        self.log = log
        self.batch = batch
    }

    /// Works until cancelled, resting when there is nothing to do; a batch that was begun is carried out and recorded.
    package func run(rest: Duration = .seconds(1)) async {
        while !Task.isCancelled {
            do {
                let done = try await uncancelled { try await round() }
                if done == 0 { try await Task.sleep(for: rest) }
            } catch is CancellationError {
                return
            } catch {
                log.error("outbox round failed", metadata: ["error": "\(type(of: error))"])
                try? await Task.sleep(for: .seconds(5))
            }
        }
    }

    /// Takes up what dead workers left, then claims and carries out one batch.
    ///
    /// - Returns: How many effects were attempted.
    @discardableResult
    package func round() async throws -> Int {
        let now = time.now()
        let repeatable = handlers.values.filter { $0.afterCrash == .again }.map(\.kind).sorted()
        _ = try await claims.recover(
            before: now.adding(seconds: -Self.patience), again: repeatable, of: handlers.keys.sorted(), at: now)
        let items = try await claims.take(handlers.keys.sorted(), limit: batch, at: now)
        for item in items {
            let end = await end(of: item)
            let delays = handlers[item.effect.kind]?.delays
            try await claims.record(end, of: item, at: time.now(), delays: delays)
        }
        return items.count
    }

    private func end(of item: OutboxItem) async -> EffectEnd {
        guard let handler = handlers[item.effect.kind] else { return .retry("nobody handles this kind") }
        do {
            return try await handler.carryOut(item)
        } catch {
            return .retry("\(type(of: error))")
        }
    }
}
