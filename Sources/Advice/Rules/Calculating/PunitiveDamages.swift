/// What may be asked beyond the loss (消法 art. 55; 食品安全法 art. 148; 药品管理法 art. 144).
enum PunitiveDamages {
    private static let fraudFloor: Int64 = 50_000
    private static let foodFloor: Int64 = 100_000

    static func reckoning(_ goods: PunitiveCase) -> Calculation {
        var told = Calculation()
        let increase =
            switch goods.basis {
            case .fraud55: fraud(goods, &told)
            case .defect: defect(goods, &told)
            case .food148, .drug144: consumed(goods, &told)
            }
        let refund = goods.isReturned ? goods.price : 0
        let total = increase + refund + goods.loss
        told.tell("refund_fen", fen: refund)
        told.tell("loss_fen", fen: goods.loss)
        told.tell("total_upper_fen", fen: total)
        told.show(.punitiveTotal, "\(increase.yuan) + \(refund.yuan) + \(goods.loss.yuan) = \(total.yuan)")
        told.doubt(.upperFigure)
        if refund > 0 { told.doubt(.goodsGiveBack) }
        return told
    }

    private static func fraud(_ goods: PunitiveCase, _ told: inout Calculation) -> Int64 {
        let triple = goods.price * 3
        let increase = max(triple, fraudFloor)
        told.tell("increase_fen", fen: increase)
        told.tell("floor_applied", .bool(triple < fraudFloor))
        told.show(.fraud, "max(3 × \(goods.price.yuan), \(fraudFloor.yuan)) = \(increase.yuan)")
        return increase
    }

    private static func defect(_ goods: PunitiveCase, _ told: inout Calculation) -> Int64 {
        let increase = goods.loss * 2
        told.tell("increase_fen", fen: increase)
        told.tell("floor_applied", .bool(false))
        told.show(.defect, "2 × \(goods.loss.yuan) = \(increase.yuan)")
        return increase
    }

    /// Food and medicine: nothing for a mere flaw of the label, and nothing from a seller who did not know.
    private static func consumed(_ goods: PunitiveCase, _ told: inout Calculation) -> Int64 {
        if goods.isLabelFlaw { return nothing(.labelFlaw, "label_flaw_exception", &told) }
        if goods.target == .seller, !goods.sellerKnew {
            return nothing(.sellerUnaware, "seller_without_knowledge", &told)
        }
        let base = base(goods, &told)
        let (ten, three) = (base * 10, goods.loss * 3)
        let increase = max(ten, three, foodFloor)
        told.tell("ten_times_fen", fen: ten)
        told.tell("three_times_loss_fen", fen: three)
        told.tell("increase_fen", fen: increase)
        let isFloor = max(ten, three) < foodFloor
        told.tell("floor_applied", .bool(isFloor))
        told.show(
            goods.basis == .food148 ? .food : .medicine,
            "max(10 × \(base.yuan), 3 × \(goods.loss.yuan), \(foodFloor.yuan)) = \(increase.yuan)")
        if goods.basis == .food148 { told.show(.eitherFoodOrFraud) }
        if isFloor { told.doubt(goods.knowing == nil ? .buyersSum : .knowingBuyerFloor) }
        return increase
    }

    /// The price, or that of a reasonable quantity where the buyer knew.
    private static func base(_ goods: PunitiveCase, _ told: inout Calculation) -> Int64 {
        guard let knowing = goods.knowing else { return goods.price }
        told.tell("base_fen", fen: knowing.base)
        told.show(
            .foodKnowing,
            "\(knowing.unitPrice.yuan) × min(\(knowing.quantity), \(knowing.reasonable)) = \(knowing.base.yuan)")
        told.doubt(.reasonableNeed)
        return knowing.base
    }

    private static func nothing(_ kind: StepKind, _ reason: String, _ told: inout Calculation) -> Int64 {
        told.tell("increase_fen", fen: 0)
        told.tell("floor_applied", .bool(false))
        told.tell("reason", .word(reason))
        told.show(kind, Int64(0).yuan)
        return 0
    }
}
