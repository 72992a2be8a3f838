package import CallBacksRules
package import Kernel
internal import Storage

/// A sample as it was drawn, with all that is needed to draw it again.
package struct StoredDraw: Equatable, Sendable {
    package let id: Int64
    package let office: Int64
    package let by: String
    package let at: Instant
    package let first: Day
    package let last: Day
    package let draw: Draw
    /// Those that have been called already.
    package var outcomes: [CallOutcome] = []

    package var rates: CallRates { CallRates(drawn: draw.size, outcomes: outcomes) }
}

/// One of the drawn files, and what the call came to.
package struct StoredCall: Equatable, Sendable {
    package let position: Int
    package let number: CaseNumber
    package let office: Int64
    package let outcome: CallOutcome?
    package let by: String
}

/// Draws samples and keeps what the calls came to.
package struct CallBackStore: Sendable {
    private let tools: CallBackTools
    /// Draws on one page.
    private static let page = 30

    package init(_ tools: CallBackTools) {
        self.tools = tools
    }

    /// Draws a sample of the complaints that were closed from `first` to `last`; nil where there are none.
    package func draw(
        _ size: Int, from first: Day, to last: Day, office: Int64, offices: [Int64], by who: Principal
    ) async throws -> StoredDraw? {
        let files = try await tools.closed(offices, first, last, Draw.mostFiles)
        guard !files.isEmpty else { return nil }
        // Its upper bit stays off, so that the seed is the same number wherever it is written.
        let seed = tools.random.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 1
        let draw = Draw(seed: seed, population: files.count, size: min(size, Draw.mostCalls))
        let stored = StoredDraw(
            id: tools.nextKey(), office: office, by: who.callerName, at: tools.time.now(), first: first, last: last,
            draw: draw)
        let (note, drawn) = (tools.audit, draw.places.map { files[$0] })
        try await tools.database.transaction { transaction in
            try transaction.execute(Self.row(stored))
            for (position, file) in drawn.enumerated() {
                try transaction.execute(
                    """
                    INSERT INTO call_back (draw_id, position, case_id, number, office_id, note)
                    VALUES (\(stored.id), \(position), \(file.id), \(file.number.text), \(file.office), '')
                    """)
            }
            try note(stored.at, who, "call-backs-drawn", "draw:\(stored.id)", "seed:\(seed)", transaction)
        }
        return stored
    }

    private static func row(_ stored: StoredDraw) -> SQL {
        """
        INSERT INTO call_back_draw (id, office_id, drawn_by, drawn_at, seed, first_on, last_on, population, size)
        VALUES (\(stored.id), \(stored.office), \(stored.by), \(stored.at), \(Int64(stored.draw.seed)),
            \(stored.first), \(stored.last), \(stored.draw.population), \(stored.draw.size))
        """
    }

    /// The newest draws of an office, with what the calls came to.
    package func draws(of office: Int64) async throws -> [StoredDraw] {
        try await tools.database.read { reading in
            let draws = try reading.rows(
                "SELECT * FROM call_back_draw WHERE office_id = \(office) ORDER BY id DESC LIMIT \(Self.page)"
            ).map(Self.draw)
            let called = try reading.rows(
                "SELECT * FROM call_back WHERE draw_id IN \(anyOf: draws.map(\.id)) AND reached IS NOT NULL")
            let outcomes = try Dictionary(grouping: called) { try $0.int64("draw_id") }
            return try draws.map { draw in
                var draw = draw
                draw.outcomes = try (outcomes[draw.id] ?? []).compactMap(Self.outcome)
                return draw
            }
        }
    }

    /// One draw with its calls, in the order in which they were drawn; nil when there is none.
    package func draw(_ id: Int64) async throws -> (draw: StoredDraw, calls: [StoredCall])? {
        try await tools.database.read { reading in
            guard let row = try reading.row("SELECT * FROM call_back_draw WHERE id = \(id)") else { return nil }
            let calls = try reading.rows(
                "SELECT * FROM call_back WHERE draw_id = \(id) ORDER BY position"
            ).compactMap(Self.call)
            var draw = try Self.draw(row)
            draw.outcomes = calls.compactMap(\.outcome)
            return (draw, calls)
        }
    }

    /// Keeps what a call came to; a later record takes the place of an earlier one, and the audit log has both.
    package func record(_ outcome: CallOutcome, of position: Int, in draw: Int64, by who: Principal) async throws {
        let (now, note) = (tools.time.now(), tools.audit)
        try await tools.database.transaction { transaction in
            let changed = try transaction.execute(
                """
                UPDATE call_back SET reached = \(outcome.reached), satisfied = \(outcome.satisfied),
                    facts_agree = \(outcome.factsAgree), note = \(outcome.note), recorded_at = \(now),
                    recorded_by = \(who.callerName)
                WHERE draw_id = \(draw) AND position = \(position)
                """)
            guard changed == 1 else { return }
            try note(
                now, who, "call-back-recorded", "draw:\(draw)", "\(position) \(outcome.reached.rawValue)", transaction)
        }
    }

    private static func draw(_ row: Row) throws -> StoredDraw {
        StoredDraw(
            id: try row.int64("id"), office: try row.int64("office_id"), by: try row.text("drawn_by"),
            at: try row.instant("drawn_at"), first: try row.day("first_on"), last: try row.day("last_on"),
            draw: Draw(
                seed: UInt64(bitPattern: try row.int64("seed")), population: try row.int("population"),
                size: try row.int("size")))
    }

    private static func call(_ row: Row) throws -> StoredCall? {
        guard let number = CaseNumber(try row.text("number")) else { return nil }
        return StoredCall(
            position: try row.int("position"), number: number, office: try row.int64("office_id"),
            outcome: try outcome(row), by: try row.optionalText("recorded_by") ?? "")
    }

    private static func outcome(_ row: Row) throws -> CallOutcome? {
        guard let reached: CallOutcome.Reached = try row.optionalChoice("reached") else { return nil }
        return CallOutcome(
            reached: reached, satisfied: try row.optionalChoice("satisfied"),
            factsAgree: try row.optionalBool("facts_agree"), note: try row.text("note"))
    }
}

extension Principal {
    /// Who drew or called, as it stands beside the record.
    fileprivate var callerName: String {
        guard case .staff(_, let name, _, _) = kind else { return "" }
        return name
    }
}
