internal import FundsRules
package import Web

/// What the pages say of funds and their books.
package enum FundText {
    package static let title = Text(zh: "先行赔付", en: "Advance compensation")
    static let lead = Text(
        zh: "商家该付没付的，先从这里赔给消费者，再向商家追回。钱由银行付，这里只记账、对账。",
        en:
            "What a trader owes and does not pay is paid from here first, and claimed back from the trader. The bank moves the money; here it is recorded and reconciled."
    )
    static let auditNames: [String: Text] = [
        "fund-made": Text(zh: "设立赔付资金", en: "Fund set up"),
        "fund-rules-set": Text(zh: "公布赔付规则", en: "Rules of a fund set"),
        "fund-closed": Text(zh: "关闭赔付资金", en: "Fund closed"),
        "fund-return-proposed": Text(zh: "提出退回余款", en: "Return of a fund’s rest proposed"),
        "fund-returned": Text(zh: "退回余款", en: "Rest of a fund returned"),
        "fund-return-dropped": Text(zh: "取消退回余款", en: "Return of a fund’s rest dropped"),
        "fund-deposit": Text(zh: "登记资金存入", en: "Deposit into a fund recorded"),
        "fund-entry-undone": Text(zh: "冲销账目", en: "Entry of a fund undone"),
        "fund-statement-taken": Text(zh: "导入银行对账单", en: "Bank statement taken in"),
        "fund-claim-enter": Text(zh: "申请先行赔付", en: "Claim on a fund entered"),
        "fund-claim-check": Text(zh: "初审先行赔付", en: "Claim on a fund checked"),
        "fund-claim-approve": Text(zh: "复审先行赔付", en: "Claim on a fund approved"),
        "fund-claim-refuse": Text(zh: "不予先行赔付", en: "Claim on a fund refused"),
        "fund-claim-withdraw": Text(zh: "撤回先行赔付申请", en: "Claim on a fund withdrawn"),
        "fund-claim-pay": Text(zh: "登记先行赔付付款", en: "Payment of a claim recorded"),
        "fund-claim-takeBack": Text(zh: "冲销先行赔付付款", en: "Payment of a claim taken back"),
        "fund-claim-demand": Text(zh: "向经营者追偿", en: "Recovery demanded"),
        "fund-claim-recover": Text(zh: "登记追回的钱", en: "Recovery recorded"),
        "fund-claim-undoRecovery": Text(zh: "冲销追回的钱", en: "Recovery undone"),
        "fund-claim-proposeWriteOff": Text(zh: "提出核销", en: "Write-off proposed"),
        "fund-claim-writeOff": Text(zh: "批准核销", en: "Write-off approved"),
        "fund-claim-keepClaiming": Text(zh: "不同意核销", en: "Write-off declined"),
    ]

    static let funds = Text(zh: "赔付资金", en: "Funds")
    static let name = Text(zh: "名称", en: "Name")
    static let kind = Text(zh: "谁设的", en: "Kept by")
    static let office = Text(zh: "管理单位", en: "Office in charge")
    static let state = Text(zh: "状态", en: "State")
    static let open = Text(zh: "开放", en: "Open")
    static let closed = Text(zh: "{0}关闭", en: "Closed on {0}")
    static let bank = Text(zh: "银行余额（元）", en: "At the bank (yuan)")
    static let free = Text(zh: "还能赔付（元）", en: "Free to promise (yuan)")
    static let due = Text(zh: "商家欠款（元）", en: "Owed by traders (yuan)")
    static let none = Text(
        zh: "还没有赔付资金。负责人可以设立。", en: "There is no fund yet. A supervisor can set one up.")
    static let new = Text(zh: "设立资金", en: "Set up a fund")
    static let queue = Text(zh: "等审批的", en: "Waiting for approval")
    static let openedOn = Text(zh: "设立日期", en: "Set up on")
    static let nameHint = Text(zh: "例如：甲子商场先行赔付金", en: "Such as: Advance compensation fund of Jiazi Mall")
    static let nameMissing = Text(zh: "写资金的名称。", en: "Name the fund.")
    static let officeMissing = Text(zh: "选哪个单位管这笔资金。", en: "Choose the office in charge.")
    static let kindMissing = Text(zh: "选是谁设的。", en: "Say who keeps it.")
    static let made = Text(zh: "设好了。现在可以登记存入的钱。", en: "The fund is set up. Deposits can be recorded now.")

    static func name(_ kind: Fund.Kind) -> Text {
        switch kind {
        case .market: Text(zh: "市场", en: "A market")
        case .mall: Text(zh: "商场", en: "A mall")
        case .platform: Text(zh: "平台", en: "A platform")
        case .association: Text(zh: "协会", en: "An association")
        }
    }

    static let back = Text(zh: "回到资金", en: "Back to the fund")
    static let balances = Text(zh: "账户余额", en: "Balances")
    static let balancesNote = Text(
        zh: "借方和贷方合计为零，每一笔都是。", en: "Debits and credits add up to zero, in every entry.")
    static let account = Text(zh: "账户", en: "Account")
    static let balance = Text(zh: "余额（元）", en: "Balance (yuan)")
    static let side = Text(zh: "方向", en: "Side")
    static let debit = Text(zh: "借", en: "debit")
    static let credit = Text(zh: "贷", en: "credit")

    static func name(_ account: Account) -> Text {
        switch account {
        case .bank: Text(zh: "银行存款", en: "Bank")
        case .receivable: Text(zh: "应收商家（追偿）", en: "Receivable from traders")
        case .writeOffs: Text(zh: "核销", en: "Write-offs")
        case .obligations: Text(zh: "应付消费者", en: "Obligations to consumers")
        case .capital: Text(zh: "资金本金", en: "Fund capital")
        }
    }

    static let entries = Text(zh: "账目", en: "Entries")
    static let allEntries = Text(zh: "全部账目", en: "All entries")
    static let noEntries = Text(zh: "还没有账目。先登记存入的钱。", en: "No entries yet. Record a deposit first.")
    static let number = Text(zh: "号", en: "No.")
    static let day = Text(zh: "日期", en: "Day")
    static let what = Text(zh: "事项", en: "What")
    static let amounts = Text(zh: "分录", en: "Postings")
    static let reference = Text(zh: "银行流水号", en: "Bank reference")
    static let note = Text(zh: "备注", en: "Note")
    static let bankAfter = Text(zh: "银行余额（元）", en: "Bank after (yuan)")
    static let by = Text(zh: "登记人", en: "By")
    static let undo = Text(zh: "冲销", en: "Undo")
    static let undoOf = Text(zh: "冲销第{0}笔", en: "Undo entry {0}")

    static func name(_ event: LedgerEvent.Name) -> Text {
        switch event {
        case .deposit: Text(zh: "存入", en: "Deposit")
        case .promise: Text(zh: "批准赔付", en: "Promised to a consumer")
        case .payment: Text(zh: "付给消费者", en: "Paid to a consumer")
        case .recovery: Text(zh: "从商家追回", en: "Recovered from a trader")
        case .writeOff: Text(zh: "核销", en: "Written off")
        case .returned: Text(zh: "余款退回出资人", en: "Returned to the founder")
        case .reversal: Text(zh: "冲销第{0}笔", en: "Undoes entry {0}")
        }
    }

    static let claims = Text(zh: "赔付申请", en: "Claims")
    static let allClaims = Text(zh: "全部", en: "All")
    static let newClaim = Text(zh: "申请先行赔付", en: "Enter a claim")
    static let noClaims = Text(zh: "这里没有申请。", en: "There are no claims here.")
    static let depositTitle = Text(zh: "登记存入", en: "Record a deposit")
    static let bankTitle = Text(zh: "银行对账", en: "Reconcile with the bank")
    static let statementTitle = Text(zh: "资金明细表", en: "Statement")
    static let returnTitle = Text(zh: "余款退回出资人", en: "Return the rest to the founder")
    static let returnConfirm = Text(zh: "复核退回余款", en: "Approve the return of the rest")
    static let returnDrop = Text(zh: "不退了", en: "Drop the proposal")
    static let recipient = Text(zh: "退给谁", en: "To whom")
    static let proposedBy = Text(zh: "提出人", en: "Proposed by")
    static let rest = Text(zh: "退回（元）", en: "Returned (yuan)")
    static let lost = Text(zh: "同时冲抵核销（元）", en: "Written off against capital (yuan)")
    static let closeTitle = Text(zh: "关闭资金", en: "Close the fund")
    static let saved = Text(zh: "已经记下。", en: "Recorded.")
    static let cancel = Text(zh: "不做了，回去", en: "Back without doing it")
    static let refused = Text(zh: "现在不能这样做", en: "This cannot be done now")
    static let more = Text(zh: "本页{0}条", en: "{0} on this page")
    static let fundMenu = Text(zh: "这笔资金", en: "This fund")
}
