internal import CaseworkRules
internal import Kernel
internal import MediationRules
internal import Web

/// Why something about a session is not possible, and what to do then.
enum SessionReasonText {
    static let notPermitted = Text(
        zh: "调解由办理单位的经办人、调解员和负责人来办。",
        en: "Mediation is for officers, mediators and supervisors of the office in charge.")

    static func words(_ reason: SessionRefused.Reason, _ say: Words) -> String {
        switch reason {
        case .tooFarAhead(let day): say(tooFarAhead, say.fullDate(day))
        case .clashes(let clashes): say(clash, say.parts(clashes.map { words($0, say) }))
        default: say(text(reason))
        }
    }

    static func words(_ clash: SessionClash, _ say: Words) -> String {
        switch clash {
        case .mediatorBusy(let name, let time): say(busy, name, time.from.text, time.until)
        case .mediatorAway(let name): say(away, name)
        case .roomTaken(let room, let time): say(taken, room, time.from.text, time.until)
        case .dayOff(let day): say(dayOff, say.date(day))
        }
    }

    private static let tooFarAhead = Text(zh: "日期太远，最晚排到{0}。", en: "Too far ahead; the latest day is {0}.")
    private static let clash = Text(
        zh: "撞期：{0}。换个时间、人或者地点；一定要这样排，勾选“撞期也这样排”。",
        en: "Clashes: {0}. Change time, people or place, or tick “plan it all the same”.")
    private static let busy = Text(zh: "{0}在{1}到{2}已经有调解会", en: "{0} already has a session from {1} to {2}")
    private static let away = Text(zh: "{0}那天不在", en: "{0} is absent that day")
    private static let taken = Text(zh: "{0}在{1}到{2}已经有人用", en: "{0} is taken from {1} to {2}")
    private static let dayOff = Text(zh: "{0}不是工作日", en: "{0} is no working day")

    private static func text(_ reason: SessionRefused.Reason) -> Text {
        switch reason {
        case .notPermitted: notPermitted
        case .notMediated:
            Text(zh: "这件现在不在调解：受理以后、办结以前才能排调解会。", en: "The file is not in mediation: sessions come after acceptance.")
        case .appraisalRuns: Text(zh: "正在鉴定或者检测，等有了结果再排。", en: "An appraisal goes on; wait for its result.")
        case .recusalOpen:
            Text(zh: "有人申请调解员回避，还没有决定。先决定，再排调解会。", en: "A recusal is not decided yet. Decide on it first.")
        case .notFrom(let state): notFrom(state)
        case .inPast: Text(zh: "这个时间已经过去了，写以后的时间。", en: "That time is past; choose a later one.")
        case .badLength: Text(zh: "一次调解会15到480分钟。", en: "A session takes 15 to 480 minutes.")
        case .pastMidnight:
            Text(zh: "会过了半夜，早点开始或者短一点。", en: "It would go past midnight; begin earlier or make it shorter.")
        case .placeMissing: Text(zh: "写房间，或者写视频网址。", en: "Enter a room or a video link.")
        case .badLink:
            Text(zh: "视频网址要以https://开头，从会议软件里整个复制过来。", en: "The video link begins with https://; copy all of it.")
        case .noMediator: Text(zh: "至少选一位调解员。", en: "Choose at least one mediator.")
        case .noParty: Text(zh: "消费者和经营者至少请一方。", en: "Ask at least one of consumer and trader.")
        case .tooManySeats: Text(zh: "一次最多请20个人。", en: "At most 20 people can be asked.")
        case .reasonMissing: Text(zh: "写明原因，会告诉当事人会改了，原因留在案卷里。", en: "Say why; the reason is kept in the file.")
        case .notYet: Text(zh: "还没有到开会的时间，到了再记录。", en: "The session has not begun yet.")
        case .attendanceMissing: Text(zh: "每个人都要选来没来。", en: "Say of everybody whether they came.")
        case .minutesMissing: Text(zh: "写会议笔录：双方怎么说的，谈到了哪里。", en: "Write the minutes: what both sides said.")
        case .twice: Text(zh: "这件在这个时间已经有一次调解会。", en: "This file already has a session at that time.")
        case .tooFarAhead, .clashes: notPermitted
        }
    }

    private static func notFrom(_ state: MediationSession.State) -> Text {
        switch state {
        case .planned: Text(zh: "这次会没有暂停。", en: "The session is not suspended.")
        case .suspended: Text(zh: "这次会因为回避申请暂停了，先决定回避。", en: "The session is suspended; decide on the recusal first.")
        case .held: Text(zh: "这次会已经开过了。", en: "The session was held.")
        case .missed: Text(zh: "这次会没有开成，另排一次。", en: "The session did not take place; plan another.")
        case .cancelled: Text(zh: "这次会已经取消，另排一次。", en: "The session is cancelled; plan another.")
        }
    }
}
