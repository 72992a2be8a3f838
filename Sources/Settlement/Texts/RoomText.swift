internal import SettlementRules
internal import Web

/// What a room says. `{0}` is mostly a day or a number, as each text shows.
enum RoomText {
    static let title = Text(zh: "和解室 {0}", en: "Settlement room {0}")
    static let room = Text(zh: "和解室", en: "Settlement room")
    static let follow = Text(zh: "查进度", en: "Follow the case")
    static let back = Text(zh: "回到和解室", en: "Back to the room")
    static let you = Text(zh: "您", en: "You")
    static let yes = Text(zh: "要", en: "yes")
    static let exchange = Text(zh: "往来", en: "What was said and offered")
    static let nothingYet = Text(zh: "还没有人写话、提方案。", en: "Nobody has written or offered anything yet.")
    static let offer = Text(zh: "方案{0}", en: "Offer {0}")
    static let offerBy = Text(zh: "方案{0}，{1}提的", en: "Offer {0}, by {1}")
    static let compared = Text(zh: "方案对照", en: "The offers compared")
    static let what = Text(zh: "内容", en: "What")
    static let claimed = Text(zh: "消费者最初要求", en: "Asked for at first")
    static let validUntil = Text(zh: "{0}24时失效", en: "Holds until {0}")
    static let expired = Text(zh: "已经过期", en: "Expired")
    static let atOnce = Text(zh: "当天", en: "the same day")
    static let within = Text(zh: "{0}天内", en: "within {0} {0:day:days}")
    static let instalment = Text(zh: "{1}天内{0}", en: "{0} within {1} {1:day:days}")
    static let instalments = Text(zh: "分{0}期（{1}）", en: "in {0} parts ({1})")
    static let accept = Text(zh: "接受方案{0}", en: "Accept offer {0}")
    static let counter = Text(zh: "还价", en: "Offer something else")
    static let decline = Text(zh: "不接受", en: "Decline")
    static let withdraw = Text(zh: "撤回这个方案", en: "Withdraw this offer")
    static let makeOffer = Text(zh: "提一个方案", en: "Make an offer")
    static let afterAccepting = Text(
        zh: "接受以后，双方用验证码签字，都签完，和解协议马上生效。", en: "After that both sign with a code; once both have, it is settled.")
    static let acceptMeaning = Text(
        zh: "接受以后就不能再提别的方案。双方还要用验证码签字，都签完才生效。",
        en: "After that nothing else can be offered. Both still have to sign with a code before it binds.")
    static let notYet = Text(zh: "先不", en: "Not now")
    static let nothingToAccept = Text(zh: "现在没有可以接受的方案", en: "There is no offer to accept now")
    static let nothingLead = Text(
        zh: "可能刚刚撤回、过期，或者已经接受了。", en: "It was withdrawn, has expired, or was accepted already.")
    static let write = Text(zh: "写几句话", en: "Write something")
    static let message = Text(zh: "想说的话", en: "What you want to say")
    static let messageMissing = Text(zh: "写几句话，或者选一个文件。", en: "Write something, or choose a file.")
    static let templates = Text(zh: "用一个模板", en: "Use a template")
    static let attach = Text(zh: "照片、文件", en: "Photos and files")
    static let send = Text(zh: "发给对方", en: "Send")

    // Signing.
    static let agreement = Text(zh: "和解协议", en: "The agreement")
    static let hash = Text(zh: "协议文本的校验值（SHA-256）", en: "Hash of the text (SHA-256)")
    static let signed = Text(zh: "已签", en: "Signed")
    static let unsigned = Text(zh: "还没有签", en: "Not signed yet")
    static let signTitle = Text(zh: "签字", en: "Sign")
    static let signMeaning = Text(
        zh: "签之前请把协议看一遍。签字记下姓名、时间和协议的校验值。",
        en: "Read the agreement first. Your name, the time and the hash of the text are kept.")
    /// `{0}` is a masked phone number or a mail address.
    static let sendCode = Text(zh: "发验证码到{0}", en: "Send a code to {0}")
    static let signName = Text(zh: "姓名", en: "Your name")
    static let signNameHint = Text(zh: "替商家签的，写您自己的姓名。", en: "Who signs for the trader gives the own name.")
    static let signNameMissing = Text(zh: "写上您的姓名。", en: "Enter your name.")
    static let code = Text(zh: "验证码", en: "Code")
    static let codeHint = Text(zh: "短信或者邮件里的6位数字，10分钟内有效。", en: "Six digits from the message; good for ten minutes.")
    static let codeMissing = Text(
        zh: "写上收到的6位数字；超过10分钟或者试了5次的，重新发一个。", en: "Enter the six digits; after ten minutes or five tries get another.")
    static let agrees = Text(zh: "我看过这份协议，愿意照办", en: "I have read this agreement and will keep it")
    static let agreesMissing = Text(zh: "看过协议、愿意照办的，勾选这里。", en: "Tick this once you have read it and will keep it.")
    static let signIt = Text(zh: "签字", en: "Sign")

    // The side.
    static let time = Text(zh: "期限", en: "Time")
    /// `{0}` the day of the invitation, `{1}` the number of working days.
    static let whyDay = Text(
        zh: "{0}邀请商家，第二天起算{1}个工作日。", en: "The trader was invited on {0}; {1} working days from the day after.")
    static let basis = Text(zh: "和解期限由本平台设定", en: "The time for settling is set by this service")
    static let matter = Text(zh: "案情", en: "The matter")
    static let product = Text(zh: "商品", en: "Goods")
    static let bought = Text(zh: "购买", en: "Bought")
    static let paid = Text(zh: "金额", en: "Price")
    static let story = Text(zh: "消费者说的经过", en: "What the consumer says")
    static let readers = Text(zh: "谁看得到", en: "Who can read this")
    static let onlyYou = Text(
        zh: "只有消费者和商家。办案人员不旁观；任何一方求助或者举报骚扰，他们才能看，双方都会收到通知。",
        en:
            "Only consumer and trader. Officers do not read along, unless a side asks for help or reports abuse; both are told."
    )
    static let officersRead = Text(
        zh: "消费者、商家，还有办案人员：有一方请了他们。", en: "Consumer, trader, and officers, because a side asked for them.")
    static let ways = Text(zh: "不想谈了", en: "To end it")
    static let waysLead = Text(zh: "自愿的，随时可以不谈。", en: "It is voluntary; you can end it at any time.")
}
