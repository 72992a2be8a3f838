internal import Access
internal import Accounts
internal import Casework
internal import Desks
internal import Documents
internal import Finding
internal import Foundation
internal import Kernel
internal import LawRules
internal import Logging
internal import Messages
internal import Performance
internal import Publication
internal import ServiceLifecycle
internal import Settlement
internal import Statistics
internal import Storage
internal import WorkOrders

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
        let statistics = statistics()
        let indexing = indexing()
        let settling = RoomSweep(rooms, as: node.holder, log: log)
        let performing = PromiseSweep(promises, as: node.holder, log: log)
        let courts = CourtReminders(promises, as: node.holder, log: log)
        let record = RecordFold(promises.tools, as: node.holder, log: log)
        let gathering = InterestDrawing(
            InterestStore(promises.tools, Self.interest(tools, drawing: DocumentDesk(documentTools()))),
            as: node.holder, log: log)
        let asking = AskingSweep(AskingStore(promises.tools), as: node.holder, log: log)
        let publishing = PublicationRound(publication.tools, as: node.holder, log: log)
        return [
            Round(log: log).every(60, "settlement") { try await settling.round() },
            Round(log: log).every(60, "performance") { try await performing.round() },
            Round(log: log).every(60, "asking") { try await asking.round() },
            Round(log: log).every(2, "trader-record") { try await record.round() },
            Round(log: log).every(2, "interest") { try await gathering.round() },
            Round(log: log).every(60, "courts") { try await courts.round() },
            Round(log: log).every(60, "publication") { try await publishing.round() },
            Worker(name: "fold") {
                await statistics.rebuild.run()
                await statistics.fold.run()
            },
            Worker(name: "find") { await indexing.run() },
            Round(log: log).every(3_600, "forget") { try await installation.forget() },
        ] + outside + staffing
    }

    /// What carries out effects. Those that wait for servers outside work beside the others, and one by one: after a
    /// crash only what was really under way is unknown.
    private var outside: [Worker] {
        let installation = self
        let messages = messages(secret: secret)
        let access = access(secret: secret, people: PersonStore(database: database))
        let all = messages.handlers + access.handlers
        let slow = messages.handlers.filter(\.isSlow)
        let groups = [messages.handlers.filter { !$0.isSlow }, slow, slow, slow, access.handlers, access.handlers]
        let workers = groups.enumerated().map { place, handlers in
            let worker = OutboxWorker(
                on: database, as: node.holder, handlers: handlers, time: time, log: log, batch: place == 0 ? 20 : 1)
            return Worker(name: "outbox-\(place)") {
                if place == 0 { await installation.takeUp(all) }
                await worker.run()
            }
        }
        return workers + [
            Round(log: log).every(1, "events") { _ = try await access.publish(as: installation.node.holder) }
        ]
    }

    /// Deletes what is kept for a time only: answers to idempotency keys after thirty-one days (one more than a draft
    /// lives, which is sent with one), attempts after one day, messages after four hundred days, events after
    /// ninety, lists of work orders that nobody took in after one, drafts whose time is over.
    private func forget() async throws {
        let now = time.now()
        try await database.transaction { transaction in
            try transaction.execute(Idempotency.forgetting(before: now.adding(seconds: -31 * 86_400)))
            try transaction.execute(AttemptLimit.forgetting(before: now.adding(seconds: -86_400)))
            try transaction.execute(Outbox.forgettingDone(before: now.adding(seconds: -30 * 86_400)))
            try transaction.execute(Messages.forgetting(before: now.adding(seconds: -400 * 86_400)))
            for old in Desks.forgetting(at: now) { try transaction.execute(old) }
            try transaction.execute(WorkOrders.forgetting(before: now.adding(seconds: -86_400)))
            for old in Access.forgetting(before: now.adding(seconds: -90 * 86_400)) { try transaction.execute(old) }
        }
        try await Lodging.forgetExpired(tools)
    }
}

extension Installation {
    /// Hands files over that somebody leaves behind, computes clocks after a calendar, removes sessions of long ago.
    private var staffing: [Worker] {
        let installation = self
        let round = Round(log: log)
        return [
            round.every(2, "handover") { _ = try await installation.handoverWorker.runWaiting() },
            round.every(5, "calendar") { _ = try await CalendarImport(installation: installation).recompute() },
            round.every(3_600, "sessions") {
                try await SessionStore(database: installation.database).forgetOld(at: installation.time.now())
            },
        ]
    }

    /// Carries out hand-overs of files.
    var handoverWorker: HandoverWorker {
        HandoverWorker(
            database: database, directory: directory, surroundings: accountsSurroundings, time: time,
            zone: law.now.zone)
    }
}
