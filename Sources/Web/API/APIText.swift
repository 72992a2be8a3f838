/// What the API says beside the words that it shares with pages.
enum APIText {
    static let unexpected = Text(
        zh: "请求正文不是有效的JSON（第{0}字节）。", en: "The body is not valid JSON (at byte {0}).")
    static let notUTF8 = Text(
        zh: "请求正文不是UTF-8（从第{0}字节开始的文字）。", en: "The body is not UTF-8 (the text from byte {0}).")
    static let loneSurrogate = Text(
        zh: "第{0}字节的转义只有半个字符。", en: "The escape at byte {0} is half a character.")
    static let tooDeep = Text(zh: "嵌套超过{0}层。", en: "It is nested more than {0} deep.")
    static let tooMany = Text(zh: "里面的值超过{0}个。", en: "There are more than {0} values in it.")
    static let duplicateName = Text(
        zh: "第{0}字节的名称在同一个对象里出现了两次。", en: "The name at byte {0} stands twice in one object.")
    static let jsonOnly = Text(
        zh: "请用 Content-Type: application/json 发送。", en: "Send it with Content-Type: application/json.")
    static let methods = Text(zh: "这个地址只支持：{0}。", en: "This address takes only: {0}.")
    static let tokenInvalid = Text(
        zh: "令牌无效或已过期，请重新登录。", en: "The token is not valid, or it has expired. Sign in again.")
    static let keysNeeded = Text(
        zh: "请带上查询码（Query-Code），或者工作人员的令牌（Authorization: Bearer）。",
        en: "Send a query code (Query-Code) or a staff token (Authorization: Bearer).")
    static let outOfScope = Text(
        zh: "这个密钥没有“{0}”的权限。", en: "This key is not good for “{0}”.")
    static let noKeys = Text(zh: "这个地址不接受程序的密钥。", en: "This address takes no keys of programs.")
    static let wrongSignIn = Text(zh: "用户名或者密码不对。", en: "Name or password is wrong.")
    static let title = Text(zh: "消保接口", en: "Xiaobao API")
    static let about = Text(
        zh: "消费投诉的提交、查询和办理。错误按 RFC 9457 以 problem+json 回答，代码固定。金额是元的文本，编号是文本，时间是UTC，日期是法定时区的日期。",
        en: """
            Lodging, reading and handling consumer complaints. Errors are answered as problem+json (RFC 9457) with \
            closed codes. Sums are texts in yuan, keys are texts, times are in UTC, days are those of the legal zone.
            """)
    static let problem = Text(zh: "出错：{0}", en: "Problem: {0}")
    static let trader = Text(zh: "入驻商家的程序密钥，在商家工作台做", en: "A key of a trader’s program, made at the trader desk")
    static let queryCode = Text(zh: "回执上的查询码", en: "The query code of the receipt")
    static let staff = Text(
        zh: "工作人员的令牌，由 POST /sessions 取得；或者程序的密钥（xb_…），由系统管理员发放，只能用于写明的范围",
        en: "The token of a member of staff, from POST /sessions; or a program's key (xb_…) from the system "
            + "administrator, good for the scopes that are named")
    static let readDescription = Text(zh: "本接口的描述（OpenAPI 3.1）", en: "The description of this API (OpenAPI 3.1)")
    static let begin = Text(zh: "工作人员登录，取得令牌", en: "Sign in as staff and get a token")
    static let end = Text(zh: "结束当前会话", en: "End the session of the token")
    static let begun = Text(zh: "已登录", en: "Signed in")
    static let ended = Text(zh: "已结束", en: "Ended")
    static let ok = Text(zh: "结果", en: "The answer")
    static let once = Text(zh: "同一个键的请求只做一次", en: "Requests with one key are carried out once")
    static let content = Text(zh: "文件内容，base64", en: "What is in the file, in base 64")
    static let ifMatch = Text(
        zh: "读到的版本，如\"3\"；已经变了就不做", en: "The version that was read, such as \"3\"; nothing is done when it has changed")
}
