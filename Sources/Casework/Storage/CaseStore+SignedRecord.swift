internal import CaseworkRules
package import Kernel
package import Storage
internal import Web

extension CaseStore {
    /// Hands the signed record of an oral filing (口头投诉笔录) in to a file: evidence and history in one transaction,
    /// with the caller's own statements.
    ///
    /// Whoever took the filing in hands it in, also where another office handles the file; the caller sees to that.
    /// Throws `NotFound` when there is no such file.
    package func handIn(
        signedRecord kept: EvidenceFiles.Kept, to number: CaseNumber, by who: Principal, alongside: Change
    ) async throws {
        let now = tools.time.now()
        let evidence = tools.keys.next()
        // Another entry of the same file may be written at this moment; then the chain is read again.
        for attempt in 1...3 {
            do {
                return try await database.transaction { transaction in
                    guard let file = try CaseLoading(reading: transaction).file(number: number.text) else {
                        throw NotFound()
                    }
                    let chain = try HistoryStore.chain(of: file.id, in: transaction)
                    var writing = CaseWriting(now: now, by: who.noteName)
                    writing.insert(kept, id: evidence, of: file.id)
                    var history = HistoryWriting(after: chain, random: self.tools.random)
                    history.note(
                        HistoryEvent(
                            Entry.signedRecord, at: now, by: who.author, office: who.office,
                            facts: ["file": String(evidence)], personal: [:]))
                    writing.write(history)
                    try transaction.run(writing.change)
                    try transaction.run(alongside)
                }
            } catch ChangeRefused.missed where attempt < 3 {
                continue
            }
        }
    }
}

extension Entry {
    /// The kind of an entry that says that the signed record of an oral filing was handed in.
    package static let signedRecord = "signedRecord"
}
