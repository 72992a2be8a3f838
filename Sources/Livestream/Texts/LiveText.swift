internal import Kernel
internal import LivestreamRules
internal import Web

/// What the live-stream desk says.
enum LiveText {
    static let title = Text(zh: "直播答疑", en: "Live stream")
    static let about = Text(
        zh: "直播时一行记一个问题，播完再逐条办：答复、立投诉，或者写明理由搁置。",
        en:
            "During the broadcast each question is one line. Afterwards each is answered, filed, or set aside with a reason."
    )
    static let start = Text(zh: "开始一场直播", en: "Start a session")
    static let name = Text(zh: "这场直播叫什么", en: "Title of the session")
    static let nameHint = Text(zh: "例如 315直播：预付卡退费", en: "For example: Refunds of prepaid cards")
    static let nameMissing = Text(zh: "写上名称。", en: "Enter a title.")
    static let table = Text(zh: "直播场次", en: "Sessions")
    static let sessionColumn = Text(zh: "名称", en: "Title")
    static let started = Text(zh: "开始", en: "Started")
    static let office = Text(zh: "主办单位", en: "Office")
    static let lines = Text(zh: "记下", en: "Captured")
    static let undecided = Text(zh: "还没办", en: "To decide")
    static let state = Text(zh: "状态", en: "State")
    static let open = Text(zh: "进行中", en: "Open")
    static let closed = Text(zh: "已结束", en: "Closed")
    static let none = Text(zh: "还没有直播。", en: "There is no session yet.")
    static let older = Text(zh: "更早的", en: "Earlier ones")
    static let back = Text(zh: "所有直播", en: "All sessions")
    static let capture = Text(zh: "记一行", en: "Capture a line")
    static let question = Text(zh: "问题", en: "Question")
    static let questionHint = Text(zh: "写完按回车就记下，接着写下一条", en: "Enter keeps it; go on with the next")
    static let questionMissing = Text(zh: "写上问题。", en: "Write the question.")
    static let nickname = Text(zh: "观众昵称", en: "Viewer's name there")
    static let keep = Text(zh: "记下", en: "Keep")
    static let kept = Text(zh: "第{0}条已记下。", en: "Line {0} is kept.")
    static let keptLike = Text(zh: "第{0}条已记下，和第{1}条差不多。", en: "Line {0} is kept; it is much like line {1}.")
    static let all = Text(zh: "全部", en: "All")
    static let place = Text(zh: "第几条", en: "Line")
    static let asked = Text(zh: "时间", en: "Time")
    static let outcome = Text(zh: "怎么办的", en: "What became of it")
    static let acts = Text(zh: "办理", en: "Decide")
    static let like = Text(zh: "和第{0}条差不多", en: "much like line {0}")
    static let linesTable = Text(zh: "观众的问题", en: "Viewers' questions")
    static let noLines = Text(zh: "还没有记下问题。", en: "Nothing is captured yet.")
    static let allDecided = Text(zh: "都办好了，可以结束这场直播。", en: "Everything is decided; the session can be closed.")
    static let next = Text(zh: "接下去的", en: "More")
    static let wait = Text(zh: "待办", en: "To decide")
    static let consultation = Text(zh: "咨询 {0}", en: "Consultation {0}")
    static let complaint = Text(zh: "投诉 {0}", en: "Complaint {0}")
    static let setAside = Text(zh: "搁置：{0}", en: "Set aside: {0}")
    static let close = Text(zh: "结束这场直播", en: "Close the session")
    static let closeTells = Text(
        zh: "结束以后不能再记，也不能再改。", en: "Once closed, nothing is captured or changed any more.")
    static let closeNot = Text(
        zh: "还有{0}条没有办，办完才能结束。", en: "{0} {0:line is:lines are} not decided yet. Decide them first.")
    static let toUndecided = Text(zh: "去办这{0}条", en: "Decide the {0}")
    static let stay = Text(zh: "不结束，回到直播", en: "Leave it open")
    static let cancel = Text(zh: "不办了，回到直播", en: "Leave it, back to the session")
    static let said = Text(zh: "观众问", en: "The viewer asked")
    static let beginWith = Text(zh: "从模板开始", en: "Begin with")
    static let take = Text(zh: "用这个", en: "Take it")
    static let byHand = Text(zh: "自己写", en: "By hand")
    static let answer = Text(zh: "答复", en: "Answer")
    static let answerHint = Text(
        zh: "会记在咨询件里，可以念给观众或者发在直播间。", en: "Kept with the consultation; read it out or post it in the stream.")
    static let answerMissing = Text(zh: "写上答复。", en: "Write the answer.")
    static let makeConsultation = Text(zh: "答复，记为咨询", en: "Answer as a consultation")
    static let makeComplaint = Text(zh: "立为投诉", en: "File a complaint")
    static let complaintTells = Text(
        zh: "投诉要有真实姓名、电话和商家。直播间里没有的，先联系观众再填。",
        en: "A complaint needs a true name, a phone and the trader. Ask the viewer for what the stream did not tell.")
    static let aside = Text(zh: "搁置", en: "Set aside")
    static let reason = Text(zh: "为什么不立件", en: "Why no file")
    static let reasonMissing = Text(zh: "选一项理由。", en: "Choose a reason.")
    static let note = Text(zh: "说明", en: "Note")
    static let noteHint = Text(zh: "“不归我们管”和“其他”要写清楚", en: "Needed for “not ours” and “other”")
    static let noteMissing = Text(zh: "写上说明。", en: "Write the note.")
    static let opened = Text(zh: "已立件", en: "The file is open")
    static let number = Text(zh: "编号", en: "Number")
    static let code = Text(zh: "查询码（只显示这一次，请告诉观众）", en: "Query code (shown this once; tell the viewer)")
    static let answered = Text(zh: "已经答复，这件咨询办结了。", en: "It is answered, and the consultation closed.")
    static let notAnswered = Text(
        zh: "咨询件已经立好，答复没有存上。打开它再答复，内容在下面。",
        en: "The consultation is open, but the answer was not kept. Open it and answer there; the text is below.")
    static let toFile = Text(zh: "打开案件", en: "Open the file")
    static let goOn = Text(zh: "接着办下一条", en: "On to the next line")
    static let stale = Text(
        zh: "这一条刚才有人办了，您写的还在下面。", en: "Somebody decided on this line meanwhile. What you wrote is kept below.")
    static let notNow = Text(zh: "这一条现在不能办", en: "This line cannot be decided on now")

    static func name(_ reason: SetAsideReason) -> Text {
        switch reason {
        case .answeredLive: Text(zh: "直播里已经当场答复", en: "Answered in the broadcast")
        case .duplicate: Text(zh: "和别的问题重复", en: "Asked in another line")
        case .noQuestion: Text(zh: "不是问题", en: "Not a question")
        case .notOurs: Text(zh: "不归我们管", en: "Not ours")
        case .other: Text(zh: "其他", en: "Other")
        }
    }

    static func words(_ reason: LiveRefused.Reason, _ say: Words) -> String {
        if case .undecided(let count) = reason { return say(closeNot, String(count)) }
        return LiveRefused([reason]).reasons.first.flatMap { reasons[$0.code] }.map { say($0) } ?? ""
    }

    /// By the codes of the refusals.
    static let reasons: [String: Text] = [
        "live-not-permitted": Text(zh: "这一步由别的岗位或别的单位来办。", en: "Another role or office does this."),
        "live-session-closed": Text(zh: "这场直播已经结束。", en: "The session is closed."),
        "live-decided": Text(zh: "这一条已经办了。", en: "The line is decided already."),
        "live-undecided": Text(zh: "还有没办的问题。", en: "There are lines to decide."),
        "live-note-missing": noteMissing,
        "live-full": Text(zh: "这一场记满了，另开一场。", en: "The session is full; start another one."),
        "live-no-office": Text(
            zh: "选的地方没有能办的单位，换一个地方。", en: "No office is in charge of that place; choose another."),
    ]
}
