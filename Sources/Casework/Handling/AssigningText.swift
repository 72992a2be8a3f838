internal import Web

/// What the page that gives out files says.
enum AssigningText {
    static let title = Text(zh: "分派", en: "Assign")
    static let none = Text(zh: "没有等着分派的案件。", en: "No file waits to be assigned.")
    static let office = Text(zh: "哪个机构的", en: "Office")
    static let show = Text(zh: "看这个机构的", en: "Show")
    static let table = Text(zh: "还没有人办的案件，先到期的在前", en: "Files nobody carries, those due first")
    static let tick = Text(zh: "选", en: "Select")
    static let proposal = Text(zh: "建议给", en: "Proposal")
    static let nobody = Text(zh: "没有合适的人", en: "Nobody fits")
    static let to = Text(zh: "选中的给谁", en: "Give the selected to")
    static let proposed = Text(zh: "各按建议", en: "each to its proposal")
    static let send = Text(zh: "分派选中的", en: "Assign the selected")
    static let incomplete = Text(zh: "先选案件，再选给谁。", en: "Select files, and to whom they go.")
    static let given = Text(zh: "分派了{0}件。", en: "{0} {0:file:files} assigned.")
    static let refused = Text(zh: "有{0}件没有分派，点开看看", en: "{0} {0:file was:files were} not assigned; open to see why")
}
