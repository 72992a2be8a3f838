internal import Kernel
internal import PublicationRules
internal import Web

/// What the desk says about publishing.
enum PublicationText {
    static let title = Text(zh: "投诉公示", en: "Publishing")
    static let lead = Text(
        zh: "消费者同意公示、已经办结的投诉。一个人隐去个人信息，另一个人核对后公示。",
        en:
            "Closed complaints whose consumers agree. One person masks what is personal, another one checks and releases."
    )
    static let none = Text(zh: "这里现在没有。", en: "There is nothing here now.")
    static let closedOn = Text(zh: "办结", en: "Closed")
    static let file = Text(zh: "案件", en: "File")
    static let publicNumber = Text(zh: "公示编号", en: "Public id")
    static let releasedOn = Text(zh: "公示日", en: "Released")
    static let endsOn = Text(zh: "公示到", en: "Public until")
    static let trader = Text(zh: "经营者", en: "Trader")
    static let toFile = Text(zh: "看案件", en: "Open the file")
    static let releaseTitle = Text(zh: "一起公示", en: "Release together")
    static let saved = Text(zh: "已经保存。", en: "Saved.")
    static let refused = Text(zh: "没有做成：", en: "It was not done:")
    static let openOnes = Text(zh: "等决定的异议", en: "Objections to decide")

    static func name(_ state: PublicationState) -> Text {
        switch state {
        case .waiting: Text(zh: "等隐去", en: "To be masked")
        case .prepared: Text(zh: "等公示", en: "To be released")
        case .released: Text(zh: "已公示", en: "Public")
        case .leftOut: Text(zh: "不公示", en: "Left out")
        case .withdrawn: Text(zh: "已撤回", en: "Taken back")
        }
    }

    static func name(_ why: WithdrawalReason) -> Text {
        switch why {
        case .consent: Text(zh: "消费者撤回了同意", en: "The consumer withdrew the consent")
        case .objection: Text(zh: "经营者异议成立", en: "The trader’s objection was upheld")
        case .reopened: Text(zh: "案件重新办理", en: "The file was opened again")
        case .expired: Text(zh: "公示期满", en: "The time of publication is over")
        case .mistake: Text(zh: "公示有误", en: "It was published by mistake")
        }
    }

    // MARK: masking

    static let story = Text(zh: "经过", en: "What happened")
    static let marked = Text(zh: "隐去的内容放在[[ ]]里", en: "What is masked stands in [[ ]]")
    static let markedHint = Text(
        zh: "去掉[[ ]]就不隐去；漏掉的前后加上[[ ]]。文字本身不能改。",
        en: "Take [[ ]] away to show words, put [[ ]] round words that were missed. The words themselves stay.")
    static let product = Text(zh: "商品或服务（公示的写法）", en: "Goods or service, as published")
    static let preview = Text(zh: "公示出去是这样", en: "As it will be read")
    static let found = Text(zh: "共隐去{0}处", en: "{0} {0:piece:pieces} masked")
    static let prepare = Text(zh: "保存，交给另一个人核对", en: "Save, for another person to check")
    static let changed = Text(
        zh: "从第{0}个字起，文字和原来的不一样了。只能加减[[ ]]。",
        en: "From character {0} on the words are not those of the file. Only [[ ]] may be added or taken away.")
    static let unpaired = Text(zh: "有一个[[没有]]。", en: "There is a [[ without its ]].")
    static let markedMissing = Text(zh: "写上隐去后的经过。", en: "Enter the text with its masks.")
    static let cannot = Text(zh: "这件不能公示：", en: "This file cannot be published:")

    static let leaveOut = Text(zh: "不公示", en: "Leave it out")
    static let ground = Text(zh: "为什么不公示", en: "Why it is left out")
    static let groundMissing = Text(zh: "选一个理由。", en: "Choose a reason.")
    static let note = Text(zh: "补充说明", en: "Note")
    static let putBack = Text(zh: "重新隐去", en: "Mask it again")
    static let correct = Text(zh: "更正公示的内容", en: "Correct what is public")
    static let correctButton = Text(zh: "更正", en: "Correct")
    static let reason = Text(zh: "原因", en: "Reason")
    static let reasonMissing = Text(zh: "写上原因。", en: "Enter the reason.")
    static let withdraw = Text(zh: "撤回公示", en: "Take it back")
    static let withdrawLead = Text(
        zh: "撤回后，公示页和开放数据里只留编号。", en: "Public pages and open data then keep its id alone.")

    // MARK: releasing

    static let releaseLead = Text(
        zh: "公示出去的件里，时间、地点、类别、结果都一样的至少要有{0}件，不然能猜出是谁。不够就说得粗一点。",
        en:
            "At least {0} public files must share time, place, category and outcome, or one could guess whose it is. Where there are fewer, tell less."
    )
    static let choose = Text(zh: "公示哪几件", en: "Which files")
    static let chooseMissing = Text(zh: "至少选一件。", en: "Choose at least one.")
    static let how = Text(zh: "说得多细", en: "How finely")
    static let howMissing = Text(zh: "选一种。", en: "Choose one.")
    static let passes = Text(zh: "可以公示", en: "passes")
    static let stops = Text(zh: "{0}件太少见", en: "{0} {0:file stands:files stand} out")
    static let releaseButton = Text(zh: "公示", en: "Release")
    static let nothingPrepared = Text(
        zh: "没有等公示的。先在“等隐去”里处理几件。", en: "Nothing waits for release. Mask some files first.")
    static let standing = Text(zh: "太少见的件", en: "Files that stand out")
    static let group = Text(zh: "公示出去的样子", en: "How it would look")
    static let alike = Text(zh: "一样的", en: "Alike")
    static let sure = Text(zh: "我核对过每一件隐去后的内容", en: "I have checked every masked text")
    static let sureMissing = Text(zh: "核对后勾上。", en: "Check the texts, then tick this.")

    static func name(_ granularity: Granularity) -> Text {
        let place = [
            Granularity.Place.county: Text(zh: "到旗县区", en: "county"),
            .prefecture: Text(zh: "到盟市", en: "prefecture"), .province: Text(zh: "到自治区", en: "region"),
        ][granularity.place]
        let matter = [
            Granularity.Matter.second: Text(zh: "二级类别", en: "category of level 2"),
            .first: Text(zh: "一级类别", en: "category of level 1"), .none: Text(zh: "不分类别", en: "no category"),
        ][granularity.matter]
        let time = [
            Granularity.Time.month: Text(zh: "到月", en: "month"), .quarter: Text(zh: "到季度", en: "quarter"),
            .year: Text(zh: "到年", en: "year"),
        ][granularity.time]
        let age = granularity.showsAge ? Text(zh: "年龄段", en: "age band") : nil
        let parts = [place, matter, time, age].compactMap(\.self)
        return Text(
            zh: parts.map { Words(.zh)($0) }.joined(separator: "，"),
            en: parts.map { Words(.en)($0) }.joined(separator: ", "))
    }

    // MARK: objections

    static let objections = Text(zh: "经营者异议", en: "Objections of the trader")
    static let object = Text(zh: "记下异议", en: "Record an objection")
    static let objectText = Text(zh: "经营者说什么", en: "What the trader says")
    static let objectDay = Text(zh: "哪天提出的", en: "The day of the objection")
    static let dayMissing = Text(zh: "写上日期。", en: "Enter the day.")
    static let until = Text(zh: "异议最晚{0}提出", en: "Objections are possible until {0}")
    static let decide = Text(zh: "决定异议", en: "Decide on the objection")
    static let upheld = Text(zh: "异议成立，撤回公示", en: "Upheld: take the file back")
    static let dismissed = Text(zh: "异议不成立，维持公示", en: "Dismissed: the file stays public")
    static let decisionMissing = Text(zh: "选一个决定。", en: "Choose a decision.")
    static let decision = Text(zh: "决定", en: "Decision")
    static let decisionReason = Text(zh: "理由（公开）", en: "Reason (public)")
    static let noObjections = Text(zh: "没有等决定的异议。", en: "No objection waits for a decision.")

    static let auditNames: [String: Text] = [
        "publication-prepared": Text(zh: "隐去个人信息", en: "Narrative masked"),
        "publication-left-out": Text(zh: "决定不公示", en: "File left out of publication"),
        "publication-put-back": Text(zh: "重新隐去", en: "File put back for masking"),
        "publication-released": Text(zh: "公示", en: "File published"),
        "publication-corrected": Text(zh: "更正公示", en: "Publication corrected"),
        "publication-withdrawn": Text(zh: "撤回公示", en: "Publication taken back"),
        "publication-objected": Text(zh: "记下异议", en: "Objection recorded"),
        "publication-objection-decided": Text(zh: "决定异议", en: "Objection decided"),
        "figures-frozen": Text(zh: "固定开放数据", en: "Figures frozen"),
    ]
}
