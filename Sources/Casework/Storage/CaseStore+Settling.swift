package import CaseworkRules
package import Kernel
internal import LawRules
package import Storage
package import Web

/// How a settlement between the parties ended.
package enum SettlingEnd: Equatable, Sendable {
    case settled(Agreement)
    /// `failed` or `silent`: the office in charge receives the file.
    case toOffice(how: String)
}

extension CaseStore {
    /// Carries out on the file what became of its settlement, in the transaction of whoever ended it.
    ///
    /// Throws `NotFound` when there is no such file, `MoveRefused` when it is not being settled or no office is in
    /// charge.
    package func endSettling(
        _ number: CaseNumber, _ end: SettlingEnd, at now: Instant, in transaction: any Writing
    ) throws {
        guard let file = try CaseLoading(reading: transaction).file(number: number.text) else { throw NotFound() }
        let drawn = DrawnBefore(tools, at: now)
        let who = Principal(.system("settlement"))
        let situation = situation(file, ending: end, who, drawn)
        let decision =
            switch end {
            case .settled(let agreement): try file.settled(agreement, situation)
            case .toOffice(let how): try file.receivingUnsettled(how, situation)
            }
        let chain = try HistoryStore.chain(of: file.id, in: transaction)
        try transaction.run(change(file, decision, chain, who, drawn).change)
    }

    private func situation(
        _ file: CaseFile, ending end: SettlingEnd, _ who: Principal, _ drawn: DrawnBefore
    ) -> Situation {
        let law = tools.law()
        let today = law.zone.day(of: drawn.now)
        let target: Situation.Target =
            if case .toOffice = end { target(inChargeOf: file, law, today) } else { .none }
        return Situation(
            who: who, relation: .own, now: drawn.now, today: today, law: law, newID: drawn.newID, target: target)
    }
}
