package import Kernel

/// What the keys of a report are called in its period, and in which order ties are shown.
package struct ReportNames: Sendable {
    /// A category with what it stands under.
    package struct Category: Sendable, Hashable {
        package let code: String
        package let parent: String?
        package let name: LocalText

        package init(code: String, parent: String? = nil, name: LocalText) {
            self.code = code
            self.parent = parent
            self.name = name
        }
    }

    package let natures: [Category]
    package let categories: [Category]
    package let divisions: [Category]
    package let scope: LocalText

    package init(natures: [Category], categories: [Category], divisions: [Category], scope: LocalText) {
        self.natures = natures
        self.categories = categories
        self.divisions = divisions
        self.scope = scope
    }

    /// The name of what is in none of the named rows.
    static let unstated = LocalText(zh: "未注明", en: "Not stated")
    /// The names of the parts.
    static func part(_ part: ReportPart) -> LocalText {
        switch part {
        case .goods: LocalText(zh: "商品类", en: "Goods")
        case .services: LocalText(zh: "服务类", en: "Services")
        case .other: LocalText(zh: "其他", en: "Other")
        }
    }
}
