internal import ArgumentParser
internal import Casework
internal import Kernel
internal import Performance
internal import Settlement
internal import Storage

/// Measures what reminders and time-outs cost among many running clocks: with nothing due, and with many due at once.
///
/// The clocks are promises of rooms that are there (`xiaobao rooms`), of a demonstration only: they promise nothing.
struct SweepRateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep-rate", abstract: "Measure reminders and time-outs. / 测提醒和到期处理的速度。", shouldDisplay: false)
    @OptionGroup var installation: InstallationOptions
    @Option(help: "How many clocks run / 在走的期限") var clocks = 100_000
    @Option(help: "How many of them are due at once / 同时到期") var due = 1_000

    /// Clocks of one room.
    private static let each = 10

    func run() async throws {
        let (clocks, due) = (clocks, due)
        try await Running.with(installation) { opened in
            let running = try await Self.begin(clocks, on: opened)
            Running.tell("clocks 期限: \(running)")
            let sweeps = Sweeps(opened)
            try await sweeps.settle()
            let idle = try await sweeps.idle(rounds: 20)
            Running.tell("nothing due 没有到期: \(Self.text(idle.median)) ms, worst 最慢 \(Self.text(idle.worst)) ms")
            let ready = try await Self.ripen(due, on: opened)
            let began = ContinuousClock.now
            try await sweeps.settle()
            let seconds = max(0.001, Running.seconds(since: began))
            Running.tell("due 到期 \(ready): \(Self.text(seconds)) s, \(Int(Double(ready) / seconds)) per second 每秒")
        }
    }

    private static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    /// Adds clocks to rooms until so many run, or every room has all it may have.
    private static func begin(_ clocks: Int, on opened: Installation) async throws -> Int {
        let today = opened.tools.today
        let places = (1...each).map { "SELECT CAST(\(Int64($0)) AS BIGINT) AS n" as SQL }.joined(with: " UNION ALL ")
        let rooms = (clocks + each - 1) / each
        try await opened.database.transaction { transaction in
            try transaction.execute(
                """
                INSERT INTO promise (case_id, position, number, side, what, due_on, agreed_on, office_id, state,
                    version, is_reminded, is_asked, acts, next_on)
                SELECT r.case_id, 100 + p.n, r.number, 'trader', '', CAST(\(today) AS BIGINT) + 100 + r.case_id % 200,
                    CAST(\(today - 30) AS BIGINT), 0, 'open', 1, 0, 0, 0, CAST(\(today) AS BIGINT) + 90 + r.case_id % 200
                FROM (SELECT case_id, number FROM settlement_room WHERE ended_at IS NULL
                    ORDER BY case_id LIMIT \(most: rooms)) AS r CROSS JOIN (\(fragment: places)) AS p
                WHERE NOT EXISTS (SELECT 1 FROM promise AS q WHERE q.case_id = r.case_id AND q.position = 100 + p.n)
                """)
            try transaction.execute("ANALYZE")
        }
        return try await opened.database.read {
            try $0.count("SELECT count(*) FROM promise WHERE next_on IS NOT NULL")
        }
    }

    /// Makes so many due today: half of them rooms whose time is over, half promises to be reminded of.
    private static func ripen(_ due: Int, on opened: Installation) async throws -> Int {
        let today = opened.tools.today
        let (rooms, promises) = (due / 2, due - due / 2)
        return try await opened.database.transaction { transaction in
            let ended = try transaction.execute(
                """
                UPDATE settlement_room SET invited_on = invited_on - 60, next_on = \(today - 1)
                WHERE case_id IN (SELECT case_id FROM settlement_room WHERE ended_at IS NULL
                    ORDER BY case_id DESC LIMIT \(most: rooms))
                """)
            let reminded = try transaction.execute(
                """
                UPDATE promise SET due_on = \(today + 1), next_on = \(today)
                WHERE position > 100 AND case_id IN (SELECT case_id FROM promise
                    WHERE position = 101 AND state = 'open' AND is_reminded = 0
                    ORDER BY case_id LIMIT \(most: (promises + each - 1) / each))
                """)
            return ended + reminded
        }
    }
}

/// The sweeps over clocks, as the workers make them.
private struct Sweeps {
    let rooms: RoomSweep
    let promises: PromiseSweep
    let courts: CourtReminders
    let asking: AskingSweep

    init(_ opened: Installation) {
        let (holder, log, store) = (opened.node.holder, opened.log, opened.promises)
        rooms = RoomSweep(opened.rooms, as: holder, log: log)
        promises = PromiseSweep(store, as: holder, log: log)
        courts = CourtReminders(store, as: holder, log: log)
        asking = AskingSweep(AskingStore(store.tools), as: holder, log: log)
    }

    private func round() async throws -> Int {
        let ended = try await rooms.round()
        let kept = try await promises.round()
        let told = try await courts.round()
        return try await asking.round() + ended + kept + told
    }

    /// Goes on until nothing is due.
    func settle() async throws {
        while try await round() > 0 {}
    }

    /// Milliseconds of a round over all clocks, over some rounds.
    func idle(rounds: Int) async throws -> (median: Double, worst: Double) {
        var times: [Double] = []
        for _ in 0..<rounds {
            let began = ContinuousClock.now
            _ = try await round()
            times.append(Running.seconds(since: began) * 1_000)
        }
        times.sort()
        return (times[times.count / 2], times[times.count - 1])
    }
}
