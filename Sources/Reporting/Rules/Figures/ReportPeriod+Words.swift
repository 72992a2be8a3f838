package import Kernel

extension ReportPeriod {
    /// What reports call the period: 2022年上半年, 2024年第三季度, 2025年6月.
    package var name: LocalText {
        switch shape {
        case .year(let year): LocalText(zh: "\(year)年", en: "\(year)")
        case .half(let half, let year):
            LocalText(
                zh: "\(year)年\(half == 1 ? "上" : "下")半年", en: "the \(half == 1 ? "first" : "second") half of \(year)")
        case .quarter(let quarter, let year):
            LocalText(zh: "\(year)年第\(Self.chinese[quarter - 1])季度", en: "quarter \(quarter) of \(year)")
        case .month(let month, let year):
            LocalText(zh: "\(year)年\(month)月", en: "\(Self.english[month - 1]) \(year)")
        case .monthFrom, .range: days
        }
    }

    /// A word of the period that fits into the head of a column: 2022上, 2024Q3.
    package var short: LocalText {
        switch shape {
        case .year(let year): LocalText(zh: "\(year)", en: "\(year)")
        case .half(let half, let year): LocalText(zh: "\(year)\(half == 1 ? "上" : "下")", en: code)
        case .quarter, .month, .monthFrom: LocalText(zh: code, en: code)
        case .range: LocalText(zh: "\(first)–\(last)", en: "\(first)–\(last)")
        }
    }

    /// From when to when, in words.
    package var days: LocalText {
        let end = last.year == first.year ? "" : "\(last.year)年"
        return LocalText(
            zh: "\(first.year)年\(first.month)月\(first.dayOfMonth)日至\(end)\(last.month)月\(last.dayOfMonth)日",
            en: "\(first) to \(last)")
    }

    private static let chinese = ["一", "二", "三", "四"]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
