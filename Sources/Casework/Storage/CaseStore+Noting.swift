package import Kernel
package import Storage
internal import Web

extension CaseStore {
    /// Adds an entry to the history of a file about what another capability did with it, in that one's transaction.
    ///
    /// Throws `NotFound` when there is no such file, `ChangeRefused.missed` when somebody else wrote at this moment: then
    /// the whole transaction is to be run again.
    package func note(
        _ kind: String, facts: [String: String], on number: CaseNumber, by who: Principal, at now: Instant,
        in transaction: any Writing
    ) throws {
        guard let id = try transaction.row("SELECT id FROM case_file WHERE number = \(number.text)")?.int64("id")
        else { throw NotFound() }
        var history = HistoryWriting(after: try HistoryStore.chain(of: id, in: transaction), random: tools.random)
        history.note(HistoryEvent(kind, at: now, by: who.author, office: who.office, facts: facts))
        var change = Change()
        history.write(into: &change)
        try transaction.run(change)
    }
}
