internal import Web

/// What the description of the API says of mediation.
enum SessionAPIText {
    static let number = Text(zh: "投诉编号", en: "The number of the complaint")
    static let session = Text(zh: "调解会的编号", en: "The key of the session")
    static let list = Text(zh: "列出调解会", en: "List the sessions of mediation")
    static let sessions = Text(
        zh: "调解会；当事人只看到请自己的，看不到笔录", en: "Sessions; a side sees those it is asked to, without minutes")
    static let invitation = Text(zh: "调解会的日历文件", en: "The calendar file of a session")
    static let calendar = Text(zh: "iCalendar文件", en: "An iCalendar file")
    static let mediators = Text(zh: "可以请的调解员（工作人员）", en: "Mediators that can be chosen (staff)")
    static let mediatorList = Text(zh: "调解员，推荐的标明", en: "Mediators; those proposed are marked")
    static let plan = Text(zh: "排一次调解会（工作人员）", en: "Plan a session (staff)")
    static let planned = Text(zh: "排好了，通知已发", en: "Planned; invitations are on their way")
    static let moved = Text(zh: "改好了", en: "Done")
    static let recusals = Text(zh: "本件的调解员和回避申请", en: "Mediators of the file and requests that they step back")
    static let recusalList = Text(zh: "调解员和申请", en: "Mediators and requests")
    static let askRecusal = Text(zh: "申请调解员回避", en: "Ask that a mediator steps back")
    static let asked = Text(zh: "申请收到，决定以前不开会", en: "Taken; nobody meets until it is decided")
    static let decideRecusal = Text(zh: "决定回避（负责人）", en: "Decide on recusal (the person in charge)")
    static let decided = Text(zh: "决定了", en: "Decided")
    static let recusal = Text(zh: "申请的编号", en: "The key of the request")

    static func text(_ act: SessionAct) -> Text {
        switch act {
        case .postponement: Text(zh: "调解会改期（工作人员）", en: "Postpone a session (staff)")
        case .cancellation: Text(zh: "取消调解会（工作人员）", en: "Cancel a session (staff)")
        case .record: Text(zh: "记录调解会（工作人员）", en: "Record what came of a session (staff)")
        }
    }
}
