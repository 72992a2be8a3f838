internal import AccountsRules
internal import Kernel
internal import Web

/// What is said of declared interests and of recusal.
enum InterestText {
    static let title = Text(zh: "回避申报", en: "Declared interests")
    static let own = Text(zh: "我的回避申报", en: "My declared interests")
    static let of = Text(zh: "{0}的回避申报", en: "Declared interests of {0}")
    static let lead = Text(
        zh: "和哪家商家、哪个人有直接利害关系，先写在这里。分派涉及他们的案件时会提醒，均衡分派不分给您。",
        en:
            "Name traders and people in whom there is a direct interest. Whoever assigns a file that concerns them is told, and balanced assignment passes over."
    )
    static let none = Text(zh: "没有申报。", en: "Nothing is declared.")
    static let past = Text(zh: "已经解除的", en: "No longer held")
    static let declare = Text(zh: "申报一项", en: "Declare one")
    static let kind = Text(zh: "哪一种", en: "Kind")
    static let kindMissing = Text(zh: "选一种。", en: "Choose a kind.")
    static let subject = Text(zh: "名称、姓名或统一社会信用代码", en: "Name or unified social credit code")
    static let subjectHint = Text(
        zh: "商家写全称，或者总会出现的一段，至少4个字。", en: "A trader's full name, or a part that is always there, at least 4 characters."
    )
    static let subjectMissing = Text(zh: "写上名称、姓名或代码。", en: "Enter the name or the code.")
    static let note = Text(zh: "什么关系", en: "In what way")
    static let noteHint = Text(zh: "例如 配偶的店、入股、前雇主。", en: "For example: spouse's shop, shares, former employer.")
    static let send = Text(zh: "申报", en: "Declare")
    static let end = Text(zh: "解除", en: "No longer held")
    static let tooMany = Text(
        zh: "已经有{0}项。先解除不再有关系的。", en: "There are {0} already. End those that no longer hold.")
    private static let lineText = Text(zh: "{0}：{1}", en: "{0}: {1}")
    private static let since = Text(zh: "（{0}起）", en: " (from {0})")
    private static let until = Text(zh: "（{0}至{1}）", en: " ({0} to {1})")
    private static let recusal = Text(
        zh: "申报了和“{0}”的关系，应当回避", en: "declared an interest in “{0}” and should not carry this")

    static func name(_ kind: Interest.Kind) -> Text {
        switch kind {
        case .trader: Text(zh: "商家名称", en: "Trader's name")
        case .creditCode: Text(zh: "统一社会信用代码", en: "Credit code")
        case .relation: Text(zh: "关系人", en: "Person")
        }
    }

    /// 商家名称：甲子电器行，配偶的店（2026年10月12日起）
    static func line(_ interest: Interest, _ say: Words) -> String {
        let named = say(lineText, say(name(interest.kind)), interest.subject)
        let text = say.clauses([named, interest.note].filter { !$0.isEmpty })
        let from = say.fullDate(interest.declaredOn)
        return text + (interest.endedOn.map { say(until, from, say.fullDate($0)) } ?? say(since, from))
    }

    /// What those who assign are told of somebody's interest in a party of the file.
    static func caution(_ interest: Interest) -> Text {
        Text(
            LocalText(
                zh: Words(.zh)(recusal, interest.subject), en: Words(.en)(recusal, interest.subject)))
    }
}
