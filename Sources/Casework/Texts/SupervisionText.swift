internal import Web

/// What the pages say of supervision by a superior office (督办).
enum SupervisionText {
    static let title = Text(zh: "督办", en: "Supervision")
    static let mark = Text(zh: "督办中", en: "Under supervision")
    static let questions = Text(zh: "要答复的问题", en: "What has to be answered")
    static let questionsMissing = Text(zh: "写上要答复的问题。", en: "Write what has to be answered.")
    static let due = Text(zh: "最晚哪天答复", en: "To be answered by")
    static let dueHint = Text(zh: "今天或者以后", en: "Today or later")
    static let answer = Text(zh: "答复", en: "The answer")
    /// `{0}` the answer.
    static let answered = Text(zh: "答复：{0}", en: "The answer: {0}")
    /// `{0}` the office, `{1}` who asked, `{2}` the day of asking, `{3}` the day by which it is answered.
    static let asked = Text(zh: "{0}{1}{2}督办，{3}前答复", en: "{0}, {1}, on {2}; to be answered by {3}")
    static let answeredBy = Text(zh: "{0}，{1}答复", en: "Answered by {0} on {1}")
    static let daySet = Text(zh: "由上级单位定的日子", en: "A day set by the superior office")
    static let waits = Text(zh: "还没有答复", en: "Not answered yet")
    static let late = Text(zh: "已超期，还没有答复", en: "Overdue, not answered yet")
    static let decides = Text(zh: "已答复，等上级决定", en: "Answered; the superior office decides")
    static let accepted = Text(zh: "答复得到认可", en: "The answer was accepted")
    static let again = Text(zh: "上级又问了", en: "The superior asked again")
    static let lapsed = Text(zh: "案件已撤回，不用再答复", en: "The file was withdrawn before an answer")
}
