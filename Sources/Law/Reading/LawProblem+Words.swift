package import Kernel
package import LawRules

extension LawProblem {
    /// The problem with its place, in words.
    package var words: LocalText {
        let fault = fault.words
        guard !path.isEmpty else { return fault }
        return LocalText(zh: "\(path)：\(fault.zh)", en: "\(path): \(fault.en)")
    }
}

extension LawProblem.Fault {
    /// The fault in words, to stand after the place.
    package var words: LocalText {
        switch self {
        case .notJSON: LocalText(zh: "文件不是 JSON", en: "the file is not JSON")
        case .missing: LocalText(zh: "缺少", en: "is missing")
        case .unknownField: LocalText(zh: "不认识的字段", en: "is not a known field")
        case .wrongType(let expected): LocalText(zh: "类型不对，应为 \(expected)", en: "should be: \(expected)")
        case .emptyText: LocalText(zh: "文字为空", en: "is empty")
        case .notADay: LocalText(zh: "不是日期（YYYY-MM-DD）", en: "is not a day (YYYY-MM-DD)")
        case .unknownChoice(let allowed):
            LocalText(
                zh: "只能是：\(allowed.joined(separator: "、"))", en: "must be one of: \(allowed.joined(separator: ", "))")
        case .badID: LocalText(zh: "标识只能用小写字母、数字、连字符和下划线", en: "may have a-z, 0-9, - and _ only")
        case .badNumber: LocalText(zh: "天数应在 1 至 3660 之间", en: "must be from 1 to 3660 days")
        case .endsBeforeItBegins: LocalText(zh: "早于开始日期", en: "is before the first day")
        case .repeatedID: LocalText(zh: "标识重复", en: "stands twice")
        case .noteMissing: LocalText(zh: "未确认的内容必须有说明", en: "is needed, because this is not confirmed")
        case .noSuchPeriod: LocalText(zh: "没有可延长的这一期限", en: "extends a period that is not there")
        case .notAYear, .noHolidays, .outsideYear, .offAndWorked, .badRange, .gap: calendarWords
        }
    }

    private var calendarWords: LocalText {
        switch self {
        case .noHolidays: LocalText(zh: "没有放假日，通知尚未发布", en: "has no days off: no notice was published yet")
        case .outsideYear(let day): LocalText(zh: "\(day) 不属于该年", en: "\(day) is not of that year")
        case .offAndWorked(let day): LocalText(zh: "\(day) 既放假又上班", en: "\(day) is both off and worked")
        case .badRange:
            LocalText(zh: "最后一天要不早于第一天，连着不超过31天", en: "must run forwards, for at most 31 days")
        case .gap(let year): LocalText(zh: "缺少 \(year) 年", en: "the year \(year) is missing")
        default: LocalText(zh: "不是 1990 至 2100 年", en: "is not a year from 1990 to 2100")
        }
    }
}
