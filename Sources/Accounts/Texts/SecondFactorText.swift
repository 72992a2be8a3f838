internal import Web

/// What the pages about the second factor and the first password say.
enum SecondFactorText {
    static let codeTitle = Text(zh: "再写一个验证码", en: "One more code")
    static let codeLead = Text(
        zh: "密码对了。打开手机上的验证器，把现在显示的6位数字写在这里。",
        en: "The password is right. Open the authenticator app on your telephone and enter the 6 digits it shows now.")
    static let code = Text(zh: "验证码", en: "Code")
    static let codeHint = Text(
        zh: "6位数字，30秒换一次；也可以写一个恢复码。", en: "6 digits that change every 30 seconds; a recovery code will do, too.")
    static let sixDigits = Text(zh: "6位数字，30秒换一次。", en: "6 digits that change every 30 seconds.")
    static let lost = Text(
        zh: "手机不在身边、恢复码也没有了，找本单位的安全管理员重设。",
        en: "Without your telephone and your recovery codes, ask your security administrator to reset it.")
    static let leave = Text(zh: "不登录了", en: "Do not sign in")
    static let codeMissing = Text(zh: "写上验证码。", en: "Enter the code.")
    static let codeWrong = Text(
        zh: "这个验证码不对，或者用过了。等下一个6位数字出来再写。",
        en: "This code is wrong or was used. Wait for the next 6 digits and enter those.")
    static let firstCodeWrong = Text(
        zh: "这6位数字对不上。看看手机的时间准不准，等下一个数字出来再写。",
        en: "These digits do not match. Check the time of your telephone, wait for the next digits and enter those.")
    static let unreadable = Text(
        zh: "您的第二重验证读不出来了，是安装的密钥换过。请找安全管理员重设。",
        en: "Your second factor cannot be read: the installation's secret was replaced. Ask the security administrator."
    )

    static let ownPassword = Text(zh: "换成自己的密码", en: "Choose a password of your own")
    static let ownPasswordLead = Text(
        zh: "您用的是别人给的第一个密码。换成只有自己知道的，再往下走。",
        en: "You signed in with a first password that somebody gave you. Choose one that only you know.")
    static let unchanged = Text(zh: "这还是原来那个密码，换一个。", en: "This is the same password; choose another.")

    static let enrol = Text(zh: "设好第二重验证", en: "Set up the second factor")
    static let enrolLead = Text(
        zh: "以后登录，除了密码，还要写手机上的6位数字。一次设好，两分钟。",
        en: "From now on signing in takes 6 digits from your telephone besides the password. This takes two minutes.")
    static let enrolApp = Text(
        zh: "手机上装一个验证器（支持TOTP的都行），打开它，选“添加账号”。",
        en: "Install an authenticator app on your telephone (any that does TOTP) and choose to add an account.")
    static let enrolScan = Text(zh: "用它扫下面的图。", en: "Scan this picture with it.")
    static let enrolCode = Text(zh: "把它显示的6位数字写在下面。", en: "Enter the 6 digits it shows below.")
    static let picture = Text(zh: "给验证器扫的二维码", en: "QR code for the authenticator app")
    static let noCamera = Text(zh: "扫不了", en: "Cannot scan")
    static let typeOff = Text(
        zh: "在验证器里选“手动输入”，类型选“按时间”，写上这些字母和数字：",
        en: "Choose to enter a key by hand, time-based, and type these letters and digits:")
    static let enrolSend = Text(zh: "设好", en: "Set up")

    static let recovery = Text(zh: "恢复码", en: "Recovery codes")
    static let done = Text(zh: "第二重验证设好了。", en: "The second factor is set up.")
    static let recoveryLead = Text(
        zh: "手机丢了的时候，用其中一个代替验证码，每个只能用一次。抄下来或者打印，放在安全的地方；这里只显示这一次。",
        en:
            "When your telephone is lost, one of these stands in for the code, each once. Write them down or print them and keep them safe; they are shown this once."
    )
    static let noted = Text(zh: "已经记好，继续", en: "Noted, go on")

    static let title = Text(zh: "第二重验证", en: "Second factor")
    static let on = Text(zh: "已经设好", en: "Set up")
    static let off = Text(zh: "还没有设", en: "Not set up")
    static let codesLeft = Text(zh: "恢复码还剩{0}个", en: "{0} recovery {0:code:codes} left")
    static let renew = Text(zh: "换一组恢复码", en: "Fresh recovery codes")
    static let renewHint = Text(
        zh: "先写一个验证码。旧的恢复码就不能用了。", en: "Enter a code first. The old recovery codes stop working.")

    static let security = Text(zh: "登录要求", en: "Signing in")
    static let demanded = Text(zh: "工作人员登录要不要第二重验证", en: "Second factor for staff")
    static let demandYes = Text(zh: "要", en: "Demanded")
    static let demandYesHint = Text(
        zh: "还没有设的人，下次登录先设好才能进去（GB/T 22239三级要求两种验证）。演示账号除外。",
        en:
            "Whoever has none sets it up at the next sign-in (GB/T 22239 level 3 asks for two factors). Demonstration accounts are left out."
    )
    static let demandNo = Text(zh: "不要求", en: "Not demanded")
    static let demandNoHint = Text(zh: "自己设了的人照样要写。", en: "Those who have set one up still enter it.")
    static let save = Text(zh: "保存", en: "Save")
    static let saved = Text(zh: "保存好了。", en: "Saved.")
}
