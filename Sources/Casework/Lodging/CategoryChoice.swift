internal import CaseworkRules
internal import Kernel

/// What kind of thing was bought: found by typing, and confirmed by a choice where the words do not say it exactly.
struct CategoryChoice {
    let book: CategoryBook

    /// What the draft holds of it once `typed` and `chosen` were sent: a choice counts as long as it belongs to the
    /// words; words that are the very name of one category choose it.
    func settle(_ fields: inout FilingDraft, typed: String, chosen: String) {
        let before = fields[.categoryText]
        let kept = chosen.isEmpty && typed == before ? fields[.category] : chosen
        fields[.categoryText] = typed
        if !kept.isEmpty, typed == before || offered(typed, chosen: "").contains(where: { $0.code == kept }) {
            fields[.category] = kept
        } else {
            fields[.category] = exact(typed)?.code ?? ""
        }
    }

    /// The categories to choose from: what fits the words, the chosen one, and at last the one for everything else;
    /// the top ones when nothing fits. None before anything was typed.
    func offered(_ typed: String, chosen: String) -> [CategoryBook.Category] {
        guard !Self.plain(typed).isEmpty else { return [] }
        var found = book.search(typed, limit: 6)
        if found.isEmpty { found = book.top }
        let others = [chosen, Self.other].compactMap { book.category(book.main, $0) }
        for other in others where !found.contains(other) { found.append(other) }
        return found
    }

    /// Whether the words lead nowhere, so that the top categories are offered.
    func isUnknown(_ typed: String) -> Bool { book.search(typed, limit: 1).isEmpty }

    private func exact(_ typed: String) -> CategoryBook.Category? {
        let wanted = Self.plain(typed)
        return book.systems[book.main]?.categories.first {
            Self.plain($0.name.zh) == wanted || Self.plain($0.name.en) == wanted
        }
    }

    private static func plain(_ text: String) -> String {
        guard text.utf8.count <= 1_000 else { return "?" }
        return TextRules.halfWidth(text).lowercased().filter { !$0.isWhitespace }
    }

    /// 其他商品和服务.
    private static let other = "other_goods_services"
}

extension CategoryBook {
    /// The whole path of a category in both languages: 家用电子电器类 › 洗衣机类产品.
    func pathName(_ system: String, _ code: String) -> LocalText {
        let path = path(system, code)
        return LocalText(zh: path.map(\.zh).joined(separator: " › "), en: path.map(\.en).joined(separator: " › "))
    }

    /// The ten natures, in order.
    package var natures: [Category] { systems[CategoryStore.natures]?.categories ?? [] }
}
