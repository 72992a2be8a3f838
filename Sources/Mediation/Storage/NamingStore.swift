internal import CaseworkRules
package import Kernel
package import MediationRules
internal import Storage
internal import Web

/// Who mediates a file, as it is kept.
package struct NamingStore: Sendable {
    let tools: MediationTools
    private var database: any Database { tools.database }

    package init(_ tools: MediationTools) { self.tools = tools }

    /// The mediators of a file; without any while nobody was named.
    package func naming(of caseID: Int64) async throws -> Naming {
        try await database.read { try Self.naming(of: caseID, in: $0) }
    }

    static func naming(of caseID: Int64, in reading: any Reading) throws -> Naming {
        let rows = try reading.rows(
            "SELECT person_id, name FROM mediation_named WHERE case_id = \(caseID) ORDER BY position, person_id")
        let row = try reading.row("SELECT * FROM mediation_naming WHERE case_id = \(caseID)")
        return Naming(
            mediators: try rows.map { NamedPerson(id: try $0.int64("person_id"), name: try $0.text("name")) },
            language: try row?.choice("language") ?? .mandarin, reason: try row?.text("reason") ?? "",
            version: try row?.int("version") ?? 0)
    }

    /// Those who could mediate the file, the best first, with the wish they were ranked by.
    package func ranked(
        for facts: MediationFacts, language: MediationLanguage, on day: Day
    ) async throws -> [RankedMediator] {
        let candidates = try await tools.people.candidates(facts.mediating, day)
        let register = try await RegisterStore(tools).register(of: [facts.mediating])
        let granted = try await RecusalStore(tools).requests(of: facts.file.id).filter { $0.state == .granted }
        let wish = MediationWish(
            categories: facts.categories, language: language, parties: facts.parties, day: day,
            recused: Set(granted.map(\.mediator.id)))
        return MediatorProposal.ranked(candidates, register: register, for: wish)
    }

    /// Names the mediators of a file; sessions that wait for others are taken up with them.
    ///
    /// Throws `NamingRefused`, or `Stale` when somebody named others meanwhile.
    package func name(_ naming: Naming, in facts: MediationFacts, by who: Principal) async throws {
        let ranked = try await ranked(for: facts, language: naming.language, on: tools.today)
        let reasons = naming.reasonsAgainst(
            ranked, isPermitted: tools.allows(.name, facts, who), state: facts.file.state)
        guard reasons.isEmpty else { throw NamingRefused(reasons) }
        let sessions = MediationSessionStore(tools)
        let (now, id) = (tools.time.now(), facts.file.id)
        let drawn = try await sessions.sessions(of: id).map { ($0.id, MediationSessionStore.Drawn(tools)) }
        do {
            try await database.transaction { transaction in
                try FileHistoryLine(
                    kind: MediationEntry.named,
                    facts: ["people": naming.mediators.map { String($0.id) }.joined(separator: " ")],
                    personal: naming.reason.isEmpty ? [:] : ["reason": naming.reason]
                ).write(to: id, office: facts.office, by: who, at: now, tools, transaction)
                try transaction.run(Self.writing(naming, id))
                guard try !RecusalStore.hasOpen(id, in: transaction) else { return }
                for (session, drawn) in drawn {
                    try sessions.takeUp(session, with: naming.mediators, drawn, facts, transaction)
                }
            }
        } catch ChangeRefused.missed { throw Stale() }
    }

    private static func writing(_ naming: Naming, _ id: Int64) -> Change {
        var change = Change()
        if naming.version == 0 {
            change.insert(
                """
                INSERT INTO mediation_naming (case_id, language, reason, version)
                VALUES (\(id), \(naming.language), \(naming.reason), 1) ON CONFLICT (case_id) DO NOTHING
                """)
        } else {
            change.run(
                """
                UPDATE mediation_naming SET language = \(naming.language), reason = \(naming.reason),
                    version = version + 1
                WHERE case_id = \(id) AND version = \(naming.version)
                """, expecting: 1)
        }
        change.run("DELETE FROM mediation_named WHERE case_id = \(id)")
        for (position, person) in naming.mediators.enumerated() {
            change.insert(
                """
                INSERT INTO mediation_named (case_id, person_id, name, position)
                VALUES (\(id), \(person.id), \(person.name), \(position))
                """)
        }
        return change
    }
}

extension MediationSessionStore {
    /// Lets a session go on with other mediators, if it waits for that.
    func takeUp(
        _ id: Int64, with mediators: [NamedPerson], _ drawn: Drawn, _ facts: MediationFacts,
        _ transaction: any Writing
    ) throws {
        try carryOut(.takeUp(mediators: mediators), on: id, drawn, facts, transaction)
    }

    /// Makes a move that follows by itself from another one; a session to which it does not apply stays as it is.
    func carryOut(
        _ move: SessionMove, on id: Int64, _ drawn: Drawn, _ facts: MediationFacts, _ transaction: any Writing
    ) throws {
        guard let session = try SessionLoading(reading: transaction).session(id, locking: true) else { return }
        let situation = SessionSituation(now: drawn.now, zone: tools.zone, fileState: facts.file.state)
        guard session.reasonsAgainst(move.name, situation).isEmpty else { return }
        let decision = try session.deciding(move, situation)
        try write(decision, from: session, by: Principal(.system("recusal")), drawn, transaction)
    }
}
