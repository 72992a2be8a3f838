internal import Kernel

/// What somebody says of goods bought at a distance: the days, the kind, and the order.
struct ReturnCase: Equatable, Sendable {
    enum Goods: String, CaseIterable, Sendable {
        case normal, custom, perishable, newspaper
        case digitalOpened = "digital_opened"
        case confirmClass = "confirm_class"

        /// Made to order, perishable, opened, delivered: no return without a promise.
        var isExcluded: Bool { self != .normal && self != .confirmClass }
    }

    struct Order: Equatable, Sendable {
        let paid: Int64
        /// The price paid for what goes back; nil where a promotion was lost.
        let returned: Int64?
        /// The list price of what is kept, where a promotion was lost by it.
        let kept: Int64?
        let gift: Int64
        let freightLost: Int64
        let cardFee: Int64
        let returnFreight: Int64
        let isTraderFreight: Bool
    }

    let signedOn: Day?
    let noticeOn: Day?
    let goods: Goods
    let isConfirmed: Bool
    let isPromised: Bool
    let isIntact: Bool
    let goodsBackOn: Day?
    let order: Order?
}

extension ReturnCase {
    static func reading(_ given: Given) throws(CalculationRefused) -> ReturnCase {
        var reader = GivenReader(given)
        let signed = reader.day("signed_on")
        let notice = reader.day("notice_on")
        let goods = reader.choice("goods", as: Goods.self)
        let isConfirmed = reader.bool("confirmed_per_purchase") ?? false
        let isPromised = reader.bool("trader_promised") ?? false
        let isIntact = reader.bool("intact") ?? true
        let back = reader.day("goods_back_on")
        let order = reader.inside("order") { Self.order(&$0) }
        reader.order(("signed_on", signed), ("notice_on", notice))
        reader.order(("signed_on", signed), ("goods_back_on", back))
        let isNothing = !reader.has("signed_on") && !reader.has("goods_back_on") && !reader.has("order")
        if isNothing || (!reader.has("signed_on") && reader.has("notice_on")) { reader.report("signed_on", .missing) }
        reader.finish()
        guard reader.problems.isEmpty else { throw CalculationRefused(reader.problems) }
        return ReturnCase(
            signedOn: signed, noticeOn: notice, goods: goods ?? .normal, isConfirmed: isConfirmed,
            isPromised: isPromised, isIntact: isIntact, goodsBackOn: back, order: order)
    }

    private static func order(_ reader: inout GivenReader) -> Order? {
        let paid = reader.fen("paid_total_fen", needed: true, from: 1)
        let isLost = reader.bool("promotion_lost") ?? false
        let returned = reader.fen("returned_paid_fen")
        let kept = reader.fen("kept_list_fen", needed: isLost)
        if isLost, returned != nil { reader.report("returned_paid_fen", .notTogether(with: "promotion_lost")) }
        if !isLost, kept != nil { reader.report("kept_list_fen", .notTogether(with: "promotion_lost")) }
        if let paid, let returned, returned > paid {
            reader.report("returned_paid_fen", .sumsDiffer(rule: "returned_paid_fen ≤ paid_total_fen"))
        }
        let gift = reader.fen("gift_kept_price_fen") ?? 0
        let freight = reader.fen("conditional_freight_fen") ?? 0
        let fee = reader.fen("card_fee_waived_fen") ?? 0
        let back = reader.fen("return_freight_fen") ?? 0
        let isTrader = reader.bool("trader_pays_freight") ?? false
        let isFault = reader.bool("quality_problem") ?? false
        guard let paid else { return nil }
        return Order(
            paid: paid, returned: isLost ? nil : returned ?? paid, kept: kept, gift: gift, freightLost: freight,
            cardFee: fee, returnFreight: back, isTraderFreight: isTrader || isFault)
    }
}
