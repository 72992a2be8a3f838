internal import LawRules
internal import Web

/// What explains the days of a followed file.
enum FollowDayText {
    /// `{0}` the day, `{1}` the period.
    static let why = Text(zh: "为什么是{0}？（{1}）", en: "Why {0}? ({1})")
    static let whyWas = Text(zh: "为什么是{0}？（{1}，已结束）", en: "Why {0}? ({1}, ended)")
    static let dayByDay = Text(zh: "逐日算给您看", en: "Show the days")
    static let running = Text(zh: "正在计算", en: "Running")
    static let overdue = Text(zh: "已超期", en: "Overdue")
    static let doneInTime = Text(zh: "按时办了", en: "Done in time")
    static let doneLate = Text(zh: "办了，超过期限", en: "Done, but late")
    static let dropped = Text(zh: "不再计算", en: "No longer counted")
    static let doneOn = Text(zh: "{0}办的。", en: "Done on {0}.")
    static let droppedMeaning = Text(
        zh: "这一步不用再办了，所以不再计算。", en: "This step is no longer needed, so it is not counted on.")
    static let pausedMeaning = Text(zh: "现在停着，鉴定结束后接着算。", en: "It stands still and goes on after the appraisal.")
    static let pausedNow = Text(
        zh: "这里按今天恢复来算；鉴定每多一天，日期就往后一天左右，恢复时写明新日期。",
        en: "Counted as if it went on today; each further day of the appraisal moves the date by about a day.")
    static let workingDaysLeft = Text(
        zh: "还剩{0}个工作日（含今天和到期日）。", en: "{0} working {0:day:days} left, today and the last day included.")
    static let daysLeft = Text(zh: "还剩{0}天（含今天和到期日）。", en: "{0} {0:day:days} left, today and the last day included.")
    static let workingDays = Text(zh: "{0}个工作日", en: "{0} working {0:day:days}")
    static let naturalDays = Text(zh: "{0}天", en: "{0} {0:day:days}")
    /// `{0}` the day, `{1}` what happened on it, `{2}` the length.
    static let beginning = Text(
        zh: "{0}{1}，从第二天起算{2}。", en: "{1} was on {0}; {2} count from the day after.")
    static let weekends = Text(zh: "其中{0}天周末不算。", en: "{0} weekend {0:day:days} {0:does:do} not count.")
    static let holidays = Text(zh: "{0}天法定放假不算。", en: "{0} {0:day:days} of public holidays {0:does:do} not count.")
    static let pauses = Text(zh: "鉴定的{0}天不算。", en: "{0} {0:day:days} of the appraisal {0:does:do} not count.")
    static let madeUp = Text(zh: "{0}天补班，要算。", en: "{0} make-up working {0:day:days} {0:counts:count}.")
    /// `{1}` is the day it moved to.
    static let rolled = Text(zh: "最后一天正好放假，顺延到{1}。", en: "The last day is a holiday, so it moves on to {1}.")
    static let extended = Text(zh: "其中延长了{0}天。", en: "This includes an extension of {0} {0:day:days}.")
    /// `{0}` the rule set, `{1}` the article.
    static let basis = Text(
        zh: "依据：{0}{1}；日历依据国务院办公厅的放假通知。", en: "Basis: {0}, {1}; calendar of the State Council’s holiday notices.")
    static let recorded = Text(zh: "日期按原记录。", en: "The day stands as recorded.")

    static func status(_ status: RuleStatus) -> Text {
        switch status {
        case .confirmed: Text(zh: "已核实", en: "Confirmed")
        case .unconfirmed: Text(zh: "还没有核实", en: "Not confirmed")
        case .configuration: Text(zh: "本平台设定", en: "Set by this installation")
        }
    }

    /// What began the period.
    static func event(_ event: StartEvent?, ofComplaint isComplaint: Bool = true) -> Text {
        switch event {
        case .receipt where !isComplaint: Text(zh: "收到", en: "Receipt")
        case .receipt: Text(zh: "收到投诉", en: "Receipt of the complaint")
        case .acceptance: Text(zh: "受理", en: "Acceptance")
        case .offer: Text(zh: "提出和解", en: "The offer to settle")
        case .decision: Text(zh: "决定终止调解", en: "The decision to end mediation")
        case .clueFound: Text(zh: "发现线索", en: "Finding the clue")
        case .disputeArose: Text(zh: "发生管辖争议", en: "The dispute between offices")
        case .request: Text(zh: "请您补充材料", en: "The request for materials")
        case .closing: Text(zh: "办结", en: "Closing")
        case nil: Text(zh: "开始", en: "The beginning")
        }
    }
}
