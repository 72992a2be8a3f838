internal import MessagesRules
internal import Web

/// What the list of messages says.
enum MessageListText {
    static let title = Text(zh: "消息", en: "Messages")
    static let table = Text(zh: "发给消费者的消息，新的在前", en: "Messages to consumers, newest first")
    static let nothing = Text(zh: "这里没有消息。", en: "There are no messages here.")
    static let older = Text(zh: "更早的50条", en: "50 older messages")
    static let when = Text(zh: "时间", en: "Time")
    static let file = Text(zh: "案件", en: "File")
    static let way = Text(zh: "方式", en: "Way")
    static let to = Text(zh: "发给", en: "To")
    static let state = Text(zh: "状态", en: "State")
    static let message = Text(zh: "内容", en: "Text")
    static let show = Text(zh: "看内容", en: "Show the text")
    static let waiting = Text(zh: "等着发", en: "Waiting")
    static let attempting = Text(zh: "正在发", en: "Being sent")
    static let sent = Text(zh: "已发出", en: "Sent")
    static let settled = Text(zh: "已送达（人工确认）", en: "Arrived (a person said so)")
    static let unknown = Text(zh: "不知道发出没有", en: "Unknown whether it went out")
    static let failed = Text(zh: "没有发出", en: "Not sent")
    static let attempts = Text(zh: "试了{0}次", en: "{0} attempts")
    static let mayBeTwice = Text(
        zh: "再发一次，对方可能收到两条。先问一下网关或者消费者。",
        en: "Sent again, it may arrive twice. Ask the gateway or the consumer first.")
    static let sendAgain = Text(zh: "再发一次", en: "Send again")
    static let markArrived = Text(zh: "确认已送达", en: "Mark as arrived")
    static let doneAgain = Text(zh: "马上再发一次。", en: "It is sent again now.")
    static let doneArrived = Text(zh: "已记下：送达。", en: "Noted as arrived.")
    static let tooLate = Text(
        zh: "这条消息的状态已经变了，没有再动它。", en: "The message has moved on meanwhile; nothing was changed.")
    static let smsSet = Text(zh: "短信：走网关", en: "SMS: by gateway")
    static let smsFolder = Text(zh: "短信：写到文件夹", en: "SMS: into the folder")
    static let mailSet = Text(zh: "邮件：走邮件服务器", en: "Mail: by mail server")
    static let mailFolder = Text(zh: "邮件：写到文件夹", en: "Mail: into the folder")

    static func name(_ filter: MessageFilter) -> Text {
        switch filter {
        case .all: Text(zh: "全部", en: "All")
        case .open: Text(zh: "要处理", en: "To be settled")
        case .unknown: Text(zh: "不知道", en: "Unknown")
        case .failed: Text(zh: "没有发出", en: "Not sent")
        case .waiting: Text(zh: "等着发", en: "Waiting")
        }
    }

    static func name(_ channel: MessageChannel) -> Text {
        switch channel {
        case .sms: Text(zh: "短信", en: "SMS")
        case .mail: Text(zh: "邮件", en: "Mail")
        }
    }

    /// Why an attempt did not do it, for the words that senders use; others are shown as they are.
    static func reason(_ word: String) -> Text {
        switch word {
        case "the worker ended": Text(zh: "发的时候程序停了", en: "The program ended while sending")
        case "no-such-host": Text(zh: "找不到这台服务器", en: "No such server")
        case "no-connection", "no-connection-in-time": Text(zh: "连不上服务器", en: "The server cannot be reached")
        case "no-answer-in-time": Text(zh: "对方没有按时回答", en: "No answer in time")
        case "no-trusted-tls": Text(zh: "服务器的证书不可信", en: "The server's certificate is not trusted")
        case "sign-in-denied": Text(zh: "用户名或者密码不对", en: "User name or password is wrong")
        case "gateway-said-no": Text(zh: "网关说不行", en: "The gateway said no")
        case _ where word.hasPrefix("gateway-error-"):
            Text(zh: "网关出错（\(word.suffix(3))）", en: "The gateway had an error (\(word.suffix(3)))")
        case _ where word.hasPrefix("gateway-refused-"):
            Text(zh: "网关拒绝了（\(word.suffix(3))）", en: "The gateway refused it (\(word.suffix(3)))")
        case _ where word.hasPrefix("gateway-busy-"):
            Text(zh: "网关正忙（\(word.suffix(3))）", en: "The gateway is busy (\(word.suffix(3)))")
        case _ where word.hasPrefix("broken-off"): Text(zh: "连接中断了", en: "The connection broke off")
        default: Text(name: word)
        }
    }
}
