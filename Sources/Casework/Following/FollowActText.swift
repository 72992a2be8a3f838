internal import CaseworkRules
internal import Web

/// What the pages say on which a consumer does something.
enum FollowActText {
    static func title(_ act: FollowAct, _ kind: CaseKind = .complaint) -> Text {
        switch act {
        case .withdrawal where kind != .complaint: Text(zh: "撤回", en: "Withdraw it")
        case .reply: Text(zh: "写信给|办理单位", en: "Write to the office")
        case .supplement: Text(zh: "补充|要求的|材料", en: "Hand in what is missing")
        case .facts: Text(zh: "补充情况|或者材料", en: "Add facts or files")
        case .withdrawal: Text(zh: "撤回投诉", en: "Withdraw the complaint")
        case .rating: Text(zh: "评价|这次办理", en: "Rate how it was handled")
        case .reopening: Text(zh: "申请|重新办理", en: "Ask to reopen it")
        }
    }

    /// The question at the head of the page.
    static func question(_ act: FollowAct, _ kind: CaseKind = .complaint) -> Text {
        switch act {
        case .withdrawal where kind != .complaint: Text(zh: "要撤回吗？", en: "Withdraw it?")
        case .reply: Text(zh: "您想说什么？", en: "What do you want to say?")
        case .supplement: Text(zh: "您要补|什么材料？", en: "What do you hand in?")
        case .facts: Text(zh: "您还想|补充什么？", en: "What do you want to add?")
        case .withdrawal: Text(zh: "要撤回|这件投诉吗？", en: "Withdraw this complaint?")
        case .rating: Text(zh: "这次办得|怎么样？", en: "How was it handled?")
        case .reopening: Text(zh: "为什么|要重新办理？", en: "Why should it be reopened?")
        }
    }

    static func send(_ act: FollowAct) -> Text {
        switch act {
        case .supplement: Text(zh: "提交材料", en: "Send it")
        case .facts: Text(zh: "提交补充", en: "Send the addition")
        case .withdrawal: Text(zh: "撤回", en: "Withdraw")
        case .rating: Text(zh: "提交评价", en: "Send the rating")
        case .reopening: Text(zh: "申请重新办理", en: "Ask to reopen it")
        case .reply: Text(zh: "寄出", en: "Send it")
        }
    }

    static let replyMeaning = Text(
        zh: "办理单位的回信也在这个页面上。不想让人知道您是谁，就不要写姓名、电话和住址。",
        en: "The office answers on this page. If you want to stay unknown, write no name, phone or address.")
    static let keep = Text(zh: "不撤回", en: "Keep it")
    static let back = Text(zh: "回到进度", en: "Back to the case")
    static let asked = Text(zh: "办理单位请您补充：", en: "You are asked for:")
    /// `{0}` is the date.
    static let supplementUntil = Text(zh: "最晚{0}补好。", en: "Please send it by {0}.")
    static let factsMeaning = Text(
        zh: "写的内容和材料，办理人会看到；没有撤回“告知商家”的，商家也可能看到。",
        en: "The officer sees what you write and send; so may the trader, unless you withdrew that consent.")
    static let withdrawOther = Text(
        zh: "撤回后不能恢复，可以重新提交。", en: "This cannot be undone; you can file it again.")
    static let withdrawMeaning = Text(
        zh: "撤回后不能恢复，可以重新投诉。办理单位不再调解，上面的期限不再计算。",
        en: "This cannot be undone; you can lodge a new complaint. Mediation stops, and its days are no longer counted."
    )
    /// `{0}` is the date.
    static let reopenUntil = Text(
        zh: "最晚{0}可以申请。申请以后马上重新办理，调解期限从今天的第二天起再算一次。",
        en: "You can ask until {0}. It is taken up again at once, and the time for mediation is counted anew.")
    static let ratingMeaning = Text(
        zh: "只评价一次，不能改。公开的只有统计数字，不公开您写的话。",
        en: "You rate once and cannot change it. Only totals are published, never your words.")

    static let text = Text(zh: "内容", en: "What you want to say")
    static let textHint = Text(
        zh: "写清楚是什么、哪一天的；最多5000个字", en: "Say what it is and of which day; at most 5,000 characters")
    static let textMissing = Text(zh: "写一两句补充的内容。", en: "Write a sentence or two.")
    static let files = Text(zh: "材料", en: "Files")
    static let withdrawReason = Text(zh: "为什么撤回", en: "Why you withdraw it")
    static let withdrawHint = Text(zh: "例如商家已经退款", en: "For example, the trader has paid back")
    /// What is kept when no reason was written, since the history asks for one.
    static let noReason = "（没有写理由）"
    static let reopenReason = Text(zh: "理由", en: "Reason")
    static let reopenHint = Text(zh: "例如商家没有按协议退款", en: "For example, the trader has not paid as agreed")
    static let reopenMissing = Text(zh: "写上为什么要重新办理。", en: "Write why it should be reopened.")
    static let solved = Text(zh: "您的问题解决了吗？", en: "Was your problem solved?")
    static let fair = Text(zh: "办理的过程公平吗？", en: "Was the way it was handled fair?")
    static let fairMissing = Text(zh: "选一项：公平、部分公平、不公平。", en: "Choose fair, partly fair or not fair.")

    static func fairness(_ answer: Rating.Solved) -> Text {
        switch answer {
        case .yes: Text(zh: "公平", en: "Fair")
        case .partly: Text(zh: "部分公平", en: "Partly fair")
        case .no: Text(zh: "不公平", en: "Not fair")
        }
    }
    static let solvedMissing = Text(zh: "选一项：解决了没有。", en: "Choose whether it was solved.")
    static let score = Text(zh: "您对办理满意吗？", en: "How satisfied are you with the handling?")
    static let scoreMissing = Text(zh: "选1到5分。", en: "Choose from 1 to 5.")
    static let ratingText = Text(zh: "想说的话", en: "What you want to say about it")

    static let scores = [
        Text(zh: "1分　很不满意", en: "1, very dissatisfied"), Text(zh: "2分　不满意", en: "2, dissatisfied"),
        Text(zh: "3分　一般", en: "3, neither"), Text(zh: "4分　满意", en: "4, satisfied"),
        Text(zh: "5分　很满意", en: "5, very satisfied"),
    ]

    static let stale = Text(
        zh: "这件投诉刚才有了新进展。您写的还在，看一下下面现在的情况，再提交一次。",
        en: "Something new has happened in this case. What you wrote is kept; look at where it stands, then send again."
    )
    static let chooseAgain = Text(zh: "选好的文件要重新选一次。", en: "Files have to be chosen again.")
    static let notPossible = Text(zh: "这一步|现在不能做", en: "This is not possible now")
    static let yourWords = Text(zh: "您写的内容", en: "What you wrote")
    static let fault = Text(
        zh: "没有保存成功，是我们这边的问题。您写的还在这里，请再点一次。",
        en: "Not saved; the fault is ours. What you wrote is still here. Please try again.")
}
