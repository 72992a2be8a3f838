package import AccountsRules
package import CaseworkRules
package import Kernel
package import LawRules
package import Storage

/// Receives filings: finds the office, draws number and code, and stores everything in one change.
package struct Reception: Sendable {
    private let tools: CaseworkTools

    package init(_ tools: CaseworkTools) {
        self.tools = tools
    }

    /// What became of a filing: the file, and the query code that is shown this once.
    package struct Received: Sendable {
        package let receipt: Receipt
        package let code: QueryCode
    }

    /// Files of evidence that were kept before the filing was sent.
    package typealias Attached = [EvidenceFiles.Kept]

    /// Stores a filing durably.
    ///
    /// `alongside` adds statements of the caller to the same change, such as the answer to an idempotency key.
    /// Throws `NoOffice` when no office is in charge of the place.
    ///
    /// - Parameter taker: the office that takes a consultation or a suggestion in and answers it itself, at its
    ///   hotline, counter or station. Complaints and tips go by jurisdiction whoever takes them in.
    package func receive(
        _ filing: Filing, by who: Principal, takenBy taker: Int64? = nil, evidence: Attached = [],
        alongside: @Sendable (Received) throws -> Change = { _ in Change() }
    ) async throws -> Received {
        let prepared = try await prepare(
            filing, by: who, takenBy: taker, evidence: evidence, at: tools.time.now())
        var change = prepared.change
        change.append(try alongside(prepared.received))
        try await tools.database.submit(change)
        return prepared.received
    }

    /// A filing on its way into the database: everything drawn and decided, nothing stored.
    struct Prepared: Sendable {
        let received: Received
        let change: Change
        let chain: HistoryChain
    }

    func prepare(
        _ filing: Filing, by who: Principal, takenBy taker: Int64? = nil, from other: CaseNumber? = nil,
        evidence: Attached = [], at now: Instant
    ) async throws -> Prepared {
        var filing = filing
        // Without rooms, whoever wants to settle first is received like all others.
        if tools.settling == nil { filing.settlement = nil }
        let situation = try await situation(for: filing, takenBy: taker, from: other, at: now)
        let received = Received(receipt: filing.receiving(situation), code: QueryCode(random: tools.random))
        var (change, chain) = try self.change(received, by: who, evidence)
        if let opening = tools.settling?(received.receipt, situation.office) { change.append(opening) }
        return Prepared(received: received, change: change, chain: chain)
    }

    private func situation(
        for filing: Filing, takenBy taker: Int64?, from other: CaseNumber?, at now: Instant
    ) async throws -> ReceivingSituation {
        let law = tools.law()
        let today = law.zone.day(of: now)
        let office = try OfficeInCharge(tools.directory()).office(for: filing, takenBy: taker, on: today)
        guard let ruleSet = law.ruleSet(of: office, receivedOn: today) else { throw NoRuleSet(office: office.id) }
        let division = office.division
        let serial = try await tools.numbers.next(in: "\(division.rawValue)-\(today.year % 100)")
        return ReceivingSituation(
            caseID: tools.keys.next(), handlingID: tools.keys.next(),
            number: CaseNumber(division: division, year: today.year, serial: Int(serial)), office: office.id,
            ruleSet: ruleSet.id, now: now, today: today, law: law, from: other)
    }

    private func change(
        _ received: Received, by who: Principal, _ evidence: Attached
    ) throws -> (Change, HistoryChain) {
        let receipt = received.receipt
        let file = receipt.file
        var writing = CaseWriting(now: file.receivedAt, by: who.noteName)
        writing.insert(receipt, code: received.code)
        writing.insert(file.handling, of: file.id)
        writing.insert(receipt.filing, of: file)
        if let signature = TextSignature(receipt.filing.story) { writing.insert(signature, of: file.id) }
        if let reporter = receipt.filing.reporter {
            writing.insert(try tools.reporters.seal(reporter, of: file.id, random: tools.random), of: file.id)
        }
        for clock in file.clocks { writing.insert(clock, of: file.id) }
        for kept in evidence { writing.insert(kept, id: tools.keys.next(), of: file.id) }
        var history = HistoryWriting(after: HistoryChain(caseID: file.id), random: tools.random)
        history.note(receipt.entry.event(at: file.receivedAt, by: who, office: file.handling.office))
        writing.write(history)
        writing.enqueue(receipt.effects, of: file, keys: receipt.effects.map { _ in tools.keys.next() })
        writing.append(receipt.deltas, of: file.id, keys: receipt.deltas.map { _ in tools.keys.next() })
        // Last, so that all plain rows stand together.
        let step = CaseStep(receipt.entry.kind, of: file, id: tools.keys.next(), at: file.receivedAt)
        // What no office has received is nobody's news yet.
        if !file.isSettling, let announced = tools.announce(step) { writing.run(announced, expecting: nil) }
        return (writing.change, history.chain)
    }
}

/// No office is in charge of a place: the directory has none there or above.
package struct NoOffice: Error, Equatable { package let division: DivisionCode }

/// An office works by no rule set for what it receives today.
package struct NoRuleSet: Error, Equatable { package let office: Int64 }

/// Which office is in charge by the place of the trader (Order 121 art. 13).
package struct OfficeInCharge {
    private let directory: OfficeDirectory

    package init(_ directory: OfficeDirectory) {
        self.directory = directory
    }

    /// The office for a filing: the one that took it in, where its kind is not bound to a place, else by the place.
    package func office(for filing: Filing, takenBy taker: Int64?, on day: Day) throws -> Office {
        switch filing.kind {
        case .consultation, .suggestion:
            if let taker, let office = directory.office(taker), office.exists(on: day) { return office }
            return try office(for: filing.division, on: day)
        case .complaint, .tip, .other: return try office(for: filing.division, on: day)
        }
    }

    package func office(for division: DivisionCode, on day: Day) throws -> Office {
        guard let office = directory.competentOffice(for: division, on: day) else {
            throw NoOffice(division: division)
        }
        return office
    }
}

extension LawBook {
    /// The rule set an office works by for what it receives on a day: the one it has chosen, else the national one of
    /// the bureaus; an association that has chosen none works by none.
    package func ruleSet(of office: Office, receivedOn day: Day) -> RuleSet? {
        if let chosen = office.ruleSet { return rules(chosen) }
        switch office.kind {
        case .association: return nil
        case .bureau, .department, .station: return rules(for: .bureau, receivedOn: day)
        }
    }
}
