internal import Web

/// What the form about a deposit asks.
enum DepositText {
    static let nature = Text(zh: "付的是什么钱", en: "What was paid")
    static let natureMissing = Text(zh: "选付的是什么钱。", en: "Say what was paid.")
    static let deposit = Text(zh: "定金", en: "A deposit (定金)")
    static let depositHint = Text(
        zh: "合同、收据上写的是“定金”，或者约定了不履行不退、双倍退", en: "The contract or receipt says so, or forfeiture was agreed")
    static let advance = Text(zh: "订金、押金、意向金、诚意金", en: "Earnest money, security or the like (订金, 押金)")
    static let advanceHint = Text(zh: "没有约定定金性质的", en: "Without the agreement that it is a deposit")
    static let contract = Text(zh: "合同总金额", en: "Amount of the contract")
    static let paid = Text(zh: "实际付了多少", en: "How much was paid")
    static let paidMissing = Text(zh: "写上付了多少钱。", en: "Write how much was paid.")
    static let event = Text(zh: "后来怎么样", en: "What happened")
    static let eventMissing = Text(zh: "选后来怎么样。", en: "Say what happened.")
    static let receiver = Text(zh: "收钱的一方不履行", en: "The receiver did not perform")
    static let payer = Text(zh: "付钱的一方不履行", en: "The payer did not perform")
    static let both = Text(zh: "双方都不履行", en: "Neither performed")
    static let force = Text(zh: "不可抗力", en: "Force majeure")
    static let agreed = Text(zh: "双方商量好不做了", en: "Both agreed to end it")
    static let performed = Text(zh: "已经履行", en: "It was performed")
    static let share = Text(zh: "没有履行的部分占多少", en: "Share that was not performed")
    static let shareHint = Text(zh: "全部没有履行的不写；三分之一写 1/3", en: "Leave empty if nothing was; 1/3 for a third")
    static let loss = Text(zh: "实际损失", en: "Actual loss")
    static let lossHint = Text(zh: "有凭据的才写", en: "Only with evidence")
    static let clause = Text(zh: "约定的违约金", en: "Agreed penalty")
    static let clauseHint = Text(zh: "没有约定不写；和定金只能选一种", en: "Leave empty if none; one of the two may be chosen")
}
