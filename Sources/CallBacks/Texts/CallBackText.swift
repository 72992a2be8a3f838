internal import CallBacksRules
package import Web

/// What the pages say of call-backs (抽查、回访).
package enum CallBackText {
    package static let title = Text(zh: "抽查回访", en: "Call-backs")
    static let lead = Text(
        zh: "从办结的投诉里随机抽一些，打电话问投诉人：满意不满意，说的和记录对不对得上。种子记下来，谁都可以照样再抽一次。",
        en:
            "A random sample of closed complaints is called: is the consumer content, and do the facts agree with the file? The seed is kept, so that anybody can draw the same again."
    )
    static let drawing = Text(zh: "抽一次", en: "Draw a sample")
    static let first = Text(zh: "办结日从", en: "Closed from")
    static let last = Text(zh: "办结日到", en: "Closed until")
    static let size = Text(zh: "抽几件", en: "How many")
    static let sizeHint = Text(zh: "1到200件", en: "From 1 to 200")
    static let sizeMissing = Text(zh: "写要抽几件。", en: "Say how many.")
    static let send = Text(zh: "抽取", en: "Draw")
    static let none = Text(
        zh: "这段时间里没有办结的投诉，换一段时间再抽。", en: "No complaint was closed in that time; choose another.")
    static let draws = Text(zh: "抽过的", en: "Samples drawn")
    static let noDraws = Text(zh: "还没有抽过。", en: "Nothing has been drawn yet.")
    static let drawn = Text(zh: "抽取", en: "Drawn")
    static let period = Text(zh: "办结日", en: "Closed")
    static let span = Text(zh: "{0}到{1}", en: "{0} to {1}")
    static let population = Text(zh: "总数", en: "Complaints in all")
    static let populationCut = Text(
        zh: "{0}件，只从最早办结的这些里抽；想抽全，把时间缩短", en: "the {0} closed first only; shorten the time to have all")
    static let seed = Text(zh: "种子", en: "Seed")
    static let by = Text(zh: "{0}，{1}", en: "{0}, {1}")
    static let called = Text(zh: "已经打过", en: "Called")
    static let reached = Text(zh: "联系上", en: "Reached")
    static let satisfied = Text(zh: "满意", en: "Content")
    static let agreeing = Text(zh: "和记录一致", en: "Facts agree")
    static let rate = Text(zh: "{0}（{1}）", en: "{0} ({1})")
    static let method = Text(
        zh: "满意和一致，只在联系上的人里算。", en: "Content and agreement are counted among those reached.")
    static let sample = Text(zh: "{0}的抽查", en: "Sample of {0}")
    static let file = Text(zh: "案件", en: "File")
    static let office = Text(zh: "单位", en: "Office")
    static let outcome = Text(zh: "回访结果", en: "Outcome")
    static let open = Text(zh: "还没有打", en: "Not called yet")
    static let record = Text(zh: "记录", en: "Record")
    static let recordOf = Text(zh: "记录回访：{0}", en: "Record the call: {0}")
    static let recordTitle = Text(zh: "回访记录", en: "What the call came to")
    static let phoneNote = Text(
        zh: "电话在案件页上看，要写理由，会留痕。", en: "The phone stands on the file’s page; showing it needs a reason and is recorded.")
    static let reachedQuestion = Text(zh: "联系上了吗？", en: "Was the person reached?")
    static let reachedMissing = Text(zh: "选有没有联系上。", en: "Say whether the person was reached.")
    static let satisfiedQuestion = Text(zh: "对办理满意吗？", en: "Content with how it was handled?")
    static let satisfiedMissing = Text(zh: "联系上的，选满意不满意。", en: "For somebody reached, say whether content.")
    static let factsQuestion = Text(zh: "说的和记录一致吗？", en: "Do the facts agree with the file?")
    static let factsMissing = Text(zh: "联系上的，选一致不一致。", en: "For somebody reached, say whether the facts agree.")
    static let note = Text(zh: "备注", en: "Note")
    static let save = Text(zh: "保存记录", en: "Save")
    static let saved = Text(zh: "已经记下。", en: "Recorded.")
    static let back = Text(zh: "回到这次抽取", en: "Back to the sample")

    static func text(_ reached: CallOutcome.Reached) -> Text {
        switch reached {
        case .yes: Text(zh: "联系上了", en: "Reached")
        case .no: Text(zh: "没有联系上", en: "Not reached")
        case .declined: Text(zh: "不愿意回答", en: "Did not want to answer")
        }
    }

    static func text(_ satisfied: CallOutcome.Satisfied) -> Text {
        switch satisfied {
        case .yes: Text(zh: "满意", en: "Content")
        case .partly: Text(zh: "基本满意", en: "Partly content")
        case .no: Text(zh: "不满意", en: "Not content")
        }
    }

    static func text(factsAgree: Bool) -> Text {
        factsAgree
            ? Text(zh: "和记录一致", en: "facts agree") : Text(zh: "和记录不一致", en: "facts do not agree")
    }
}
