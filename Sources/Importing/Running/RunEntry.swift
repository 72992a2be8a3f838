package import Kernel

/// What is remembered of one import of one file, so that it can go on where it stopped.
package struct RunEntry: Equatable, Sendable {
    package enum State: String, CaseIterable, Codable, Sendable {
        /// At work, or ended without a word: then it goes on after its last batch.
        case running
        case stopped, finished
    }

    /// Records of the part before ``position``.
    package struct Counts: Equatable, Codable, Sendable {
        package var rows = 0
        package var kept = 0
        package var alreadyThere = 0
        package var rejected = 0

        package init(rows: Int = 0, kept: Int = 0, alreadyThere: Int = 0, rejected: Int = 0) {
            self.rows = rows
            self.kept = kept
            self.alreadyThere = alreadyThere
            self.rejected = rejected
        }
    }

    package let id: Int64
    package let source: String
    package let file: FileIdentity
    package let mappingHash: String
    /// The place in the file, in bytes, up to which all records are in.
    package var position: Int64
    /// The line of the last record before ``position``.
    package var line: Int
    package var counts: Counts
    package var state: State
    package let startedAt: Instant
    package var updatedAt: Instant
}

/// Where runs are remembered.
package protocol RunLedger: Sendable {
    /// The latest run of this very file with this very mapping.
    func latest(source: String, fileHash: String, mappingHash: String) async throws -> RunEntry?

    /// Keeps a new run, or the new state of one.
    func save(_ entry: RunEntry) async throws
}
