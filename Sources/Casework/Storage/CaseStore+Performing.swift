package import CaseworkRules
package import Kernel
internal import LawRules
package import Storage
internal import Web

/// What became of a file one of whose promises was broken.
package struct BrokenFile: Equatable, Sendable {
    /// The office in charge, which is told.
    package let office: Int64
    /// Whether it was taken up again.
    package let isReopened: Bool

    package init(office: Int64, isReopened: Bool) {
        self.office = office
        self.isReopened = isReopened
    }
}

extension CaseStore {
    /// Counts what was performed, in the transaction of whoever confirmed it; `entry` is what the history says of it.
    package func keep(
        _ kept: KeptPromise, _ entry: Entry, of number: CaseNumber, by author: HistoryEvent.Author, at now: Instant,
        in transaction: any Writing
    ) throws {
        guard let file = try CaseLoading(reading: transaction).file(number: number.text) else { throw NotFound() }
        let drawn = DrawnBefore(tools, at: now)
        let who = Principal(.system("performance"))
        let decision = file.performing(kept, entry, situation(file, nil, who, drawn))
        let chain = try HistoryStore.chain(of: file.id, in: transaction)
        try transaction.run(change(file, decision, chain, who, drawn, author: author).change)
    }

    /// Takes a file up again whose agreement was not kept, by the ordinary reopening, where the rules allow that.
    package func breach(
        of number: CaseNumber, at now: Instant, in transaction: any Writing
    ) throws -> BrokenFile {
        guard let file = try CaseLoading(reading: transaction).file(number: number.text) else { throw NotFound() }
        let drawn = DrawnBefore(tools, at: now)
        let who = Principal(.system("performance"))
        let situation = situation(file, .reopen(reason: ""), who, drawn)
        var office = file.handling.office
        if case .office(let inCharge, _) = situation.target { office = inCharge }
        guard file.endedWithAgreement,
            let decision = try? file.deciding(.reopen(reason: Self.brokenReason), situation)
        else { return BrokenFile(office: office, isReopened: false) }
        let chain = try HistoryStore.chain(of: file.id, in: transaction)
        try transaction.run(change(file, decision, chain, who, drawn).change)
        return BrokenFile(office: office, isReopened: true)
    }

    /// The reason as the history commits itself to it.
    private static let brokenReason = "agreement not performed"
}
