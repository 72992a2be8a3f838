internal import Casework
internal import Foundation
internal import Kernel
internal import Logging
internal import ServiceLifecycle
internal import Statistics
internal import Storage

/// A job that runs beside the server until it is told to stop.
struct Worker: Service {
    let name: String
    let body: @Sendable () async -> Void

    func run() async throws {
        await cancelWhenGracefulShutdown { await body() }
    }
}

/// Work that comes round again and again.
struct Round: Sendable {
    let log: Logger

    /// Runs `body` every `seconds` until cancelled; an error is logged and the next round comes all the same.
    func every(_ seconds: Int, _ name: String, _ body: @escaping @Sendable () async throws -> Void) -> Worker {
        let log = log
        return Worker(name: name) {
            while !Task.isCancelled {
                do {
                    try await Task.sleep(for: .seconds(seconds))
                    try await body()
                } catch is CancellationError {
                    return
                } catch {
                    log.error("round failed", metadata: ["job": "\(name)", "error": "\(type(of: error))"])
                }
            }
        }
    }
}

extension Installation {
    /// Keeps this process's node number, and sees what other processes changed in law, offices and categories.
    var upkeep: [Worker] {
        let installation = self
        let round = Round(log: log)
        return [
            round.every(60, "node") {
                let kept = try await installation.node.renew(
                    for: Self.nodeTerm, at: installation.time.now(), on: installation.database)
                guard kept else {
                    installation.log.critical("another process took the node number; this one stops")
                    _ = raise(SIGTERM)
                    return
                }
            },
            round.every(30, "reload") { try await installation.reload() },
        ]
    }

    /// The work behind the pages, which any number of processes may do: leases and claims decide who does what.
    var workers: [Worker] {
        let installation = self
        let fold = statistics().fold
        let indexing = indexing()
        let outbox = OutboxWorker(
            on: database, as: node.holder, handlers: [MessageFolder(tools, folder: folder + "/messages")],
            time: time, log: log)
        return [
            Worker(name: "fold") { await fold.run() },
            Worker(name: "outbox") { await outbox.run() },
            Worker(name: "find") { await indexing.run() },
            Round(log: log).every(3_600, "forget") { try await installation.forget() },
        ]
    }

    /// Deletes what is kept for a time only: answers to idempotency keys after thirty-one days (one more than a draft
    /// lives, which is sent with one), attempts after one day, drafts whose time is over.
    private func forget() async throws {
        let now = time.now()
        try await database.transaction { transaction in
            try transaction.execute(Idempotency.forgetting(before: now.adding(seconds: -31 * 86_400)))
            try transaction.execute(AttemptLimit.forgetting(before: now.adding(seconds: -86_400)))
            try transaction.execute(Outbox.forgettingDone(before: now.adding(seconds: -30 * 86_400)))
        }
        try await Lodging.forgetExpired(tools)
    }
}
