internal import StatisticsRules
internal import Web

/// The words of cross tables.
enum CrossText {
    static let title = Text(zh: "交叉表", en: "Cross tables")
    static let intro = Text(
        zh: "选行、列和要数的内容。数字按每天的事实现算，点数字看是哪些案件。",
        en:
            "Choose rows, columns and what is counted. Figures come from the facts of each day; a number opens its cases."
    )
    static let rows = Text(zh: "行", en: "Rows")
    static let columns = Text(zh: "列", en: "Columns")
    static let noColumns = Text(zh: "不分列", en: "None")
    static let measure = Text(zh: "数什么", en: "Measure")
    static let nature = Text(zh: "性质", en: "Nature")
    static let channel = Text(zh: "渠道", en: "Channel")
    static let all = Text(zh: "全部", en: "All")
    static let itself = Text(zh: "本级", en: "Not divided further")
    static let sum = Text(zh: "合计", en: "Sum")
    static let days = Text(zh: "{0}天", en: "{0} {0:day:days}")
    static let nothing = Text(
        zh: "这段时间、这个范围里没有这样的记录。换一个时间或者去掉一个条件。",
        en: "No such records on these days. Choose others, or take away a condition.")
    static let tooFine = Text(
        zh: "分得太细，格子超过{0}个。缩短时间，或者少分一层。",
        en: "More than {0} groups. Choose fewer days, or divide by less.")
    static let turned = Text(zh: "起止日期写反了，已经换过来。", en: "The days were the wrong way round and were exchanged.")
    static let anew = Text(
        zh: "升级以后统计正在重新生成，完成以前这里的数字不全。",
        en: "After the upgrade figures are being made anew; until then these are incomplete.")
    static let csv = Text(zh: "下载CSV", en: "Download as CSV")
    static let xlsx = Text(zh: "下载工作簿", en: "Download as workbook")
    static let up = Text(zh: "回到{0}", en: "Back to {0}")
    static let caption = Text(zh: "{0}：{1}，{2}至{3}", en: "{0}: {1}, {2} to {3}")

    static func axis(_ axis: Axis) -> Text {
        switch axis {
        case .division: Text(zh: "地区", en: "Place")
        case .category: Text(zh: "分类", en: "Category")
        case .nature: nature
        case .kind: Text(zh: "种类", en: "Kind")
        case .channel: channel
        case .month: Text(zh: "月份", en: "Month")
        }
    }

    static func measure(_ measure: CrossMeasure) -> Text {
        switch measure {
        case .filed: Text(zh: "收到", en: "Received")
        case .accepted: Text(zh: "受理", en: "Accepted")
        case .resolved: Text(zh: "解决", en: "Resolved")
        case .closed: Text(zh: "办结", en: "Closed")
        case .reopened: Text(zh: "重新打开", en: "Reopened")
        case .agreedMoney: Text(zh: "协议金额（元）", en: "Agreed (yuan)")
        case .performedMoney: Text(zh: "已履行金额（元）", en: "Performed (yuan)")
        case .punitiveMoney: Text(zh: "加倍赔偿（元）", en: "Damages for fraud (yuan)")
        case .inTime: Text(zh: "按期办结率", en: "Closed in time")
        case .resolutionRate: Text(zh: "解决率（解决/受理）", en: "Resolved of accepted")
        case .satisfied: Text(zh: "消费者说解决了（占回答）", en: "Solved, of those who answered")
        case .silence: Text(zh: "没有回答（占办结）", en: "No answer, of closed")
        case .medianDays: Text(zh: "办结用时中位数", en: "Median days to closing")
        }
    }
}
