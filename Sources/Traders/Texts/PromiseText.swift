internal import TradersRules
internal import Web

/// What is said of templates, of promises, and on a trader's public page.
enum PromiseText {
    static let templatesLead = Text(
        zh: "常用的答复写在这里，答复的时候照着改。", en: "Answers you often give; copy and adapt them while answering.")
    static let addTemplate = Text(zh: "加一个模板", en: "Add a template")
    static let templateTitle = Text(zh: "标题", en: "Title")
    static let templateTitleMissing = Text(zh: "写上标题。", en: "Enter a title.")
    static let templateText = Text(zh: "内容", en: "Text")
    static let templateTextMissing = Text(zh: "写上内容。", en: "Enter the text.")
    /// `{0}` is the title.
    static let deleteTemplate = Text(zh: "删掉“{0}”", en: "Delete “{0}”")

    static let record = Text(zh: "投诉办得怎么样", en: "How complaints ended")

    static let lead = Text(
        zh: "承诺公示给所有人。收回以后，以前的还看得到。", en: "Everybody reads your promises. What you take back stays readable.")
    static let asSeen = Text(zh: "消费者看到的样子", en: "As consumers see it")
    static let add = Text(zh: "公示一项承诺", en: "Publish a promise")
    static let end = Text(zh: "收回这项承诺", en: "Take this promise back")
    static let kindLabel = Text(zh: "哪一种", en: "Which kind")
    static let kindMissing = Text(zh: "选一种。", en: "Choose one.")
    static let scope = Text(zh: "对哪些商品、服务，承诺什么", en: "For which goods or services, and what")
    static let scopeMissing = Text(zh: "写上对哪些商品、服务。", en: "Say for which goods or services.")
    static let days = Text(zh: "几天内可以退", en: "Days for returning")
    static let daysMissing = Text(zh: "写上几天。", en: "Enter the number of days.")
    static let freightLabel = Text(zh: "退货的运费谁付", en: "Who pays the way back")
    static let freightMissing = Text(zh: "选一个。", en: "Choose one.")
    static let conditions = Text(zh: "条件和例外", en: "Conditions and exceptions")
    static let within = Text(zh: "{0}天内无理由退货", en: "returned within {0} {0:day:days} without a reason")
    static let since = Text(zh: "{0}公示", en: "Since {0}")
    static let until = Text(zh: "{0}至{1}，已收回", en: "{0} to {1}, taken back")

    static func kind(_ kind: PromiseKind) -> Text {
        switch kind {
        case .care: Text(zh: "放心消费承诺", en: "Promise of care")
        case .returns: Text(zh: "无理由退货", en: "Returns without a reason")
        }
    }

    static func freight(_ freight: Freight) -> Text {
        switch freight {
        case .trader: Text(zh: "商家", en: "The trader")
        case .consumer: Text(zh: "消费者", en: "The consumer")
        }
    }

    static func paid(_ freight: Freight) -> Text {
        switch freight {
        case .trader: Text(zh: "运费商家付", en: "the trader pays the way back")
        case .consumer: Text(zh: "运费消费者付", en: "the consumer pays the way back")
        }
    }

    // The public page.
    static let findTitle = Text(zh: "查商家承诺", en: "Look a trader up")
    static let findHint = Text(zh: "营业执照上的18位。", en: "Eighteen characters, on the licence.")
    static let notJoined = Text(
        zh: "这个代码没有入驻的商家。没有入驻不等于有问题，照样可以投诉。",
        en: "No trader of this code has joined. That is no fault; you can complain all the same.")
    /// `{0}` is the day.
    static let joinedSince = Text(zh: "在线和解商家，{0}加入", en: "Settles online, joined {0}")
    static let promised = Text(zh: "商家承诺", en: "What the trader promises")
    static let none = Text(
        zh: "没有公示承诺。法律规定的照样要做到。", en: "No promise is published. What the law says holds all the same.")
    static let past = Text(zh: "收回过的承诺", en: "Promises taken back")
    static let broken = Text(
        zh: "承诺是商家自己公示的。公示期间买的，没有做到，可以投诉。",
        en: "The promises are the trader’s own. If one was not kept for what you bought meanwhile, you can complain.")
}
