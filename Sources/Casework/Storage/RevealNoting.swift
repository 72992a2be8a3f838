package import CaseworkRules
package import Kernel
internal import Storage
internal import Web

extension CaseStore {
    /// Notes in the file's history that somebody looks at a masked value, and why; the caller then shows it.
    ///
    /// Throws `NotAllowed` for those who may not reveal. The reason is kept as a commitment only, as all free text is.
    package func noteReveal(
        of value: RevealedValue, in number: CaseNumber, reason: String, by who: Principal
    ) async throws {
        try await note(["party": value.party, "field": value.field], number, reason, who)
    }

    /// Notes that somebody takes the original of a picture, and why.
    package func noteReveal(
        ofEvidence id: Int64, in number: CaseNumber, reason: String, by who: Principal
    ) async throws {
        try await note(["party": Entry.evidence, "field": String(id)], number, reason, who)
    }

    private func note(
        _ facts: [String: String], _ number: CaseNumber, _ reason: String, _ who: Principal
    ) async throws {
        let now = tools.time.now()
        // Another entry of the same file may be written at this moment; then the chain is read again.
        for attempt in 1...3 {
            do {
                return try await append(facts, number, reason, who, now)
            } catch ChangeRefused.missed where attempt < 3 {
                continue
            }
        }
    }

    private func append(
        _ facts: [String: String], _ number: CaseNumber, _ reason: String, _ who: Principal, _ now: Instant
    ) async throws {
        try await database.transaction { transaction in
            guard let file = try CaseLoading(reading: transaction).file(number: number.text) else { throw NotFound() }
            guard CasePermission.allows(who.roles, .reveal, self.relation(of: file, to: who)) else {
                throw NotAllowed([MoveRefused.Reason.notAllowed(self.relation(of: file, to: who)).refusal])
            }
            let chain = try HistoryStore.chain(of: file.id, in: transaction)
            var history = HistoryWriting(after: chain, random: self.tools.random)
            history.note(
                HistoryEvent(
                    Entry.revealed, at: now, by: who.author, office: who.office,
                    facts: facts, personal: ["reason": reason]))
            var change = Change()
            history.write(into: &change)
            try transaction.run(change)
        }
    }

    /// Whether the file's history proves itself: every hash, every sequence, and its end.
    package func provesItself(_ details: CaseDetails) async throws -> Bool {
        if details.earlierEntries == 0 {
            return HistoryVerification.problem(end: details.historyEnd, entries: details.history) == nil
        }
        let id = details.file.id
        return try await database.read { try HistoryVerification.problem(of: id, in: $0) == nil }
    }
}

extension Entry {
    /// The kind of an entry that says that somebody looked at a masked value.
    package static let revealed = "revealed"

    /// What stands for the party where an original was looked at; the field is then the file's id.
    package static let evidence = "evidence"
}
