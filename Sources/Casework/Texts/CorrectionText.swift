internal import Web

/// The words of a correction.
enum CorrectionText {
    static let category = Text(zh: "商品或者服务", en: "Goods or service")
    static let categoryMissing = Text(zh: "选一个分类。", en: "Choose a category.")
    static let nature = Text(zh: "投诉性质", en: "Nature of the complaint")
    static let natureMissing = Text(zh: "选一种性质。", en: "Choose the nature.")
    static let division = Text(zh: "经营者在哪里", en: "Where the trader is")
    static let divisionHint = Text(
        zh: "只改统计归到哪里；办理单位不变，要换单位请移交。",
        en: "This changes where the case is counted. The office stays; hand the case over to change it.")
    static let hint = Text(
        zh: "改的是登记时填错的内容。以前的统计按改后的重新算，已经发布的报告不变。",
        en: "For what was entered wrongly. Earlier figures are counted anew; published reports stay as they are.")
}
