internal import Web

/// What charts say of themselves to those who hear them.
enum ChartText {
    static let changes = Text(zh: "{0}：比重变化（百分点）", en: "{0}: change of shares in points")
    static let changeFinding = Text(
        zh: "{0}变化{1}个百分点，{2}变化{3}个百分点；全部数值见表。",
        en: "{0} changed by {1} points, {2} by {3}; all values are in the table.")
    static let fell = Text(zh: "下降", en: "fell")
    static let rose = Text(zh: "上升", en: "rose")
    static let months = Text(zh: "逐月受理量（件），虚线是上年", en: "Complaints by month; the dashed line is a year before")
    static let monthFinding = Text(
        zh: "{0}最多，{1}件；全部数值见表。", en: "Most in {0}: {1}; all values are in the table.")
    static let stacked = Text(zh: "商品类{0}%，服务类{1}%，其他{2}%", en: "Goods {0}%, services {1}%, other {2}%")
    static let shade = Text(zh: "深浅表示多少", en: "The darker, the more")
}
