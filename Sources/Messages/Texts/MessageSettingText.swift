internal import MessagesRules
internal import Web

/// What the page of the gateways' settings says.
enum MessageSettingText {
    static let title = Text(zh: "短信和邮件设置", en: "SMS and mail settings")
    static let about = Text(
        zh: "没有设置的，消息写到数据目录的 messages 文件夹。改了马上有效。",
        en: "What is not set goes into the folder messages of the data folder. Changes hold at once.")
    static let saved = Text(zh: "已保存。发一条试试。", en: "Saved. Try it with a test message.")
    static let fixed = Text(
        zh: "这些由环境变量决定，在这里改不了：{0}", en: "These are said by the environment and cannot be changed here: {0}")
    static let mail = Text(zh: "邮件", en: "Mail")
    static let host = Text(zh: "邮件服务器", en: "Mail server")
    static let hostMissing = Text(
        zh: "写服务器的名字，例如 mail.example.org，不带空格和斜线。",
        en: "Enter the server's name, such as mail.example.org, without spaces and slashes.")
    static let urlMissing = Text(
        zh: "写完整的网址，https:// 开头，里面没有空格。", en: "Enter a whole address that begins with https:// and has no spaces.")
    static let headersMissing = Text(zh: "每一行都要有冒号：“名称: 值”。", en: "Each line needs a colon: “Name: value”.")
    static let bodyMissing = Text(
        zh: "要有 {phone} 和 {text}；花括号里只能用上面列出的。",
        en: "{phone} and {text} are needed; in braces only what is listed above can stand.")
    static let successMissing = Text(
        zh: "写 status、text:… 或者 json:…=…。", en: "Write status, text:… or json:…=….")
    static let port = Text(zh: "端口", en: "Port")
    static let portHint = Text(
        zh: "不写就用平常的：587、465或25。", en: "Left empty: the usual one, 587, 465 or 25.")
    static let security = Text(zh: "加密", en: "Encryption")
    static let from = Text(zh: "发件地址", en: "Sender's address")
    static let user = Text(zh: "用户名", en: "User name")
    static let password = Text(zh: "邮件密码", en: "Mail password")
    static let sms = Text(zh: "短信", en: "SMS")
    static let smsAbout = Text(
        zh: "按短信网关的说明写请求。可以用：{phone} 号码，{text} 内容，{id} 本条编号，{user}，{secret}。填进去时会自动编码。",
        en: "Write the request as your gateway describes it, with {phone}, {text}, {id}, {user} and {secret}. "
            + "Values are encoded for their place.")
    static let url = Text(zh: "网关地址", en: "Gateway address")
    static let method = Text(zh: "方法", en: "Method")
    static let headers = Text(zh: "请求头", en: "Headers")
    static let headersHint = Text(zh: "一行一个，“名称: 值”。", en: "One a line, as “Name: value”.")
    static let body = Text(zh: "请求正文", en: "Body")
    static let bodyHint = Text(
        zh: "网关地址或者正文里要有号码和内容。", en: "Address or body must hold the phone number and the text.")
    static let success = Text(zh: "怎样算成功", en: "Sign of success")
    static let successHint = Text(
        zh: "status：回答2xx；text:OK：回答里有OK；json:code=0：回答里code是0。",
        en: "status: any 2xx; text:OK: the answer holds OK; json:code=0: its member code is 0.")
    static let smsUser = Text(zh: "网关用户名", en: "Gateway user")
    static let secret = Text(zh: "网关密钥", en: "Gateway secret")
    static let secretThere = Text(zh: "已经有了，不写就不变。", en: "There is one; left empty it stays.")
    static let forget = Text(zh: "删掉现在的", en: "Forget the present one")
    static let keep = Text(zh: "保存设置", en: "Save the settings")
    static let test = Text(zh: "发一条试试", en: "Send a test message")
    static let testSend = Text(zh: "发测试消息", en: "Send the test message")
    static let toHint = Text(zh: "您自己的号码或者邮箱。", en: "Your own phone number or mail address.")
    static let testDone = Text(
        zh: "服务器收下了测试消息，看看收到没有。", en: "The server took the test message. See whether it arrives.")
    static let testFailed = Text(zh: "没有发出：{0}。改好设置再试。", en: "Not sent: {0}. Correct the settings and try again.")
    static let testSubject = Text(zh: "消保测试邮件 Xiaobao test mail", en: "Xiaobao test mail")
    static let testBody = Text(
        zh: "【消保】这是一条测试消息，设置有效。This is a test message; the settings work.",
        en: "[Xiaobao] This is a test message; the settings work.")

    static func name(_ security: MessageSettings.Security) -> Text {
        switch security {
        case .starttls: Text(name: "STARTTLS")
        case .tls: Text(name: "TLS")
        case .none: Text(zh: "不加密（只用在本机或内网）", en: "None (only on the own machine or network)")
        }
    }
}
