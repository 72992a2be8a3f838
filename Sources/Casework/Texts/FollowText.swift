internal import CaseworkRules
package import Web

/// What the page of a followed file says.
package enum FollowText {
    /// The entry of the navigation.
    package static let navigation = Text(zh: "查进度", en: "Follow")
    static let pageTitle = Text(zh: "{0} 进度", en: "Case {0}")
    static let anOffice = Text(zh: "办理单位", en: "The office in charge")
    static let paused = Text(zh: "鉴定期间，暂停计算", en: "Paused for the appraisal")
    static let late = Text(zh: "，已超期", en: ", late")
    static let until = Text(zh: "最晚{0}", en: "until {0}")
    static let next = Text(zh: "接下来会怎样", en: "What comes next")
    static let history = Text(zh: "办理经过", en: "What has happened")

    static let stageFiled = Text(zh: "已提交", en: "Filed")
    static let stageAcceptance = Text(zh: "决定受理", en: "Acceptance")
    static let stageAccepted = Text(zh: "已受理", en: "Accepted")
    static let stageMediation = Text(zh: "调解", en: "Mediation")
    static let stageAgreed = Text(zh: "达成协议", en: "Agreement")
    static let stageWork = Text(zh: "办理", en: "Work on it")
    static let stageClosing = Text(zh: "办结", en: "Closing")
    static let stageClosed = Text(zh: "已办结", en: "Closed")

    static let stageVerification = Text(zh: "核查", en: "Verification")
    static let stageConclusion = Text(zh: "结论", en: "Conclusion")
    static let stageAnswer = Text(zh: "答复", en: "Answer")
    static let stageConsidered = Text(zh: "研究", en: "Consideration")
    static let links = Text(zh: "相关的编号", en: "Numbers that belong to it")
    static let linkCode = Text(zh: "查询码和这件一样", en: "The query code is the same")
    static let ownCode = Text(zh: "用那一件自己的查询码", en: "With its own query code")
    static let reporter = Text(zh: "您的身份", en: "Who you are")
    static let anonymous = Text(zh: "这是匿名举报，没有您的姓名和联系方式。", en: "This tip is anonymous; nothing about you is kept.")
    static let reporterMeaning = Text(
        zh: "您留下的姓名和联系方式是加密保存的，只有写明理由才能看，每次都有记录。您可以随时要求抹去；抹去以后不能恢复。",
        en:
            "Your name and contact are kept sealed; they are read only with a written reason, and each look is recorded. You may have them erased at any time; this cannot be undone."
    )
    static let forget = Text(zh: "抹去我的姓名和联系方式", en: "Erase my name and contact")

    static let youCan = Text(zh: "您可以", en: "You can")
    static let notNow = Text(zh: "现在不能做的", en: "Not possible now")
    static let whoHandles = Text(zh: "谁在办", en: "Who is responsible")
    static let documents = Text(zh: "发给您的文书", en: "Documents issued to you")
    static let officer = Text(zh: "办理人姓{0}", en: "An officer named {0}")
    static let offeredTo = Text(zh: "正在移送给{0}，对方还没有接收。", en: "Offered to {0}, which has not taken it yet.")
    /// `{0}` is put in as markup.
    static let call = Text(zh: "，说编号后六位 {0}", en: ", and give the last six digits, {0}")
    static let money = Text(zh: "协议和金额", en: "Agreement and money")
    static let agreedSum = Text(zh: "协议金额", en: "Sum agreed")
    static let performBy = Text(zh: "最晚履行", en: "To be kept by")
    static let agreedAtClosing = Text(zh: "办结时协议金额", en: "Agreed, at closing")
    static let performed = Text(zh: "已经履行", en: "Performed")
    static let files = Text(zh: "您交的材料", en: "What you handed in")

    static let consents = Text(zh: "您的同意", en: "Your consents")
    static let consentGiven = Text(zh: "您同意了", en: "You agreed")
    static let consentRefused = Text(zh: "您没有同意", en: "You did not agree")
    static let consentWithdrawnOn = Text(zh: "{0}撤回了", en: "Withdrawn on {0}")
    static let withdrawConsent = Text(zh: "撤回同意", en: "Withdraw consent")
    static let processingMeaning = Text(
        zh: "没有这项就不能办理。不想再办的，请撤回投诉。",
        en: "Without it the case cannot be handled. To end it, withdraw the complaint.")
    static let leave = Text(zh: "不再查看", en: "Stop looking at this case")
    static let leaveMeaning = Text(
        zh: "在别人的设备上看完，请点一下。一小时不看，也会自动关上。",
        en: "Press this after looking on somebody else’s device. It also closes after an hour without a look.")

    /// What withdrawing a consent means.
    static func meaning(_ purpose: ConsentPurpose) -> Text {
        switch purpose {
        case .passingToTrader:
            Text(
                zh: "撤回以后，不再把您写的内容给商家看；已经给的收不回来，调解可能办不成。",
                en: "From then on nothing you write is passed to the trader. What was passed stays; mediation may fail."
            )
        case .entrustedMediation:
            Text(zh: "撤回以后，不再委托别的组织调解。", en: "From then on mediation is not entrusted to another body.")
        case .publication:
            Text(zh: "撤回以后，这件投诉不再公示；公开的统计数字不受影响。", en: "From then on it is not published; totals in figures stay.")
        case .processing, .guardian: processingMeaning
        }
    }

    /// What was just done.
    static func done(_ done: FollowDone) -> Text {
        switch done {
        case .supplement: Text(zh: "收到了您补的材料。", en: "We have what you handed in.")
        case .facts: Text(zh: "收到了您补充的情况。", en: "We have what you added.")
        case .withdrawal: Text(zh: "已经撤回。", en: "It is withdrawn.")
        case .rating: Text(zh: "收到了您的评价。", en: "We have your rating.")
        case .reopening: Text(zh: "已经重新办理。", en: "It is taken up again.")
        case .consent: Text(zh: "同意已经撤回。", en: "The consent is withdrawn.")
        case .reply: Text(zh: "信已经寄出。", en: "Your letter is sent.")
        case .forgetting:
            Text(zh: "您的姓名和联系方式已经抹去，举报照常办理。", en: "Your name and contact are erased; the tip is handled as before.")
        }
    }
}

/// What the page says on which number and code are asked for.
enum FollowStartText {
    static let title = Text(zh: "查投诉|办到哪一步了", en: "See where your complaint stands")
    static let number = Text(zh: "投诉编号", en: "Number of the case")
    static let numberHint = Text(
        zh: "在回执左上角，例如 150105-26-004817-3", en: "At the top left of the receipt, such as 150105-26-004817-3")
    static let numberMissing = Text(zh: "写上编号，在回执左上角。", en: "Enter the number at the top left of the receipt.")
    static let code = Text(zh: "查询码", en: "Query code")
    static let codeHint = Text(
        zh: "13位字母和数字，和编号写在一起；大小写都可以", en: "13 letters and digits beside the number; capitals do not matter")
    static let codeMissing = Text(zh: "写上查询码，回执上和编号写在一起。", en: "Enter the code that stands beside the number.")
    static let send = Text(zh: "查看进度", en: "See the case")
    static let lost = Text(zh: "找不到编号或查询码", en: "I do not have the number or the code")
    static let lostText = Text(
        zh: "打12315，说您的姓名、电话和商家名字，可以问到进度。查询码不能重发，请收好回执。",
        en: "Call 12315 with your name, phone and the trader’s name. A code cannot be sent again, so keep the receipt.")
    static let wait = Text(
        zh: "试得太多了。请过10分钟再试；也可以打12315查。", en: "Too many attempts. Try again in 10 minutes, or call 12315.")
    static let closed = Text(
        zh: "一小时没有看，已经关上。请再写一次编号和查询码。", en: "It closed after an hour without a look. Enter number and code again.")
    static let left = Text(zh: "已经关上。这台设备上不再能看到这件投诉。", en: "Closed. This case can no longer be seen on this device.")
    static let kept = Text(
        zh: "您写的还在，看完编号和查询码就接着来。选好的文件要重新选一次。",
        en: "What you wrote is kept; it comes back after number and code. Files have to be chosen again.")
}
