internal import Web

/// What lodging says of settling with the trader first.
enum SettlingText {
    static let question = Text(zh: "要不要先和商家在线和解", en: "Do you want to settle with the trader online first?")
    static let hint = Text(
        zh: "自愿的，选哪个都不影响您的权利。和解期间办理机构不计期限，也看不到你们谈的内容。",
        en: "It is up to you and takes no right from you. Meanwhile no office’s time runs, and none reads along.")
    static let no = Text(zh: "不用，直接交给办理机构", en: "No, let the office handle it")
    static let noHint = Text(zh: "马上开始算办理期限。", en: "Its period begins at once.")
    static let yes = Text(zh: "先和解，最多10个工作日", en: "Settle first, for ten working days at most")
    static let yesHint = Text(
        zh: "马上邀请商家。谈不成或者商家不回应，自动转给办理机构，不用再提交；您随时可以不谈了。",
        en:
            "The trader is invited at once. If you do not agree, or the trader is silent, it goes to the office by itself; "
            + "you can end it at any time.")
    static let contact = Text(zh: "商家的手机号或者邮箱", en: "The trader’s mobile number or mail address")
    static let contactHint = Text(
        zh: "邀请发到这里。空着就发到前面写的商家电话，要是手机号才行。",
        en: "The invitation goes there; left empty, to the trader’s phone given before, if it is a mobile.")
    static let contactMissing = Text(
        zh: "写上商家的手机号或者邮箱，不然请不到商家；没有的话选“直接交给办理机构”。",
        en:
            "Enter a mobile number or mail address; without one the trader cannot be invited. Else choose “let the office "
            + "handle it”.")
    static let mobileMissing = Text(
        zh: "和解要用手机验证码签字：回到第5步把您的电话改成手机号，或者选“直接交给办理机构”。",
        en:
            "A settlement is signed with a code sent to a mobile: change your phone in step 5, or let the office handle it."
    )
    static let afterwards = Text(zh: "选了先和解的，从和解结束那天起算。", en: "If you settle first, this is counted from its end.")

    // The receipt.
    static let promise = Text(
        zh: "您和商家|可以谈到{0}。", en: "You and the trader can settle it until {0}.")
    static let next = Text(
        zh: "已经邀请商家。用编号和查询码查进度，就能进和解室；商家说了什么会发短信告诉您。",
        en:
            "The trader is invited. Follow the case with number and code to enter the room; you are told by SMS what happens."
    )
    static let otherwise = Text(
        zh: "谈不成或者商家不回应，自动转给办理机构，从那天起算期限。",
        en: "If it comes to nothing, the office in charge receives it by itself, and its period begins on that day.")
}
