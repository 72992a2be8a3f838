internal import ChineseText
internal import Kernel

/// Why an order may say once more what another one said.
package enum OrderLikeness: String, CaseIterable, Sendable {
    /// It names the earlier order.
    case named
    /// The same caller about the same trader within ``days`` days.
    case trader
    /// The same caller in nearly the same words within ``days`` days.
    case text

    /// So long a caller is taken to ask about the same thing again.
    package static let days = 30
    /// The share of common pairs from which on one caller says the same again: he tells it twice in other words.
    static let share = 0.43

    /// What makes `later` look like a repeat of `earlier`; nil where nothing does.
    package static func between(_ later: WorkOrder, _ earlier: WorkOrder) -> OrderLikeness? {
        guard later.id != earlier.id else { return nil }
        if later.source == earlier.source, !later.content.earlier.isEmpty, later.content.earlier == earlier.number {
            return .named
        }
        let phone = later.content.comparedPhone
        let apart = later.receivedAt.milliseconds - earlier.receivedAt.milliseconds
        // Of two that were sent in one moment the one that came in first is the earlier one.
        let isLater = apart > 0 || (apart == 0 && later.id > earlier.id)
        guard !phone.isEmpty, phone == earlier.content.comparedPhone, isLater, apart <= Int64(days) * 86_400_000
        else { return nil }
        return between(later.content, earlier.content)
    }

    /// The same for two texts of one caller.
    package static func between(_ later: OrderContent, _ earlier: OrderContent) -> OrderLikeness? {
        let (one, other) = (ChineseText.letters(later.trader), ChineseText.letters(earlier.trader))
        if one.count >= 2, one == other { return .trader }
        return TextPairs(later.text).share(with: TextPairs(earlier.text)) >= share ? .text : nil
    }
}
