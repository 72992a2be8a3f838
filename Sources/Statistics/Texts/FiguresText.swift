internal import Web

/// What the page of figures says.
enum FiguresText {
    static let navigation = Text(zh: "看数据", en: "Figures")
    static let title = Text(zh: "投诉和办理情况", en: "Complaints and how they were handled")
    static let heading = Text(zh: "投诉和|办理情况", en: "Complaints and how they were handled")
    static let scopeLine = Text(zh: "{0}　{1}　{2}", en: "{0} · {1} · {2}")
    static let placeAlone = Text(zh: "{0}（只看本级）", en: "{0} (without what is below)")
    static let everywhere = Text(zh: "全部地区", en: "Everywhere")
    static let withBelow = Text(zh: "包括下级", en: "With what is below")
    static let withoutBelow = Text(zh: "只看本级", en: "Without what is below")

    static let choose = Text(zh: "换一个时期或地区", en: "Choose another period or place")
    static let period = Text(zh: "时期", en: "Period")
    static let byMonths = Text(zh: "按起止月份", en: "From month to month")
    static let from = Text(zh: "从", en: "From")
    static let to = Text(zh: "到", en: "To")
    static let division = Text(zh: "地区", en: "Place")
    static let belowLabel = Text(zh: "下级", en: "Below")
    static let kind = Text(zh: "种类", en: "Kind")
    static let show = Text(zh: "查看", en: "Show")

    static let year = Text(zh: "{0}年", en: "{0}")
    static let quarter = Text(zh: "{0}年第{1}季度", en: "{0}, quarter {1}")
    static let month = Text(zh: "{0}年{1}", en: "{1} {0}")
    static let range = Text(zh: "{0}至{1}", en: "{0} to {1}")

    static let files = Text(zh: "件", en: "files")
    static let filed = Text(zh: "收到", en: "Received")
    static let closed = Text(zh: "办结", en: "Closed")
    static let inTime = Text(zh: "按期办结", en: "Closed in time")
    static let openAtEnd = Text(zh: "期末未办结", en: "Open at the end")
    static let overdueNow = Text(zh: "现在超期", en: "Overdue now")
    static let solved = Text(zh: "消费者说解决了", en: "Solved, say consumers")
    static let lastYear = Text(zh: "上年同期{0}件", en: "{0} in the same period a year before")
    static let noLastYear = Text(zh: "上年同期没有记录", en: "no records a year before")
    static let lateParts = Text(
        zh: "；逾期{0}件，没有期限记录{1}件", en: "; {0} late, {1} without a recorded time limit")
    static let openParts = Text(
        zh: "{0}为止：收到{1} − 办结{2} + 重新打开{3}", en: "up to {0}: {1} received − {2} closed + {3} reopened")
    static let overdueParts = Text(zh: "按{0}数的未办结案件", en: "of the files open on {0}")
    static let solvedParts = Text(
        zh: "；部分解决{0}件，没有回答{1}件", en: "; {0} partly, {1} did not answer")
    static let reopened = Text(zh: "同期重新打开{0}件", en: "{0} reopened in the same period")

    static let nothingYet = Text(
        zh: "还没有收到任何案件。第一件收到以后，这里就有数字。",
        en: "No file has been received yet. The figures begin with the first one.")
    static let nothingHere = Text(
        zh: "这个时期、这个地区没有这样的记录。有记录的时期是{0}。",
        en: "There is no such record for this period and place. Records go from {0}.")
    static let waiting = Text(
        zh: "还有{0}项变动没有计入，几秒钟以后再看。", en: "{0} {0:change:changes} not counted yet; look again in a few seconds.")
    static let manyWaiting = Text(
        zh: "还有{0}项以上的变动没有计入。", en: "More than {0} changes are not counted yet.")

    static let running = Text(
        zh: "这个时期还没有结束；上年同期是整个时期的数。",
        en: "This period is not over; the figures of the year before are those of the whole period.")

    static let byKind = Text(zh: "按种类", en: "By kind")
    static let byChannel = Text(zh: "按渠道", en: "By channel")
    static let byCategory = Text(zh: "按商品和服务", en: "By goods and services")
    static let byDivision = Text(zh: "按地区", en: "By place")
    static let byMonth = Text(zh: "按月", en: "By month")
    static let byYear = Text(zh: "按年", en: "By year")
    static let caption = Text(zh: "{0}（件）", en: "{0} (files)")
    static let captionIn = Text(zh: "{0}：{1}（件）", en: "{0}: {1} (files)")
    static let share = Text(zh: "占%", en: "Share, %")
    static let before = Text(zh: "上年", en: "Year before")
    static let inTimeOfClosed = Text(zh: "按期 ÷ 办结", en: "In time ÷ closed")
    static let bars = Text(zh: "图", en: "Bars")
    static let sum = Text(zh: "合计", en: "Total")
    static let here = Text(zh: "本级直接收到的", en: "Received here itself")
    static let notDivided = Text(zh: "没有再细分的", en: "Not divided further")
    static let notStated = Text(zh: "没有写明", en: "Not stated")
    static let up = Text(zh: "回到{0}", en: "Back to {0}")
    static let allCategories = Text(zh: "全部分类", en: "All category systems")
    static let thisPeriod = Text(zh: "本期", en: "This period")
    static let csv = Text(zh: "下载CSV：{0}", en: "Download CSV: {0}")
    static let name = Text(zh: "名称", en: "Name")
    static let code = Text(zh: "代码", en: "Code")
    static let filesBehind = Text(zh: "看这些案件：{0}", en: "See these files: {0}")
    static let finding = Text(
        zh: "{0}每期收到的件数：最多的是{1}，{2}件；全部数值见下表。",
        en: "Files received over {0}: most in {1}, {2}; all numbers are in the table below.")
}

/// How the figures come about, at the end of the page.
enum MethodText {
    static let heading = Text(zh: "这些数怎么来的", en: "Where these figures come from")
    static let counted = Text(
        zh: "按件数算，一件案件只算一次；多人共同投诉是一件。一个地区的数包括其中所有单位的案件。",
        en: "Files are counted, each once; a joint complaint of several people is one file. "
            + "A place counts the files of all offices in it.")
    static let day = Text(
        zh: "每个数按事情发生的那天算：收到按收到日，办结按办结日。更正算在原来那天。时期是整月、整季、整年。",
        en: "What counts is the day of the event: receipt for files received, closing for files closed. A correction "
            + "counts on the original day. Periods are whole months, quarters and years.")
    static let rates = Text(
        zh: "每个比例都写明分子和分母，四舍五入到两位小数。没有回答的另外列出，不算解决。",
        en: "Every rate shows its numerator and denominator, rounded half up to two decimals. Those who did not answer "
            + "are shown apart and never count as solved.")
    static let imports = Text(
        zh: "从别的系统导入的记录按原来的日期、结果和是否按期计入；不属于四个种类的是“其他记录”，不算投诉。",
        en: "Records imported from other systems count with their own dates, outcomes and time marks; those of none of "
            + "the four kinds are “other records” and never complaints.")
    static let open = Text(
        zh: "期末未办结＝从第一条记录到期末的收到−办结+重新打开。现在超期是今天逐件数出来的，每分钟数一次。",
        en: "Open at the end = received − closed + reopened from the first record to the end of the period. "
            + "Overdue now is counted from today's open files, once a minute.")
    static let version = Text(zh: "计算口径第{0}版。", en: "Formulas, version {0}.")
    static let foldedUpTo = Text(zh: "计入截至{0}。", en: "Counted up to {0}.")
    static let neverFolded = Text(zh: "还没有计入过。", en: "Nothing has been counted yet.")
    static let recount = Text(
        zh: "运维人员用命令 xiaobao recount 从全部案件重新计算，和本页的数必须一件不差。",
        en: "The operator recomputes everything from the files with the command xiaobao recount; it must agree with "
            + "this page to the last file.")
}
