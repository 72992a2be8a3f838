package import Kernel

extension ImportReport {
    /// So many codes with several names are written out.
    private static let shownConflicts = 100

    /// The report in lines for a terminal; `dry` when nothing was written.
    package func lines(_ language: Language, dry: Bool) -> [String] {
        let say = ReportPhrases(language: language)
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

    private func totals(_ say: ReportPhrases) -> [String] {
        var lines = [
            say.total(say.kindTitle, kinds, say.code), say.total(say.channelTitle, channels, say.code),
            say.total(say.inTimeTitle, inTime, say.code), say.openAndClosed(open: open, closed: readable - open),
            say.counts(categories: names.number(of: .category), divisions: divisions.distinct),
        ]
        lines += columns.map { say.total($0.column, $0.tally) }
        return lines
    }

    private func unknownLines(_ say: ReportPhrases) -> [String] {
        guard !unknown.isEmpty else { return [] }
        let columns = unknown.byColumn.sorted { $0.key < $1.key }
        return [say.unknownTitle] + columns.map { "  " + say.total($0.key, $0.value) }
    }

    private func conflictLines(_ say: ReportPhrases) -> [String] {
        let conflicts = names.conflicts
        guard !conflicts.isEmpty else { return [] }
        return [say.conflictTitle(conflicts.count)]
            + conflicts.prefix(Self.shownConflicts).map { conflict in
                let others = conflict.counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
                let names = others.map { say.named($0.key, $0.value, kept: $0.key == conflict.kept) }
                return "  \(say.list(conflict.list)) \(conflict.code): " + names.joined(separator: say.comma)
            }
            + (conflicts.count > Self.shownConflicts ? ["  " + say.more(conflicts.count - Self.shownConflicts)] : [])
    }

    private func rejectionLines(_ say: ReportPhrases, _ language: Language) -> [String] {
        guard rejected > 0 else { return [] }
        let shown = rejections.map { rejection in
            let words = rejection.problems.map { $0.words[language] }.joined(separator: say.comma)
            return "  " + say.line(rejection.line) + words
        }
        let rest = rejected - rejections.count
        return [say.total(say.rejectedTitle, reasons)] + shown + (rest > 0 ? ["  " + say.more(rest)] : [])
    }
}
