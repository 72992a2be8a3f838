internal import Kernel
internal import StatisticsRules
internal import Web

/// What an address asks for; anything that cannot be read is as if it had not been said.
struct FigureRequest: Sendable, Equatable {
    private let period: FigurePeriod?
    private let division: String
    private let below: Bool
    private let kind: KindChoice
    private let category: String?

    /// The value of `period` that stands for the two months `from` and `to`.
    static let monthsCode = "months"

    init(query: FormData) {
        if query.text("period") == Self.monthsCode {
            let ends = [query.text("from"), query.text("to")].compactMap { Month($0) }
            period = ends.first.flatMap { first in ends.last.map { FigurePeriod(first, $0) } }
        } else {
            period = FigurePeriod(code: query.text("period"))
        }
        division = Self.code(query.text("division")) ?? ""
        below = query.text("below") != "0"
        kind = KindChoice(code: query.text("kind")) ?? .only(.complaint)
        category = Self.code(query.text("category"))
    }

    /// A code as divisions and categories have them: short, and without control characters.
    private static func code(_ text: String) -> String? {
        let isFit = !text.isEmpty && text.utf8.count <= 200 && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        return isFit ? text : nil
    }

    /// The filter asked for.
    ///
    /// Without a period it is this year, or the last year with records when this year has none. A period of more
    /// than a year is cut to where there may be records, so that nobody can ask for ten thousand months.
    func filter(span: FigurePeriod?, today: Day) -> FigureFilter {
        let current = Month(today)
        let lastYear = span.map { min($0.last.year, current.year) } ?? current.year
        let usual = FigurePeriod.year(lastYear) ?? FigurePeriod(current, current)
        let bounds = FigurePeriod(min(span?.first ?? current, current), max(span?.last ?? current, current))
        return FigureFilter(
            period: period.flatMap { Self.cut($0, to: bounds) } ?? usual, division: division, below: below, kind: kind,
            category: category)
    }

    private static func cut(_ period: FigurePeriod, to bounds: FigurePeriod) -> FigurePeriod? {
        guard period.count > 12 else { return period }
        let first = max(period.first, bounds.first)
        let last = min(period.last, bounds.last)
        return first <= last ? FigurePeriod(first, last) : nil
    }
}
