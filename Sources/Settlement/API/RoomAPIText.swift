internal import Web

/// What the description of the API says of rooms.
enum RoomAPIText {
    static let list = Text(zh: "列出商家自己的和解", en: "List the trader’s own settlements")
    static let read = Text(zh: "读一个和解室", en: "Read a settlement room")
    static let file = Text(zh: "读和解室里的一个文件", en: "Read a file of a settlement room")
    static let fileKey = Text(
        zh: "文件的编号，在消息的attachments里", en: "The key of the file, among the attachments of messages")
    static let fileBytes = Text(zh: "对方看到的文件", en: "The file as the other side is shown it")
    static let number = Text(zh: "投诉编号", en: "The number of the complaint")
    static let offerKey = Text(zh: "方案的编号", en: "The key of the offer")
    static let version = Text(zh: "和解室的版本", en: "The version of the room")
    static let ended = Text(zh: "yes列出结束的，不填列出进行中的", en: "yes for those that have ended; otherwise those under way")
    static let after = Text(zh: "上一页的next", en: "The next of the page before")
    static let page = Text(zh: "一页和解，进行中的按期限排", en: "A page of settlements; those under way by their due day")
    static let room = Text(
        zh: "消费者同意告诉商家的内容，双方写的话和方案", en: "What the consumer agreed to pass on, with messages and offers")

    static func text(_ task: RoomTask) -> Text {
        switch task {
        case .say: Text(zh: "在和解室写话、发文件", en: "Write and send files in a settlement room")
        case .offer: Text(zh: "提方案；对方有方案在等的，就是还价", en: "Make an offer, or answer one with another")
        case .withdraw: Text(zh: "撤回自己的方案", en: "Take the own offer back")
        case .decline: Text(zh: "不接受对方的方案", en: "Decline the other side’s offer")
        case .accept: Text(zh: "接受对方的方案，形成协议，等双方签字", en: "Accept the other side’s offer; it makes the agreement")
        case .sendCode: Text(zh: "把签字的验证码发到本方手机", en: "Have the code for signing sent to the own phone")
        case .sign: Text(zh: "用验证码签协议", en: "Sign the agreement with the code")
        case .end: Text(zh: "结束和解，转给办理机构", en: "End the settlement; the office gets the complaint")
        case .askHelp: Text(zh: "请办案人员来看，或者举报", en: "Ask for an officer, or report abuse")
        case .printNotice: Text(zh: "出一张交给商家的告知书", en: "Make a notice to hand to the trader")
        case .answerContact: Text(zh: "答复商家报的联系方式", en: "Answer a contact that was named for the trader")
        }
    }

    static func done(_ task: RoomTask) -> Text {
        switch task {
        case .say: Text(zh: "写好了", en: "Written")
        case .offer: Text(zh: "方案提出了", en: "The offer is made")
        case .printNotice: Text(zh: "告知书上的网址", en: "The link that stands on the notice")
        default: Text(zh: "做好了", en: "Done")
        }
    }
}
