internal import AdviceRules
internal import Web

/// What each step of a calculator does, in plain words.
enum StepText {
    static func of(_ kind: StepKind) -> Text {
        switch kind {
        case .withdrawalDays:
            Text(
                zh: "付款次日起算七日，最后一日遇休假日顺延",
                en: "Seven days from the day after payment; the last day moves on from a day off")
        case .withdrawalLate:
            Text(zh: "提出的日子已经过了七日，不能无理由退", en: "It was asked after the seven days, so not without a reason")
        case .withdrawalBefore:
            Text(
                zh: "以前享受过相同的商品或服务，不适用七日无理由",
                en: "The same goods or service had been had before, so the seven days do not apply")
        case .withdrawalWhole:
            Text(zh: "七日内提出，没有消费过，退全部本金", en: "Asked in time and nothing used: the whole principal comes back")
        case .usedSum: Text(zh: "用掉的部分按原价相加", en: "What was used, at list prices")
        case .marketValue:
            Text(zh: "打折前价格明显不合理又没有记录的，按市场价", en: "At the market price, where the list price is plainly unreasonable")
        case .deliveredShared:
            Text(zh: "不是消费者的原因：用掉的按折扣和赠送比例折算", en: "Not the consumer’s cause: at the discount and the share of gifts")
        case .deliveredFull:
            Text(zh: "消费者的原因：用掉的按打折前的价格算", en: "The consumer’s cause: at the price before any discount")
        case .principalLeft:
            Text(
                zh: "应退本金：付的钱减去已经兑付的，商家不能倒要",
                en: "Principal: what was paid less what was delivered; the trader may claim no excess")
        case .unlimitedDays:
            Text(
                zh: "不限次：全部天数首尾都算，剩余天数从结束的次日算起",
                en: "Unlimited use: all days, both ends counted; the days left begin on the day after the end")
        case .unlimitedShare: Text(zh: "应退本金：按剩余天数的比例", en: "Principal: in the share of the days left")
        case .unlimitedUnused:
            Text(zh: "期满没有用，是自己的原因，不退", en: "The term ended unused for reasons of one’s own: nothing comes back")
        case .interest:
            Text(zh: "利息：本金乘年利率乘天数，一年按365天", en: "Interest: principal times yearly rate times days, a year of 365 days")
        case .interestSupervised: Text(zh: "利息：在监管账户里的部分按实际利率", en: "Interest: the supervised part at its real rate")
        case .interestOpen: Text(zh: "双方都没有原因的，没有规定利息，按0算", en: "Nobody’s cause: no interest is regulated, so 0")
        case .costs: Text(zh: "商家原因：已经付出的合理费用", en: "The trader’s cause: reasonable costs already paid")
        case .prepaidTotal: Text(zh: "合计：本金、利息、费用", en: "Total: principal, interest, costs")
        case .fraud: Text(zh: "欺诈：价款的三倍，不足500元按500元", en: "Fraud: three times the price, at least 500 yuan")
        case .defect:
            Text(
                zh: "明知有缺陷仍然提供，造成死亡或者健康严重损害：损失的两倍以下",
                en: "A known defect with death or grave harm: up to twice the loss")
        case .food:
            Text(
                zh: "食品：价款十倍或者损失三倍，不足1000元按1000元",
                en: "Food: ten times the price or three times the loss, at least 1,000 yuan")
        case .foodKnowing: Text(zh: "明知仍买：只按合理生活消费需要的数量", en: "A buyer who knew: only within reasonable daily need")
        case .medicine:
            Text(
                zh: "药品：价款十倍或者损失三倍，不足1000元按1000元",
                en: "Medicine: ten times the price or three times the loss, at least 1,000 yuan")
        case .labelFlaw:
            Text(
                zh: "标签、说明书有瑕疵，不影响安全也不误导的，没有这笔赔偿",
                en: "A flaw of the label that neither affects safety nor misleads: none of this")
        case .sellerUnaware:
            Text(
                zh: "销售者不是明知的，没有这笔赔偿；可以找生产者",
                en: "A seller who did not know owes none of this; the producer may be asked")
        case .eitherFoodOrFraud: Text(zh: "同时构成欺诈的，两种里选一种", en: "Where it is fraud as well, one of the two is chosen")
        case .punitiveTotal:
            Text(zh: "最多：增加的赔偿、退的价款、实际损失", en: "At most: the increase, the price back, the actual loss")
        default: later(kind)
        }
    }

    private static func later(_ kind: StepKind) -> Text {
        switch kind {
        case .returnDays:
            Text(
                zh: "签收次日是第一日，第七日以前发出退货通知就行，最后一日遇休假日顺延",
                en:
                    "The day after signing is day one; notice by the seventh is enough; the last day moves on from a day off"
            )
        case .returnLate: Text(zh: "通知的日子过了七日", en: "Notice was given after the seven days")
        case .returnExcluded:
            Text(
                zh: "定作的、鲜活易腐的、已下载或拆封的数字商品、已交付的报刊，没有这个权利",
                en: "Made to order, perishable, downloaded or opened, delivered newspapers: there is no such right")
        case .returnConfirmed:
            Text(zh: "购买时单独确认过不退的，没有这个权利", en: "Confirmed as not returnable at this purchase: there is no such right")
        case .returnUsed: Text(zh: "商品不完好的，商家可以不退", en: "The goods are not intact, so the trader may refuse")
        case .returnPromised:
            Text(zh: "商家承诺过可以退，承诺有效", en: "The trader promised to take it back, and the promise binds")
        case .refundDue: Text(zh: "商家收到退货起七日内退款", en: "The trader refunds within seven days of getting the goods back")
        case .deemedDelay:
            Text(zh: "超过十五日不退，视为故意拖延（不顺延）", en: "Beyond fifteen days it counts as deliberate delay (never moved on)")
        case .partReturn:
            Text(
                zh: "部分退货失去优惠：实付减去留下的商品的原价",
                en: "Part return that loses a discount: what was paid less the list price of what is kept")
        case .returnedPart: Text(zh: "退回的商品实际付的钱", en: "What was paid for what goes back")
        case .returnDeductions:
            Text(zh: "减没有退的赠品、失去的包邮运费、已免的手续费", en: "Less gifts kept, free freight lost, card fee waived")
        case .returnFreight:
            Text(
                zh: "退回的运费：一般由消费者承担，有约定或者质量问题的由商家承担",
                en: "Return freight: the consumer’s, unless agreed otherwise or the goods are faulty")
        case .depositCap:
            Text(zh: "定金最多是合同金额的20%，多出的是预付款", en: "A deposit is at most 20 % of the contract; the rest is an advance")
        case .payerBreach:
            Text(
                zh: "付定金的一方根本违约：定金不退，多出的退",
                en: "The payer is in fundamental breach: the deposit is lost, the rest comes back")
        case .receiverBreach:
            Text(
                zh: "收定金的一方根本违约：双倍返还定金，多出的也退",
                en: "The receiver is in fundamental breach: the deposit twice, and the rest")
        case .partialBreach: Text(zh: "一部分没有履行：按没有履行的比例", en: "Part was not performed: in that share")
        case .extraLoss: Text(zh: "损失比定金大：差额可以另外要", en: "The loss is larger than the deposit: the difference more")
        case .penaltyClause:
            Text(
                zh: "也约定了违约金的：定金、违约金选一种；选违约金时退这么多",
                en: "A penalty was agreed too: choose one; with the penalty this much comes back")
        case .noDeposit:
            Text(zh: "没有约定定金性质的，不适用定金罚则，退回", en: "No deposit was agreed: nothing is forfeited, the sum comes back")
        case .performed:
            Text(
                zh: "合同履行了：定金抵作价款，或者收回",
                en: "The contract was performed: the deposit counts towards the price, or comes back")
        default:
            Text(
                zh: "双方都违约、不可抗力或者协商解除：不适用定金罚则，退回",
                en: "Both in breach, force majeure, or ended by agreement: no forfeiture, the sum comes back")
        }
    }

    static func of(_ doubt: Doubt) -> Text {
        switch doubt {
        case .simpleInterest:
            Text(
                zh: "利息按单利、一年365天算；司法解释没有规定一年算多少天。",
                en: "Simple interest on a year of 365 days; the interpretation fixes no day count.")
        case .discountAndGift:
            Text(
                zh: "又打折又赠送的，这里两样相乘；条文没有写明。",
                en: "With a discount and a gift both are multiplied; the text does not say so.")
        case .deliveredInSevenDays:
            Text(
                zh: "七日内已经用了一部分的，条文没有规定怎么扣：两种算法都列出来。",
                en: "For what was used inside the seven days the text has no rule: both ways are shown.")
        case .interestNotRegulated:
            Text(zh: "双方都没有原因时的利息，条文没有规定。", en: "Interest where nobody is the cause is not regulated.")
        case .expenses:
            Text(zh: "合理费用只在商家的原因时算进去。", en: "Reasonable costs are counted only where the trader is the cause.")
        case .upperFigure:
            Text(
                zh: "这是上限：要有证据，还要看是不是欺诈、是不是明知。",
                en: "This is the upper figure: it needs evidence of the fraud or the knowledge.")
        case .knowingBuyerFloor:
            Text(
                zh: "明知仍买、数额很小的，1000元保底适不适用，条文没有写。",
                en: "Whether the floor of 1,000 yuan holds for a buyer who knew is not said.")
        case .reasonableNeed:
            Text(zh: "多少算合理需要，要看保质期、习惯和次数。", en: "What is reasonable need depends on shelf life, habit and frequency.")
        case .goodsGiveBack:
            Text(
                zh: "退价款的，商品要退回，用完或者毁损的除外。", en: "The price comes back against the goods, unless used up or destroyed.")
        case .buyersSum:
            Text(
                zh: "短时间内多次买同一种的，合在一起算一次保底。",
                en: "Several purchases of one thing in a short time are summed: one floor.")
        case .weekends:
            Text(
                zh: "最后一日是周末或者放假：一般理解顺延到上班第一天；保险起见，按不顺延的那天办。",
                en:
                    "The last day is a day off: it is commonly read to move on to the next working day; the earlier day is the safe one."
            )
        case .holidaysEstimated:
            Text(
                zh: "那一年的放假安排还没有公布，日子按周末和法定节日推算。",
                en: "The holidays of that year are not published; the day is an estimate.")
        case .outwardFreight:
            Text(
                zh: "发货时付的运费不算在价款里，没有约定的不退。",
                en:
                    "Freight paid for sending the goods out is not part of the price; it does not come back unless agreed."
            )
        case .fundamentalBreach:
            Text(
                zh: "违约要到合同目的不能实现的程度，才适用定金罚则。",
                en: "Only a breach that defeats the purpose of the contract forfeits a deposit.")
        case .lossOfPayer:
            Text(
                zh: "付款的一方违约，有证据的损失可以扣；这里没有扣。",
                en: "Where the payer is in breach, proven loss may be kept back; none is deducted here.")
        }
    }
}
