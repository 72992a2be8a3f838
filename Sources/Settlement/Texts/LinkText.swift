internal import Web

/// What is said to somebody who opens a link.
enum LinkText {
    static let title = Text(zh: "有消费者|想和您|在线和解", en: "A consumer wants to settle with you online")
    static let trader = Text(zh: "商家", en: "Trader")
    static let number = Text(zh: "投诉编号", en: "Number of the complaint")
    static let until = Text(zh: "最晚", en: "Until")
    static let what = Text(
        zh: "进去可以看消费者说了什么、要求什么，可以答复、提方案、传文件。不用注册。谈成了，双方签协议就办结；不回应或者谈不成，自动转监管部门办理。",
        en:
            "Inside you see what the consumer says and asks for; you can answer, make offers and send files. No account is "
            + "needed. Once both sign, it is settled; without an answer or an agreement it goes to the authority.")
    static let notYou = Text(
        zh: "不是您的店，或者不归您管的，不用理会，也不要点“进入”。有疑问打12315核实。",
        en: "If this is not your shop, or not yours to answer, leave it and do not go in. Call 12315 to check.")
    static let enter = Text(zh: "进入和解室", en: "Go in")
    /// `{0}` is a masked phone number or a mail address.
    static let used = Text(
        zh: "这个链接已经在另一台设备上打开过。要在这里打开，先收一个验证码，发到{0}。",
        en: "This link was opened on another device. To open it here, get a code first; it goes to {0}.")

    static func goneTitle(_ why: RoomGone) -> Text {
        switch why {
        case .notHere: Text(zh: "这个链接打不开", en: "This link does not open")
        case .expired: Text(zh: "这个链接已经过期", en: "This link has expired")
        case .replaced: Text(zh: "这个链接已经作废", en: "This link is void")
        case .withdrawn: Text(zh: "这件投诉已经不能看了", en: "This complaint cannot be seen any more")
        }
    }

    static func goneAdvice(_ why: RoomGone) -> Text {
        switch why {
        case .notHere:
            Text(
                zh: "请点短信或者邮件里的完整链接，再试一次。在别的手机、电脑上打开过的，也从那个链接进。打12315可以问。",
                en:
                    "Please open the whole link in the message again, also if you opened it on another device. Call 12315 to ask."
            )
        case .expired:
            Text(zh: "和解的时间已经过了。要联系办理机构，请打12315。", en: "The time for settling is over. Call 12315 to reach the office.")
        case .replaced:
            Text(
                zh: "消费者换了一张新的通知，或者链接发到了店里的另一个号码。请用新的；没有的，向消费者要，或者打12315问。",
                en:
                    "A newer notice was printed, or a link went to another number of the shop. Use that one, or call 12315."
            )
        case .withdrawn:
            Text(
                zh: "消费者撤回了把投诉告诉您的同意。要联系办理机构，请打12315。",
                en: "The consumer withdrew the consent to tell you of it. Call 12315 to reach the office.")
        }
    }
}
