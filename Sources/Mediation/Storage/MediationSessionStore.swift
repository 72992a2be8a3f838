internal import AccountsRules
internal import CaseworkRules
package import Kernel
internal import LawRules
package import MediationRules
internal import Storage
internal import Web

/// Sessions of mediation as they are kept: reading, planning, deciding.
package struct MediationSessionStore: Sendable {
    package let tools: MediationTools
    var database: any Database { tools.database }

    package init(_ tools: MediationTools) {
        self.tools = tools
    }

    /// The sessions of a file, the first planned first.
    package func sessions(of caseID: Int64) async throws -> [MediationSession] {
        try await database.read { try SessionLoading(reading: $0).sessions(of: caseID) }
    }

    /// One session; nil when there is none of this key.
    package func session(_ id: Int64) async throws -> MediationSession? {
        try await database.read { try SessionLoading(reading: $0).session(id) }
    }

    /// Sessions of the office's calendar, from a day to a day.
    func calendar(of offices: [Int64], from first: Day, to last: Day, limit: Int = 300) async throws
        -> [MediationSession]
    {
        try await database.read {
            try SessionLoading(reading: $0).sessions(of: offices, from: first, to: last, limit: limit)
        }
    }

    /// What happened to the sessions of a file, the oldest first.
    func changes(of caseID: Int64) async throws -> [StoredChange] {
        try await database.rows("SELECT * FROM mediation_change WHERE case_id = \(caseID) ORDER BY id")
            .map(StoredChange.init)
    }

    /// Plans a session, or throws `SessionRefused` with all reasons. A file that is only accepted goes into mediation
    /// with its first session.
    @discardableResult
    package func plan(
        _ draft: SessionDraft, in facts: MediationFacts, by who: Principal
    ) async throws -> MediationSession {
        let drawn = Drawn(tools)
        let mediators = Self.mediators(draft.seats)
        let away = try await away(mediators, at: facts.mediating, on: draft.time.day)
        return try await deciding {
            let situation = try self.situation(
                facts, drawn, who, .plan, time: draft.time, place: draft.place, mediators, away, nil, $0)
            let loaded = try SessionLoading(reading: $0).sessions(of: facts.file.id)
            let decision = try draft.planned(
                id: drawn.id, caseID: facts.file.id, number: facts.number,
                position: (loaded.map(\.position).max() ?? 0) + 1, office: facts.mediating,
                bureau: facts.office, situation)
            if facts.file.state == .accepted {
                try self.tools.move(.startMediation, in: facts, by: who, at: drawn.now, $0)
            }
            try self.write(decision, from: nil, by: who, drawn, $0)
            return decision.session
        }
    }

    /// Makes a move on a session, or throws `SessionRefused` with all reasons; `Stale` when somebody was faster.
    @discardableResult
    package func decide(
        _ move: SessionMove, on id: Int64, version: Int? = nil, in facts: MediationFacts, by who: Principal,
        despiteClashes: Bool = false
    ) async throws -> MediationSession {
        let drawn = Drawn(tools)
        guard let known = try await session(id), known.caseID == facts.file.id else { throw NotFound() }
        let mediators = Self.mediators(known.seats)
        var away: Set<Int64> = []
        if case .postpone(let time, _, _) = move {
            away = try await self.away(mediators, at: facts.mediating, on: time.day)
        }
        return try await deciding { [away] in
            guard let session = try SessionLoading(reading: $0).session(id, locking: true) else { throw NotFound() }
            if let version, version != session.version { throw Stale() }
            var (time, place) = (session.time, session.place)
            if case .postpone(let to, let where_, _) = move { (time, place) = (to, where_) }
            let situation = try self.situation(
                facts, drawn, who, move.name, time: time, place: place, mediators, away, id, $0)
            let decision = try session.deciding(move, situation, despiteClashes: despiteClashes)
            try self.write(decision, from: session, by: who, drawn, $0)
            if let held = decision.held {
                try self.tools.move(.recordSession(held), in: facts, by: who, at: drawn.now, $0)
            }
            return decision.session
        }
    }

    /// What is drawn before the transaction begins.
    struct Drawn: Sendable {
        let now: Instant
        let id: Int64
        let change: Int64
        /// Enough keys for all that one move may tell.
        let letters: [Int64]

        init(_ tools: MediationTools) {
            now = tools.time.now()
            id = tools.nextKey()
            change = tools.nextKey()
            letters = (0..<SessionLimits.seats).map { _ in tools.nextKey() }
        }
    }

    private func deciding<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        do { return try await database.transaction(body) } catch ChangeRefused.missed { throw Stale() }
    }

    static func mediators(_ seats: [Seat]) -> [NamedPerson] {
        seats.compactMap { seat in seat.person.map { NamedPerson(id: $0, name: seat.name) } }
    }

    /// Who of the mediators is absent on a day, or does not mediate on that day of the week.
    func away(_ mediators: [NamedPerson], at office: Int64, on day: Day) async throws -> Set<Int64> {
        let known = try await tools.people.candidates(office, day)
        let register = try await RegisterStore(tools).register(of: [office])
        let away = known.filter { $0.absence?.covers(day) == true }.map(\.id)
        let off = register.filter { !$0.weekdays.isEmpty && !$0.weekdays.contains(day.weekday) }.map(\.person)
        return Set(away + off).intersection(mediators.map(\.id))
    }
}

/// A line of what happened to a session, as it is kept.
struct StoredChange: Sendable {
    let id: Int64
    let session: Int64
    let change: SessionChange
    let at: Instant
    let by: String

    init(_ row: Row) throws {
        id = try row.int64("id")
        session = try row.int64("session_id")
        at = try row.instant("at")
        by = try row.text("by_name")
        var before: SessionTime?
        if let day = try row.optionalDay("was_day"), let from: ClockTime = try row.optionalChoice("was_minute"),
            let length = try row.optionalInt("was_length")
        {
            before = SessionTime(day: day, from: from, minutes: length)
        }
        change = SessionChange(try row.choice("move"), before: before, reason: try row.text("reason"))
    }
}
