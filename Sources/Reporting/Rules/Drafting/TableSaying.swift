internal import Kernel

/// Says in words what a table shows: which rows are the largest, which rose and which fell.
struct TableSaying {
    let table: ReportTable
    let scope: String
    let language: Language

    private var isChinese: Bool { language == .zh }

    /// Rows that a sentence may name: not what nobody stated, and not the office of the whole scope.
    private var rows: [ReportRow] {
        table.rows.filter { $0.key != ReportRow.unstated && $0.key != scope && ($0.count.count ?? 0) > 0 }
    }

    /// `shares`, `top3`, `top5`, `moves` or `grown`; `nil` when there is nothing to say.
    func said(_ form: String) -> String? {
        switch form {
        case "shares": return list(rows.map(share), with: isChinese ? "，" : ", ")
        case "top3": return rows.count >= 3 ? names(Array(rows.prefix(3))) : nil
        case "top5": return rows.count >= 5 ? names(Array(rows.prefix(5))) : nil
        case "moves": return moves
        case "grown": return list(rows.map(growth), with: isChinese ? "、" : ", ")
        default: return nil
        }
    }

    /// What a row is called within a sentence; natures are problems: 售后服务问题.
    private func name(_ row: ReportRow) -> String { row.name[language] }

    private var kind: String { isChinese && table.name == .byNature ? "问题" : "" }

    private func share(_ row: ReportRow) -> String {
        isChinese ? "\(name(row))\(kind)占\(row.share.text)%" : "\(name(row)) \(row.share.text)%"
    }

    private func growth(_ row: ReportRow) -> String {
        guard row.yoy.number != nil else { return name(row) }
        return isChinese ? "\(name(row))（\(row.yoy.text)%）" : "\(name(row)) (\(row.yoy.text)%)"
    }

    /// Up to three that rose and three that fell, by how far.
    private var moves: String? {
        let moved = table.rows.filter { $0.key != ReportRow.unstated && $0.change.number != nil }
        guard !moved.isEmpty else { return nil }
        func units(_ row: ReportRow) -> Int64 { row.change.number?.units ?? 0 }
        let risen = sorted(moved.filter { units($0) > 0 }) { units($0) > units($1) }
        let fallen = sorted(moved.filter { units($0) < 0 }) { units($0) < units($1) }
        let parts = [
            risen.isEmpty ? nil : isChinese ? "\(names(risen))\(kind)投诉比重上升" : "the shares of \(names(risen)) rose",
            fallen.isEmpty
                ? nil : isChinese ? "\(names(fallen))\(kind)投诉比重下降" : "those of \(names(fallen)) fell",
        ].compactMap { $0 }
        guard !parts.isEmpty else { return isChinese ? "各项投诉比重持平" : "no share changed" }
        return parts.joined(separator: isChinese ? "，" : ", ")
    }

    private func sorted(_ rows: [ReportRow], _ isBefore: (ReportRow, ReportRow) -> Bool) -> [ReportRow] {
        let ranked = rows.enumerated().sorted { left, right in
            if isBefore(left.element, right.element) { return true }
            return !isBefore(right.element, left.element) && left.offset < right.offset
        }
        return Array(ranked.map(\.element).prefix(3))
    }

    private func names(_ rows: [ReportRow]) -> String {
        let names = rows.map(name)
        // A name with its own pause, such as 烟、酒和饮料类, is parted from the others by commas.
        let hasPause = names.contains { $0.contains("、") }
        return names.joined(separator: isChinese ? (hasPause ? "，" : "、") : ", ")
    }

    private func list(_ items: [String], with mark: String) -> String? {
        items.isEmpty ? nil : items.joined(separator: mark)
    }
}
