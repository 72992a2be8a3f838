internal import Web

/// What the description of the API says of rooms.
enum RoomAPIText {
    static let list = Text(zh: "列出商家自己的和解", en: "List the trader’s own settlements")
    static let read = Text(zh: "读一个和解室", en: "Read a settlement room")
    static let say = Text(zh: "在和解室写话", en: "Write in a settlement room")
    static let offer = Text(zh: "在和解室提方案", en: "Make an offer in a settlement room")
    static let number = Text(zh: "投诉编号", en: "The number of the complaint")
    static let once = Text(zh: "同一个键的请求只做一次", en: "Requests with one key are carried out once")
    static let ended = Text(zh: "yes列出结束的，不填列出进行中的", en: "yes for those that have ended; otherwise those under way")
    static let after = Text(zh: "上一页的next", en: "The next of the page before")
    static let page = Text(zh: "一页和解，进行中的按期限排", en: "A page of settlements; those under way by their due day")
    static let room = Text(
        zh: "消费者同意告诉商家的内容，双方写的话和方案", en: "What the consumer agreed to pass on, with messages and offers")
    static let said = Text(zh: "写好了", en: "Written")
    static let offered = Text(zh: "方案提出了", en: "The offer is made")
}
