internal import AdviceRules
package import Web

/// What the pages before a complaint say.
package enum AdviceText {
    package static let title = Text(zh: "懂权利", en: "Your rights")
    static let headline = Text(zh: "遇到了|什么事？", en: "What happened?")
    static let lead = Text(
        zh: "回答几个问题，看看您有什么权利、跟商家怎么说、留什么证据、先找谁。不用注册，不记您是谁。",
        en:
            "A few questions show your rights, what to say to the trader, what to keep and whom to ask. No account; nobody knows who you are."
    )
    static let calculators = Text(zh: "算一算能退多少、赔多少", en: "Work out what comes back")
    static let calculatorsText = Text(zh: "预付卡、惩罚性赔偿、七日退货、定金", en: "Prepaid cards, damages, seven-day return, deposits")
    static let notAdvice = Text(
        zh: "这里写的是法律条文的意思，不是对您这件事的结论，也不说法院会怎么判。免费法律咨询打12348。",
        en:
            "This tells what the law says, not how your case will end or what a court will decide. Free legal advice: call 12348."
    )
    static let none = Text(zh: "现在还没有内容。", en: "There is nothing here yet.")
    static let question = Text(zh: "第{0}个问题", en: "Question {0}")
    static let answered = Text(zh: "您的回答", en: "Your answers")
    static let change = Text(zh: "改", en: "Change")
    static let changeOf = Text(zh: "：{0}", en: ": {0}")
    static let allTopics = Text(zh: "所有主题", en: "All topics")
    static let previous = Text(zh: "上一个问题", en: "Previous question")

    static let preview = Text(
        zh: "预览第{0}版：公众看到的就是这样，从这里不能写信、不能投诉。",
        en: "Preview of version {0}, as the public would see it; nothing can be sent from here.")
    static let toTopic = Text(zh: "回到主题", en: "Back to the topic")

    static let rights = Text(zh: "您的权利", en: "Your rights")
    static let claims = Text(zh: "可以要求", en: "What you may ask for")
    static let limits = Text(zh: "期限", en: "Time limits")
    static let limitFrom = Text(zh: "{0}：{1}，从{2}算起", en: "{0}: {1}, from: {2}")
    static let sums = Text(zh: "钱怎么算", en: "How sums are found")
    static let keep = Text(zh: "留好这些证据", en: "Keep these as proof")
    static let burden = Text(zh: "谁来证明", en: "Who has to prove what")
    static let whom = Text(zh: "先找谁，再找谁", en: "Whom to ask, in this order")
    static let whomLead = Text(zh: "前一步没有解决，再走下一步。", en: "Go on to the next when one did not help.")
    static let court = Text(zh: "打官司的期限", en: "Time for a suit")
    static let next = Text(zh: "现在可以做的", en: "What you can do now")
    static let toLetter = Text(zh: "写一封信给商家", en: "Write to the trader")
    static let toComplaint = Text(zh: "带上这些去投诉", en: "File a complaint with this")
    static let toComplaintHint = Text(
        zh: "您的回答会写进投诉草稿，可以改。很多事写一封信就能解决，不一定要投诉。",
        en: "Your answers go into a draft that you can change. Often a letter is enough, and no complaint is needed.")
    static let again = Text(zh: "从头再答一次", en: "Answer again from the start")
    static let unconfirmed = Text(
        zh: "带“只见到转载”“还没有核对”的，还没有和正文核对过，用的时候请再查一下原文。",
        en:
            "What is marked as read in a copy or not checked has not been compared with the text of the law; look it up before you rely on it."
    )
    static let review = Text(zh: "第{0}版，{1}前再复核一次。", en: "Version {0}; to be reviewed again by {1}.")
    static let shippedReview = Text(
        zh: "第{0}版，还没有经本单位律师复核，{1}前复核。", en: "Version {0}, not yet reviewed by a lawyer of this office; due by {1}.")
    static let reviewOver = Text(
        zh: "这些内容过了复核的日子（{0}），可能已经变了，请再查一下。",
        en: "These texts were due for review on {0} and may have changed; check them again.")

    static let law = Text(zh: "《{0}》", en: "{0}, ")
    static let articles = Text(zh: "第{0}条", en: "art. {0}")
    static let since = Text(zh: "（{0}起施行）", en: " (in force since {0})")

    static func unit(_ unit: TimeLimit.Unit) -> Text {
        switch unit {
        case .day: Text(zh: "{0}日", en: "{0} {0:day:days}")
        case .workingDay: Text(zh: "{0}个工作日", en: "{0} working {0:day:days}")
        case .month: Text(zh: "{0}个月", en: "{0} {0:month:months}")
        case .year: Text(zh: "{0}年", en: "{0} {0:year:years}")
        }
    }

    static func claim(_ key: String) -> Text {
        claimNames[key] ?? Text(name: key)
    }

    private static let claimNames: [String: Text] = [
        "repair": Text(zh: "修理", en: "repair"), "redo": Text(zh: "重作", en: "doing the work again"),
        "replace": Text(zh: "更换", en: "replacement"), "return": Text(zh: "退货", en: "taking the goods back"),
        "make_up_quantity": Text(zh: "补足数量", en: "making up the quantity"),
        "refund": Text(zh: "退钱", en: "refund"), "compensation": Text(zh: "赔偿损失", en: "compensation"),
        "apology": Text(zh: "赔礼道歉", en: "an apology"), "punitive": Text(zh: "惩罚性赔偿", en: "punitive damages"),
    ]
}
