internal import Web

/// What is said to a trader who asks to join.
enum JoinText {
    static let title = Text(zh: "商家入驻，|在线解决|消费纠纷", en: "Join as a trader, and settle disputes online")
    static let lead = Text(
        zh: "入驻以后，消费者的投诉直接到您的工作台，您先和消费者谈，谈成就办结。免费，随时可以退出。",
        en:
            "Once you have joined, complaints come to your desk and you settle them first. It is free, and you can leave at any time."
    )
    static let clauses = Text(zh: "入驻要承诺的", en: "What you undertake")
    static let code = Text(zh: "统一社会信用代码", en: "Unified social credit code")
    static let codeHint = Text(
        zh: "营业执照上的18位。由登记地的机构审核。", en: "Eighteen characters on the licence. The office of that place checks it.")
    static let codeMissing = Text(zh: "写上营业执照上的18位代码。", en: "Enter the eighteen characters of the licence.")
    static let name = Text(zh: "商家名称", en: "Name of the trader")
    static let nameHint = Text(
        zh: "和营业执照一样；平台内店铺写店名。", en: "As on the licence; for a shop on a platform the shop’s name.")
    static let nameMissing = Text(zh: "写上商家名称。", en: "Enter the name of the trader.")
    static let kind = Text(zh: "您是", en: "You are a")
    static let kindMissing = Text(zh: "选一个。", en: "Choose one.")
    static let licence = Text(zh: "营业执照照片或者扫描件", en: "Photo or scan of the licence")
    static let licenceMissing = Text(zh: "选一张营业执照的照片，或者PDF。", en: "Choose a photo of the licence, or a PDF.")
    static let contact = Text(zh: "联系人姓名", en: "Name of the person who applies")
    static let contactMissing = Text(zh: "写上联系人的姓名。", en: "Enter the name of the person who applies.")
    static let phone = Text(zh: "联系人手机号", en: "Mobile number")
    static let phoneHint = Text(zh: "审核的人会打这个号码；登录也用它。", en: "Whoever checks calls it; you also sign in with it.")
    static let phoneMissing = Text(zh: "写上手机号。", en: "Enter a mobile number.")
    static let email = Text(zh: "邮箱", en: "Mail")
    static let password = Text(zh: "登录密码", en: "Password")
    static let passwordHint = Text(zh: "至少10个字符，可以是一句话。", en: "At least ten characters; a sentence is fine.")
    static let passwordMissing = Text(zh: "定一个登录密码。", en: "Choose a password.")
    static let undertaking = Text(
        zh: "我能代表商家，上面的承诺我们做到", en: "I may act for the trader, and we will keep the undertaking above")
    static let undertakingMissing = Text(zh: "能做到的，勾选这里。", en: "Tick this if you will keep it.")
    static let send = Text(zh: "提交申请", en: "Send the application")
    static let after = Text(
        zh: "审核的人看执照、打电话核实，给出决定；不同意的写明理由。执照只用来审核。",
        en:
            "The office looks at the licence, calls you, and decides; a refusal gives its reasons. The licence is used for nothing else."
    )
    static let already = Text(zh: "已经申请过的，从这里登录看结果", en: "If you have applied, sign in to see the result")
    static let doneTitle = Text(zh: "申请收到了", en: "Your application is received")
    static let done = Text(
        zh: "审核的人会看执照、打您留的手机核实。用代码、手机号和密码登录，随时看结果。",
        en: "The office looks at the licence and calls you. Sign in with code, number and password to see the result.")
}
