internal import FundsRules
internal import Web

/// What the forms about rules, deposits and corrections say.
enum FundFormText {
    static let amount = Text(zh: "金额（元）", en: "Amount (yuan)")
    static let amountMissing = Text(zh: "写金额，例如 2899 或 2,899.00。", en: "Write the amount, such as 2,899.00.")
    static let reference = Text(zh: "银行流水号", en: "Bank reference")
    static let referenceHint = Text(
        zh: "照银行回单写。对账时按流水号和金额对。", en: "As on the bank's slip. It is matched by reference and amount.")
    static let referenceMissing = Text(zh: "写银行流水号，回单上有。", en: "Write the bank's reference from its slip.")
    static let bankDay = Text(zh: "银行记账日", en: "Day of the bank")
    static let bankDayMissing = Text(zh: "写银行记账的那天。", en: "Write the bank's day.")
    static let note = Text(zh: "备注", en: "Note")
    static let sure = Text(
        zh: "金额和流水号已经和银行回单核对过", en: "Amount and reference were compared with the bank's slip")
    static let sureMissing = Text(
        zh: "和银行回单核对以后，在这里打勾。", en: "Compare with the bank's slip, then tick here.")
    static let deposit = Text(zh: "记下存入", en: "Record the deposit")
    static let depositLead = Text(
        zh: "先在银行存好，再来这里登记。登记后不能改，写错了用冲销。",
        en:
            "Pay in at the bank first, then record it here. It cannot be changed later; a mistake is undone by an entry."
    )

    static let undoLead = Text(
        zh: "原来那笔留着，另外记一笔方向相反的。", en: "The entry stays where it is; another with opposite sides is recorded.")
    static let reason = Text(zh: "理由", en: "Reason")
    static let reasonMissing = Text(zh: "写理由。", en: "Give the reason.")
    static let undo = Text(zh: "冲销", en: "Undo")
    static let sureUndo = Text(zh: "要冲销的是这一笔", en: "This is the entry to undo")
    static let sureUndoMissing = Text(zh: "看清楚是哪一笔，再打勾。", en: "Make sure which entry it is, then tick.")

    static let closeLead = Text(
        zh: "关闭以后不能再申请、不能再存入，追偿照常登记。关闭不能撤回。",
        en: "After closing, nothing is claimed or paid in any more; recoveries are still recorded. It cannot be undone."
    )
    static let sureClose = Text(zh: "确定关闭这笔资金", en: "Close this fund")
    static let sureCloseMissing = Text(zh: "确定要关闭的，在这里打勾。", en: "Tick here to close it.")

    static let returnLead = Text(
        zh: "全部申请办完、商家欠的追回或者核销以后，余款一次退回出资人。一个人提出，另一个人复核，并写银行流水号。",
        en:
            "Once every claim is decided and what traders owe has come back or was given up, the rest goes back to the founder, whole. One proposes, another approves with the bank's reference."
    )
    static let returnConfirmLead = Text(
        zh: "银行办完以后复核。复核以后，各账户余额都是零。平台不动钱，只记账。",
        en:
            "Approve it once the bank has done it; every account is then at nought. The service moves no money, it keeps the books."
    )
    static let recipientHint = Text(
        zh: "出资人的名称和账号后四位", en: "The founder's name and the last four digits of the account")
    static let recipientMissing = Text(zh: "写上退给谁。", en: "Say to whom it goes back.")
    static let sureReturn = Text(zh: "核对过金额和收款人", en: "I have checked amount and recipient")
    static let sureReturnMissing = Text(zh: "核对以后在这里打勾。", en: "Tick here once you have checked them.")
    static let proposeReturn = Text(zh: "提出退回", en: "Propose the return")
    static let approveReturn = Text(zh: "复核并记账", en: "Approve and record")
    /// `{0}` is the amount, `{1}` the recipient, `{2}` who proposed it.
    static let returnWaits = Text(
        zh: "{2}提出把余款{0}元退给{1}，等另一个人复核。",
        en: "{2} has proposed to return {0} yuan to {1}; somebody else has to approve it.")

    static let rules = Text(zh: "赔付规则", en: "Rules")
    static let newRules = Text(zh: "公布新规则", en: "Set new rules")
    static let rulesLead = Text(
        zh: "新规则从写的那天起用，以前的规则留着；申请按登记那天的规则办。",
        en:
            "New rules hold from their day on, and the old ones stay; a claim goes by the rules of the day it is entered."
    )
    static let from = Text(zh: "从哪天起", en: "From")
    static let fromMissing = Text(zh: "写从哪天起用。", en: "Say from which day they hold.")
    static let coverage = Text(zh: "管哪些商家", en: "Which traders")
    static let coverageMissing = Text(zh: "选管哪些商家。", en: "Say which traders are covered.")
    static let everyTrader = Text(zh: "所有商家", en: "All traders")
    static let listed = Text(zh: "名单上的商家", en: "Those on a list")
    static let list = Text(zh: "商家名单", en: "List of traders")
    static let listHint = Text(
        zh: "一行一家：统一社会信用代码、名称，或者两样都写，中间用逗号。最多5000家。",
        en: "One a line: credit code, name, or both with a comma between. At most 5,000.")
    static let listMissing = Text(zh: "写上名单，一行一家。", en: "Write the list, one trader a line.")
    static let perClaim = Text(zh: "每件最多赔（元）", en: "Most for one claim (yuan)")
    static let perTrader = Text(zh: "每家最多垫（元）", en: "Most outstanding for one trader (yuan)")
    static let perTraderHint = Text(
        zh: "同一家的申请加起来，减去已经追回的。不写就不限。",
        en: "All claims on one trader, less what has come back. Empty for no limit.")
    static let causes = Text(zh: "赔哪些情形", en: "What may be claimed for")
    static let causesMissing = Text(zh: "至少选一种情形。", en: "Choose at least one.")
    static let proofs = Text(zh: "要哪些证明", en: "Which proof is needed")
    static let exceeds = Text(
        zh: "可以赔得比约定没付的钱多", en: "More may be paid than was agreed and not performed")
    static let exceedsNote = Text(
        zh: "不勾，就不能超过案件里约定了还没有付的钱。",
        en: "Unticked, no claim goes beyond what was agreed on the file and is not performed.")
    static let purchasesFrom = Text(zh: "只管哪天以后买的", en: "Only purchases from")
    static let text = Text(zh: "规则原文", en: "The rules in their own words")
    static let textMissing = Text(zh: "贴上公布的规则原文。", en: "Paste the rules as they were published.")
    static let setRules = Text(zh: "公布规则", en: "Set the rules")
    static let make = Text(zh: "设立资金", en: "Set up the fund")
    static let holds = Text(zh: "现在用的", en: "In force")
    static let later = Text(zh: "以后用的", en: "Later")
    static let earlier = Text(zh: "以前的", en: "Earlier")
    static let noLimit = Text(zh: "不限", en: "no limit")
    static let agreedOnly = Text(zh: "不超过约定了没付的钱", en: "no more than was agreed and not performed")
    static let beyondAgreed = Text(zh: "可以超过约定了没付的钱", en: "may go beyond what was agreed")
    static let limit = Text(zh: "限额", en: "Bound")
    static let nameOnly = Text(zh: "{0}（{1}）", en: "{0} ({1})")
    static let firstOnes = Text(zh: "只列前{0}家", en: "the first {0} only")

    static func name(_ cause: FundTerms.Cause) -> Text {
        switch cause {
        case .agreement: Text(zh: "协议到期没有履行", en: "An agreement was not performed")
        case .gone: Text(zh: "商家关门、失联", en: "The trader has closed or cannot be reached")
        case .judgment: Text(zh: "判决、裁决没有履行", en: "A judgment or award was not performed")
        }
    }

    static func name(_ proof: FundTerms.Proof) -> Text {
        switch proof {
        case .purchase: Text(zh: "购买凭证", en: "Proof of purchase")
        case .agreement: Text(zh: "和解或调解协议", en: "The agreement")
        case .breach: Text(zh: "没有履行、失联的证明", en: "Proof that it was not performed")
        case .judgment: Text(zh: "判决书、裁决书", en: "The judgment or award")
        }
    }
}
