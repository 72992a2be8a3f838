internal import Kernel
internal import StatisticsRules
internal import Web

/// The question that an address asks; what cannot be read in it is as if it had not been said.
struct CrossRequest {
    let question: CrossQuestion
    /// Whether the days are in the wrong order, so that they were exchanged.
    let isTurned: Bool

    /// Without days it is this year up to today; nobody is asked for more than what calendars know.
    init(_ query: FormData, today: Day) {
        let first = Day(typed: query.text("from")) ?? Day(year: today.year, month: 1, day: 1) ?? today
        let last = Day(typed: query.text("to")) ?? today
        let rows = Axis(rawValue: query.text("rows")) ?? .category
        let columns = query.value("columns") == nil ? .month : Axis(rawValue: query.text("columns"))
        isTurned = first > last
        question = CrossQuestion(
            rows: rows, columns: columns == rows ? nil : columns,
            measure: CrossMeasure(rawValue: query.text("measure")) ?? .filed, first: min(first, last),
            last: max(first, last), division: Self.code(query.text("division")) ?? "",
            category: Self.code(query.text("category")),
            kind: KindChoice(code: query.text("kind")) ?? .only(.complaint),
            nature: Self.code(query.text("nature")), channel: Self.code(query.text("channel")))
    }

    private static func code(_ text: String) -> String? {
        let isFit = !text.isEmpty && text.utf8.count <= 200 && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        return isFit ? text : nil
    }
}

/// The addresses of cross tables.
enum CrossAddress {
    static let page = "/staff/figures/table"
    static let file = "/staff/figures/table/file"

    static func page(_ question: CrossQuestion) -> String { page + "?" + query(question) }

    static func file(_ question: CrossQuestion, _ format: TableFile.Format) -> String {
        file + "?" + query(question) + "&format=\(format.rawValue)"
    }

    private static func query(_ question: CrossQuestion) -> String {
        var pairs = [
            ("rows", question.rows.rawValue), ("columns", question.columns?.rawValue ?? ""),
            ("measure", question.measure.rawValue), ("from", question.first.description),
            ("to", question.last.description), ("division", question.division), ("kind", question.kind.code),
        ]
        if let category = question.category { pairs.append(("category", category)) }
        if let nature = question.nature { pairs.append(("nature", nature)) }
        if let channel = question.channel { pairs.append(("channel", channel)) }
        return pairs.map { "\($0.0)=\(PercentCoding.encode($0.1))" }.joined(separator: "&")
    }
}
