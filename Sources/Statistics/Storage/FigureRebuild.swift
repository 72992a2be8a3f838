internal import Logging
package import Storage

/// Makes all figures anew once, after an upgrade that counts more than the release before: by a recount that repairs.
///
/// A migration says that it is due. Until it is done, what is new is missing from the cells, and pages say so.
package struct FigureRebuild: Sendable {
    private let database: any Database
    private let recount: Recount
    private let log: Logger

    private static let name = "rebuild"

    /// Figures by nature, resolved files, and the facts of each day; a new database has nothing to make anew.
    static let migration = Migration(
        id: "2026-11-23-figures-anew",
        statements: [
            """
            INSERT INTO fold_state (name, folded_at)
            SELECT 'rebuild', 0 WHERE EXISTS (SELECT 1 FROM cell) OR EXISTS (SELECT 1 FROM delta)
            """
        ])

    init(database: any Database, recount: Recount, log: Logger) {
        self.database = database
        self.recount = recount
        self.log = log
    }

    /// Whether figures of before are still without what is counted now.
    package static func isDue(in reading: any Reading) throws -> Bool {
        try reading.count("SELECT COUNT(*) FROM fold_state WHERE name = \(name)") > 0
    }

    /// Makes them anew if that is due; false if it is still due afterwards, because files changed meanwhile.
    package func runIfDue() async throws -> Bool {
        guard try await database.read({ try Self.isDue(in: $0) }) else { return true }
        log.notice("figures are being made anew")
        let report = try await recount.run(repair: true)
        guard report.agrees || report.repaired else { return false }
        try await database.transaction { transaction in
            _ = try transaction.execute("DELETE FROM fold_state WHERE name = \(Self.name)")
        }
        log.notice("figures have been made anew", metadata: ["cells": "\(report.cells)"])
        return true
    }

    /// Tries until it is done or the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            do {
                if try await runIfDue() { return }
            } catch is CancellationError {
                return
            } catch {
                log.error("figures could not be made anew", metadata: ["error": .string(String(reflecting: error))])
            }
            try? await Task.sleep(for: .seconds(30))
        }
    }
}
