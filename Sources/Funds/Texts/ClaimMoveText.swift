internal import FundsRules
internal import Web

/// What moves of claims are called, and what their forms say.
enum ClaimMoveText {
    static func name(_ move: ClaimMove.Name) -> Text {
        switch move {
        case .check: Text(zh: "初审同意", en: "Approve (first)")
        case .approve: Text(zh: "复审同意", en: "Approve (second)")
        case .refuse: Text(zh: "不予赔付", en: "Refuse")
        case .withdraw: Text(zh: "撤回申请", en: "Withdraw")
        case .pay: Text(zh: "登记付款", en: "Record the payment")
        case .takeBack: Text(zh: "冲销付款", en: "Take the payment back")
        case .demand: Text(zh: "登记追偿", en: "Record a demand")
        case .recover: Text(zh: "登记追回", en: "Record a recovery")
        case .undoRecovery: Text(zh: "冲销追回", en: "Undo a recovery")
        case .proposeWriteOff: Text(zh: "提出核销", en: "Propose a write-off")
        case .writeOff: Text(zh: "批准核销", en: "Approve the write-off")
        case .keepClaiming: Text(zh: "不同意核销", en: "Decline the write-off")
        }
    }

    /// What the move does, before it is done.
    static func lead(_ move: ClaimMove.Name) -> Text {
        switch move {
        case .check:
            Text(
                zh: "您核对了案件、理由和材料，同意赔付。之后还要另一位负责人复审。",
                en: "You have looked at the file, the reason and the proof. Another person approves after you.")
        case .approve:
            Text(
                zh: "同意以后，资金就欠消费者这笔钱，账上记为应付。",
                en: "Once approved, the fund owes the consumer this money, and the books say so.")
        case .refuse: Text(zh: "不予赔付不能恢复，可以重新申请。", en: "A refusal stays; a new claim can be entered.")
        case .withdraw: Text(zh: "撤回后不能恢复，可以重新申请。", en: "It cannot be restored; a new claim can be entered.")
        case .pay:
            Text(
                zh: "先在银行付给消费者，再来这里登记。登记后，商家欠的这笔钱由资金追。",
                en: "Pay at the bank first, then record it here. From then on the trader owes it to the fund.")
        case .takeBack:
            Text(
                zh: "银行退回来，或者登记错了。申请回到“已批准，等付款”。",
                en: "The bank returned it, or it was recorded by mistake. The claim is to be paid again.")
        case .demand: Text(zh: "记下哪天、怎样向商家要的。", en: "Record when and how the trader was asked to pay.")
        case .recover: Text(zh: "可以分几次。写银行收到的金额。", en: "In parts, if so. Write what the bank received.")
        case .undoRecovery:
            Text(zh: "原来那笔留着，另外记一笔方向相反的。", en: "The entry stays; one with opposite sides is recorded.")
        case .proposeWriteOff:
            Text(zh: "确实追不回来的，提出核销，由另一位负责人批准。", en: "What cannot be recovered; another person approves it.")
        case .writeOff: Text(zh: "批准以后，这笔钱不再向商家追。", en: "Once approved, this is not claimed from the trader any more.")
        case .keepClaiming: Text(zh: "继续向商家追。", en: "The trader goes on owing it.")
        }
    }

    static let done = Text(zh: "已经记下：{0}。", en: "Recorded: {0}.")
    static let refused = Text(zh: "不能“{0}”", en: "Not possible: {0}")
    static let stale = Text(
        zh: "刚才有人办了这件。您写的还在这里，看一下最新情况再办。",
        en: "Somebody has just acted on this claim. What you wrote is still here; look at it again.")
    static let day = Text(zh: "银行记账日", en: "Day of the bank")
    static let demandDay = Text(zh: "追偿日期", en: "Day of the demand")
    static let dayMissing = Text(zh: "写日期。", en: "Write the day.")
    static let demandText = Text(zh: "怎样追偿的", en: "How it was demanded")
    static let entry = Text(zh: "冲销哪一笔", en: "Which one")
    static let entryMissing = Text(zh: "选要冲销的那一笔。", en: "Choose the one to undo.")
    static let entryChoice = Text(zh: "第{0}笔，{1}元", en: "entry {0}, {1} yuan")
    static let sure = Text(zh: "已经核对：{0}，{1}", en: "I have checked: {0}, {1}")
    static let sureMissing = Text(zh: "核对金额和对方以后，在这里打勾。", en: "Check the amount and for whom, then tick here.")
    static let sureLabel = Text(zh: "金额和对方已经核对过", en: "Amount and party were checked")

    // Entering a claim.
    static let newTitle = Text(zh: "申请先行赔付", en: "Enter a claim")
    static let newLead = Text(
        zh: "登记以后，要两位和您不同的人审批。", en: "After this, two people other than you approve it.")
    static let fileNumber = Text(zh: "案件编号", en: "Case number")
    static let fileMissing = Text(zh: "写案件编号，例如 150105-26-000001-3。", en: "Write the case number.")
    static let look = Text(zh: "看这个案件", en: "Look at this file")
    static let limitNow = Text(zh: "这件现在最多可以申请{0}元。", en: "At most {0} yuan can be claimed now.")
    static let reasonHint = Text(
        zh: "约定了什么、哪天该付、商家怎么说、为什么要先赔。",
        en: "What was agreed, when it was due, what the trader says, why it is paid first.")
    static let reasonMissing = Text(zh: "写理由。", en: "Give the reason.")
    static let causeMissing = Text(zh: "选是哪种情形。", en: "Choose what it is for.")
    static let brokenMissing = Text(zh: "写商家该履行的那天。", en: "Write the day on which the trader should have performed.")
    static let proofOf = Text(zh: "{0}：用案件里的材料", en: "{0}: from the file")
    static let proofFile = Text(zh: "{0}：交文件", en: "{0}: hand in a file")
    static let proofNone = Text(zh: "不用案件里的", en: "none of them")
    static let proofFiles = Text(zh: "{0}（要有）", en: "{0} (needed)")
    static let filesAgain = Text(zh: "文件要重新选一次。", en: "Files have to be chosen again.")
    static let send = Text(zh: "登记申请", en: "Enter the claim")
    static let chooseFund = Text(zh: "从哪笔资金赔", en: "Which fund")
    static let noFund = Text(zh: "没有可以申请的资金。", en: "There is no fund to claim on.")
    static let noClaims = Text(zh: "这个案件还没有申请过先行赔付。", en: "No advance compensation was claimed for this file.")
}
