internal import Kernel
internal import LawRules
internal import Web

/// What the pages about importing calendars say.
enum CalendarText {
    static let rail = Text(zh: "放假日历", en: "Calendars")
    static let title = Text(zh: "放假日历", en: "Holiday calendars")
    static let known = Text(zh: "已有{0}年至{1}年的放假通知。", en: "Notices of {0} to {1} are loaded.")
    static let shown = Text(zh: "看每一年", en: "See each year")
    static let none = Text(zh: "还没有放假通知，工作日都是推算的。", en: "There is no notice yet; every working day is an estimate.")
    static let missing = Text(
        zh: "还没有{0}年的。国务院一般11月公布，公布了就在下面导入；在那以前，{0}年的期限是推算的。",
        en:
            "The one for {0} is missing. Import it below once it is published; until then due days in {0} are estimates."
    )
    static let bring = Text(zh: "导入一年", en: "Bring a year in")
    static let lead = Text(
        zh: "先看会动哪些在办的期限，再决定导入。这一步什么都不改。", en: "First see which due days would move. This step changes nothing.")
    static let source = Text(zh: "依据的通知", en: "The notice")
    static let sourceHint = Text(zh: "例如 国办发明电〔2026〕7号", en: "For example 国办发明电〔2026〕7号")
    static let sourceMissing = Text(zh: "写上依据哪份通知。", en: "Enter which notice it is taken from.")
    static let way = Text(zh: "怎么给", en: "How it comes")
    static let wayMissing = Text(zh: "选一种。", en: "Choose one.")
    static let typed = Text(zh: "照着通知写", en: "Typed off the notice")
    static let json = Text(zh: "粘贴JSON", en: "As JSON")
    static let year = Text(zh: "哪一年", en: "Year")
    static let yearMissing = Text(zh: "写上年份。", en: "Enter the year.")
    static let holidays = Text(zh: "放假的日子", en: "Days off")
    static let holidaysHint = Text(
        zh: "一行一个节日，写第一天和最后一天，周末也算在里面。例如：春节 2027-02-05 至 2027-02-11",
        en: "A holiday a line, first and last day with the weekends inside: 春节 2027-02-05 to 2027-02-11")
    static let holidaysMissing = Text(zh: "写上放假的日子。", en: "Enter the days off.")
    static let workdays = Text(zh: "补班的日子", en: "Make-up working days")
    static let workdaysHint = Text(zh: "例如：2027-02-14，2027-02-20", en: "For example: 2027-02-14, 2027-02-20")
    static let jsonText = Text(zh: "日历JSON", en: "Calendar as JSON")
    static let jsonHint = Text(
        zh: "和命令 law calendar 的文件一样：年份，holidays，workdays。", en: "As the file of the command: year, holidays, workdays.")
    static let jsonMissing = Text(zh: "把JSON粘贴到这里。", en: "Paste the JSON here.")
    static let look = Text(zh: "看看会改什么", en: "See what would change")

    static let reviewTitle = Text(zh: "导入以前看一看", en: "Before it is taken in")
    static let from = Text(zh: "依据：{0}", en: "From: {0}")
    static let state = Text(zh: "和现在的比", en: "Compared with now")
    static let isKnown = Text(zh: "一样，没有变化", en: "The same; nothing changes")
    static let isNew = Text(zh: "新的一年", en: "A new year")
    static let isChanged = Text(zh: "和已有的不同", en: "Different from what is known")
    static let nowOff = Text(zh: "改为放假", en: "Now off")
    static let nowWorked = Text(zh: "改为补班", en: "Now worked")
    static let noLongerOff = Text(zh: "不再放假", en: "No longer off")
    static let noLongerWorked = Text(zh: "不再补班", en: "No longer worked")
    static let warned = Text(
        zh: "这几处像是漏了或者写错了，请对照通知原文：", en: "These look like gaps or slips; compare them with the notice:")
    static let check = Text(zh: "对照过通知原文，就是这样", en: "Compared with the notice; it is right")
    static let checkMissing = Text(zh: "先对照通知原文，没有错再勾上。", en: "Compare it with the notice first, then tick this.")
    static let effectTitle = Text(zh: "在办的期限", en: "Open clocks")
    static let effect = Text(
        zh: "看了{0}件在办的，{1}个期限的到期日会变", en: "{0} open {0:file:files} looked at; {1} due {1:day:days} would move")
    static let notWhole = Text(
        zh: "在办的很多，这里只看了先到期的一部分；导入时全部重算。",
        en: "There are many; only those due first were looked at. All are computed again when it is taken in.")
    static let examples = Text(zh: "先到期的{0}个", en: "The first {0}")
    static let file = Text(zh: "编号", en: "File")
    static let oldDay = Text(zh: "现在的到期日", en: "Due now")
    static let newDay = Text(zh: "新的到期日", en: "Due then")
    static let take = Text(zh: "导入并重算期限", en: "Take it in and compute again")
    static let nothingNew = Text(zh: "和已有的完全一样，什么都没有改。", en: "Exactly what is known already; nothing was changed.")
    static let taken = Text(zh: "{0}年的日历导入好了。", en: "The calendar of {0} is in.")
    static let underWay = Text(zh: "在办的期限正在重算。", en: "Open clocks are being computed again.")
    static let again = Text(zh: "看最新进度", en: "Look again")
    static let recomputed = Text(
        zh: "上次导入后重算了{0}件在办的，{1}个期限改了日子，每件的历史里都有。",
        en:
            "After the last import {0} open {0:file:files} were computed again; {1} due {1:day:days} moved, as each history says."
    )

    /// What looks wrong.
    static func words(_ warning: CalendarReview.Warning, _ say: Words) -> String {
        switch warning {
        case .statutoryMissing(let day):
            say(Text(zh: "{0}是法定节假日，没有写成放假", en: "{0} is a holiday by law and is not off"), say.fullDate(day))
        case .workedAnyway(let day):
            say(Text(zh: "{0}本来就上班，不用补班", en: "{0} is a working day in any case"), say.fullDate(day))
        case .noWorkdays(let year):
            say(Text(zh: "{0}年一天补班都没有，是不是只有一半", en: "{0} has no make-up day at all; is this half of it"), String(year))
        case .pastChanged(let day):
            say(Text(zh: "从{0}起的日子已经过去了，会变", en: "Days from {0} on have passed and would change"), say.fullDate(day))
        }
    }
}
