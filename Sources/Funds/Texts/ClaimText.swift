internal import FundsRules
internal import Web

/// What the pages say of claims on funds.
enum ClaimText {
    static let title = Text(zh: "赔付申请", en: "Claim")
    static let fileTitle = Text(zh: "先行赔付", en: "Advance compensation")
    static let number = Text(zh: "案件", en: "File")
    static let fund = Text(zh: "资金", en: "Fund")
    static let trader = Text(zh: "商家", en: "Trader")
    static let amount = Text(zh: "金额（元）", en: "Amount (yuan)")
    static let asked = Text(zh: "申请金额", en: "Claimed")
    static let state = Text(zh: "状态", en: "State")
    static let enteredOn = Text(zh: "申请日期", en: "Entered")
    static let outstanding = Text(zh: "还没有追回（元）", en: "Outstanding (yuan)")
    static let cause = Text(zh: "情形", en: "What for")
    static let reason = Text(zh: "理由", en: "Reason")
    static let brokenOn = Text(zh: "该履行没有履行的日期", en: "Day on which it should have been performed")
    static let agreed = Text(zh: "案件里约定的钱", en: "Agreed on the file")
    static let performed = Text(zh: "已经履行的钱", en: "Performed")
    static let unperformed = Text(zh: "约定了没有履行", en: "Agreed and not performed")
    static let notRecorded = Text(zh: "没有记", en: "not recorded")
    static let enteredBy = Text(zh: "申请登记", en: "Entered by")
    static let checkedBy = Text(zh: "初审", en: "Checked by")
    static let approvedBy = Text(zh: "复审", en: "Approved by")
    static let paidOn = Text(zh: "付款日期", en: "Paid on")
    static let demandedOn = Text(zh: "追偿日期", en: "Demanded on")
    static let recovered = Text(zh: "已经追回", en: "Recovered")
    static let writtenOff = Text(zh: "已经核销", en: "Written off")
    static let left = Text(zh: "商家还欠", en: "Still owed by the trader")
    static let proposed = Text(zh: "提出核销", en: "Write-off proposed")
    static let proofs = Text(zh: "证明材料", en: "Proof")
    static let noProofs = Text(zh: "没有材料。", en: "None.")
    static let history = Text(zh: "经过", en: "History")
    static let money = Text(zh: "付款和追偿", en: "Payment and recovery")
    static let about = Text(zh: "申请内容", en: "The claim")
    static let people = Text(zh: "谁经手", en: "Who had it in hand")
    static let lookOnly = Text(zh: "这件现在没有您要办的。", en: "There is nothing for you to do on this claim now.")
    static let by = Text(zh: "{0}号工作人员", en: "staff {0}")
    static let system = Text(zh: "系统", en: "the system")
    static let entered = Text(zh: "登记申请", en: "Entered")
    static let queueTitle = Text(zh: "等审批的先行赔付", en: "Waiting for approval")
    static let queueEmpty = Text(
        zh: "没有等审批的。", en: "Nothing waits for approval.")
    static let queueLead = Text(
        zh: "最早的在前面。登记、初审、复审是三个不同的人。",
        en: "The oldest first. Three different people enter, check and approve.")
    static let waitsFor = Text(zh: "等什么", en: "Waits for")
    static let waitsCheck = Text(zh: "等初审", en: "the first approval")
    static let waitsApproval = Text(zh: "等复审", en: "the second approval")
    static let waitsWriteOff = Text(zh: "等批准核销", en: "approval to write off")

    static func name(_ state: FundClaim.State) -> Text {
        switch state {
        case .entered: Text(zh: "等初审", en: "Waits for its first approval")
        case .checked: Text(zh: "等复审", en: "Waits for its second approval")
        case .approved: Text(zh: "已批准，等付款", en: "Approved, to be paid")
        case .paid: Text(zh: "已赔付，追偿中", en: "Paid, being recovered")
        case .settled: Text(zh: "已赔付，追偿了结", en: "Paid, recovery settled")
        case .refused: Text(zh: "不予赔付", en: "Refused")
        case .withdrawn: Text(zh: "已撤回", en: "Withdrawn")
        }
    }

    /// On the page of a file, with the amount.
    static func ofFile(_ state: FundClaim.State) -> Text {
        switch state {
        case .entered, .checked: Text(zh: "先行赔付{0}元：审批中", en: "Advance compensation {0}: asked for")
        case .approved: Text(zh: "先行赔付{0}元：已批准", en: "Advance compensation {0}: approved")
        case .paid, .settled: Text(zh: "先行赔付{0}元：已付", en: "Advance compensation {0}: paid")
        case .refused: Text(zh: "先行赔付{0}元：不予赔付", en: "Advance compensation {0}: refused")
        case .withdrawn: Text(zh: "先行赔付{0}元：已撤回", en: "Advance compensation {0}: withdrawn")
        }
    }

    /// To the consumer, in a word or two.
    static func newsState(_ state: FundClaim.State) -> Text {
        switch state {
        case .entered, .checked: Text(zh: "审批中", en: "Being approved")
        case .approved: Text(zh: "已同意，等付款", en: "Approved, to be paid")
        case .paid, .settled: Text(zh: "已付", en: "Paid")
        case .refused: Text(zh: "没有同意", en: "Not approved")
        case .withdrawn: Text(zh: "已撤回", en: "Withdrawn")
        }
    }

    /// To the consumer: the fund's name and the amount.
    static func news(_ state: FundClaim.State) -> Text {
        switch state {
        case .entered, .checked:
            Text(
                zh: "已经替您向“{0}”申请先行赔付{1}元，正在审批。",
                en: "{1} yuan were claimed for you from “{0}”; this is being approved.")
        case .approved:
            Text(
                zh: "“{0}”同意先行赔付{1}元，等银行付款。",
                en: "“{0}” has approved {1} yuan for you; the bank is to pay it.")
        case .paid, .settled:
            Text(
                zh: "“{0}”已经付给您{1}元。商家欠您的这笔钱，现在由它向商家追。",
                en: "“{0}” has paid you {1} yuan. It now claims this from the trader in your place.")
        case .refused:
            Text(
                zh: "“{0}”没有同意先行赔付{1}元。您的投诉照常办，可以问承办单位理由。",
                en: "“{0}” did not approve {1} yuan. Your complaint goes on; ask the office for the reason.")
        case .withdrawn:
            Text(zh: "向“{0}”申请先行赔付{1}元，已经撤回。", en: "The claim of {1} yuan on “{0}” was withdrawn.")
        }
    }

    /// An entry of a file's history; nil for an unknown one.
    static func entry(_ kind: String, _ money: String?) -> Text? {
        let name: Text
        if kind == ClaimEntry.entered {
            name = Text(zh: "申请先行赔付", en: "Advance compensation claimed")
        } else if let move = ClaimMove.Name(rawValue: kind) {
            name = Text(
                zh: "先行赔付：" + ClaimMoveText.name(move).zh, en: "Advance compensation: " + ClaimMoveText.name(move).en)
        } else {
            return nil
        }
        guard let money else { return name }
        return Text(zh: "\(name.zh)，\(money)元", en: "\(name.en), \(money) yuan")
    }
}

extension FundClaim.State {
    /// The shape beside the word.
    var mark: StateKind {
        switch self {
        case .entered, .checked: .wait
        case .approved, .paid: .go
        case .settled: .done
        case .refused, .withdrawn: .hold
        }
    }
}
