internal import AdviceRules
internal import Kernel
internal import Web

/// What the pages say on which staff write the guide.
enum EditText {
    static let title = Text(zh: "权利指引", en: "Guide to rights")
    static let lead = Text(
        zh: "公众在“懂权利”里看到的内容。改动先进草稿，检查没有问题再发布；以前的版本都留着。",
        en:
            "What the public reads under “Your rights”. Changes go into a draft, and are published once the check finds nothing; earlier versions are kept."
    )
    static let topic = Text(zh: "主题", en: "Topic")
    static let version = Text(zh: "版本", en: "Version")
    static let review = Text(zh: "复核日期", en: "Review by")
    static let standing = Text(zh: "现在", en: "Now")
    static let published = Text(zh: "已发布", en: "Published")
    static let hasDraft = Text(zh: "有草稿", en: "A draft is being written")
    static let former = Text(zh: "以前的版本", en: "Former version")
    static let draft = Text(zh: "草稿", en: "Draft")
    static let overdue = Text(zh: "过了复核日期", en: "Review is overdue")
    static let toCounts = Text(zh: "使用情况", en: "How it is used")
    static let saved = Text(zh: "已经存进草稿，公众还看不到。", en: "Kept in the draft; the public does not see it yet.")
    static let isPublished = Text(zh: "已经发布，公众现在看到的就是这一版。", en: "Published; this is what the public reads now.")
    static let discarded = Text(zh: "草稿已经丢掉。", en: "The draft was thrown away.")
    static let preview = Text(zh: "预览", en: "Preview")
    static let check = Text(zh: "检查", en: "Check")
    static let clean = Text(zh: "没有发现问题。", en: "Nothing was found.")
    static let blocking = Text(zh: "改好才能发布", en: "To be put right before publishing")
    static let telling = Text(zh: "不影响发布，会如实告诉公众", en: "Does not keep it back; the public is told")
    static let publish = Text(zh: "发布第{0}版", en: "Publish version {0}")
    static let publishHint = Text(
        zh: "发布以后，公众马上看到；以后还可以再改。", en: "The public reads it at once; it can be changed again.")
    static let discard = Text(zh: "丢掉草稿", en: "Throw the draft away")
    static let notPublishable = Text(
        zh: "检查发现的问题改好以后才能发布。", en: "It can be published once what the check found is put right.")
    static let parts = Text(zh: "各个部分", en: "The parts")
    static let edit = Text(zh: "修改", en: "Edit")
    static let editOf = Text(zh: "：{0}", en: ": {0}")
    static let add = Text(zh: "加一个", en: "Add one")
    static let versions = Text(zh: "各个版本", en: "Versions")
    static let versionLine = Text(zh: "第{0}版（{1}），{2}，{3}", en: "Version {0} ({1}), {2}, {3}")
    static let shipped = Text(zh: "随程序提供", en: "shipped with the program")
    static let save = Text(zh: "存进草稿", en: "Keep in the draft")
    static let stale = Text(
        zh: "别人刚改过这个主题。您写的还在，看一下再存一次。",
        en: "Somebody has just changed this topic. What you wrote is kept; look again, then save.")

    static let zh = Text(zh: "中文", en: "Chinese")
    static let en = Text(zh: "英文", en: "English")
    static let oneALine = Text(zh: "一行一条，中英文按行对应", en: "One a line; the lines of both languages belong together")
    static let reviewOn = Text(zh: "哪天以前再复核", en: "To be reviewed again by")
    static let reviewMissing = Text(zh: "写上复核日期。", en: "Give the day of the next review.")
    static let law = Text(zh: "依据", en: "Law")
    static let article = Text(zh: "条文", en: "Article")
    static let articleHint = Text(
        zh: "例如 25，或者 24; 25；别的法律写成 电子商务法 art. 37", en: "Such as 25, or 24; 25; another law as 电子商务法 art. 37")
    static let status = Text(zh: "核对到哪一步", en: "How sure it is")
    static let inForce = Text(zh: "施行日期", en: "In force from")
    static let formula = Text(zh: "公式", en: "Formula")
    static let years = Text(zh: "几年", en: "Years")
    static let amount = Text(zh: "多长", en: "How long")
    static let unit = Text(zh: "单位", en: "Unit")
    static let fromZh = Text(zh: "从什么时候算起（中文）", en: "From when (Chinese)")
    static let fromEn = Text(zh: "从什么时候算起（英文）", en: "From when (English)")
    static let id = Text(zh: "代号", en: "Id")
    static let idHint = Text(
        zh: "小写字母、数字、下划线；以后不能改", en: "Small letters, digits, underscores; it cannot be changed later")
    static let idMissing = Text(zh: "写一个代号。", en: "Give it an id.")
    static let answersHint = Text(
        zh: "一行一个回答；代号出现在网址里，例如 yes。空着的行不算。",
        en: "One answer a row; its key stands in the address, such as yes. Empty rows do not count.")
    static let rights = Text(zh: "适用的权利", en: "Rights that apply")
    static let claims = Text(zh: "可以要求", en: "What may be asked for")
    static let firstStep = Text(zh: "先找谁", en: "Whom to ask first")
    static let remove = Text(zh: "删掉这一部分", en: "Take this part out")
    static let removeNote = Text(zh: "以前的版本里还在", en: "Earlier versions keep it")

    static func step(_ step: Int) -> Text { Text(zh: "第\(step)个找", en: "Number \(step)") }
    static func answerKey(_ place: Int) -> Text { Text(zh: "回答\(place)：代号", en: "Answer \(place): key") }
    static func answerZh(_ place: Int) -> Text { Text(zh: "回答\(place)：中文", en: "Answer \(place): Chinese") }
    static func answerEn(_ place: Int) -> Text { Text(zh: "回答\(place)：英文", en: "Answer \(place): English") }
    static func answerTo(_ place: Int) -> Text { Text(zh: "回答\(place)：下一步", en: "Answer \(place): leads to") }

    /// An id with what stands there; a text from data, so it has no arguments.
    static func place(_ id: String, _ text: LocalText) -> Text {
        Text(LocalText(zh: "\(id)　\(text.zh)", en: "\(id): \(text.en)"))
    }

    static func name(_ certainty: Certainty) -> Text {
        switch certainty {
        case .confirmed: Text(zh: "已经和正文核对", en: "Checked against the text")
        case .copied: Text(zh: "只见到转载", en: "Read in a copy only")
        case .recalled: Text(zh: "还没有核对", en: "Not checked yet")
        case .notFound: Text(zh: "没有找到原文", en: "Text not found")
        }
    }

    static func name(_ unit: TimeLimit.Unit) -> Text {
        switch unit {
        case .day: Text(zh: "日", en: "days")
        case .workingDay: Text(zh: "工作日", en: "working days")
        case .month: Text(zh: "月", en: "months")
        case .year: Text(zh: "年", en: "years")
        }
    }

    static func name(_ part: TopicPart) -> Text {
        switch part {
        case .heading: Text(zh: "名称和复核日期", en: "Name and review")
        case .letter: Text(zh: "信", en: "Letter")
        case .evidence: Text(zh: "证据", en: "Proof")
        case .whom: Text(zh: "先找谁，再找谁", en: "Whom to ask")
        case .court: Text(zh: "打官司的期限", en: "Time for a suit")
        case .right: Text(zh: "权利", en: "Rights")
        case .question: Text(zh: "问题", en: "Questions")
        case .end: Text(zh: "结论", en: "Ends")
        case .limit: Text(zh: "期限", en: "Time limits")
        case .sum: Text(zh: "钱怎么算", en: "Sums")
        case .burden: Text(zh: "谁来证明", en: "Burden of proof")
        }
    }
}
