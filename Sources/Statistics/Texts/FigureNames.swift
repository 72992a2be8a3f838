internal import AccountsRules
internal import Kernel
internal import StatisticsRules
internal import Web

/// What the keys of cells are called, in one language.
struct FigureNames {
    let say: Words
    let directory: OfficeDirectory
    let categories: CategoryTree

    func kind(_ code: String) -> String { Self.kinds[code].map { say($0) } ?? code }

    func kind(_ choice: KindChoice) -> String { kind(choice.code) }

    /// A channel; one that is not known is shown by its code.
    func channel(_ code: String) -> String {
        code.isEmpty ? say(FiguresText.notStated) : Self.channels[code].map { say($0) } ?? code
    }

    /// A category or a category system; one that is not known is shown by its code.
    func category(_ key: String) -> String {
        if let name = categories.name(of: key) { return say(name) }
        if key.isEmpty { return say(FiguresText.notStated) }
        return key.hasSuffix(":") ? String(key.dropLast()) : key.split(separator: ":").last.map(String.init) ?? key
    }

    /// A division; one that is not known, as records from elsewhere bring them, is shown by its code.
    func division(_ code: String) -> String {
        if code.isEmpty { return say(FiguresText.everywhere) }
        guard let known = DivisionCode(rawValue: code).flatMap(directory.division) else { return code }
        return say(known.name)
    }

    func month(_ month: Month) -> String {
        say(FiguresText.month, String(month.year), say.month(month.month))
    }

    func period(_ period: FigurePeriod) -> String {
        switch period.shape {
        case .year(let year): say(FiguresText.year, String(year))
        case .quarter(let quarter, let year): say(FiguresText.quarter, String(year), String(quarter))
        case .month(let month): self.month(month)
        case .range: say(FiguresText.range, month(period.first), month(period.last))
        }
    }

    /// The names of all kinds and of the choice of all; a test compares them with the kinds of case files.
    static let kinds: [String: Text] = [
        "complaint": Text(zh: "投诉", en: "Complaints"), "tip": Text(zh: "举报", en: "Tips"),
        "consultation": Text(zh: "咨询", en: "Consultations"), "suggestion": Text(zh: "建议", en: "Suggestions"),
        "other": Text(zh: "其他记录", en: "Other records"), "all": Text(zh: "所有记录", en: "All records"),
    ]

    /// The names of all channels; a test compares them with the channels of case files.
    static let channels: [String: Text] = [
        "web": Text(zh: "网上", en: "Online"), "hotline12315": Text(zh: "12315热线", en: "Hotline 12315"),
        "hotline12345": Text(zh: "12345热线", en: "Hotline 12345"), "counter": Text(zh: "窗口", en: "At the counter"),
        "station": Text(zh: "维权服务站", en: "Service station"), "liveStream": Text(zh: "直播间", en: "Live stream"),
        "api": Text(zh: "接口", en: "API"), "imported": Text(zh: "导入", en: "Imported"),
    ]
}
