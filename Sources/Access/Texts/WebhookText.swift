internal import AccessRules
internal import Web

/// What the pages about webhooks say.
enum WebhookText {
    static let title = Text(zh: "事件推送", en: "Webhooks")
    static let about = Text(
        zh: "案件有进展时，告诉别的系统：编号、走到哪一步、现在的状态。不带个人信息，有签名（Standard Webhooks）。",
        en:
            "Tells other systems when a file moves: its number, the step, its state. No personal data; signed by Standard "
            + "Webhooks.")
    static let table = Text(zh: "推送地址", en: "Webhooks")
    static let nothing = Text(zh: "还没有推送地址。", en: "There are no webhooks yet.")
    static let make = Text(zh: "新建推送地址", en: "Make a webhook")
    static let makeSend = Text(zh: "建好并显示签名密钥", en: "Make it and show its secret")
    static let url = Text(zh: "地址", en: "Address")
    static let urlHint = Text(
        zh: "https 开头，对方系统给的。内部地址不推。", en: "Begins with https; given by the other system. Inside addresses are refused."
    )
    static let urlMissing = Text(
        zh: "写上对方系统给的完整地址，https 开头，里面不带密码。",
        en: "Enter the whole address that the other system gave, beginning with https, without a password in it.")
    static let office = Text(zh: "单位", en: "Office")
    static let kinds = Text(zh: "推送什么", en: "Events")
    static let kindsMissing = Text(zh: "至少勾一项。", en: "Tick at least one.")
    static let state = Text(zh: "状态", en: "State")
    static let on = Text(zh: "推送中", en: "On")
    static let failing = Text(zh: "推不过去，还在重试", en: "Failing; tried again")
    static let failingNote = Text(
        zh: "对方一直没有收下。连续五天推不过去会自动停用。",
        en: "The other side does not take deliveries. After five days without one it is switched off.")
    static let turnOn = Text(zh: "重新启用", en: "Switch on again")
    static let turnOff = Text(zh: "停用", en: "Switch off")
    static let made = Text(zh: "推送地址建好了", en: "The webhook is made")
    static let once = Text(
        zh: "签名密钥只显示这一次，现在就存到对方系统里。",
        en: "The secret is shown this once. Put it into the other system now.")
    static let toLog = Text(zh: "存好了，看推送记录", en: "Stored; on to the log")
    static let one = Text(zh: "推送地址", en: "Webhook")
    static let head = Text(zh: "最新序号", en: "Newest sequence")
    static let log = Text(zh: "推送记录", en: "Deliveries")
    static let logTable = Text(zh: "推送记录，新的在前", en: "Deliveries, newest first")
    static let noDeliveries = Text(zh: "还没有推送过。", en: "Nothing has been delivered yet.")
    static let older = Text(zh: "更早的50条", en: "50 older deliveries")
    static let sequence = Text(zh: "序号", en: "Sequence")
    static let when = Text(zh: "时间", en: "Time")
    static let event = Text(zh: "事件", en: "Event")
    static let file = Text(zh: "案件", en: "File")
    static let result = Text(zh: "结果", en: "Result")
    static let actions = Text(zh: "操作", en: "Action")
    static let again = Text(zh: "再推一次", en: "Tell again")
    static let replayed = Text(zh: "{0}（再推）", en: "{0} (again)")
    static let answered = Text(zh: "回答{0}", en: "answered {0}")
    static let attempts = Text(zh: "试了{0}次", en: "{0} attempts")
    static let delivered = Text(zh: "对方收下了", en: "Delivered")
    static let waiting = Text(zh: "等着推", en: "Waiting")
    static let retrying = Text(zh: "等着重试", en: "To be tried again")
    static let attempting = Text(zh: "正在推", en: "Under way")
    static let failed = Text(zh: "没有推到", en: "Not delivered")
    static let replay = Text(zh: "把一段再推一遍", en: "Tell a range again")
    static let replayAbout = Text(
        zh: "对方丢了数据时用，一次最多1000件。编号不变，对方可以去重。",
        en: "For when the other side lost something; 1,000 at most. The ids stay the same, so repeats can be dropped.")
    static let from = Text(zh: "从序号", en: "From sequence")
    static let to = Text(zh: "到序号", en: "To sequence")
    static let againDone = Text(zh: "要再推{0}件。", en: "{0} {0:event:events} will be told again.")

    /// That it is off, and why.
    static func off(_ why: String?) -> Text {
        switch why {
        case "gone": Text(zh: "已停用：对方说不再需要", en: "Off: the other side says it is gone")
        case "failing": Text(zh: "已停用：连续五天推不过去", en: "Off: nothing was taken for five days")
        default: Text(zh: "已停用", en: "Off")
        }
    }

    static func name(_ kind: EventKind) -> Text {
        switch kind {
        case .received: Text(zh: "收到", en: "Received")
        case .accepted: Text(zh: "受理", en: "Accepted")
        case .refused: Text(zh: "不予受理", en: "Refused")
        case .handedOver: Text(zh: "转到另一单位", en: "Handed over")
        case .moved: Text(zh: "其他进展", en: "Other steps")
        case .closed: Text(zh: "办结", en: "Closed")
        case .reopened: Text(zh: "重新办理", en: "Reopened")
        case .rated: Text(zh: "评价", en: "Rated")
        }
    }
}
