internal import Web

/// What the API of events and webhooks says of itself.
enum AccessAPIText {
    static let events = Text(
        zh: "从某个序号往后的事件，本单位和下级的", en: "Events after a sequence, of the own office and those below")
    static let after = Text(zh: "上次读到的序号，第一次不写", en: "The last sequence read; left out the first time")
    static let limit = Text(zh: "最多几个（默认100）", en: "How many at most (100 if not said)")
    static let eventPage = Text(
        zh: "一页事件；last 是下次的 after，head 是现在最新的序号",
        en: "A page of events; last is the next after, head the newest sequence there is")
    static let webhooks = Text(zh: "推送地址", en: "Webhooks")
    static let all = Text(zh: "全部", en: "All of them")
    static let make = Text(
        zh: "新建推送地址（Standard Webhooks 签名）", en: "Make a webhook (signed by Standard Webhooks)")
    static let made = Text(zh: "已建；签名密钥只给这一次", en: "Made; the secret is given this once only")
    static let end = Text(zh: "停用推送地址", en: "Switch a webhook off")
    static let ended = Text(zh: "已停用", en: "Switched off")
    static let log = Text(zh: "推送记录，新的在前", en: "The log of deliveries, newest first")
    static let deliveries = Text(zh: "一页推送记录", en: "A page of deliveries")
    static let cursor = Text(zh: "上一页给出的 next", en: "What the page before gave as next")
    static let replay = Text(
        zh: "把一段序号的事件再推一遍，编号（webhook-id）不变", en: "Tell a range of events again, under the same webhook-id")
    static let replayed = Text(zh: "要再推的事件数", en: "How many events will be told again")
    static let webhook = Text(zh: "推送地址的编号", en: "The webhook's key")
}
