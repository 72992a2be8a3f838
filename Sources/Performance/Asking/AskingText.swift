internal import CaseworkRules
internal import SettlementRules
internal import Web

/// What is said when both sides are asked how it went.
enum AskingText {
    static let subject = Text(zh: "投诉{0}：请说说办得怎么样", en: "Complaint {0}: how did it go")
    static let title = Text(zh: "说说这次处理得怎么样", en: "How did it go")
    static let room = Text(zh: "请您评价", en: "Please tell how it went")
    static let lead = Text(
        zh: "答一次，不能再改。只公布合计，不公布您写的话。不回答的只算作没有回答。",
        en: "You answer once. Only totals are published, never your words; no answer is counted as no answer.")
    static let solved = Text(zh: "纠纷解决了吗？", en: "Is the dispute solved?")
    static let fair = Text(zh: "过程公平吗？", en: "Was the way it was handled fair?")
    static let score = Text(zh: "您给这次处理打几分？", en: "How would you score it?")
    static let scoreHint = Text(zh: "1分最低，5分最高。", en: "1 is the lowest, 5 the highest.")
    static let text = Text(zh: "还想说的", en: "Anything else")
    static let choose = Text(zh: "选一项。", en: "Choose one.")
    static let yes = Text(zh: "是", en: "Yes")
    static let partly = Text(zh: "部分", en: "Partly")
    static let no = Text(zh: "不是", en: "No")
    static let send = Text(zh: "提交", en: "Send")
    static let done = Text(zh: "收到了，谢谢您告诉我们。", en: "Your answer is kept.")
    static let already = Text(zh: "您已经回答过了，不能再改。", en: "You have answered already; it cannot be changed.")
    static let notAsked = Text(
        zh: "现在没有要您回答的问题：投诉没有办结，或者没有处理完。", en: "There is nothing to answer now: the complaint is not closed.")

    // The figures.
    static let rail = Text(zh: "事后评价", en: "Asked afterwards")
    static let figuresLead = Text(
        zh: "按办结的月份计：那个月办结的投诉，双方后来怎么说。没有回答的单独列出，不算满意，也不算不满意。",
        en: "By the month of closing: what both sides said of the complaints closed in it. Silence stands apart.")
    static let month = Text(zh: "办结月份", en: "Closed in")
    static let asked = Text(zh: "问了", en: "Asked")
    static let answered = Text(zh: "回答了", en: "Answered")
    static let silent = Text(zh: "没有回答", en: "No answer")
    static let solvedYes = Text(zh: "解决了", en: "Solved")
    static let solvedPartly = Text(zh: "部分解决", en: "Partly")
    static let solvedNo = Text(zh: "没有解决", en: "Not solved")
    static let fairYes = Text(zh: "认为公平", en: "Fair")
    static let meanScore = Text(zh: "平均分", en: "Mean score")
    static let nothing = Text(zh: "这段时间没有问过谁。", en: "Nobody was asked in this time.")
    static let method = Text(
        zh: "口径1：解决率=回答“解决了”的÷回答了的；公平率=回答“公平”的÷回答了公平一问的；平均分=分数合计÷回答了的。月份是投诉第一次办结的月份。",
        en:
            "Formula version 1: solved = \"yes\" ÷ answered; fair = \"yes\" ÷ those who answered that; mean = sum of scores ÷ answered. The month is that of the first closing."
    )

    static func side(_ side: Side) -> Text {
        side == .consumer ? Text(zh: "消费者", en: "Consumers") : Text(zh: "商家", en: "Traders")
    }

    static func name(_ answer: Rating.Solved) -> Text {
        switch answer {
        case .yes: yes
        case .partly: partly
        case .no: no
        }
    }

    static func letter(_ letter: AskingLetter) -> Text {
        let what =
            letter.isAgain
            ? Text(zh: "再请您说一次办得怎么样，只提醒这一次。", en: "please tell how it went; this is the only reminder.")
            : Text(zh: "已经办结，请您说说办得怎么样。", en: "it is closed; please tell how it went.")
        let tail =
            letter.side == .trader
            ? Text(zh: "打开回答：{link}", en: "Answer here: {link}")
            : Text(zh: "用编号和查询码查进度，点“评价”。", en: "Follow the case with number and query code, and rate it.")
        return Text(zh: "【消保】投诉{0}：\(what.zh)\(tail.zh)", en: "[Xiaobao] Complaint {0}: \(what.en) \(tail.en)")
    }
}
