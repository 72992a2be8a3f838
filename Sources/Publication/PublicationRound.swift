package import Kernel
package import Logging
internal import Storage

/// What time itself does about publications: what came to its end or was opened again is taken back, and the checksums
/// of the open files follow.
package struct PublicationRound: Sendable {
    private let tools: PublicationTools
    private let holder: String
    private let log: Logger
    private static let leaseSeconds: Int64 = 300

    package init(_ tools: PublicationTools, as holder: String, log: Logger) {
        self.tools = tools
        self.holder = holder
        self.log = log
    }

    /// One round, by one process at a time; with nothing to do it looks at two indexes and a row.
    package func round() async throws {
        let lease = try await Lease.take(
            "publication", as: holder, for: Self.leaseSeconds, at: tools.time.now(), on: tools.database)
        guard lease != nil else { return }
        let taken = try await PublicationStore(tools).sweep(by: Principal(.system("publication")))
        if taken > 0 { log.info("publications taken back", metadata: ["files": "\(taken)"]) }
        try await OpenReading(tools.database).makeManifests()
    }
}
