package import CaseworkRules
package import Kernel
package import PerformanceRules
internal import SettlementRules
package import Storage
internal import Web

/// Why promises cannot be entered for a file.
package enum EnteringRefused: Error, Equatable, Sendable {
    /// The file has no agreement.
    case noAgreement
    case tooMany
}

extension PromiseStore {
    /// Keeps what a signed settlement promises, in the transaction of the last signature.
    package func keep(
        _ terms: [PromiseTerms], of number: CaseNumber, _ caseID: Int64, agreedOn day: Day, at now: Instant,
        in transaction: any Writing
    ) throws {
        try insert(terms, after: 0, number, caseID, office: Handling.noOffice, agreedOn: day, at: now, transaction)
    }

    /// Enters what an agreement promises that mediation came to; those that are there already stay.
    package func enter(
        _ terms: [PromiseTerms], for facts: PromiseFacts, by author: HistoryEvent.Author
    ) async throws {
        guard facts.isAgreed, let agreedOn = facts.agreedOn else { throw EnteringRefused.noAgreement }
        let now = tools.time.now()
        do {
            try await database.transaction { transaction in
                let last = try transaction.count("SELECT count(*) FROM promise WHERE case_id = \(facts.caseID)")
                guard last + terms.count <= PromiseLimits.promises else { throw EnteringRefused.tooMany }
                try self.insert(
                    terms, after: last, facts.number, facts.caseID, office: facts.office, agreedOn: agreedOn, at: now,
                    transaction)
                let day = self.tools.zone().day(of: now)
                let entry = Entry(
                    kind: Entry.promisesEntered,
                    facts: [.init("day", day.description), .init("promises", String(terms.count))])
                try self.note(entry, of: facts.caseID, by: author, office: facts.office, now, transaction)
            }
        } catch ChangeRefused.missed {
            throw Stale()
        } catch ChangeRefused.duplicate {
            throw Stale()
        }
    }

    private func insert(
        _ terms: [PromiseTerms], after last: Int, _ number: CaseNumber, _ caseID: Int64, office: Int64,
        agreedOn day: Day, at now: Instant, _ transaction: any Writing
    ) throws {
        var writing = PromiseWriting(caseID, at: now)
        for (place, terms) in terms.enumerated() {
            let promise = Promise(
                caseID: caseID, number: number, position: last + place + 1, terms: terms, agreedOn: day)
            writing.insert(promise, office: office)
        }
        try transaction.run(writing.change)
    }

    /// What is kept in the transaction of a decision on a file: its promises go to another office with it.
    @Sendable
    package static func alongside(_ before: CaseFile, _ decision: Decision, _ now: Instant) -> Change? {
        let office = decision.file.handling.office
        guard office != before.handling.office else { return nil }
        var change = Change()
        change.run("UPDATE promise SET office_id = \(office) WHERE case_id = \(before.id)")
        return change
    }
}
