package import CaseworkRules
package import Kernel
internal import Storage
internal import Web

// Who reported a tip: read by a person with a written reason, erased when the reporter asks (Order 121 art. 37).

extension CaseStore {
    /// Who reported, for one answer: the look and its reason are in the history when this returns.
    ///
    /// Nil where the tip is anonymous; then nothing is noted. Throws `NotAllowed` for those who may not read it.
    package func reporter(of number: CaseNumber, reason: String, by who: Principal) async throws -> ReporterParty? {
        let now = tools.time.now()
        return try await again { transaction in
            let (file, sealed) = try self.sealed(number, .revealReporter, who, in: transaction)
            guard let sealed else { return nil }
            let reporter = try self.tools.reporters.open(sealed, of: file.id)
            try self.note(
                HistoryEvent(
                    Entry.revealed, at: now, by: who.author, office: who.office,
                    facts: ["party": "reporter", "field": "all"], personal: ["reason": reason]), file, transaction)
            return reporter
        }
    }

    /// Erases who reported; the file goes on, and its chain still proves itself, because the history never held it.
    ///
    /// Tells whether there was anything to erase. The reporter may ask for it by number and query code, a supervisor
    /// may do it when asked.
    @discardableResult
    package func forgetReporter(of number: CaseNumber, by who: Principal) async throws -> Bool {
        let now = tools.time.now()
        return try await again { transaction in
            let (file, sealed) = try self.sealed(number, .forgetReporter, who, in: transaction)
            guard sealed != nil else { return false }
            try transaction.execute("DELETE FROM tip_reporter WHERE case_id = \(file.id)")
            try transaction.execute("DELETE FROM consent WHERE case_id = \(file.id) AND party_id = 1")
            try self.note(
                HistoryEvent(
                    Entry.reporterForgotten, at: now, by: who.author, office: who.office ?? file.handling.office,
                    facts: [:], personal: [:]), file, transaction)
            return true
        }
    }

    private func sealed(
        _ number: CaseNumber, _ act: CasePermission.Act, _ who: Principal, in transaction: any Writing
    ) throws -> (CaseFile, SealedReporter?) {
        let loading = CaseLoading(reading: transaction)
        guard let file = try loading.file(number: number.text), file.kind == .tip else { throw NotFound() }
        guard may(act, on: file, who) else {
            throw NotAllowed([MoveRefused.Reason.notAllowed(relation(of: file, to: who)).refusal])
        }
        return (file, try loading.sealedReporter(file.id))
    }

    /// Whether somebody may read or erase who reported: staff by the table, a reporter only the own tip.
    package func may(_ act: CasePermission.Act, on file: CaseFile, _ who: Principal) -> Bool {
        if case .consumer(let id) = who.kind { return act == .forgetReporter && id == file.id }
        return CasePermission.allows(who.roles, act, relation(of: file, to: who))
    }

    private func note(_ event: HistoryEvent, _ file: CaseFile, _ transaction: any Writing) throws {
        var history = HistoryWriting(
            after: try HistoryStore.chain(of: file.id, in: transaction), random: tools.random)
        history.note(event)
        var change = Change()
        history.write(into: &change)
        try transaction.run(change)
    }

    /// Another entry of the same file may be written at this moment; then it is done again.
    private func again<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        for _ in 1...2 {
            do { return try await database.transaction(body) } catch ChangeRefused.missed { continue }
        }
        return try await database.transaction(body)
    }
}

extension Entry {
    /// The kind of an entry that says that who reported was erased.
    package static let reporterForgotten = "reporterForgotten"
}
