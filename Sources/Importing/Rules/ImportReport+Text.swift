package import Kernel

extension ImportReport {
    /// The report in lines for a terminal; `dry` when nothing was written.
    package func lines(_ language: Language, dry: Bool) -> [String] {
        let say = Phrases(language: language)
        var lines = [say.source(mappingName, rows: rows)]
        lines.append(
            dry
                ? say.dry(readable: readable, rejected: rejected)
                : say.kept(kept, alreadyThere: alreadyThere, rejected: rejected))
        lines += totals(say)
        lines += unknownLines(say)
        lines += conflictLines(say)
        lines += rejectionLines(say, language)
        return lines
    }

    private func totals(_ say: Phrases) -> [String] {
        var lines = [
            say.total(say.kindTitle, kinds), say.total(say.channelTitle, channels),
            say.total(say.inTimeTitle, inTime), say.openAndClosed(open: open, closed: readable - open),
            say.counts(categories: names.number(of: .category), divisions: divisions.distinct),
        ]
        lines += columns.map { say.total($0.column, $0.tally) }
        return lines
    }

    private func unknownLines(_ say: Phrases) -> [String] {
        guard !unknown.isEmpty else { return [] }
        let columns = unknown.byColumn.sorted { $0.key < $1.key }
        return [say.unknownTitle] + columns.map { "  " + say.total($0.key, $0.value) }
    }

    private func conflictLines(_ say: Phrases) -> [String] {
        let conflicts = names.conflicts
        guard !conflicts.isEmpty else { return [] }
        return [say.conflictTitle(conflicts.count)]
            + conflicts.map { conflict in
                let others = conflict.counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
                let names = others.map { say.named($0.key, $0.value, kept: $0.key == conflict.kept) }
                return "  \(conflict.code): " + names.joined(separator: say.comma)
            }
    }

    private func rejectionLines(_ say: Phrases, _ language: Language) -> [String] {
        guard rejected > 0 else { return [] }
        let shown = rejections.map { rejection in
            let words = rejection.problems.map { $0.words[language] }.joined(separator: say.comma)
            return "  " + say.line(rejection.line) + words
        }
        let rest = rejected - rejections.count
        return [say.total(say.rejectedTitle, reasons)] + shown + (rest > 0 ? ["  " + say.more(rest)] : [])
    }
}

/// The words of a report in one language.
private struct Phrases {
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

    func total(_ title: String, _ tally: Tally) -> String {
        let values = tally.sorted.prefix(Self.shown).map { "\(name($0.value)) \($0.count)" }
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
}
