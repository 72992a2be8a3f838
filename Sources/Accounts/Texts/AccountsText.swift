internal import AccountsRules
package import Kernel
package import Web

/// What the pages about signing in say.
package enum SignInText {
    package static let title = Text(zh: "工作人员登录", en: "Staff sign-in")
    package static let name = Text(zh: "登录名", en: "Sign-in name")
    package static let password = Text(zh: "密码", en: "Password")
    package static let send = Text(zh: "登录", en: "Sign in")
    package static let consumers = Text(
        zh: "消费者不用登录：用编号和查询码就能查进度。",
        en: "Consumers need no account: number and query code are enough to follow a case.")
    package static let nameMissing = Text(zh: "写上登录名。", en: "Enter your sign-in name.")
    package static let passwordMissing = Text(zh: "写上密码。", en: "Enter your password.")
    package static let wrong = Text(
        zh: "登录名和密码对不上，请再试一次。忘了密码，找本单位的安全管理员。",
        en: "Name and password do not match. Try again; if you forgot the password, ask your security administrator.")
    package static let wait = Text(
        zh: "连续几次没有对上。请等{0}再试。", en: "Several attempts did not match. Please wait {0} and try again.")
    package static let seconds = Text(zh: "{0}秒", en: "{0} {0:second:seconds}")
    package static let minutes = Text(zh: "{0}分钟", en: "{0} {0:minute:minutes}")
    package static let busy = Text(
        zh: "现在登录的人很多，没有轮到您。请等10秒再试。",
        en: "Many people are signing in just now. Please wait 10 seconds and try again.")
    package static let idle = Text(
        zh: "30分钟没有使用，已经自动退出。请重新登录，接着办。",
        en: "You were signed out after 30 minutes without use. Sign in again to go on.")
    package static let tooOld = Text(
        zh: "登录满12小时，已经自动退出。请重新登录。",
        en: "You were signed out after 12 hours. Please sign in again.")
}

/// What the page about one's own account says.
package enum AccountText {
    package static let title = Text(zh: "我的账号", en: "My account")
    package static let office = Text(zh: "单位", en: "Office")
    package static let roles = Text(zh: "角色", en: "Roles")
    package static let noRole = Text(zh: "没有角色", en: "No role")
    package static let sessions = Text(zh: "登录在哪里", en: "Where you are signed in")
    package static let began = Text(zh: "登录时间", en: "Signed in")
    package static let used = Text(zh: "最近使用", en: "Last used")
    package static let device = Text(zh: "浏览器和设备", en: "Browser and device")
    package static let address = Text(zh: "网络地址", en: "Network address")
    package static let move = Text(zh: "可以做的事", en: "Move")
    package static let thisOne = Text(zh: "就是这里", en: "This one")
    package static let end = Text(zh: "退出这一处", en: "Sign out there")
    package static let endOf = Text(zh: "{0}登录的", en: "Signed in {0}")
    package static let changePassword = Text(zh: "换密码", en: "Change the password")
    package static let current = Text(zh: "现在的密码", en: "Current password")
    package static let new = Text(zh: "新密码", en: "New password")
    package static let newHint = Text(
        zh: "至少10个字符，可以是一句话。不要求数字和符号。",
        en: "At least 10 characters; a sentence is fine. No digits or signs required.")
    package static let again = Text(zh: "再写一遍新密码", en: "New password once more")
    package static let save = Text(zh: "保存新密码", en: "Save the new password")
    package static let saved = Text(
        zh: "密码换好了，别处的登录都已退出。", en: "The password is changed; you are signed out everywhere else.")
    package static let ended = Text(zh: "那一处已经退出。", en: "You are signed out there.")
    package static let currentWrong = Text(zh: "现在的密码不对。", en: "The current password is not right.")
    package static let notSame = Text(zh: "两遍写的不一样。", en: "The two do not match.")
    package static let tooShort = Text(zh: "新密码至少{0}个字符。", en: "Use at least {0} characters.")
    package static let tooLong = Text(zh: "新密码最多{0}个字符。", en: "Use at most {0} characters.")
    package static let isSignInName = Text(
        zh: "新密码不能和登录名一样。", en: "The password must not be the sign-in name.")
    package static let oneCharacter = Text(
        zh: "不能只重复一个字符。", en: "Do not repeat a single character.")

    /// What is wrong with a new password.
    static func problem(_ problem: PasswordProblem, _ say: Words) -> String {
        switch problem {
        case .tooShort(let min): say(tooShort, String(min))
        case .tooLong(let max): say(tooLong, String(max))
        case .isSignInName: say(isSignInName)
        case .oneCharacter: say(oneCharacter)
        }
    }
}

/// What people are appointed to do, in words.
package enum RoleText {
    package static func name(_ role: Role) -> Text {
        switch role {
        case .clerk: Text(zh: "登记员", en: "Clerk")
        case .officer: Text(zh: "经办人", en: "Officer")
        case .mediator: Text(zh: "调解员", en: "Mediator")
        case .supervisor: Text(zh: "负责人", en: "Supervisor")
        case .analyst: Text(zh: "分析员", en: "Analyst")
        case .auditor: Text(zh: "审计管理员", en: "Auditor")
        case .systemAdministrator: Text(zh: "系统管理员", en: "System administrator")
        case .securityAdministrator: Text(zh: "安全管理员", en: "Security administrator")
        }
    }

    /// Several roles in one line, in the order of the law of the table.
    static func list(_ roles: Set<Role>, _ say: Words) -> String {
        let named = Role.allCases.filter(roles.contains).map { say(name($0)) }
        return named.isEmpty ? say(AccountText.noRole) : say.list(named)
    }
}
