internal import Web

/// What the form about damages beyond the loss asks.
enum PunitiveText {
    static let basis = Text(zh: "是哪种情况", en: "Which case is it")
    static let basisMissing = Text(zh: "选一种情况。", en: "Choose a case.")
    static let fraud = Text(zh: "欺诈", en: "Fraud")
    static let fraudHint = Text(zh: "故意说假话、隐瞒真实情况，让您买了", en: "You bought because of a deliberate lie or concealment")
    static let food = Text(zh: "食品不符合安全标准", en: "Food below the safety standard")
    static let drug = Text(zh: "假药、劣药", en: "False or substandard medicine")
    static let drugHint = Text(zh: "依据还没有核对正文", en: "The article has not been checked against the text")
    static let defect = Text(zh: "明知有缺陷，造成死亡或者健康严重损害", en: "A known defect with death or grave harm to health")
    static let defectHint = Text(zh: "按实际损失算，写在下面", en: "Reckoned from the actual loss, below")
    static let price = Text(zh: "涉及的商品、服务价款", en: "Price of the goods or service concerned")
    static let loss = Text(zh: "实际损失", en: "Actual loss")
    static let lossHint = Text(zh: "医疗费、误工费等，要有凭据", en: "Medical costs, lost wages and so on, with receipts")
    static let target = Text(zh: "向谁要", en: "From whom")
    static let targetHint = Text(zh: "食品、药品才要选", en: "Only for food and medicine")
    static let targetMissing = Text(zh: "选向谁要。", en: "Say from whom.")
    static let producer = Text(zh: "生产者", en: "The producer")
    static let seller = Text(zh: "销售者", en: "The seller")
    static let knew = Text(zh: "销售者明知", en: "The seller knew")
    static let knewNote = Text(
        zh: "过期仍卖、拿不出合法进货来源、没有查验、改日期的，认定为明知",
        en: "Expired, no lawful source, no checking or changed dates count as knowing")
    static let flaw = Text(zh: "只是标签、说明书有瑕疵", en: "Only a flaw of the label")
    static let flawNote = Text(zh: "不影响食品安全，也不会误导人", en: "It neither affects safety nor misleads")
    static let knowing = Text(zh: "买的时候就知道不合格", en: "The buyer knew when buying")
    static let knowingNote = Text(zh: "食品、药品；下面三项也要写", en: "For food and medicine; the next three are needed then")
    static let unit = Text(zh: "单价", en: "Price of one")
    static let knowingOnly = Text(zh: "知道不合格仍买的才写", en: "Only where the buyer knew")
    static let quantity = Text(zh: "买了多少", en: "How many were bought")
    static let reasonable = Text(zh: "合理生活需要多少", en: "How many are reasonable daily need")
    static let reasonableHint = Text(zh: "看保质期、习惯和次数", en: "By shelf life, habit and frequency")
    static let returned = Text(zh: "退货退款吗", en: "Do the goods go back for the price")
    static let returnedHint = Text(zh: "不选按退算", en: "Taken as yes, if none is chosen")
}
