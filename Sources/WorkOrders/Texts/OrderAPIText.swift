internal import Web

/// What the API of work orders says of itself.
enum OrderAPIText {
    static let list = Text(zh: "转办工单，本单位和下级的", en: "Work orders of the own office and those below")
    static let listed = Text(zh: "一页工单", en: "A page of orders")
    static let view = Text(
        zh: "看哪些：待答复、超期、今天到期、三天内到期、未办结、全部（默认未办结）",
        en: "Which: owed, late, today, soon, open or all (open if not said)")
    static let source = Text(zh: "只要这条热线的", en: "Only of this hotline")
    static let state = Text(zh: "只要这个状态的", en: "Only in this state")
    static let number = Text(zh: "转办方的工单编号，整个写", en: "The sender's number, whole")
    static let cursor = Text(zh: "上一页给出的 next", en: "What the page before gave as next")
    static let limit = Text(zh: "最多几件（默认50）", en: "How many at most (50 if not said)")
    static let read = Text(zh: "一件工单", en: "One order")
    static let order = Text(zh: "工单，来电人遮住一部分", en: "The order, with the caller masked")
    static let tag = Text(zh: "工单的版本，办理时放进 If-Match", en: "The order's version, for If-Match of a move")
    static let take = Text(
        zh: "登记一件转来的工单；同一热线同一编号只登记一次", en: "Take an order in; a number of a hotline is taken in once")
    static let taken = Text(zh: "已登记", en: "Taken in")
    static let known = Text(zh: "这个编号已经有了，原样返回", en: "The number is known; the order as it is")
    static let ifMatch = Text(zh: "看到的版本", en: "The version that was seen")
    static let moved = Text(zh: "办理之后的工单", en: "The order after the move")
    static let key = Text(zh: "工单的内部编号", en: "The order's key")
}
