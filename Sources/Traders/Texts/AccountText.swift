internal import TradersRules
internal import Web

/// What is said to staff about applications and accounts.
enum AccountText {
    static let title = Text(zh: "商家入驻", en: "Traders joining")
    /// `{0}` is how many wait.
    static let lead = Text(
        zh: "等审核{0}件。由登记地的机构审核。", en: "{0} waiting. The office of the place of registration decides.")
    static let none = Text(zh: "这里没有。", en: "There is none here.")
    static let more = Text(zh: "后面的", en: "The next ones")
    static let appliedAt = Text(zh: "申请时间", en: "Applied at")
    static let undertaking = Text(zh: "承诺书版本", en: "Version of the undertaking")
    static let decidedAt = Text(zh: "{0}决定", en: "Decided at {0}")
    static let check = Text(zh: "核对", en: "Check")
    static let admit = Text(zh: "同意入驻", en: "Admit")
    static let refuse = Text(zh: "不同意", en: "Refuse")
    static let remove = Text(zh: "移出", en: "Remove")
    static let reason = Text(zh: "理由", en: "Reason")
    static let reasonHint = Text(zh: "商家会看到。", en: "The trader will read it.")
    static let conditionOpen = Text(
        zh: "三项都核对过才能同意；对不上的，写明理由不同意。", en: "Admit only when all three are checked; otherwise refuse with the reason.")

    static func condition(_ condition: JoiningCondition) -> Text {
        switch condition {
        case .licence:
            Text(
                zh: "执照上的名称、代码和申请一致，没有过期",
                en: "Name and code of the licence are those of the application, and it is in force")
        case .person: Text(zh: "打过电话，申请人确实代表商家", en: "The applicant was called and does act for the trader")
        case .undertaking: Text(zh: "承诺书内容讲清楚了，商家愿意", en: "The undertaking was explained, and the trader agrees")
        }
    }

    static func state(_ state: AccountState) -> Text {
        switch state {
        case .applied: Text(zh: "等审核", en: "Waiting")
        case .joined: Text(zh: "已入驻", en: "Joined")
        case .refused: Text(zh: "不同意", en: "Refused")
        case .left: Text(zh: "已退出", en: "Left")
        case .removed: Text(zh: "已移出", en: "Removed")
        }
    }

    static func against(_ reason: JoiningRefused.Reason) -> Text {
        switch reason {
        case .notInThisState: Text(zh: "已经有人决定过了，请看现在的状态。", en: "Somebody has decided already; see the state now.")
        case .reasonMissing: Text(zh: "写上理由。", en: "Give the reason.")
        case .conditionOpen: conditionOpen
        case .codeTaken: Text(zh: "这个代码已经有一个入驻的账户。", en: "An account of this code has joined already.")
        }
    }
}
