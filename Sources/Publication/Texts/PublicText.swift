internal import PublicationRules
internal import Web

/// What the public pages say.
enum PublicText {
    static let title = Text(zh: "看公示", en: "Published complaints")
    static let heading = Text(zh: "投诉公示", en: "Published complaints")
    static let lead = Text(
        zh: "这里只有消费者同意公示、已经办结的投诉，个人信息已经隐去。没有公示不等于没有投诉。",
        en:
            "Only closed complaints whose consumers agree, without personal data. That nothing is published does not mean that nobody complained."
    )
    static let search = Text(zh: "找商家、商品或者问题", en: "Find a trader, goods or a problem")
    static let searchHint = Text(
        zh: "至少两个字，繁体、拼音也可以", en: "Two characters at least; traditional characters and pinyin work too")
    static let find = Text(zh: "查找", en: "Search")
    static let none = Text(zh: "没有找到。换一个词试试。", en: "Nothing was found. Try another word.")
    static let noneYet = Text(zh: "还没有公示的投诉。", en: "No complaint has been published yet.")
    static let newest = Text(zh: "最近公示的", en: "Newest")
    static let results = Text(zh: "找到的", en: "Found")
    static let trader = Text(zh: "经营者", en: "Trader")
    static let nameless = Text(zh: "没有写类别", en: "No category")
    static let period = Text(zh: "收到", en: "Received")
    static let result = Text(zh: "结果", en: "Outcome")
    static let what = Text(zh: "问题", en: "What happened")
    static let goods = Text(zh: "商品或服务", en: "Goods or service")
    static let corrected = Text(zh: "更正过", en: "corrected")
    static let openData = Text(zh: "下载这些数据，自己算", en: "Download the data and compute yourself")
    static let object = Text(
        zh: "经营者认为公示有误，可以在规则写明的期限内向办理的机构提出异议，机构写明理由决定。",
        en:
            "A trader who thinks that something is wrong objects at the office in charge within the term of the rules; the office decides and says why."
    )
    static let complain = Text(zh: "要投诉", en: "Complain")
    static let year = Text(zh: "年", en: "Year")
    static let files = Text(zh: "公示的投诉", en: "Published complaints")
    static let growth = Text(zh: "比上一年", en: "Against the year before")
    static let index = Text(zh: "指标", en: "Index")
    static let rate = Text(zh: "比率", en: "Rate")
    static let fraction = Text(zh: "分子 ÷ 分母", en: "Numerator ÷ denominator")
    static let unanswered = Text(zh: "没有回答{0}", en: "{0} did not answer")
    static let verdict = Text(zh: "{0}年|公示{1}件投诉。", en: "{1} {1:complaint:complaints}|published for {0}.")
    static let method = Text(
        zh: "按收到的年份，只含公开的投诉。公式{0}版。统计到{1}年。",
        en: "By year of receipt, public complaints only. Formula {0}. Year {1}.")
    static let byYear = Text(zh: "每年", en: "By year")
    static let how = Text(zh: "办得怎么样", en: "How it went")

    static func name(_ index: PublishedIndex.Name) -> Text {
        switch index {
        case .mediation: Text(zh: "调解成功", en: "Mediation success")
        case .priorSettlement: Text(zh: "先行和解成功", en: "Settled first")
        case .solved: Text(zh: "消费者说解决了", en: "Solved, says the consumer")
        }
    }

    static func explained(_ index: PublishedIndex.Name) -> Text {
        switch index {
        case .mediation: Text(zh: "调解过的里，双方达成协议的", en: "Of those mediated, ended with an agreement")
        case .priorSettlement: Text(zh: "先行和解过的里，自己谈成的", en: "Of those that tried settling first, settled")
        case .solved: Text(zh: "没有回答的不算解决", en: "Who did not answer does not count as solved")
        }
    }

    static func outcome(_ code: String) -> Text {
        switch code {
        case "performed": Text(zh: "调解达成，已经履行", en: "Agreed and performed")
        case "agreed": Text(zh: "调解达成", en: "Agreed in mediation")
        case "settled": Text(zh: "双方和解", en: "Settled between the parties")
        case "notAgreed": Text(zh: "没有达成", en: "No agreement")
        default: Text(name: code)
        }
    }

    static func heading(_ face: OpenFace) -> Text {
        switch face {
        case .trader: Text(zh: "商家公示", en: "Trader")
        case .category: Text(zh: "类别公示", en: "Category")
        case .division: Text(zh: "地区公示", en: "Division")
        }
    }
}

/// What the page of open data says.
enum OpenText {
    static let title = Text(zh: "开放数据", en: "Open data")
    static let lead = Text(
        zh: "公示的投诉和统计数字都可以下载、转载、重算，不用申请，没有条数限制。",
        en: "Published complaints and figures may be taken, passed on and computed again. No key, no limit.")
    static let cases = Text(zh: "投诉件", en: "Case files")
    static let full = Text(zh: "全部", en: "Everything")
    static let changes = Text(zh: "增量（游标之后的变化）", en: "Increments: what changed after a cursor")
    static let changesHow = Text(
        zh: "用上次最后一行的sequence作after，直到没有新行。撤回的只剩编号，从自己的副本里删掉。按sequence排好，就和全部文件一字不差。",
        en:
            "Pass the sequence of your last line as after until no line comes. What was taken back has its id alone: delete it. Sorted by sequence your copy equals the full file byte by byte."
    )
    static let manifest = Text(zh: "校验和", en: "Checksums")
    static let indices = Text(zh: "指标", en: "Indices")
    static let dictionary = Text(zh: "数据字典", en: "Data dictionary")
    static let column = Text(zh: "列", en: "Column")
    static let meaning = Text(zh: "含义", en: "What it holds")
    static let licence = Text(zh: "许可", en: "Licence")
    static let figures = Text(zh: "统计数字", en: "Figures")
    static let noFigures = Text(zh: "还没有固定的统计数字。", en: "No figures have been frozen yet.")
    static let feed = Text(zh: "订阅（Atom）", en: "Atom feed")
    static let dataset = Text(zh: "数据集说明（schema.org）", en: "Description of the data set (schema.org)")
    static let state = Text(
        zh: "公开的投诉{0}件，顺序号到{1}。", en: "{0} {0:file is:files are} public; the newest place is {1}.")
    static let recompute = Text(
        zh: "程序仓库的docs/recompute里有一个小程序，下载这些文件，把公布的指标和合计重算一遍。",
        en: "A small program in docs/recompute of the source takes these files and computes every index and sum again.")
}

/// What freezing figures says.
enum FigureText {
    static let title = Text(zh: "固定统计数字", en: "Freeze figures")
    static let lead = Text(
        zh: "把一年的统计数字按公开的粒度固定下来，以后不再变。小于{0}的数和能推出它的数不公开。",
        en:
            "Freezes the figures of a year at their public granularity for good. Numbers below {0}, and those that would betray them, are left out."
    )
    static let year = Text(zh: "年份", en: "Year")
    static let yearMissing = Text(zh: "写四位年份。", en: "Enter a year of four digits.")
    static let note = Text(zh: "说明", en: "Note")
    static let freeze = Text(zh: "固定", en: "Freeze")
    static let releases = Text(zh: "固定过的", en: "Frozen")
    static let version = Text(zh: "第{0}版", en: "Version {0}")
    static let frozenAt = Text(zh: "固定时间", en: "Frozen")
    static let files = Text(zh: "文件", en: "Files")
}
