internal import SettlementRules
internal import TradersRules
internal import Web

/// What the trader desk says.
enum ShopText {
    static let queue = Text(zh: "待办", en: "To do")
    static let ended = Text(zh: "办完的", en: "Ended")
    static let figures = Text(zh: "数据", en: "Figures")
    static let promises = Text(zh: "承诺", en: "Promises")
    static let templates = Text(zh: "模板", en: "Templates")
    static let webhooks = Text(zh: "事件推送", en: "Webhooks")
    static let people = Text(zh: "人员", en: "People")
    /// `{0}` is the day.
    static let first = Text(
        zh: "有等您办的，最早的{0}到期。到期不办，自动转监管部门。",
        en: "Something waits for you; the first is due on {0}. After that it goes to the authority.")
    static let noneOpen = Text(
        zh: "现在没有要办的。有新投诉，会发短信或者邮件，也会列在这里。", en: "Nothing waits. New complaints are told by message, and listed here.")
    static let noneEnded = Text(zh: "还没有办完的。", en: "None has ended yet.")
    static let matter = Text(zh: "投诉", en: "Complaint")
    static let stateLabel = Text(zh: "状态", en: "State")
    static let dueLabel = Text(zh: "最晚哪天", en: "Due")
    static let numberLabel = Text(zh: "编号", en: "Number")
    static let answerOffer = Text(zh: "等您答复方案{0}", en: "Offer {0} waits for you")
    static let figuresLead = Text(
        zh: "最近{0}件以内的在线和解。分子、分母都写出来。", en: "Of the newest {0} settlements at most, with numerators and denominators.")
    static let measure = Text(zh: "指标", en: "Measure")
    static let rate = Text(zh: "比率", en: "Rate")
    static let fraction = Text(zh: "分子÷分母", en: "Of which")
    static let rates = Text(zh: "办得怎么样", en: "How it went")
    static let answered = Text(zh: "答复：结束的里，您来过的", en: "Answered: of those that ended, where you came")
    static let settledRate = Text(zh: "和解：答复过的里，谈成的", en: "Settled: of those answered, where both signed")
    static let export = Text(zh: "导出（CSV，最多一万件）", en: "Export (CSV, ten thousand at most)")
    static let exportHeads = [
        numberLabel, matter, stateLabel, Text(zh: "邀请日期", en: "Invited on"), dueLabel,
    ]

    static func state(_ state: RoomState) -> Text {
        switch state {
        case .invited: Text(zh: "新来的，等您看", en: "New, waits for you")
        case .open: Text(zh: "和解中", en: "Being settled")
        case .signing: Text(zh: "等签协议", en: "To be signed")
        case .settled: Text(zh: "已和解", en: "Settled")
        case .failed: Text(zh: "没有谈成", en: "Not settled")
        case .silent: Text(zh: "没有答复", en: "No answer")
        }
    }

    // Signing in.
    static let signIn = Text(zh: "登录", en: "Sign in")
    static let signInTitle = Text(zh: "商家登录", en: "Traders sign in")
    static let notYet = Text(zh: "还没有入驻的，从这里申请", en: "Not joined yet? Apply here")
    static let passwordNeeded = Text(zh: "写上密码。", en: "Enter your password.")
    static let wrong = Text(
        zh: "代码、手机号或者密码不对。忘了密码的，请店里的负责人重新加您一次，或者打12315。",
        en: "Code, number or password is wrong. If you forgot it, ask your manager to add you again, or call 12315.")
    /// `{0}` is a time of day.
    static let closed = Text(zh: "试错的次数太多，{0}以后再试。", en: "Too many wrong attempts; try again after {0}.")
    static let ownPassword = Text(zh: "换一个自己的密码", en: "Choose a password of your own")
    static let save = Text(zh: "保存", en: "Save")
    static let again = Text(zh: "重新申请", en: "Apply again")

    static func standing(_ state: AccountState) -> Text {
        switch state {
        case .applied: Text(zh: "正在审核。审核的人会打您留的手机核实。", en: "Your application is being checked; you will be called.")
        case .joined: Text(zh: "已经入驻。", en: "You have joined.")
        case .refused:
            Text(zh: "没有同意入驻。改好了可以重新申请。", en: "The application was refused. You may put it right and apply again.")
        case .left:
            Text(
                zh: "已经退出。还在进行的和解，从短信、邮件里的链接进。",
                en: "You have left. Settlements under way open by the links in messages.")
        case .removed:
            Text(
                zh: "已经移出。还在进行的和解，从短信、邮件里的链接进。",
                en: "The account was removed. Settlements under way open by the links in messages.")
        }
    }

    // People.
    static let personName = Text(zh: "姓名", en: "Name")
    static let personNameMissing = Text(zh: "写上姓名。", en: "Enter the name.")
    static let roleLabel = Text(zh: "做什么", en: "Role")
    static let roleMissing = Text(zh: "选一个。", en: "Choose one.")
    static let firstPassword = Text(zh: "第一密码", en: "First password")
    static let firstPasswordHint = Text(
        zh: "当面告诉他，第一次登录时要换成自己的。", en: "Tell it in person; it is changed at the first sign-in.")
    static let addPerson = Text(zh: "加一个人", en: "Add somebody")
    static let personRefused = Text(
        zh: "这个手机号已经有了，或者已经满50人。", en: "The number is there already, or there are fifty people.")
    /// `{0}` is the person's name.
    static let endPerson = Text(zh: "{0}不在这里做了", en: "{0} works here no longer")

    static func role(_ role: ShopRole) -> Text {
        switch role {
        case .manager: Text(zh: "负责人", en: "Manager")
        case .answerer: Text(zh: "答复的人", en: "Answerer")
        }
    }

    static func roleHint(_ role: ShopRole) -> Text {
        switch role {
        case .manager: Text(zh: "答复投诉，管人员、承诺，也能退出。", en: "Answers, keeps people and promises, may leave.")
        case .answerer: Text(zh: "答复投诉，写模板。", en: "Answers, and writes templates.")
        }
    }

    // Leaving.
    static let leave = Text(zh: "退出入驻", en: "Leave")
    static let stay = Text(zh: "不退出", en: "Stay")
    static let leaveReason = Text(zh: "为什么", en: "Why")
    static let leaveMeaning = Text(
        zh: "退出以后，人员都登不进来；已经来的投诉照样要办，从短信、邮件里的链接进。以后可以重新申请。",
        en:
            "Nobody can sign in after that. Complaints that have come still stand and open by the links in messages. You may apply again."
    )
    static let notPermitted = Text(zh: "这件事要店里的负责人来做。", en: "This is for a manager of the trader.")
}
