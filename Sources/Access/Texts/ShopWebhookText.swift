internal import AccessRules
internal import Web

/// What the pages about webhooks of traders say beside what those of offices say.
enum ShopWebhookText {
    static let about = Text(
        zh: "来了投诉、有了方案、要履行了，马上告诉店里的系统：编号和发生了什么。不带个人信息，有签名（Standard Webhooks）。",
        en:
            "Tells your own systems at once of a complaint, an offer, a promise that is due: its number and what happened. No personal data; signed by Standard Webhooks."
    )
    static let tooMany = Text(
        zh: "最多同时用{0}个推送地址，先停用一个。", en: "At most {0} webhooks at once; switch one off first.")
    static let another = Text(zh: "换了新的签名密钥", en: "It has another secret")
    static let overlap = Text(
        zh: "一天以内，新旧两个密钥都会签名，来得及换。", en: "For a day both secrets sign, so that there is time to change.")
    static let secret = Text(zh: "签名密钥", en: "Secret")
    static let hidden = Text(zh: "不再显示", en: "Not shown again")
    static let rotate = Text(zh: "换一个密钥", en: "Make another secret")
    static let since = Text(zh: "从哪天起再推一遍", en: "Tell again from this day on")
    static let sinceMissing = Text(zh: "写上从哪天起，不晚于今天。", en: "Say from which day on, not after today.")

    static func name(_ kind: ShopEventKind) -> Text {
        switch kind {
        case .opened: Text(zh: "来了投诉", en: "A complaint came")
        case .message: Text(zh: "有了留言", en: "Message")
        case .offer: Text(zh: "有了方案", en: "Offer")
        case .answered: Text(zh: "方案撤回或者没有接受", en: "Offer withdrawn or declined")
        case .accepted: Text(zh: "方案接受了", en: "Offer accepted")
        case .signed: Text(zh: "一方签了字", en: "One side signed")
        case .settled: Text(zh: "达成和解", en: "Settled")
        case .ended: Text(zh: "和解没有成", en: "Ended without settlement")
        case .promiseDue: Text(zh: "到了履行的时候", en: "Promise due")
        case .promiseMoved: Text(zh: "履行有进展", en: "Promise told, confirmed or disputed")
        }
    }
}
