internal import AccountsRules
internal import Kernel
internal import Web

/// What is said of absences.
enum AbsenceText {
    static let title = Text(zh: "请假和外出", en: "Absences")
    static let of = Text(zh: "{0}请假和外出", en: "Absences of {0}")
    static let lead = Text(
        zh: "分派案件的人会看到谁不在、谁代理；均衡分派不分给不在的人。",
        en: "Whoever assigns files sees who is away and who stands in; balanced assignment passes over the absent.")
    static let none = Text(zh: "今天起没有登记。", en: "None from today on.")
    static let enter = Text(zh: "登记一次", en: "Enter one")
    static let kind = Text(zh: "原因", en: "Kind")
    static let kindMissing = Text(zh: "选一个原因。", en: "Choose a kind.")
    static let first = Text(zh: "第一天", en: "First day")
    static let last = Text(zh: "最后一天", en: "Last day")
    static let dayMissing = Text(zh: "写上日期。", en: "Enter the day.")
    static let deputy = Text(zh: "谁代理", en: "Deputy")
    static let deputyHint = Text(zh: "同一机构、那几天在的人。", en: "Somebody of the same office who is there on those days.")
    static let send = Text(zh: "登记", en: "Enter")
    static let remove = Text(zh: "撤销，已经开始的到昨天为止", en: "Take back; one that has begun ends yesterday")
    private static let span = Text(zh: "{0}：{1}至{2}", en: "{0}: {1} to {2}")
    private static let standIn = Text(zh: "，{0}代理", en: ", {0} stands in")

    static func name(_ kind: Absence.Kind) -> Text {
        switch kind {
        case .leave: Text(zh: "休假", en: "Leave")
        case .sick: Text(zh: "病假", en: "Sick leave")
        case .duty: Text(zh: "出差、培训", en: "On duty elsewhere")
        case .other: Text(zh: "其他", en: "Other")
        }
    }

    /// 休假：2026年10月12日至2026年10月16日，韩先生代理
    static func line(_ absence: Absence, _ names: [Int64: String], _ say: Words) -> String {
        let text = say(span, say(name(absence.kind)), say.fullDate(absence.first), say.fullDate(absence.last))
        return text + (absence.deputy.flatMap { names[$0] }.map { say(standIn, $0) } ?? "")
    }

    /// Why an absence was not entered, with the field nearest to it.
    static func words(_ problem: AbsenceProblem, _ say: Words) -> (field: String, text: String) {
        switch problem {
        case .endsBeforeItBegins:
            ("last", say(Text(zh: "最后一天比第一天早。", en: "The last day is before the first.")))
        case .isOver: ("last", say(Text(zh: "已经过去了，不用登记。", en: "It is over; there is nothing to enter.")))
        case .tooLong(let days):
            ("last", say(Text(zh: "超过{0}天，看看年份。", en: "Longer than {0} days; check the year."), String(days)))
        case .overlaps(let first, let last):
            (
                "first",
                say(
                    Text(zh: "和已经登记的{0}至{1}重了。", en: "It overlaps the one from {0} to {1}."), say.fullDate(first),
                    say.fullDate(last))
            )
        case .deputyIsSelf: ("deputy", say(Text(zh: "代理人不能是本人。", en: "Nobody stands in for themselves.")))
        case .deputyAway(let first, let last):
            (
                "deputy",
                say(
                    Text(zh: "代理人{0}至{1}也不在。", en: "The deputy is away from {0} to {1}."), say.fullDate(first),
                    say.fullDate(last))
            )
        case .deputyElsewhere:
            ("deputy", say(Text(zh: "代理人要是同一机构的人。", en: "The deputy must be of the same office.")))
        }
    }
}
