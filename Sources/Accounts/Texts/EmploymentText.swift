internal import AccountsRules
internal import Kernel
internal import Web

/// What the pages about taking people on, moving them and letting them go say.
enum EmploymentText {
    static let new = Text(zh: "加一个人", en: "Take somebody on")
    static let newLead = Text(
        zh: "在{0}。角色由安全管理员另外加：建人和给权不能是同一个人。",
        en: "At {0}. Roles are given by the security administrator: whoever makes accounts gives no rights.")
    static let nameMissing = Text(zh: "写上姓名。", en: "Enter the name.")
    static let signInHint = Text(
        zh: "登录时写的名字，建好以后不改，也不给别人再用。", en: "What is typed to sign in. It stays, and is never given to another person.")
    static let signInMissing = Text(zh: "写上登录名。", en: "Enter the sign-in name.")
    static let newSend = Text(zh: "加上，看第一个密码", en: "Take on, and see the first password")
    static let taken = Text(
        zh: "这个登录名有人用过了。换一个，例如加上科室或数字。", en: "Somebody has or had this sign-in name. Choose another.")
    static let passwordTitle = Text(zh: "{0}的第一个密码", en: "First password of {0}")
    static let passwordLead = Text(
        zh: "只显示这一次。当面或打电话告诉本人，不要发邮件。", en: "Shown this once. Tell it in person or by telephone, not by mail.")
    static let firstPassword = Text(zh: "第一个密码", en: "First password")
    static let passwordAfter = Text(
        zh: "第一次登录时要换成自己的密码。忘了记，就让安全管理员重给一个。",
        en: "It must be replaced at the first sign-in. If it gets lost, the security administrator gives another.")
    static let toPerson = Text(zh: "看{0}的资料", en: "To {0}")

    static let move = Text(zh: "把{0}调到别的机构", en: "Move {0} to another office")
    static let moveLead = Text(
        zh: "现在在{0}。从今天起算；原来的角色随原机构结束，新角色由安全管理员来加。",
        en:
            "Now at {0}. It holds from today; the roles end with the old office, new ones are given by the security administrator."
    )
    static let newOffice = Text(zh: "调到", en: "New office")
    static let officeMissing = Text(zh: "选一个机构。", en: "Choose an office.")
    static let moveSend = Text(zh: "调动", en: "Move")
    static let end = Text(zh: "{0}离开单位", en: "End the employment of {0}")
    static let endLead = Text(
        zh: "从现在起不能登录，角色全部结束。办过的事仍然记在这个名字下。",
        en: "From now on there is no signing in, and all roles end. What was done stays under the name.")
    static let endSend = Text(zh: "确定离开", en: "End the employment")

    static let reset = Text(zh: "给{0}重给一个第一密码", en: "Give {0} a first password again")
    static let resetLead = Text(
        zh: "现在的密码马上不能用，各处的登录都退出。", en: "The present password stops working and all sessions end.")
    static let resetSend = Text(zh: "重给，看密码", en: "Give one, and see it")
    static let resetSecond = Text(zh: "重设{0}的第二重验证", en: "Reset the second factor of {0}")
    static let resetSecondLead = Text(
        zh: "手机丢了、恢复码也没有了才用。先当面或打电话认清本人：拿到密码的人会想骗过这一步。",
        en:
            "For when telephone and recovery codes are lost. Make sure in person or by telephone who asks: somebody with a stolen password would."
    )
    static let resetSecondSend = Text(zh: "重设", en: "Reset")
    static let notOneself = Text(
        zh: "自己的要由另一位安全管理员来办。", en: "For your own, ask another security administrator.")
    static let alreadyEnded = Text(zh: "这个人已经离开了。", en: "This person has left.")
    static let sessionsOf = Text(zh: "{0}登录在哪里", en: "Where {0} is signed in")
    static let notSignedIn = Text(zh: "现在没有登录。", en: "Not signed in anywhere.")

    /// What was just done about a person.
    static func done(_ key: String) -> Text? {
        switch key {
        case "moved": Text(zh: "调动好了。请安全管理员加新的角色。", en: "Moved. Ask the security administrator for new roles.")
        case "ended": Text(zh: "已经离开，不能再登录。", en: "Ended; signing in is closed.")
        case "second-factor": Text(zh: "重设好了，下次登录重新设。", en: "Reset; it is set up again at the next sign-in.")
        default: nil
        }
    }

    /// Why somebody cannot leave.
    static func words(_ problem: LeavingProblem, _ say: Words) -> String {
        switch problem {
        case .openFiles(let count): say(hasFiles, say.count(count))
        case .hasEnded: say(alreadyEnded)
        case .isSelf: say(isSelf)
        case .lastHolder(let role): say(AdministrationText.lastHolder, say(RoleText.name(role)))
        case .sameOffice: say(Text(zh: "已经在这个机构了。", en: "Already at this office."))
        case .officeUnknown: say(officeMissing)
        }
    }

    private static let hasFiles = Text(
        zh: "手里还有{0}件没办结。先由负责人移交给别人。",
        en: "{0} open {0:file is:files are} still with this person. The supervisor hands them over first.")
    private static let isSelf = Text(
        zh: "自己的调动和离开要由另一位系统管理员来办。", en: "Your own is done by another system administrator.")
}
