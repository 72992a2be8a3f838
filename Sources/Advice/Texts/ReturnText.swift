internal import Web

/// What the form about a return asks.
enum ReturnText {
    static let signed = Text(zh: "哪天签收", en: "Day you signed for it")
    static let notice = Text(zh: "哪天发出退货通知", en: "Day you gave notice of return")
    static let noticeHint = Text(zh: "还没有发的不写", en: "Leave empty if you have not")
    static let goods = Text(zh: "是哪一类商品", en: "Which kind of goods")
    static let goodsHint = Text(zh: "不选按普通商品算", en: "Ordinary goods, if none is chosen")
    static let normal = Text(zh: "普通商品", en: "Ordinary goods")
    static let custom = Text(zh: "定作的", en: "Made to order")
    static let perishable = Text(zh: "鲜活易腐的", en: "Perishable")
    static let digital = Text(zh: "已下载或拆封的数字商品", en: "Downloaded or opened digital goods")
    static let newspaper = Text(zh: "已交付的报纸、期刊", en: "Delivered newspapers or magazines")
    static let confirm = Text(zh: "标明不支持无理由退货的其他商品", en: "Other goods marked as not returnable")
    static let confirmed = Text(zh: "付款时单独确认过不退", en: "I confirmed it separately at the purchase")
    static let promised = Text(zh: "商家承诺过可以退", en: "The trader promised to take it back")
    static let intact = Text(zh: "商品完好吗", en: "Are the goods intact")
    static let intactHint = Text(
        zh: "拆开看、试一试不影响完好；不选按完好算", en: "Opening and trying do not matter; taken as yes, if none is chosen")
    static let back = Text(zh: "商家哪天收到退货", en: "Day the trader got the goods back")
    static let paid = Text(zh: "整个订单实际付了多少", en: "What was paid for the whole order")
    static let paidHint = Text(zh: "要算退多少钱才写", en: "Only to reckon the sum that comes back")
    static let returned = Text(zh: "退的那部分付了多少", en: "What was paid for what goes back")
    static let returnedHint = Text(zh: "全部退的不写", en: "Leave empty if all goes back")
    static let lost = Text(zh: "退一部分以后，满减、优惠没有了", en: "A discount is lost because part goes back")
    static let lostNote = Text(
        zh: "写留下的商品的原价，不写上面一项", en: "Write the list price of what is kept, and leave out the answer above")
    static let kept = Text(zh: "留下的商品的原价", en: "List price of what is kept")
    static let keptHint = Text(zh: "优惠没有了才写", en: "Only where a discount is lost")
    static let gift = Text(zh: "没有退的赠品，标明的价格", en: "Marked price of gifts kept")
    static let freight = Text(zh: "失去包邮条件的运费", en: "Freight, if free shipping is lost")
    static let fee = Text(zh: "已经免掉的信用卡手续费", en: "Credit card fee that was waived")
    static let way = Text(zh: "退回的运费", en: "Freight of sending it back")
    static let traderPays = Text(zh: "约定由商家出退回运费", en: "It was agreed that the trader bears it")
    static let fault = Text(zh: "是因为质量问题退的", en: "It goes back because of a fault")
}
