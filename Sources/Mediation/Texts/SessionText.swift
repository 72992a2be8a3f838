internal import MediationRules
internal import Web

/// What the pages say of sessions.
enum SessionText {
    static let mediation = Text(zh: "调解", en: "Mediation")
    static let mediationOf = Text(zh: "{0}的调解", en: "Mediation of {0}")
    static let back = Text(zh: "回到案件", en: "Back to the file")
    static let backToMediation = Text(zh: "回到这件的调解", en: "Back to the mediation")
    static let sessions = Text(zh: "调解会", en: "Sessions")
    static let none = Text(zh: "还没有排过调解会。", en: "No session has been planned yet.")
    static let session = Text(zh: "第{0}次调解会", en: "Session {0}")
    static let plan = Text(zh: "排调解会", en: "Plan a session")
    static let postpone = Text(zh: "改时间或地点", en: "Postpone or move")
    static let cancel = Text(zh: "取消这次会", en: "Cancel the session")
    static let record = Text(zh: "记录会议", en: "Record what came of it")
    static let download = Text(zh: "下载日历文件（.ics）", en: "Calendar file (.ics)")
    static let when = Text(zh: "时间", en: "Time")
    static let place = Text(zh: "地点", en: "Place")
    static let state = Text(zh: "状态", en: "State")
    static let people = Text(zh: "参加的人", en: "People")
    static let who = Text(zh: "谁", en: "Who")
    static let role = Text(zh: "身份", en: "Role")
    static let contact = Text(zh: "通知到", en: "Told at")
    static let attendance = Text(zh: "来没来", en: "Attendance")
    static let video = Text(zh: "视频网址", en: "Video link")
    static let minutes = Text(zh: "会议笔录", en: "Minutes")
    static let minutesKept = Text(zh: "笔录只给本单位看，不给任何一方。", en: "Minutes are for the office only.")
    static let agreed = Text(zh: "目前谈妥的", en: "What stands agreed so far")
    static let agreedNone = Text(zh: "还没有谈妥的。", en: "Nothing yet.")
    static let changes = Text(zh: "这次会的经过", en: "What happened to the session")
    static let toldFile = Text(zh: "案卷里的联系方式", en: "as in the file")
    static let toldNobody = Text(zh: "没有联系方式，请当面或打电话通知", en: "no address: tell them yourselves")
    static let staysAway = Text(
        zh: "无正当理由不参加调解的，可以终止调解（第121号令第二十三条第一款第二项），在案件页上办。",
        en:
            "Where a party stays away without good reason, mediation may be ended on the file’s page (Order 121 art. 23(1)(2))."
    )
    static let span = Text(zh: "{0} {1}到{2}", en: "{0}, {1} to {2}")
    static let moved = Text(zh: "原定{0}", en: "was {0}")

    static func text(_ state: MediationSession.State) -> Text {
        switch state {
        case .planned: Text(zh: "已排定", en: "Planned")
        case .suspended: Text(zh: "回避待定，暂停", en: "Suspended")
        case .held: Text(zh: "开过了", en: "Held")
        case .missed: Text(zh: "有一方没到", en: "A party stayed away")
        case .cancelled: Text(zh: "取消了", en: "Cancelled")
        }
    }

    static func mark(_ state: MediationSession.State) -> StateKind {
        switch state {
        case .planned: .go
        case .suspended: .hold
        case .held: .done
        case .missed: .late
        case .cancelled: .wait
        }
    }

    static func text(_ kind: Seat.Kind) -> Text {
        switch kind {
        case .mediator: Text(zh: "调解员", en: "Mediator")
        case .consumer: Text(zh: "消费者", en: "Consumer")
        case .trader: Text(zh: "经营者", en: "Trader")
        case .platform: Text(zh: "平台经营者", en: "Platform operator")
        case .association: Text(zh: "行业协会", en: "Trade association")
        case .department: Text(zh: "有关部门", en: "Another department")
        case .other: Text(zh: "其他人", en: "Somebody else")
        }
    }

    static func text(_ attendance: Seat.Attendance) -> Text {
        switch attendance {
        case .came: Text(zh: "来了", en: "Came")
        case .excused: Text(zh: "请假，说了原因", en: "Excused, with a reason")
        case .away: Text(zh: "没来，没有正当理由", en: "Stayed away without good reason")
        }
    }

    static func done(_ move: SessionMove.Name) -> Text {
        switch move {
        case .plan: Text(zh: "调解会排好了，已经通知有联系方式的人。", en: "The session is planned; those with an address are told.")
        case .postpone: Text(zh: "改好了，已经通知有联系方式的人。", en: "Changed; those with an address are told.")
        case .cancel: Text(zh: "取消了，已经通知有联系方式的人。", en: "Cancelled; those with an address are told.")
        case .record: Text(zh: "记下了。", en: "Recorded.")
        case .suspend: Text(zh: "暂停了。", en: "Suspended.")
        case .takeUp: Text(zh: "照常进行。", en: "It goes on.")
        }
    }

    static func text(_ move: SessionMove.Name) -> Text {
        switch move {
        case .plan: Text(zh: "排定", en: "Planned")
        case .postpone: Text(zh: "改时间或地点", en: "Moved")
        case .cancel: Text(zh: "取消", en: "Cancelled")
        case .record: Text(zh: "记录", en: "Recorded")
        case .suspend: Text(zh: "回避待定，暂停", en: "Suspended for a recusal")
        case .takeUp: Text(zh: "恢复", en: "Goes on")
        }
    }
}
