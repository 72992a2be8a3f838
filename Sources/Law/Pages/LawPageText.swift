internal import LawRules
package import Web

/// What the pages about the law say.
package enum LawPageText {
    package static let title = Text(zh: "办理规则和日历", en: "Rules and calendars")
    static let lead = Text(
        zh: "每个期限从哪天算、算多少天、哪些天不算，都按下面的规则和放假通知。规则导入以后不再改动。",
        en:
            "From which day each period runs, how long it is and which days do not count follows these rules and holiday notices. A rule set never changes once imported."
    )
    static let ruleSets = Text(zh: "规则", en: "Rule sets")
    static let calendars = Text(zh: "放假日历", en: "Calendars")
    static let calendarLead = Text(
        zh: "每年按国务院办公厅的放假通知。已有通知的最后一年以后，日期是推算的，公布后重算。",
        en:
            "By the State Council’s notice for each year. Days after the last notice are estimates and are computed again."
    )
    static let year = Text(zh: "年份", en: "Year")
    static let daysOff = Text(zh: "放假（天）", en: "Days off")
    static let daysWorked = Text(zh: "补班（天）", en: "Make-up working days")
    static let noCalendar = Text(
        zh: "还没有导入放假通知，工作日都是推算的。", en: "No holiday notice is loaded; every working day is an estimate.")
    static let noRules = Text(zh: "还没有导入规则。", en: "No rule set is loaded.")
    static let back = Text(zh: "全部规则", en: "All rule sets")
    static let inForce = Text(zh: "现行", en: "In force")
    static let ended = Text(zh: "已不用于新收的投诉", en: "No longer for new complaints")
    static let later = Text(zh: "还没有施行", en: "Not yet in force")

    static let officeKind = Text(zh: "谁用", en: "Used by")
    static let from = Text(zh: "从哪天收到的起", en: "Received from")
    static let to = Text(zh: "到哪天收到的为止", en: "Received until")
    static let open = Text(zh: "没有截止", en: "No end")
    static let source = Text(zh: "出处", en: "Source")
    static let status = Text(zh: "核实", en: "Checked")
    static let note = Text(zh: "说明", en: "Note")
    static let unconfirmed = Text(zh: "下面这些还没有核实，或者是本平台设定的", en: "What is not confirmed, or set by this installation")

    static let periods = Text(zh: "期限", en: "Periods")
    static let noPeriods = Text(zh: "这套规则不计算期限。", en: "This rule set computes no period.")
    static let period = Text(zh: "期限", en: "Period")
    static let length = Text(zh: "多长", en: "Length")
    static let start = Text(zh: "从哪天算", en: "Counted from")
    static let lastDay = Text(zh: "最后一天放假", en: "Last day off")
    static let pausedBy = Text(zh: "不算的时间", en: "Does not count")
    static let article = Text(zh: "依据", en: "Basis")
    static let extensions = Text(zh: "可以延长", en: "Extensions")
    /// `{0}` the period, `{1}` days with their unit, `{2}` who must agree, `{3}` the article.
    static let extensionLine = Text(zh: "{0}：一次，最多{1}，要{2}（{3}）", en: "{0}: once, by at most {1}, with {2} ({3})")
    static let refusalGrounds = Text(zh: "不予受理的情形", en: "Grounds for refusal")
    static let terminationGrounds = Text(zh: "终止调解的情形", en: "Grounds for ending mediation")
    static let notOpeningGrounds = Text(zh: "举报核查后不予立案的理由", en: "Grounds for opening no case after a tip")
    static let otherPaths = Text(zh: "消费者还可以走的途径", en: "Other ways open to a consumer")
    static let factors = Text(zh: "可以考虑的因素", en: "What may be weighed")

    static let calculate = Text(zh: "算一个期限", en: "Work out a due day")
    static let calculateLead = Text(
        zh: "选规则和期限，写上从哪天算，就逐日算给您看。", en: "Choose a rule set and a period, enter the day, and see every day counted.")
    static let rules = Text(zh: "规则", en: "Rule set")
    static let rulesMissing = Text(zh: "选一套规则。", en: "Choose a rule set.")
    static let periodMissing = Text(zh: "选一个期限。", en: "Choose a period.")
    static let day = Text(zh: "发生的那天", en: "Day of the event")
    static let dayMissing = Text(zh: "写上发生的那天，例如收到投诉的日子。", en: "Enter the day of the event, such as that of receipt.")
    static let send = Text(zh: "算一算", en: "Work it out")
    static let noSuchPeriod = Text(zh: "这套规则没有这个期限。它有：{0}。", en: "This rule set has no such period. It has: {0}.")
    static let pauseOrder = Text(
        zh: "暂停要写开始和结束两天，结束不早于开始，不超过十年。", en: "A pause needs a first and a last day, in order, at most ten years apart."
    )
    static let answer = Text(zh: "到期日是{0}", en: "It is due on {0}")
    /// `{0}` the day, `{1}` the event, `{2}` the length.
    static let explained = Text(
        zh: "{0}是{1}的日子，不算；从第二天起算{2}。", en: "{0} is the day of {1} and does not count; {2} run from the day after.")
    static let basis = Text(zh: "依据：{0}{1}。", en: "Basis: {0}, {1}.")
    static let separator = Text(zh: "、", en: ", ")
}
