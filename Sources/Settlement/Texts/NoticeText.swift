internal import Web

/// What is said of the notice that a consumer prints and hands over the counter, and to whoever holds it.
enum NoticeText {
    // The consumer's side.
    static let panel = Text(zh: "商家不看短信？", en: "Does the trader not read messages?")
    static let panelLead = Text(
        zh: "打印一张通知交到店里，他们扫码就能找到这里。", en: "Print a notice and hand it over in the shop; they scan it and come here.")
    static let open = Text(zh: "打印给商家的通知", en: "Print a notice for the trader")
    static let makeTitle = Text(zh: "打印一张|给商家的|通知", en: "Print a notice for the trader")
    static let makeLead = Text(
        zh: "通知上有二维码和链接，不写您投诉了什么。光凭纸进不来：验证码发到您留的商家手机或者邮箱；那个号码不对的，店里报自己的，由您确认。",
        en:
            "The notice has a QR code and a link, and says nothing of your complaint. Paper alone opens nothing: a code goes "
            + "to the contact you gave; if that is wrong the shop names its own, and you are asked whether it is theirs."
    )
    static let make = Text(zh: "做一张通知", en: "Make the notice")
    static let again = Text(zh: "换一张新的（旧的作废）", en: "Make a new one (the old is void)")
    static let lost = Text(
        zh: "丢了，或者给错了店？换一张新的，旧的就打不开了。",
        en: "Lost, or given to the wrong shop? Make a new one; the old opens nothing then.")
    static let claimed = Text(
        zh: "{0}拿着您打印的通知，说店里用{1}联系。是您交给通知的那家店吗？",
        en: "{0}, with your printed notice, says the shop is reached at {1}. Is that the shop you handed it to?")
    static let claimMeaning = Text(
        zh: "答“是”，新链接发到那个号码，那边就能看到您的投诉、和您谈。拿不准的，先打电话问店里。",
        en:
            "With yes a link goes there, and they can read your complaint and talk to you. If unsure, ask in the shop first."
    )
    static let isTrader = Text(zh: "是那家店", en: "Yes, it is")
    static let isNot = Text(zh: "不是，通知作废", en: "No; make the notice void")

    // The paper.
    static let title = Text(zh: "给商家的通知", en: "Notice to the trader")
    static let heading = Text(zh: "请扫码，|和消费者|在线和解", en: "Please scan, and settle with the consumer online")
    /// `{0}` is the trader.
    static let addressed = Text(zh: "{0}负责人：", en: "To whom it may concern at {0}:")
    /// `{0}` is the last day.
    static let body = Text(
        zh: "一位消费者投诉了您的店，愿意先和您在线协商。请在{0}以前扫码进入，看看情况、答复、提方案。不用注册，不收费。谈成了双方签协议就办结；到期没有回应的，自动转给有关机构办理。",
        en:
            "A consumer complains about your shop and offers to settle it with you online first. Please scan by {0} to see it, "
            + "answer and offer. No account is needed and it costs nothing. Once both sign, it is settled; without an answer "
            + "it goes to the authority by itself.")
    static let code = Text(zh: "二维码：打开和解室", en: "QR code that opens the settlement room")
    static let noCamera = Text(zh: "不能扫码的，在浏览器里打开", en: "Without a camera, open")
    static let type = Text(zh: "再输入这24位", en: "and enter these 24 characters")
    static let proof = Text(
        zh: "进入要收验证码，所以捡到、拍下这张纸的人看不到投诉内容。",
        en: "To go in you need a code, so whoever finds this paper cannot read the complaint.")
    static let doubt = Text(zh: "怀疑真假？打12315报编号核实。", en: "In doubt? Call 12315 with the number.")

    // Whoever opens it.
    static let typeTitle = Text(zh: "打开纸上的链接", en: "Open the link of a notice")
    static let typed = Text(zh: "通知上的24位", en: "The 24 characters of the notice")
    static let typedHint = Text(zh: "大小写、空格都不要紧。", en: "Capitals and spaces do not matter.")
    static let go = Text(zh: "打开", en: "Open")
    /// `{0}` is a masked phone number or a mail address.
    static let paper = Text(
        zh: "这是打印的通知，谁都可能拿到，所以要收一个验证码，发到消费者留的{0}。",
        en:
            "This is a printed notice that anybody may hold. So you need a code, which goes to {0}, as the consumer gave it."
    )
    static let elsewhere = Text(zh: "这不是店里的号码", en: "That is not how the shop is reached")
    static let elsewhereLead = Text(
        zh: "写下店里的手机号或者邮箱。我们问消费者是不是您这家店；消费者确认以后，链接发到您写的地方。",
        en:
            "Give the shop’s mobile number or mail. We ask the consumer whether it is your shop; then a link goes there."
    )
    static let name = Text(zh: "您的姓名", en: "Your name")
    static let nameMissing = Text(zh: "写上您的姓名，消费者会看到。", en: "Enter your name; the consumer will see it.")
    static let contact = Text(zh: "店里的手机号或者邮箱", en: "The shop’s mobile number or mail address")
    static let contactMissing = Text(zh: "写上店里的手机号或者邮箱。", en: "Enter the shop’s mobile number or mail address.")
    static let ask = Text(zh: "请消费者确认", en: "Ask the consumer")
    static let asked = Text(
        zh: "已经请消费者确认。确认以后，链接发到店里报的号码，请留意。",
        en: "The consumer is asked. Once confirmed, a link goes to the contact that was named.")
}
