internal import PerformanceRules
internal import Web

/// What the public figures of a trader say.
enum RecordText {
    static let title = Text(zh: "{0}的投诉办得怎么样", en: "How complaints about {0} ended")
    static let heading = Text(zh: "投诉办得怎么样", en: "How complaints ended")
    static let nameless = Text(zh: "没有入驻的商家", en: "A trader that has not joined")
    static let unchecked = Text(zh: "账号没有核验", en: "No checked account")
    static let promises = Text(zh: "商家承诺", en: "What the trader promises")
    static let unknown = Text(
        zh: "没有这家商家的投诉，它也没有入驻。没有投诉不等于没有问题。",
        en: "No complaint about this trader was counted, and it has not joined. That proves nothing either way.")
    static let period = Text(zh: "统计期", en: "Period")
    static let twelve = Text(zh: "近12个整月", en: "Last 12 whole months")
    static let year = Text(zh: "{0}年", en: "{0}")
    static let span = Text(
        zh: "统计期{0}至{1}，公式第{2}版", en: "Period {0} to {1}, formula version {2}")
    static let nothing = Text(
        zh: "这段时间没有计入的投诉。没有投诉不等于没有问题。",
        en: "No complaint was counted in this time. That proves nothing either way.")
    static let files = Text(zh: "{0}件投诉", en: "{0} {0:file:files}")
    static let silentFiles = Text(zh: "{0}件商家没有回应", en: "{0} never answered by the trader")
    static let solvedFiles = Text(zh: "{0}件消费者确认解决", en: "{0} solved, says the consumer")
    static let stop = Text(zh: "。", en: ".")
    static let what = Text(zh: "指标", en: "Figure")
    static let share = Text(zh: "比率", en: "Rate")
    static let numbers = Text(zh: "分子 ÷ 分母", en: "Numbers")
    static let numerator = Text(zh: "分子", en: "Numerator")
    static let denominator = Text(zh: "分母", en: "Denominator")
    static let from = Text(zh: "统计期起", en: "From")
    static let to = Text(zh: "统计期止", en: "To")
    static let formula = Text(zh: "公式版本", en: "Formula version")
    static let notTold = Text(zh: "不公布", en: "not told")
    static let median = Text(
        zh: "从提交到办结，中位数{0}天（{1}件）。", en: "From lodging to closing, median {0} {0:day:days} ({1} closed).")
    static let noMedian = Text(
        zh: "办结{0}件，少于{1}件，不算中位天数。", en: "{0} closed: fewer than {1}, so no median of days is told.")
    static let about = Text(zh: "每个指标怎么算", en: "How each figure is made")
    static let csv = Text(zh: "下载CSV", en: "Download as CSV")
    static let join = Text(zh: "我是商家，要入驻", en: "I am the trader and want to join")
    static let filesName = Text(zh: "投诉（件）", en: "Complaints")
    static let invitedName = Text(zh: "请商家在线答复过的（件）", en: "Complaints the trader was asked about online")
    static let medianName = Text(zh: "从提交到办结的中位天数", en: "Median days from lodging to closing")

    static func name(_ figure: TraderRecord.Figure) -> Text {
        switch figure {
        case .answered: Text(zh: "商家答复", en: "Answered by the trader")
        case .inTime: Text(zh: "商家按时答复", en: "Answered in time")
        case .unanswered: Text(zh: "商家没有回应", en: "Unanswered by the trader")
        case .settled: Text(zh: "达成一致", en: "Settled")
        case .onTime: Text(zh: "承诺按时履行", en: "Performed on time")
        case .solved: Text(zh: "消费者确认解决", en: "Confirmed solved")
        case .partly: Text(zh: "消费者说部分解决", en: "Partly solved")
        case .notSolved: Text(zh: "消费者说没有解决", en: "Not solved")
        case .noAnswer: Text(zh: "消费者没有回答", en: "No answer given")
        }
    }

    /// Of which files or promises it is a share.
    static func meaning(_ figure: TraderRecord.Figure) -> Text {
        switch figure {
        case .answered, .inTime, .unanswered: Text(zh: "请商家在线答复过的投诉里", en: "of complaints it was asked about online")
        case .settled, .solved, .partly, .notSolved, .noAnswer: Text(zh: "办结的投诉里", en: "of closed complaints")
        case .onTime: Text(zh: "到期或者已经履行的承诺里", en: "of promises performed or broken")
        }
    }
}
