internal import Web

/// The office's calendar of sessions, and what those who are asked read.
enum CalendarText {
    static let title = Text(zh: "调解日历", en: "Session calendar")
    static let week = Text(zh: "按周看", en: "Week")
    static let list = Text(zh: "按列表看", en: "List")
    static let weekOf = Text(zh: "{0}到{1}", en: "{0} to {1}")
    static let earlier = Text(zh: "前一周", en: "Week before")
    static let later = Text(zh: "后一周", en: "Week after")
    static let thisWeek = Text(zh: "本周", en: "This week")
    static let free = Text(zh: "没有调解会", en: "No sessions")
    static let none = Text(
        zh: "这一周没有调解会。在案件页的“调解”里排。", en: "No sessions this week. Plan them on a file’s mediation page.")
    static let noneAhead = Text(
        zh: "往后六周没有调解会。在案件页的“调解”里排。", en: "No sessions in the next six weeks. Plan them on a file.")
    static let listLead = Text(zh: "从今天起六周", en: "Six weeks from today")
    static let day = Text(zh: "哪天", en: "Day")
    static let file = Text(zh: "案件", en: "File")
    static let mediators = Text(zh: "调解员", en: "Mediators")
    static let today = Text(zh: "今天", en: "today")
    static let dayOff = Text(zh: "休息日", en: "day off")
    static let cut = Text(zh: "只列出前300次。", en: "Only the first 300 are listed.")
    static let office = Text(zh: "单位", en: "Office")

    static let invitation = Text(zh: "请您参加调解会", en: "You are asked to a mediation session")
    static let invitedFor = Text(zh: "投诉编号{0}", en: "Complaint {0}")
    static let from = Text(zh: "由{0}主持", en: "Held by {0}")
    static let you = Text(zh: "您的身份", en: "You are asked as")
    static let bring = Text(
        zh: "带上身份证明和有关的票据、合同、照片；代别人来的，带授权委托书。",
        en:
            "Bring proof of identity and receipts, contracts or pictures; who acts for another brings a written authority."
    )
    static let recusal = Text(
        zh: "认为调解员和这件事有利害关系的，可以申请他回避，说明理由。",
        en: "If you think a mediator has an interest in the matter, you may ask that another takes over; say why.")
    static let cannotCome = Text(
        zh: "来不了请早点告诉办理单位。没有正当理由不来的，可以终止调解。",
        en: "If you cannot come, tell the office early. Mediation may end when a party stays away without good reason.")
    static let gone = Text(zh: "这个链接打不开", en: "This link does not open")
    static let goneLead = Text(
        zh: "链接不完整、改动过，或者已经过期。请打12315，或者问通知您的单位。",
        en: "It is incomplete, was changed, or has expired. Call 12315 or ask the office that told you.")
    static let icsTitle = Text(zh: "消费投诉调解会（{0}）", en: "Consumer mediation session ({0})")
    static let icsText = Text(zh: "{0}，北京时间。{1}", en: "{0}, Beijing time. {1}")
    static let icsZone = Text(zh: "{0}（{2}）。{1}", en: "{0} ({2}). {1}")
    static let cancelled = Text(zh: "这次调解会已经取消，不用来。", en: "This session is cancelled; do not come.")
    static let suspended = Text(
        zh: "有人申请调解员回避，这次会先不开，决定了再通知您。", en: "A recusal was asked for; you will be told whether it takes place.")
    static let past = Text(zh: "这次调解会的时间已经过了。", en: "The time of this session is past.")
}
