internal import AdviceRules
internal import Web

/// What the lines of a result are called, by their stable names.
enum ResultText {
    static func label(_ name: String) -> Text { labels[name] ?? Text(name: name) }

    /// A word of a closed list that stands in a result.
    static func word(_ word: String) -> Text { words[word] ?? Text(name: word) }

    static let labels: [String: Text] = [
        "last_day": Text(zh: "最后一天", en: "Last day"),
        "last_day_without_rolling": Text(zh: "最后一天（不顺延）", en: "Last day, not moved on"),
        "first_day": Text(zh: "第一天", en: "First day"),
        "available": Text(zh: "可以无理由退", en: "May be withdrawn without a reason"),
        "right": Text(zh: "有无理由退货的权利", en: "Right to return without a reason"),
        "reason": Text(zh: "原因", en: "Reason"),
        "note": Text(zh: "说明", en: "Note"),
        "principal_fen": Text(zh: "应退本金", en: "Principal"),
        "principal_art18_fen": Text(zh: "应退本金（按第十八条折算）", en: "Principal, by art. 18"),
        "principal_art19_fen": Text(zh: "应退本金（按第十九条原价）", en: "Principal, by art. 19"),
        "interest_fen": Text(zh: "利息", en: "Interest"),
        "interest_days": Text(zh: "计息天数", en: "Days of interest"),
        "total_fen": Text(zh: "合计", en: "Total"),
        "delivered_value_fen": Text(zh: "已经兑付的价值", en: "Value delivered"),
        "operator_may_claim_excess_fen": Text(zh: "商家可以倒要的", en: "What the trader may claim beyond"),
        "rate_basis": Text(zh: "利率按", en: "Rate"),
        "rate": Text(zh: "年利率", en: "Yearly rate"),
        "costs_fen": Text(zh: "合理费用", en: "Reasonable costs"),
        "full_days": Text(zh: "全部天数", en: "Days of the term"),
        "remaining_days": Text(zh: "剩余天数", en: "Days left"),
        "increase_fen": Text(zh: "增加的赔偿", en: "The increase"),
        "floor_applied": Text(zh: "按保底数", en: "The floor applies"),
        "base_fen": Text(zh: "计算基数", en: "Base"),
        "ten_times_fen": Text(zh: "价款的十倍", en: "Ten times the price"),
        "three_times_loss_fen": Text(zh: "损失的三倍", en: "Three times the loss"),
        "refund_fen": Text(zh: "退回的价款", en: "Price that comes back"),
        "loss_fen": Text(zh: "实际损失", en: "Actual loss"),
        "total_upper_fen": Text(zh: "最多合计", en: "At most in all"),
        "refund_due": Text(zh: "最晚哪天退款", en: "Refund due by"),
        "refund_due_without_rolling": Text(zh: "最晚哪天退款（不顺延）", en: "Refund due by, not moved on"),
        "deemed_delay_after": Text(zh: "过了这天视为故意拖延", en: "Deliberate delay after"),
        "shortfall_fen": Text(zh: "消费者要补的差额", en: "What the consumer has to add"),
        "return_freight_by_consumer_fen": Text(zh: "消费者承担的退回运费", en: "Return freight borne by the consumer"),
        "cap_fen": Text(zh: "定金上限（合同的20%）", en: "Most that is a deposit (20 %)"),
        "deposit_effect_fen": Text(zh: "算定金的部分", en: "Part that is a deposit"),
        "prepayment_fen": Text(zh: "算预付款的部分", en: "Part that is an advance"),
        "penalty_fen": Text(zh: "定金罚则的数额", en: "Forfeited or added"),
        "returned_fen": Text(zh: "退回的钱", en: "What comes back"),
        "extra_loss_fen": Text(zh: "损失超过定金的差额", en: "Loss beyond the deposit"),
        "penalty_clause_returned_fen": Text(zh: "改按违约金时退回的钱", en: "What comes back with the penalty instead"),
    ]

    static let words: [String: Text] = [
        "late": Text(zh: "超过七日", en: "After the seven days"),
        "art14_exception": Text(zh: "以前享受过相同的商品或服务", en: "Had the same before"),
        "lpr_1y": Text(zh: "合同成立时一年期LPR", en: "One-year LPR at the contract date"),
        "deposit_1y": Text(zh: "一年定期存款基准利率", en: "One-year deposit benchmark"),
        "agreed": Text(zh: "约定的利率", en: "As agreed"),
        "open": Text(zh: "没有规定", en: "Not regulated"),
        "label_flaw_exception": Text(zh: "标签瑕疵例外", en: "Label-flaw exception"),
        "seller_without_knowledge": Text(zh: "销售者不是明知", en: "The seller did not know"),
        "excluded_goods": Text(zh: "不适用七日无理由的商品", en: "A kind that is excluded"),
        "confirmed_not_returnable": Text(zh: "购买时单独确认过不退", en: "Confirmed as not returnable"),
        "not_intact": Text(zh: "商品不完好", en: "The goods are not intact"),
        "no_deposit_rule": Text(zh: "没有约定定金，不适用定金罚则", en: "No deposit was agreed, so its rule does not apply"),
    ]
}
