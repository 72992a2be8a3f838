internal import PerformanceRules
internal import Web

extension RecordText {
    static let aboutTitle = Text(zh: "商家的数字怎么算", en: "How the figures of traders are made")
    static let aboutLead = Text(
        zh: "商家的数字由平台自己从投诉里算出来，商家和办理机构都不能改。每个比率都写明分子和分母；没有回应、没有回答单独列出，不算成好，也不算成坏。",
        en:
            "The figures are counted from complaints by the service itself; neither trader nor office can change them. Every rate has its numerator and denominator. Silence stands by itself: it is counted neither as success nor as failure."
    )
    static let whatCounts = Text(zh: "算哪些投诉", en: "Which complaints count")
    static let filesExplained = Text(
        zh: "写明统一社会信用代码的投诉，商家在线答复的时间过了、谈成了，或者机构办到了底的，算一件。不予受理的、并入别的案件的、举报、咨询、导入的旧记录不算。消费者提前结束、商家还没来得及答复的，不算请商家答复过。",
        en:
            "Complaints that name the credit code, once the time to answer online is over, both sides have settled, or an office has handled them to the end. Not counted: refused and merged complaints, tips, consultations, old records that were imported. Where the consumer ended it before the trader had its full time, the trader was not silent."
    )
    static let monthExplained = Text(
        zh: "每件算在答复时间结束的那个月；没有请商家在线答复的，算在办结的那个月。承诺算在到期的那个月。案件重新办理，原来的数字就收回，办结了再算。",
        en:
            "A complaint counts in the month in which the time to answer ended or, where the trader was not asked online, in which it was closed. A promise counts in the month in which it was due. What is taken up again is taken back, and counted anew at its next closing."
    )
    static let eachFigure = Text(zh: "每个指标", en: "Each figure")
    static let whatNot = Text(zh: "这些数字不说明什么", en: "What the figures do not say")
    static let medianExplained = Text(
        zh: "把办结的投诉按天数排好，中间那一件的天数；双数时取前面那一件。从消费者提交算到办结，超过999天按999天。",
        en:
            "Of all closed complaints by their days, the one in the middle; of an even number the lower one. From lodging to closing; more than 999 days count as 999."
    )
    static let smallExplained = Text(
        zh: "分母不到5的只写件数，不写百分比，也不写中位天数：多一件少一件，百分比就会大变。",
        en:
            "Below a denominator of 5 only counts are told, no percentage and no median: one complaint more would turn it over."
    )
    static let uncheckedNote = Text(
        zh: "没有入驻的商家，账号没有核验过：通知发到消费者留的手机号或者邮箱，谁在链接那边答复、签字，平台不知道。所以商家答复、达成一致、按时履行不公布；没有回应的件数照写，写的是发出去的通知没有人答复。",
        en:
            "A trader that has not joined has no checked account: the invitation goes to the phone or mailbox that the consumer gave, and nobody knows who answers and signs there. So answers, settlements and performance are not told; what stays unanswered is, and says that nobody answered what was sent."
    )
    static let notExplained = Text(
        zh: "投诉是消费者一方的说法，一件投诉不等于商家违法。投诉少可能是因为卖得少。数字不排名次，也不是信用评价。",
        en:
            "A complaint is one side's account and proves no breach of law. Few complaints may only mean few sales. The figures are no ranking and no credit rating."
    )
    /// `{0}` is the version.
    static let method = Text(
        zh: "公式第{0}版。算法改了，版本号就变；数字由核验程序对着案件重新算过。",
        en: "Formula version {0}; a change gives a new number. The check program counts all of it again from the files."
    )

    static func explanation(_ figure: TraderRecord.Figure) -> Text {
        switch figure {
        case .answered:
            Text(
                zh: "商家在和解室里留言、提方案、接受或者拒绝方案、签字，或者后来在机构主持下达成了协议。只进门不说话不算答复。",
                en:
                    "It wrote, offered, took or declined an offer or signed in the room, or came to an agreement before an office afterwards. To come in and say nothing is no answer."
            )
        case .inTime:
            Text(zh: "在答复时间里在线答复的。", en: "It answered online within the time given.")
        case .unanswered:
            Text(
                zh: "答复时间过了，商家一直没有答复，后来也没有达成协议。",
                en: "The time passed without any answer, and no agreement came later.")
        case .settled:
            Text(
                zh: "双方自行和解，或者在机构主持下达成协议。达成协议不等于已经履行。",
                en: "Settled between the two, or agreed before an office. An agreement is not yet its performance.")
        case .onTime:
            Text(
                zh: "商家答应的每一项，消费者确认在最晚那天以前做到的。消费者没有确认的不算做到。",
                en: "Items the trader promised of which the consumer confirmed that they were done by the day.")
        case .solved, .partly, .notSolved:
            Text(zh: "办结以后问消费者解决了没有，消费者自己选的。", en: "What the consumer chose when asked after the closing.")
        case .noAnswer:
            Text(
                zh: "问了消费者，还没有回答的。不当作满意，也不当作不满意。",
                en: "The consumer was asked and has not answered: counted neither as content nor as discontent.")
        }
    }
}
