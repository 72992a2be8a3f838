internal import Kernel

/// What somebody says of a sum paid beforehand.
struct DepositCase: Equatable, Sendable {
    /// 定金 that was agreed as such, or any other advance (订金, 押金, 意向金).
    enum Nature: String, CaseIterable, Sendable { case deposit, advance }

    enum Event: String, CaseIterable, Sendable {
        case performed
        case payerDefault = "payer_default"
        case receiverDefault = "receiver_default"
        case bothDefault = "both_default"
        case forceMajeure = "force_majeure"
        case agreedCancel = "agreed_cancel"

        var isOneSided: Bool { self == .payerDefault || self == .receiverDefault }
    }

    let nature: Nature
    /// Nil where it does not matter, because no deposit was agreed.
    let contract: Int64?
    let paid: Int64
    let event: Event
    let unperformed: GivenFraction?
    let loss: Int64?
    let penaltyClause: Int64?
}

extension DepositCase {
    static func reading(_ given: Given) throws(CalculationRefused) -> DepositCase {
        var reader = GivenReader(given)
        let nature = reader.choice("nature", as: Nature.self, needed: true)
        let contract = reader.fen("contract_fen", needed: nature == .deposit, from: 1)
        let paid = reader.fen("paid_fen", needed: true, from: 1)
        let event = reader.choice("event", as: Event.self, needed: true)
        let share = reader.share("unperformed_share", strokes: true)
        let loss = reader.fen("loss_fen")
        let clause = reader.fen("penalty_clause_fen")
        if let contract, let paid, paid > contract {
            reader.report("paid_fen", .sumsDiffer(rule: "paid_fen ≤ contract_fen"))
        }
        if share != nil, let event, !event.isOneSided {
            reader.report("unperformed_share", .notTogether(with: "event"))
        }
        reader.finish()
        guard reader.problems.isEmpty, let nature, let paid, let event else {
            throw CalculationRefused(reader.problems)
        }
        return DepositCase(
            nature: nature, contract: contract, paid: paid, event: event, unperformed: share, loss: loss,
            penaltyClause: clause)
    }
}
