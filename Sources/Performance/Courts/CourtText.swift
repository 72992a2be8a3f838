internal import PerformanceRules
internal import Web

/// What is said about papers for a court.
enum CourtText {
    static let title = Text(zh: "给法院的材料 {0}", en: "Papers for a court {0}")
    static let link = Text(zh: "给法院的材料（司法确认、支持起诉）", en: "Papers for a court")
    static let kind = Text(zh: "做什么用", en: "What for")
    static let kindMissing = Text(zh: "选一下做什么用。", en: "Choose what it is for.")
    static let confirmation = Text(zh: "共同申请司法确认", en: "Joint application for judicial confirmation")
    static let confirmationHint = Text(
        zh: "调解协议生效之日起30日内，双方共同申请（人民调解法第三十三条）。",
        en: "Both together, within 30 days of the agreement (People's Mediation Law art. 33).")
    static let suit = Text(zh: "支持消费者起诉", en: "Support of the consumer's suit")
    static let suitHint = Text(
        zh: "附经过、协议、履行情况和诉讼时效。", en: "With the course of things, the agreement and the limitation.")
    static let demands = Text(zh: "消费者的诉求", en: "What the consumer demands")
    static let demandsMissing = Text(zh: "写上消费者要求什么。", en: "Enter what is demanded.")
    static let knownOn = Text(zh: "哪天知道权利受损和对方是谁", en: "The day on which the consumer knew of damage and debtor")
    static let knownOnMissing = Text(zh: "写上那天，三年从那天起算。", en: "Enter the day; three years are counted from it.")
    static let interruptedOn = Text(
        zh: "最近一次催要或者对方同意履行的日子", en: "The last day on which it was demanded or acknowledged")
    static let reason = Text(zh: "为什么取出个人信息", en: "Why personal data are taken out")
    static let reasonHint = Text(zh: "会记入办理经过。", en: "It is recorded in the file's history.")
    static let reasonMissing = Text(zh: "写上理由。", en: "Give the reason.")
    static let takeZIP = Text(zh: "下载全部（ZIP，含清单）", en: "All of it (ZIP with manifest)")
    static let takePDF = Text(zh: "只要申请书（PDF）", en: "The paper alone (PDF)")
    /// `{0}` is the number of originals.
    static let meaning = Text(
        zh: "里面有消费者的姓名、电话、住址和{0}个证据原件；对方的只有登记信息。身份证号码不在里面，由本人填写。每次取出都记入办理经过。",
        en:
            "It holds the consumer's name, phone and address and {0} {0:original:originals}; of the other side what is registered. No identity numbers. Each taking is recorded."
    )
    /// `{0}` the day of the agreement, `{1}` the last day.
    static let until = Text(zh: "协议{0}达成，最晚{1}申请司法确认。", en: "Agreed on {0}; confirmation can be applied for until {1}.")
    static let noConfirmation = Text(
        zh: "这件没有经调解达成的协议，不能申请司法确认；可以支持起诉。",
        en: "No mediated agreement, so nothing to be confirmed; a suit can be supported.")
    /// Whoever follows the file is told the same. `{0}` is the last day.
    static let note = Text(
        zh: "双方可以在{0}以前共同向人民法院申请司法确认，确认以后一方不履行的，可以申请强制执行。",
        en: "Until {0} both sides together can have the agreement confirmed by a court, after which it can be enforced."
    )
    static let reminded = Text(zh: "提醒双方可以申请司法确认", en: "Both sides were told of judicial confirmation")
    static let entry = Text(zh: "取出给法院的材料", en: "Papers for a court were taken out")

    static func words(_ reason: BundleRefused.Reason, _ say: Words) -> String {
        switch reason {
        case .notMediated: say(noConfirmation)
        case .over(let day):
            say(
                Text(zh: "司法确认的申请{0}已经截止；可以支持起诉。", en: "The time to apply ended on {0}; a suit can be supported."),
                say.date(day))
        case .evidenceBroken(let name):
            say(
                Text(
                    zh: "证据“{0}”读不出来，或者和收到时不一样，材料没有生成。请找运维人员核查。",
                    en:
                        "The evidence “{0}” cannot be read or has changed, so nothing was made. Please ask the operator."
                ), name)
        case .notPermitted: say(PromiseText.notPermitted)
        }
    }
}

extension CourtText {
    /// `{0}` is the file's number, `{1}` the last day.
    static let letter = Text(
        zh: "【消保】投诉{0}：双方可以在{1}以前共同向人民法院申请司法确认调解协议，材料可以找办理机构要。",
        en:
            "[Xiaobao] Complaint {0}: until {1} both sides together can have the agreement confirmed by a court; the office has the papers."
    )
}
