internal import AccountsRules
internal import CaseworkRules
package import Kernel
package import MediationRules
internal import Storage
internal import Web

/// Entrusted mediations as they are kept.
package struct EntrustmentStore: Sendable {
    let tools: MediationTools
    private var database: any Database { tools.database }

    package init(_ tools: MediationTools) { self.tools = tools }

    /// The entrustments of a file, the oldest first.
    package func entrustments(of caseID: Int64) async throws -> [Entrustment] {
        try await database.read { try Self.entrustments(of: caseID, in: $0) }
    }

    private static func entrustments(of caseID: Int64, in reading: any Reading) throws -> [Entrustment] {
        try reading.rows("SELECT * FROM mediation_entrustment WHERE case_id = \(caseID) ORDER BY id")
            .compactMap(entrustment)
    }

    /// What an association has been entrusted with and has not given back, the oldest first; two hundred at most.
    func open(at association: Int64) async throws -> [Entrustment] {
        try await database.rows(
            """
            SELECT * FROM mediation_entrustment
            WHERE association_id = \(association) AND state IN ('offered', 'taken') ORDER BY id LIMIT 200
            """
        ).compactMap(Self.entrustment)
    }

    /// Entrusts a mediation; throws `EntrustmentRefused` with all reasons.
    @discardableResult
    package func entrust(
        _ draft: EntrustmentDraft, to association: Int64, in facts: MediationFacts, by who: Principal
    ) async throws -> Entrustment {
        let (now, id, file, directory) = (tools.time.now(), tools.nextKey(), facts.file, tools.directory())
        let today = tools.zone.day(of: now)
        let isPermitted = tools.allows(.entrust, facts.office, who) && who.office == facts.office
        let bureau = EntrustingOffice(directory.office(facts.office), on: today)
        let other = directory.office(association).map { EntrustingOffice($0, on: today) }
        return try await deciding { transaction in
            let known = try Self.entrustments(of: file.id, in: transaction)
            let reasons = draft.reasonsAgainst(
                by: bureau, to: other, state: file.state, hasOpen: known.contains(where: \.state.isOpen),
                isPermitted: isPermitted)
            guard reasons.isEmpty else { throw EntrustmentRefused(reasons) }
            let entrustment = Entrustment(
                id: id, caseID: file.id, number: file.number, bureau: facts.office, association: association,
                draft: draft, offeredOn: today)
            try self.note(entrustment, by: who, now, transaction)
            var change = Change()
            change.insert(Self.inserting(entrustment))
            try transaction.run(change)
            return entrustment
        }
    }

    /// Takes, declines, gives back or recalls; throws `EntrustmentRefused` with all reasons.
    @discardableResult
    package func move(
        _ id: Int64, to next: Entrustment.State, answer: String, in facts: MediationFacts, by who: Principal
    ) async throws -> Entrustment {
        let now = tools.time.now()
        return try await deciding { transaction in
            let known = try Self.entrustments(of: facts.file.id, in: transaction)
            guard let before = known.first(where: { $0.id == id }) else { throw NotFound() }
            let moved = try before.moved(to: next, answer: answer, isPermitted: self.mayMove(before, next, who))
            try self.note(moved, by: who, now, transaction)
            var change = Change()
            change.run(Self.updating(moved, from: before), expecting: 1)
            try transaction.run(change)
            return moved
        }
    }

    /// The association answers for itself, the bureau recalls; nobody of another office does either.
    private func mayMove(_ entrustment: Entrustment, _ next: Entrustment.State, _ who: Principal) -> Bool {
        if who.isSystem { return next == .recalled }
        let office = next == .recalled ? entrustment.bureau : entrustment.association
        let act: MediationAct = next == .recalled ? .entrust : .answerEntrusted
        return who.office == office && tools.allows(act, office, who)
    }

    /// The consumer withdrew the consent: the association mediates no longer.
    package func consentWithdrawn(of number: CaseNumber) async throws {
        guard let facts = try await tools.cases.facts(number),
            let open = try await entrustments(of: facts.file.id).first(where: \.state.isOpen)
        else { return }
        try await move(
            open.id, to: .recalled, answer: "消费者撤回了委托调解的同意", in: facts,
            by: Principal(.system("consent")))
    }

    private func note(
        _ entrustment: Entrustment, by who: Principal, _ now: Instant, _ transaction: any Writing
    ) throws {
        try FileHistoryLine(
            kind: MediationEntry.entrustment,
            facts: ["state": entrustment.state.rawValue, "office": String(entrustment.association)],
            personal: entrustment.answer.isEmpty ? [:] : ["answer": entrustment.answer]
        ).write(to: entrustment.caseID, office: entrustment.bureau, by: who, at: now, tools, transaction)
    }

    private func deciding<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        do { return try await database.transaction(body) } catch ChangeRefused.missed { throw Stale() }
    }
}

extension EntrustingOffice {
    /// Departments of a bureau act for it.
    init(_ office: Office?, on day: Day) {
        guard let office, office.exists(on: day) else {
            self = .other
            return
        }
        switch office.kind {
        case .bureau, .department: self = .bureau
        case .association: self = .association
        case .station: self = .other
        }
    }
}
