package import CaseworkRules
package import Kernel
internal import LawRules
package import Storage
internal import Web

extension CaseStore {
    /// Makes a move in the transaction of another capability, whose own records it belongs to: a session of mediation
    /// that was held, an appraisal that pauses the clock. Not for moves that concern two files.
    ///
    /// Throws `NotFound` when there is no such file, `MoveRefused` with all reasons.
    package func decide(
        _ move: CaseMove, on number: CaseNumber, by who: Principal, at now: Instant, in transaction: any Writing
    ) throws {
        guard let file = try CaseLoading(reading: transaction).file(number: number.text) else { throw NotFound() }
        let drawn = DrawnBefore(tools, at: now)
        let decision = try file.deciding(move, situation(file, move, who, drawn))
        let chain = try HistoryStore.chain(of: file.id, in: transaction)
        try transaction.run(change(file, decision, chain, who, drawn).change)
    }
}
