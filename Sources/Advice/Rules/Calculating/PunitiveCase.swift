internal import Kernel

/// What somebody says of goods for which more than the price may be due.
struct PunitiveCase: Equatable, Sendable {
    enum Basis: String, CaseIterable, Sendable {
        case fraud55, food148, drug144
        case defect = "defect55_2"
    }

    /// From whom it is asked.
    enum Target: String, CaseIterable, Sendable { case producer, seller }

    /// Someone who knew, and bought nevertheless.
    struct Knowing: Equatable, Sendable {
        let unitPrice: Int64
        let quantity: Int64
        let reasonable: Int64

        var base: Int64 { unitPrice * min(quantity, reasonable) }
    }

    let basis: Basis
    let price: Int64
    let loss: Int64
    let target: Target
    let sellerKnew: Bool
    let isLabelFlaw: Bool
    let knowing: Knowing?
    let isReturned: Bool
}

extension PunitiveCase {
    static func reading(_ given: Given) throws(CalculationRefused) -> PunitiveCase {
        var reader = GivenReader(given)
        let basis = reader.choice("basis", as: Basis.self, needed: true)
        let isDefect = basis == .defect
        let price = reader.fen("price_fen", needed: !isDefect, from: isDefect ? 0 : 1)
        let loss = reader.fen("loss_fen", needed: isDefect, from: isDefect ? 1 : 0)
        let target = reader.choice("target", as: Target.self, needed: basis == .food148)
        let knew = reader.bool("seller_knew") ?? false
        let isFlaw = reader.bool("label_flaw") ?? false
        let knowing = knowing(&reader, price)
        let isReturned = reader.bool("goods_returned") ?? true
        if isFlaw, let basis, basis != .food148 { reader.report("label_flaw", .notTogether(with: "basis")) }
        reader.finish()
        guard reader.problems.isEmpty, let basis else { throw CalculationRefused(reader.problems) }
        return PunitiveCase(
            basis: basis, price: price ?? 0, loss: loss ?? 0, target: target ?? .producer, sellerKnew: knew,
            isLabelFlaw: isFlaw, knowing: knowing, isReturned: isReturned)
    }

    private static func knowing(_ reader: inout GivenReader, _ price: Int64?) -> Knowing? {
        let isKnowing = reader.bool("knowing_buyer") ?? false
        let unit = reader.fen("unit_price_fen", needed: isKnowing, from: 1)
        let quantity = reader.quantity("quantity", needed: isKnowing)
        let reasonable = reader.quantity("reasonable_quantity", needed: isKnowing)
        if let unit, let quantity, let price {
            let (product, overflow) = unit.multipliedReportingOverflow(by: quantity)
            if overflow || product != price {
                reader.report("price_fen", .sumsDiffer(rule: "unit_price_fen × quantity = price_fen"))
            }
        }
        guard isKnowing, let unit, let quantity, let reasonable else { return nil }
        return Knowing(unitPrice: unit, quantity: quantity, reasonable: reasonable)
    }
}
