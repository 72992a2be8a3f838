internal import Web

/// What the last page says before a complaint is sent: consents and what comes then.
enum CheckText {
    static let story = Text(zh: "发生了什么", en: "What happened")
    static let trader = Text(zh: "商家", en: "Trader")
    static let purchase = Text(zh: "商品和要求", en: "Purchase and request")
    static let person = Text(zh: "您的信息", en: "About you")
    static let evidence = Text(zh: "证据", en: "Evidence")
    static let place = Text(zh: "所在地", en: "Place")
    static let boughtWhere = Text(zh: "在哪里买的", en: "Bought")
    static let agent = Text(zh: "代理人", en: "Agent")
    static let about = Text(zh: "年龄段、居住地", en: "Age and residence")
    static let notWritten = Text(zh: "没有写", en: "Not given")
    static let noFiles = Text(zh: "没有也可以提交，以后还能补", en: "You can send without, and add later")
    static let codeRight = Text(zh: "校验位正确", en: "Check character is right")

    static let decide = Text(zh: "请您决定三件事", en: "Three things for you to decide")
    static let decideNote = Text(
        zh: "都由您定。同意了的，以后可以在“查进度”里撤回。",
        en: "It is up to you. What you agree to can be withdrawn where you follow the case.")
    static let passing = Text(zh: "是否同意把投诉告诉商家", en: "May we pass your complaint to the trader?")
    static let passingHint = Text(
        zh: "调解要商家知道您投诉什么、要求什么、怎样联系您。",
        en: "To mediate, the trader has to know what you complain of, what you ask for and how to reach you.")
    static let passingNo = Text(
        zh: "商家看不到您的投诉内容，我们只能自己核实，很难替您谈退款和赔偿。",
        en: "The trader then does not see your complaint. We can only look into it ourselves, and can hardly ask for a "
            + "refund on your behalf.")
    static let passingMissing = Text(zh: "选一下是否同意把投诉告诉商家。", en: "Choose whether we may pass it to the trader.")
    static let entrusted = Text(zh: "是否同意委托调解", en: "May we entrust the mediation?")
    static let entrustedHint = Text(
        zh: "办案单位可以请消费者协会或者其他调解组织来调解。", en: "The office may ask a consumers' association or another body to mediate.")
    static let entrustedMissing = Text(zh: "选一下是否同意委托调解。", en: "Choose whether the mediation may be entrusted.")
    static let publication = Text(zh: "是否同意公示投诉信息", en: "May we publish the complaint?")
    static let publicationHint = Text(
        zh: "只公示商家、商品、问题和结果，不公示您的姓名、电话和地址。选“不同意”不影响办理。",
        en: "Only trader, goods, problem and result; never your name, phone or address. Refusing changes nothing.")
    static let publicationMissing = Text(zh: "选一下是否同意公示。", en: "Choose whether it may be published.")
    static let guardian = Text(zh: "监护人已经同意这次投诉", en: "A guardian agrees to this complaint")
    static let guardianNote = Text(
        zh: "消费者不满14周岁的，要有父母或者其他监护人同意。已满14周岁不用勾。",
        en: "Needed for somebody under 14. Leave it open for those of 14 and over.")

    static let send = Text(zh: "提交", en: "Send")
    static let processing = Text(
        zh: "以上都是真实的。为了办理这件投诉，可以使用我写的个人信息。",
        en: "All this is true. My personal data may be used to handle this complaint.")
    static let processingMissing = Text(
        zh: "勾选以后才能提交：没有您的同意，我们不能使用您的姓名和电话。",
        en: "Tick this to send: without it we may not use your name and phone.")
    static let notice = Text(zh: "个人信息怎样使用，保存多久", en: "How personal data are used, and for how long")
    static let afterwards = Text(zh: "提交以后：", en: "After sending: ")
    static let atOnce = Text(zh: "马上给您编号和查询码；", en: "you get a number and a query code at once; ")
    static let promise = Text(zh: "{0}以前告诉您是否受理。", en: "by {0} we tell you whether we accept.")
    static let by = Text(zh: "由{0}办理。", en: "{0} is in charge.")
    static let noDay = Text(
        zh: "填好商家所在地以后，这里会写明最晚哪天答复您。", en: "Once the trader's place is given, the latest day stands here.")
    static let sendIt = Text(zh: "提交投诉", en: "Send the complaint")
    static let keepIt = Text(zh: "先不提交，保存草稿", en: "Do not send yet, keep the draft")
}
