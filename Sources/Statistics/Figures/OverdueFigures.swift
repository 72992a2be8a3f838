internal import Kernel
internal import StatisticsRules

/// The files overdue now, counted from the clocks at most once a minute for all visitors together.
actor OverdueFigures {
    private let source: any EventSource
    private let time: any TimeSource
    private let zone: LegalZone
    private var counted: (at: Instant, counts: [OverdueCount])?

    private static let seconds: Int64 = 60

    init(source: any EventSource, time: any TimeSource, zone: LegalZone) {
        self.source = source
        self.time = time
        self.zone = zone
    }

    /// The counts by kind and division, none older than a minute.
    func now() async throws -> [OverdueCount] {
        let now = time.now()
        if let counted, now < counted.at.adding(seconds: Self.seconds) { return counted.counts }
        let counts = try await source.overdue(on: zone.day(of: now))
        counted = (now, counts)
        return counts
    }
}
