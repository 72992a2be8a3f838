package import Kernel

/// Puts the values of a report into the places of a text.
///
/// A place is a cell (`accepted`), a cell said in words (`yoyPercent:grown`), or something about a table
/// (`goods:top5`). It is empty where the report has no such value, and says so by `nil`.
package struct PlaceWriting {
    let document: ReportDocument
    let convention: Convention
    let language: Language

    package init(document: ReportDocument, convention: Convention, language: Language) {
        self.document = document
        self.convention = convention
        self.language = language
    }

    var isChinese: Bool { language == .zh }

    /// A sentence whose clauses have something to say, still with its places; `nil` when its first has not.
    func sentence(_ clauses: [String]) -> String? {
        let speaking = clauses.map { clause in
            PlaceReading.places(clause).keys.allSatisfy { value($0) != nil }
        }
        guard speaking.first == true else { return nil }
        return zip(clauses, speaking).filter(\.1).map(\.0).joined()
    }

    /// The text with every place filled; one without a value is printed as a dash.
    package func filled(_ text: String) -> String {
        PlaceReading.pieces(text).map { piece in
            switch piece {
            case .words(let words): words
            case .place(let key): value(key) ?? ReportCell.none
            }
        }.joined()
    }

    /// What stands in a place.
    package func value(_ key: String) -> String? {
        switch key {
        case "author": return document.author[language]
        case "period": return document.periodName[language]
        case "last": return document.lastName?[language]
        case "scope": return document.scopeName[language]
        case "rate": return rate
        default: break
        }
        let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let form = parts.count == 2 ? parts[1] : ""
        if let name = ReportTable.Name(rawValue: parts[0]), let table = document.table(name) {
            return TableSaying(table: table, scope: document.scope, language: language).said(form)
        }
        guard let cell = document.cell(parts[0]), let number = cell.number else { return nil }
        return said(cell, number, form)
    }

    private func said(_ cell: ReportCell, _ number: FixedPoint, _ form: String) -> String? {
        switch form {
        case "": return cell.text
        case "some": return number.units > 0 ? cell.text : nil
        case "grown": return grown(number)
        case "points": return moved(number)
        case "people": return people(number)
        default: return nil
        }
    }

    private func grown(_ number: FixedPoint) -> String {
        if number.isZero { return isChinese ? "与上年同期持平" : "as many as a year before" }
        if isChinese { return (number.isNegative ? "同比下降" : "同比增长") + number.size + "%" }
        return "\(number.size)% \(number.isNegative ? "less" : "more") than a year before"
    }

    private func moved(_ number: FixedPoint) -> String {
        if number.isZero { return isChinese ? "持平" : "unchanged" }
        if isChinese { return (number.isNegative ? "下降" : "上升") + number.size + "个百分点" }
        return "\(number.isNegative ? "down" : "up") \(number.size) points"
    }

    /// People as reports print them: 76.6万人次, and below ten thousand every one.
    private func people(_ number: FixedPoint) -> String? {
        guard number.units > 0 else { return nil }
        guard isChinese else { return number.printed }
        guard number.units >= 10_000,
            let wan = FixedPoint.quotient(Int128(number.units), 10_000, decimals: 1, .halfUp)
        else { return number.printed + "人次" }
        let text = wan.printed
        return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "万人次"
    }

    /// The rate that the convention prints for this period; `nil` where it prints none.
    private var rate: String? {
        switch convention.rules(on: document.to).rate {
        case .none: return nil
        case .resolution: return named("resolutionRatePercent", "投诉解决率", "a resolution rate of")
        case .closing: return named("closeRatePercent", "办结率", "a close rate of")
        }
    }

    private func named(_ key: String, _ zh: String, _ en: String) -> String? {
        guard let cell = document.cell(key), cell.number != nil else { return nil }
        return isChinese ? "\(zh)\(cell.text)%" : "\(en) \(cell.text)%"
    }
}
