internal import Web

/// What the API of funds says of itself.
enum FundAPIText {
    static let list = Text(zh: "先行赔付资金，本单位、上级和下级的", en: "Funds of the own office, those above and below")
    static let listed = Text(zh: "一页资金", en: "A page of funds")
    static let cursor = Text(zh: "上一页给出的 next", en: "What the page before gave as next")
    static let before = Text(zh: "只要这个编号以前的：上一页给出的 next", en: "Only those before: next of the page before")
    static let read = Text(zh: "一笔资金和它的规则", en: "A fund with its rules")
    static let fund = Text(zh: "资金，金额以分计，借方为正", en: "The fund; sums in fen, debits positive")
    static let fundKey = Text(zh: "资金的内部编号", en: "The fund's key")
    static let entries = Text(zh: "资金的账目，新的在前", en: "Entries of a fund's books, newest first")
    static let entriesListed = Text(zh: "一页账目", en: "A page of entries")
    static let claims = Text(zh: "资金的赔付申请，新的在前", en: "Claims on a fund, newest first")
    static let claimsListed = Text(zh: "一页申请", en: "A page of claims")
    static let state = Text(zh: "只要这个状态的", en: "Only in this state")
    static let claim = Text(zh: "一件赔付申请", en: "One claim")
    static let claimShown = Text(zh: "申请", en: "The claim")
    static let claimKey = Text(zh: "申请的内部编号", en: "The claim's key")
    static let tag = Text(zh: "申请的版本", en: "The claim's version")
    static let enter = Text(
        zh: "为一个案件申请先行赔付；同一个 Idempotency-Key 只登记一次",
        en: "Enter a claim for a file; once for one Idempotency-Key")
    static let once = Text(zh: "自己定的编号，重发时不变", en: "A key of your own, the same when it is sent again")
    static let entered = Text(zh: "已登记，等两个人审批", en: "Entered; two people have to approve it")
}
