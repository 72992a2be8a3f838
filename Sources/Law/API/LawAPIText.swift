internal import Web

/// What the API of the law says of itself.
enum LawAPIText {
    static let list = Text(zh: "规则，按生效日期", en: "The rule sets, by the day from which they hold")
    static let read = Text(zh: "一套规则：期限、理由和来源", en: "One rule set: periods, grounds and source")
    static let id = Text(zh: "规则的标识", en: "The id of a rule set")
    static let due = Text(zh: "按规则计算到期日，逐日说明", en: "Count a due day under a rule set, day by day")
    static let answer = Text(zh: "到期日和逐日说明", en: "The due day and its steps")
    static let period = Text(zh: "哪一项期限", en: "Which period")
    static let from = Text(zh: "事件发生的日子，当日不计", en: "The day of the event, which is not counted")
    static let pause = Text(
        zh: "不计的日子，两端都算在内；可以重复", en: "Days that do not count, both ends included; may be repeated")
}
