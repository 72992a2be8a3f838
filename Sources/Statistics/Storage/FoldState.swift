package import Kernel
package import Storage

/// How far the cells are: what a page says beside every figure.
package struct FoldState: Sendable, Equatable {
    /// When changes were last folded; `nil` before the first time.
    package let foldedAt: Instant?
    /// Changes that are recorded and not yet in the cells, counted up to ``countedUpTo``.
    package let waiting: Int

    /// Beyond this number pages only say "more than".
    package static let countedUpTo = 1_000

    package init(foldedAt: Instant?, waiting: Int) {
        self.foldedAt = foldedAt
        self.waiting = waiting
    }

    /// Reads it in the snapshot of the figures it belongs to.
    package static func read(in reading: any Reading) throws -> FoldState {
        FoldState(
            foldedAt: try reading.row("SELECT folded_at FROM fold_state WHERE name = 'figures'")?.instant("folded_at"),
            waiting: try DeltaLog.waiting(upTo: countedUpTo + 1, in: reading))
    }

    static func folded(at now: Instant) -> SQL {
        """
        INSERT INTO fold_state (name, folded_at) VALUES ('figures', \(now)) \
        ON CONFLICT (name) DO UPDATE SET folded_at = excluded.folded_at
        """
    }
}
