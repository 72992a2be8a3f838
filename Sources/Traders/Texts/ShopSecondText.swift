internal import Web

/// What the trader desk says of the second factor.
enum ShopSecondText {
    static let title = Text(zh: "第二重验证", en: "Second factor")
    static let codeTitle = Text(zh: "再写一个验证码", en: "One more code")
    static let codeLead = Text(
        zh: "密码对了。打开手机上的验证器，把现在显示的6位数字写在这里。",
        en: "The password is right. Open the authenticator app on your telephone and enter the 6 digits it shows now.")
    static let lost = Text(
        zh: "手机不在身边、恢复码也没有了，请店里的负责人重设。",
        en: "Without your telephone and your recovery codes, ask your manager to reset it.")
    static let leave = Text(zh: "不登录了", en: "Do not sign in")
    static let codeMissing = Text(zh: "写上验证码。", en: "Enter the code.")
    static let codeWrong = Text(
        zh: "这个验证码不对，或者用过了。等下一个6位数字出来再写。",
        en: "This code is wrong or was used. Wait for the next 6 digits and enter those.")
    static let firstCodeWrong = Text(
        zh: "这6位数字对不上。看看手机的时间准不准，等下一个数字出来再写。",
        en: "These digits do not match. Check the time of your telephone, wait for the next digits and enter those.")
    static let unreadable = Text(
        zh: "您的第二重验证读不出来了，请店里的负责人重设。",
        en: "Your second factor cannot be read any more; ask your manager to reset it.")

    static let codeField = InputField(
        "code", Text(zh: "验证码", en: "Code"),
        hint: Text(
            zh: "6位数字，30秒换一次；也可以写一个恢复码。",
            en: "6 digits that change every 30 seconds; a recovery code will do, too."), missing: codeMissing,
        kind: .code,
        width: .middle)
    static let firstCodeField = InputField(
        "code", Text(zh: "验证码", en: "Code"),
        hint: Text(zh: "6位数字，30秒换一次。", en: "6 digits that change every 30 seconds."), missing: codeMissing,
        kind: .code, width: .middle)

    static let enrol = Text(zh: "设好第二重验证", en: "Set up the second factor")
    static let demandedHere = Text(
        zh: "店里的负责人要求大家都设。设好了才能往下走。", en: "Your manager asks everybody for one; set it up to go on.")
    static let enrolLead = Text(
        zh: "设好以后，登录除了密码还要写手机上的6位数字。别人知道了密码也进不来。两分钟。",
        en:
            "After that signing in takes 6 digits from your telephone besides the password, so that a password alone lets nobody in. This takes two minutes."
    )
    static let enrolApp = Text(
        zh: "手机上装一个验证器（支持TOTP的都行），打开它，选“添加账号”。",
        en: "Install an authenticator app on your telephone (any that does TOTP) and choose to add an account.")
    static let enrolScan = Text(zh: "用它扫下面的图。", en: "Scan this picture with it.")
    static let enrolCode = Text(zh: "把它显示的6位数字写在下面。", en: "Enter the 6 digits it shows below.")
    static let enrolSend = Text(zh: "设好", en: "Set up")

    static let recovery = Text(zh: "恢复码", en: "Recovery codes")
    static let done = Text(zh: "第二重验证设好了。", en: "The second factor is set up.")
    static let recoveryLead = Text(
        zh: "手机丢了的时候，用其中一个代替验证码，每个只能用一次。抄下来放在安全的地方；这里只显示这一次。",
        en:
            "When your telephone is lost, one of these stands in for the code, each once. Write them down and keep them safe; they are shown this once."
    )
    static let noted = Text(zh: "已经记好，继续", en: "Noted, go on")
    static let on = Text(zh: "已经设好", en: "Set up")
    static let off = Text(zh: "没有设第二重验证", en: "No second factor")
    static let codesLeft = Text(zh: "还剩{0}个", en: "{0} {0:code:codes} left")
    static let managerResets = Text(
        zh: "换手机要重设的，请店里另一位负责人在“人员”里重设。",
        en: "For another telephone, another manager of yours resets it under “People”.")
    static let renew = Text(zh: "换一组恢复码", en: "Fresh recovery codes")
    static let renewHint = Text(
        zh: "先写一个验证码。旧的恢复码就不能用了。", en: "Enter a code first. The old recovery codes stop working.")

    static let demandTitle = Text(zh: "要不要每个人都设第二重验证", en: "Second factor for everybody")
    static let isDemanded = Text(
        zh: "现在要求。没有设的人，登录以后先设好才能办事。", en: "It is demanded: whoever has none sets it up after signing in.")
    static let isNotDemanded = Text(
        zh: "现在不要求，自己可以设。", en: "It is not demanded; everybody may set one up.")
    static let demand = Text(zh: "以后都要", en: "Demand it")
    static let demandNot = Text(zh: "不再要求", en: "No longer demand it")
    /// `{0}` is the person's name.
    static let reset = Text(zh: "重设{0}的第二重验证", en: "Reset the second factor of {0}")
}
