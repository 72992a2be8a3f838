internal import CaseworkRules
package import Kernel
internal import LawRules
package import MediationRules
internal import Storage
internal import Web

/// Requests that a mediator steps back, as they are kept; each suspends the sessions until it is decided.
package struct RecusalStore: Sendable {
    let tools: MediationTools
    private var database: any Database { tools.database }

    package init(_ tools: MediationTools) { self.tools = tools }

    /// The requests of a file, the oldest first.
    package func requests(of caseID: Int64) async throws -> [RecusalRequest] {
        try await database.rows("SELECT * FROM mediation_recusal WHERE case_id = \(caseID) ORDER BY id")
            .compactMap(Self.request)
    }

    /// The requests that wait for an office, the oldest first; a hundred at most.
    func waiting(at office: Int64) async throws -> [RecusalRequest] {
        try await database.rows(
            """
            SELECT * FROM mediation_recusal WHERE office_id = \(office) AND state = 'open'
            ORDER BY asked_at, id LIMIT 100
            """
        ).compactMap(Self.request)
    }

    static func hasOpen(_ caseID: Int64, in reading: any Reading) throws -> Bool {
        try reading.row("SELECT id FROM mediation_recusal WHERE case_id = \(caseID) AND state = 'open' LIMIT 1") != nil
    }

    /// Asks that a mediator steps back; from now on nobody meets until it is decided.
    ///
    /// Throws `RecusalRefused` with every reason.
    @discardableResult
    package func ask(
        _ mediator: Int64, asker: RecusalRequest.Asker, reason: String, in facts: MediationFacts, by who: Principal
    ) async throws -> RecusalRequest {
        let sessions = MediationSessionStore(tools)
        let (now, id, caseID) = (tools.time.now(), tools.nextKey(), facts.file.id)
        let drawn = try await sessions.sessions(of: caseID).map { ($0.id, MediationSessionStore.Drawn(tools)) }
        return try await deciding { transaction in
            let named = try Self.mediators(of: caseID, in: transaction)
            let known = try transaction.rows("SELECT * FROM mediation_recusal WHERE case_id = \(caseID) ORDER BY id")
                .compactMap(Self.request)
            let reasons = RecusalRequest.reasonsAgainst(
                asking: mediator, reason: reason, named: named, open: known,
                isMediated: [.accepted, .mediating, .paused].contains(facts.file.state),
                isPermitted: self.mayAsk(asker, mediator, facts, who))
            guard reasons.isEmpty, let person = named.first(where: { $0.id == mediator }) else {
                throw RecusalRefused(reasons)
            }
            let request = RecusalRequest(
                id: id, caseID: caseID, number: facts.number, office: facts.office, mediator: person, asker: asker,
                reason: reason, askedAt: now)
            try FileHistoryLine(
                kind: MediationEntry.recusalAsked, facts: ["asker": asker.rawValue, "person": String(mediator)],
                personal: ["reason": reason]
            ).write(to: caseID, office: facts.office, by: who, at: now, self.tools, transaction)
            var change = Change()
            change.insert(Self.inserting(request))
            try transaction.run(change)
            for (session, drawn) in drawn {
                try sessions.carryOut(.suspend, on: session, drawn, facts, transaction)
            }
            return request
        }
    }

    /// Decides on a request: granted, the mediator leaves the file, and its sessions go on with the others, or wait
    /// until somebody is named; denied, they go on.
    @discardableResult
    package func decide(
        _ id: Int64, granted: Bool, reason: String, in facts: MediationFacts, by who: Principal
    ) async throws -> RecusalRequest {
        let sessions = MediationSessionStore(tools)
        let (now, caseID) = (tools.time.now(), facts.file.id)
        let drawn = try await sessions.sessions(of: caseID).map { ($0.id, MediationSessionStore.Drawn(tools)) }
        let decider = NamedPerson(id: who.person ?? 0, name: who.staffName)
        let isPermitted = tools.allows(.decideRecusal, facts.office, who)
        return try await deciding { transaction in
            let row = try transaction.row(
                "SELECT * FROM mediation_recusal WHERE case_id = \(caseID) AND id = \(id) \(dialect: .forUpdate)")
            guard let request = try row.flatMap(Self.request) else { throw NotFound() }
            let decided = try request.decided(granted: granted, reason: reason, by: decider, isPermitted: isPermitted)
            try FileHistoryLine(
                kind: granted ? MediationEntry.recusalGranted : MediationEntry.recusalDenied,
                facts: ["person": String(decided.mediator.id)], personal: ["reason": reason]
            ).write(to: caseID, office: facts.office, by: who, at: now, self.tools, transaction)
            try transaction.run(Self.deciding(decided, at: now))
            guard try !Self.hasOpen(caseID, in: transaction) else { return decided }
            try self.goOn(without: decided, drawn, sessions, facts, transaction)
            return decided
        }
    }

    /// Sessions go on once nothing waits any more, each with those of its mediators who are left.
    private func goOn(
        without decided: RecusalRequest, _ drawn: [(Int64, MediationSessionStore.Drawn)],
        _ sessions: MediationSessionStore,
        _ facts: MediationFacts, _ transaction: any Writing
    ) throws {
        let granted = Set(
            try transaction.rows("SELECT * FROM mediation_recusal WHERE case_id = \(decided.caseID) ORDER BY id")
                .compactMap(Self.request).filter { $0.state == .granted }.map(\.mediator.id))
        for (id, drawn) in drawn {
            guard let session = try SessionLoading(reading: transaction).session(id) else { continue }
            let all = MediationSessionStore.mediators(session.seats)
            let left = all.filter { !granted.contains($0.id) }
            // With nobody left it waits until somebody else is named.
            guard !left.isEmpty else { continue }
            let changed = left.count == all.count ? [] : left
            try sessions.carryOut(.takeUp(mediators: changed), on: id, drawn, facts, transaction)
        }
    }

    /// Consumers ask for their own file; a mediator asks for nobody else; staff write down what a party asks for.
    private func mayAsk(
        _ asker: RecusalRequest.Asker, _ mediator: Int64, _ facts: MediationFacts, _ who: Principal
    ) -> Bool {
        if case .consumer(let caseID) = who.kind { return asker == .consumer && caseID == facts.file.id }
        guard tools.allows(.askRecusal, facts, who) else { return false }
        return asker != .mediator || who.person == mediator
    }

    /// Those named for the file and those who sit in its sessions.
    static func mediators(of caseID: Int64, in reading: any Reading) throws -> [NamedPerson] {
        let named = try NamingStore.naming(of: caseID, in: reading).mediators
        let seated = try SessionLoading(reading: reading).sessions(of: caseID).filter { !$0.state.isOver }
            .flatMap { MediationSessionStore.mediators($0.seats) }
        return (named + seated).reduce(into: []) { all, person in
            if !all.contains(where: { $0.id == person.id }) { all.append(person) }
        }
    }

    private func deciding<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        do { return try await database.transaction(body) } catch ChangeRefused.missed { throw Stale() }
    }
}
