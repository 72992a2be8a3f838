internal import Kernel

/// The words of a report in one language.
struct ReportPhrases {
    let language: Language

    /// So many values of a column are written out.
    private static let shown = 12

    private func either(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    var comma: String { either("、", ", ") }
    var kindTitle: String { either("性质", "kind") }
    var channelTitle: String { either("渠道", "channel") }
    var inTimeTitle: String { either("按时", "in time") }
    var unknownTitle: String { either("映射中没有的代码：", "Codes that the mapping does not have:") }
    var rejectedTitle: String { either("退回原因", "rejected because") }

    func source(_ name: LocalText, rows: Int) -> String {
        either("\(name.zh)：读到 \(rows) 条", "\(name.en): \(rows) records read")
    }

    func dry(readable: Int, rejected: Int) -> String {
        either(
            "试读，未写入：可导入 \(readable) 条，退回 \(rejected) 条",
            "Dry run, nothing was written: \(readable) can be taken, \(rejected) rejected")
    }

    func kept(_ kept: Int, alreadyThere: Int, rejected: Int) -> String {
        either(
            "新收 \(kept) 条，已有 \(alreadyThere) 条，退回 \(rejected) 条",
            "\(kept) kept, \(alreadyThere) already there, \(rejected) rejected")
    }

    func openAndClosed(open: Int, closed: Int) -> String {
        either("未办结 \(open)，已办结 \(closed)", "open \(open), closed \(closed)")
    }

    func counts(categories: Int, divisions: Int) -> String {
        either("类别 \(categories) 个，区划 \(divisions) 个", "\(categories) categories, \(divisions) divisions")
    }

    /// One line of values with their counts; `word` says what a value is called.
    func total(_ title: String, _ tally: Tally, _ word: (String) -> String = { $0 }) -> String {
        let values = tally.sorted.prefix(Self.shown).map { "\(name(word($0.value))) \($0.count)" }
        var text = title + either("：", ": ") + values.joined(separator: comma)
        if tally.distinct > Self.shown {
            text += either("……共 \(tally.distinct) 种", " … \(tally.distinct) different values")
        }
        if tally.beyond > 0 { text += either("，此外 \(tally.beyond) 条", ", and \(tally.beyond) records beyond") }
        return text
    }

    func conflictTitle(_ count: Int) -> String {
        either("\(count) 个代码有不止一个名称，保留首见的：", "\(count) codes have more than one name; the first is kept:")
    }

    func named(_ name: String, _ count: Int, kept: Bool) -> String {
        "\(name) \(count)" + (kept ? either("（保留）", " (kept)") : "")
    }

    func line(_ number: Int) -> String { either("第 \(number) 行：", "line \(number): ") }

    func more(_ count: Int) -> String { either("另有 \(count) 条", "and \(count) more") }

    private func name(_ value: String) -> String {
        value.isEmpty ? either("（空）", "(absent)") : value
    }

    func list(_ list: CodeList) -> String {
        switch list {
        case .category: either("类别", "category")
        case .office: either("经办机构", "office")
        case .division: either("区划", "division")
        }
    }

    /// What one of our own codes is called; a code without a word stays as it is.
    func code(_ code: String) -> String { Self.codes[code]?[language] ?? code }

    private static let codes: [String: LocalText] = [
        "complaint": LocalText(zh: "投诉", en: "complaint"), "tip": LocalText(zh: "举报", en: "tip"),
        "consultation": LocalText(zh: "咨询", en: "consultation"),
        "suggestion": LocalText(zh: "建议", en: "suggestion"), "other": LocalText(zh: "其他记录", en: "other record"),
        "web": LocalText(zh: "网上", en: "web"), "hotline12315": LocalText(zh: "12315 热线", en: "hotline 12315"),
        "hotline12345": LocalText(zh: "12345 热线", en: "hotline 12345"), "counter": LocalText(zh: "窗口", en: "counter"),
        "station": LocalText(zh: "维权站", en: "station"), "liveStream": LocalText(zh: "直播间", en: "live stream"),
        "api": LocalText(zh: "接口", en: "API"), "imported": LocalText(zh: "导入", en: "imported"),
        "yes": LocalText(zh: "是", en: "yes"), "no": LocalText(zh: "否", en: "no"),
    ]
}
