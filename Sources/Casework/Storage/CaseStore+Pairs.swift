package import CaseworkRules
package import Kernel
internal import Storage
internal import Web

// Moves that concern two files: both are written in one transaction, or neither.

extension CaseStore {
    /// Joins a tip that repeats an earlier one to it; with new facts the earlier one's period begins again (Order 121
    /// art. 35).
    func join(
        _ number: CaseNumber, to earlier: CaseNumber, newFacts: Bool, version: Int?, by who: Principal
    ) async throws -> CaseFile {
        let now = tools.time.now()
        let (drawn, other) = (DrawnBefore(tools, at: now), DrawnBefore(tools, at: now))
        return try await transacting { transaction in
            let loading = CaseLoading(reading: transaction)
            guard let later = try loading.file(number: number.text) else { throw NotFound() }
            if let version, version != later.version { throw StaleFile() }
            let first = try loading.file(number: earlier.text)
            let move = CaseMove.joinTo(earlier, newFacts: newFacts)
            let decision = try later.deciding(
                move, self.situation(later, move, who, drawn, other: first.map { OtherFile($0) }))
            guard let first else { throw MoveRefused(.joinTo, [.unknownFile]) }
            let takeIn = CaseMove.takeIn(number, newFacts: newFacts, receivedOn: later.receivedOn)
            let taken = try first.deciding(
                takeIn, self.situation(first, takeIn, who, other, other: OtherFile(later)))
            try self.write(decision, of: later, by: who, drawn, in: transaction)
            try self.write(taken, of: first, by: who, other, in: transaction)
            return decision.file
        }
    }

    /// Merges a repeat into its leading file, or undoes that: both files move, or neither.
    func pair(
        _ move: CaseMove, on number: CaseNumber, version: Int?, by who: Principal
    ) async throws -> CaseFile {
        let now = tools.time.now()
        let (drawn, other) = (DrawnBefore(tools, at: now), DrawnBefore(tools, at: now))
        return try await transacting { transaction in
            let loading = CaseLoading(reading: transaction)
            guard let merged = try loading.file(number: number.text) else { throw NotFound() }
            if let version, version != merged.version { throw StaleFile() }
            let leading = try Self.leading(move, of: merged, loading)
            let others = try leading.map { first in
                OtherFile(first, isOfAnotherPerson: try loading.areOfDifferentPeople(first.id, merged.id))
            }
            let decision = try merged.deciding(move, self.situation(merged, move, who, drawn, other: others))
            guard let leading else { throw MoveRefused(move.name, [.unknownFile]) }
            let half: CaseMove = move.name == .mergeInto ? .absorb(number) : .letGo(number)
            let taken = try leading.deciding(
                half, self.situation(leading, half, who, other, other: OtherFile(merged)))
            try self.write(decision, of: merged, by: who, drawn, in: transaction)
            try self.write(taken, of: leading, by: who, other, in: transaction)
            return decision.file
        }
    }

    /// The file that is named, or the one into which the file was merged.
    private static func leading(_ move: CaseMove, of file: CaseFile, _ loading: CaseLoading) throws -> CaseFile? {
        if case .mergeInto(let number) = move { return try loading.file(number: number.text) }
        return try loading.leading(of: file.id).flatMap { try loading.file(number: $0) }
    }

    /// Opens a file of its own out of another, with its own number and clocks and the same query code.
    ///
    /// What was handed in with the first file stands in the new one too. Throws as ``decide`` does, and `NoOffice`.
    @discardableResult
    package func open(
        _ filing: Filing, from number: CaseNumber, as move: CaseMove, version: Int? = nil, by who: Principal
    ) async throws -> (opened: CaseNumber, from: CaseFile) {
        let drawn = DrawnBefore(tools)
        let evidence = try await details(number).evidence.map { stored in
            EvidenceFiles.Kept(
                name: stored.name, type: stored.type, size: stored.size, hash: stored.hash,
                derivative: stored.derivative)
        }
        let prepared = try await Reception(tools).prepare(
            filing, by: who, from: number, evidence: evidence, at: drawn.now)
        let new = prepared.received.receipt.file
        return try await transacting { transaction in
            guard let file = try CaseLoading(reading: transaction).file(number: number.text) else { throw NotFound() }
            if let version, version != file.version { throw StaleFile() }
            let decision = try file.deciding(
                move, self.situation(file, move, who, drawn, other: OtherFile(new)))
            try transaction.run(prepared.change)
            var writing = CaseWriting(now: drawn.now, by: who.noteName)
            writing.link(new.id, to: file.id, .splitFrom)
            writing.run(
                """
                UPDATE case_file SET query_code = (SELECT query_code FROM case_file WHERE id = \(file.id))
                WHERE id = \(new.id)
                """, expecting: 1)
            try transaction.run(writing.change)
            try self.write(decision, of: file, by: who, drawn, in: transaction)
            return (new.number, decision.file)
        }
    }

    private func write(
        _ decision: Decision, of file: CaseFile, by who: Principal, _ drawn: DrawnBefore, in transaction: any Writing
    ) throws {
        let chain = try HistoryStore.chain(of: file.id, in: transaction)
        try transaction.run(change(file, decision, chain, who, drawn).change)
    }

    /// A transaction in which a missed expectation means that somebody else was faster.
    private func transacting<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await database.transaction(body)
        } catch ChangeRefused.missed {
            throw StaleFile()
        }
    }
}
