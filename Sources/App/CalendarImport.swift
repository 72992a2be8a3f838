internal import Accounts
internal import AccountsRules
internal import Casework
internal import CaseworkRules
internal import Kernel
internal import Law
internal import LawRules
internal import Storage

/// Takes a holiday calendar in and has the open clocks computed again: one way for the command and the page.
///
/// That clocks wait to be computed is written down before the calendar is taken in, so that a process that dies in
/// between leaves work to do and never a calendar whose clocks nobody computes.
struct CalendarImport: Sendable {
    let installation: Installation

    private static let pending = "calendar.pending"
    private static let last = "calendar.last"
    /// Files that a preview looks at: a few seconds of computing.
    private static let mostPreviewed = 2_000

    private var database: any Database { installation.database }

    /// Adds or replaces years, and tells which were new or different; throws `CalendarGap`.
    func take(_ years: [Int: CalendarYear], source: String, author: String, by who: Principal? = nil) async throws
        -> [Int]
    {
        guard let first = Self.first(years) else { return [] }
        // A calendar that cannot be taken in leaves no work behind.
        let known = try await LawStore(database: database).book().calendar.years
        let gaps = CalendarReader.gaps(in: Set(known.keys).union(years.keys))
        guard gaps.isEmpty else { throw CalendarGap(years: gaps.compactMap { Int($0.path) }) }
        try await wait(from: first, because: source)
        let now = installation.time.now()
        let changed = try await LawStore(database: database).add(
            years, source: source, by: LawImport(author: author, at: now))
        if let who, let person = who.person, !changed.isEmpty {
            let entry = AuditEntry(
                at: now, person: person, office: who.office, action: AuditAction.calendarImported.rawValue,
                subject: "calendar", detail: changed.map(String.init).joined(separator: " "))
            try await AuditStore(database: database).append(entry)
        }
        try await installation.reload()
        return changed
    }

    /// Computes the clocks that wait, if any do; nil when none do or another process is at it.
    func recompute() async throws -> ClockKeeper.Report? {
        guard let waiting = try await value(Self.pending), let (day, source) = Self.read(waiting) else { return nil }
        let now = installation.time.now()
        guard
            let lease = try await Lease.take(
                "calendar", as: installation.node.holder, for: 600, at: now, on: database)
        else { return nil }
        try await installation.reload()
        let report = try await ClockKeeper(installation.tools).recalculate(from: day, reason: source)
        try await database.transaction { tx in
            // Another calendar that came in meanwhile keeps waiting.
            let done = try tx.execute("DELETE FROM setting WHERE key = \(Self.pending) AND value = \(waiting)")
            if done > 0 { try Self.keep(Self.last, "\(report.looked) \(report.moved)", tx) }
        }
        try await lease.release(on: database)
        return report
    }

    /// What open clocks would do, with nothing written.
    func preview(_ years: [Int: CalendarYear]) async throws -> CalendarEffect {
        let law = installation.law.now
        guard let first = Self.first(years) else {
            return CalendarEffect(looked: 0, moved: 0, examples: [], isWhole: true)
        }
        let calendar = WorkingCalendar(years: law.calendar.years.merging(years) { $1 })
        let then = LawBook(ruleSets: Array(law.ruleSets.values), calendar: calendar, zone: law.zone)
        let found = try await ClockKeeper(installation.tools).preview(then, from: first, limit: Self.mostPreviewed)
        return CalendarEffect(
            looked: found.looked, moved: found.moved,
            examples: found.examples.map { .init(number: $0.number, period: $0.period, old: $0.old, new: $0.new) },
            isWhole: found.isWhole)
    }

    func progress() async throws -> CalendarDesk.Progress {
        if try await value(Self.pending) != nil { return .underWay }
        let numbers = try await value(Self.last)?.split(separator: " ").compactMap { Int($0) } ?? []
        return numbers.count == 2 ? .done(looked: numbers[0], moved: numbers[1]) : .nothing
    }

    /// A notice reaches back into the December before its year; clocks due before cannot change.
    private static func first(_ years: [Int: CalendarYear]) -> Day? {
        years.keys.min().flatMap { Day(year: $0, month: 1, day: 1) }.map { $0 - 31 }
    }

    private func wait(from day: Day, because source: String) async throws {
        try await database.transaction { tx in
            let row = try tx.row("SELECT value FROM setting WHERE key = \(Self.pending)")
            let earlier = try row.flatMap { Self.read(try $0.text("value"))?.day }
            try Self.keep(Self.pending, "\(min(day, earlier ?? day)) \(source)", tx)
        }
    }

    private static func read(_ text: String) -> (day: Day, source: String)? {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(parts[0]) else { return nil }
        return (day, String(parts[1]))
    }

    private func value(_ key: String) async throws -> String? {
        try await database.row("SELECT value FROM setting WHERE key = \(key)")?.text("value")
    }

    private static func keep(_ key: String, _ value: String, _ tx: any Writing) throws {
        try tx.execute(
            """
            INSERT INTO setting (key, value) VALUES (\(key), \(value))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }
}

extension CalendarDesk {
    /// The desk of an installation.
    init(_ installation: Installation) {
        let calendars = CalendarImport(installation: installation)
        let directory = installation.directory
        self.init(
            isHead: { office, day in directory.now.ancestors(of: office, on: day).isEmpty },
            preview: { try await calendars.preview($0) },
            take: { years, source, who in
                try await calendars.take(years, source: source, author: who.reference, by: who)
            },
            progress: { try await calendars.progress() })
    }
}
