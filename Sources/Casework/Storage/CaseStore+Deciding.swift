internal import AccountsRules
package import CaseworkRules
package import Kernel
internal import LawRules
internal import Storage
internal import Web

extension CaseStore {
    /// Makes a move, or throws `MoveRefused` with all reasons, `StaleFile` when the file is no longer at `version`,
    /// `NotFound` when there is none.
    ///
    /// Load, decide and write happen in one transaction; what must follow is in the outbox when it commits.
    @discardableResult
    package func decide(
        _ move: CaseMove, on number: CaseNumber, version: Int? = nil, by who: Principal,
        evidence: [EvidenceFiles.Kept] = []
    ) async throws -> CaseFile {
        switch move {
        case .joinTo(let earlier, let newFacts):
            return try await join(number, to: earlier, newFacts: newFacts, version: version, by: who)
        case .mergeInto, .separate: return try await pair(move, on: number, version: version, by: who)
        case .becomeComplaint(let filing), .splitTip(let filing):
            return try await open(filing, from: number, as: move, version: version, by: who).from
        default: break
        }
        let drawn = DrawnBefore(tools)
        do {
            return try await database.transaction { transaction in
                guard let file = try CaseLoading(reading: transaction).file(number: number.text) else {
                    throw NotFound()
                }
                if let version, version != file.version { throw StaleFile() }
                let decision = try file.deciding(move, self.situation(file, move, who, drawn))
                let chain = try HistoryStore.chain(of: file.id, in: transaction)
                try transaction.run(self.change(file, decision, chain, who, drawn, evidence).change)
                return decision.file
            }
        } catch ChangeRefused.missed {
            throw StaleFile()
        }
    }

    /// The moves that somebody may be offered on a file, and those that are refused now with the reasons.
    package func moves(on file: CaseFile, by who: Principal) -> (open: [CaseMove.Name], refused: [MoveRefused]) {
        let situation = situation(file, nil, who, DrawnBefore(tools))
        var open: [CaseMove.Name] = []
        var refused: [MoveRefused] = []
        for name in CaseMove.Name.allCases where name.path(for: file.kind) != nil {
            let reasons = file.reasonsAgainst(name, situation)
            if reasons.isEmpty { open.append(name) } else { refused.append(MoveRefused(name, reasons)) }
        }
        return (open, refused)
    }

    /// Where a file's office stands, seen from the office of the person who asks.
    package func relation(of file: CaseFile, to who: Principal) -> OfficeRelation {
        relation(of: file.handling.office, to: who)
    }

    /// Whether the person may see the file at all: as its office, one above, or the office it is offered to.
    package func maySee(_ file: CaseFile, _ who: Principal) -> Bool {
        if CasePermission.allows(who.roles, .view, relation(of: file, to: who)) { return true }
        guard let offered = file.handover?.toOffice else { return false }
        return CasePermission.allows(who.roles, .view, relation(of: offered, to: who))
    }

    private func relation(of office: Int64, to who: Principal) -> OfficeRelation {
        guard let own = who.office else { return .elsewhere }
        return tools.directory().relation(of: office, seenFrom: own, on: tools.today)
    }

    func situation(
        _ file: CaseFile, _ move: CaseMove?, _ who: Principal, _ drawn: DrawnBefore, other: OtherFile? = nil
    ) -> Situation {
        let law = tools.law()
        return Situation(
            who: who, relation: relation(of: file, to: who),
            handoverRelation: file.handover.map { relation(of: $0.toOffice, to: who) }, now: drawn.now,
            today: law.zone.day(of: drawn.now), law: law, newID: drawn.newID,
            target: other.map(Situation.Target.file) ?? target(of: move, file, law, law.zone.day(of: drawn.now)))
    }

    /// What the shell looks up for a move that names somebody.
    private func target(of move: CaseMove?, _ file: CaseFile, _ law: LawBook, _ today: Day) -> Situation.Target {
        switch move {
        case .handOver(let office, _): officeTarget(office, law, today)
        case .takeOver: file.handover.map { officeTarget($0.toOffice, law, today) } ?? .none
        case .reopen where file.handling.office == Handling.noOffice: target(inChargeOf: file, law, today)
        case .assign(let officer, _): .officer(id: officer, office: file.handling.office)
        default: .none
        }
    }

    /// The office in charge of a file that none has, with the rule set by which it works on what it receives today.
    func target(inChargeOf file: CaseFile, _ law: LawBook, _ today: Day) -> Situation.Target {
        guard let office = try? OfficeInCharge(tools.directory()).office(for: file.division, on: today) else {
            return .none
        }
        return officeTarget(office.id, law, today)
    }

    private func officeTarget(_ id: Int64, _ law: LawBook, _ today: Day) -> Situation.Target {
        guard let office = tools.directory().office(id), office.exists(on: today),
            let rules = law.ruleSet(of: office, receivedOn: today)
        else { return .none }
        return .office(id: id, ruleSet: rules.id)
    }

    /// All that a decision writes, and where the history stands after it.
    func change(
        _ before: CaseFile, _ decision: Decision, _ chain: HistoryChain, _ who: Principal, _ drawn: DrawnBefore,
        _ evidence: [EvidenceFiles.Kept] = [], author: HistoryEvent.Author? = nil
    ) -> (change: Change, chain: HistoryChain) {
        var writing = CaseWriting(now: drawn.now, by: who.noteName)
        let after = decision.file
        writing.update(after, from: before.version, sets: decision.fileSets)
        if after.handling.id == before.handling.id { writing.update(after.handling, of: after.id) }
        for clock in after.clocks where !before.clocks.contains(clock) { writing.put(clock, of: after.id) }
        for record in decision.records { writing.write(record, of: after.id) }
        for kept in evidence { writing.insert(kept, id: tools.keys.next(), of: after.id) }
        var history = HistoryWriting(after: chain, random: tools.random)
        history.note(
            decision.entry.event(at: drawn.now, by: author ?? who.author, office: after.handling.office))
        writing.write(history)
        let step = CaseStep(decision.entry.kind, of: after, id: tools.keys.next(), at: drawn.now)
        // What no office has received is nobody's news yet.
        if !after.isSettling, let announced = tools.announce(step) { writing.run(announced, expecting: nil) }
        for keeping in tools.alongside {
            if let change = keeping(before, decision, drawn.now) { writing.append(change) }
        }
        writing.enqueue(decision.effects, of: after, keys: decision.effects.map { _ in tools.keys.next() })
        writing.append(decision.deltas, of: after.id, keys: decision.deltas.map { _ in tools.keys.next() })
        return (writing.change, history.chain)
    }
}

/// What a decision draws before its transaction begins, so that the transaction touches nothing but the database.
struct DrawnBefore {
    let now: Instant
    let newID: Int64

    init(_ tools: CaseworkTools) {
        self.init(tools, at: tools.time.now())
    }

    init(_ tools: CaseworkTools, at now: Instant) {
        self.now = now
        newID = tools.keys.next()
    }
}

extension Decision {
    /// What is added to the file's own row: the sums of a closing, and another day of receipt.
    var fileSets: SQL? {
        var sets: [SQL] = []
        for case .money(let agreed, let performed, let punitive) in records {
            sets.append(", agreed_fen = \(agreed), performed_fen = \(performed), punitive_fen = \(punitive)")
        }
        for case .performed(let sum) in records { sets.append(", performed_fen = \(sum)") }
        if records.contains(.receivedAnew) {
            sets.append(", received_at = \(file.receivedAt), received_on = \(file.receivedOn)")
        }
        return sets.isEmpty ? nil : sets.joined(with: "")
    }
}
