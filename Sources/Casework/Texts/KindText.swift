internal import CaseworkRules
internal import Web

/// What the pages say on which tips, consultations and suggestions are filed.
enum KindText {
    static func title(_ kind: CaseKind) -> Text {
        switch kind {
        case .tip: Text(zh: "举报|违法线索", en: "Report a breach of law")
        case .consultation: Text(zh: "您想|问什么？", en: "What do you want to ask?")
        case .suggestion: Text(zh: "您有|什么建议？", en: "What do you suggest?")
        case .complaint, .other: Text(zh: "投诉", en: "Complaint")
        }
    }

    static func lead(_ kind: CaseKind) -> Text {
        switch kind {
        case .tip:
            Text(
                zh: "谁都可以举报，可以不留姓名。要商家退钱、换货，请用投诉。",
                en: "Anybody may report, without a name. If you want your money back or another item, complain instead."
            )
        case .consultation:
            Text(zh: "问消费方面的规定和办法，会有人答复您。", en: "Ask about rules and ways in consumer matters; somebody will answer.")
        case .suggestion:
            Text(zh: "对消费维权的规定、办法和服务的建议。", en: "For rules, ways and services in consumer protection.")
        case .complaint, .other: Text(zh: "", en: "")
        }
    }

    static func story(_ kind: CaseKind) -> Text {
        switch kind {
        case .tip: Text(zh: "违法的事实", en: "What is unlawful")
        case .consultation: Text(zh: "您的问题", en: "Your question")
        case .suggestion: Text(zh: "您的建议", en: "Your suggestion")
        case .complaint, .other: FieldText.story
        }
    }

    static func storyHint(_ kind: CaseKind) -> Text {
        switch kind {
        case .tip:
            Text(
                zh: "写清什么时候、在哪里、做了什么，怎么看到的。最少10个字，最多5,000个字。",
                en: "Say when, where, what was done and how you saw it. From 10 to 5,000 characters.")
        case .consultation, .suggestion, .complaint, .other:
            Text(zh: "最少4个字，最多5,000个字。不用写姓名和电话。", en: "From 4 to 5,000 characters; no name or phone is needed here.")
        }
    }

    static func storyMissing(_ kind: CaseKind) -> Text {
        switch kind {
        case .tip: Text(zh: "写几句违法的事实。", en: "Say in a few sentences what is unlawful.")
        case .consultation: Text(zh: "写上您的问题。", en: "Write your question.")
        case .suggestion, .complaint, .other: Text(zh: "写上您的建议。", en: "Write your suggestion.")
        }
    }

    static func send(_ kind: CaseKind) -> Text {
        switch kind {
        case .tip: Text(zh: "提交举报", en: "Send the tip")
        case .consultation: Text(zh: "提交咨询", en: "Send the question")
        case .suggestion, .complaint, .other: Text(zh: "提交建议", en: "Send the suggestion")
        }
    }

    static let reported = Text(zh: "举报哪个商家", en: "Whom you report")
    static let goods = Text(zh: "什么商品或者服务", en: "Which goods or service")
    static let traderIfAny = Text(zh: "问题和哪个商家有关，没有就不写。", en: "If your question is about one.")
    static let place = Text(zh: "哪个地方的事", en: "Which place it is about")
    static let placeHint = Text(zh: "选了就由那里的人来答复；可以不选。", en: "People there will answer; you may leave it open.")
    static let naming = Text(zh: "要留姓名吗？", en: "Do you give your name?")
    static let anonymous = Text(zh: "不留，匿名举报", en: "No, I stay anonymous")
    static let anonymousHint = Text(
        zh: "办理的人可以在查进度的页面给您写信，您用编号和查询码回信。",
        en: "The office can write to you on the page where you follow it, and you answer with number and query code.")
    static let named = Text(zh: "留下姓名或者电话", en: "Yes, name or phone")
    static let namedHint = Text(
        zh: "加密保存，只有写明理由才能看，每次都有记录；您随时可以要求抹去。",
        en: "Kept sealed, read only with a written reason, each look recorded; you may have it erased at any time.")

    static func phoneHint(_ kind: CaseKind) -> Text {
        kind == .tip
            ? Text(zh: "核查时可能要联系您", en: "In case the office has to ask you")
            : Text(zh: "想接到电话答复的话", en: "If you want to be called with the answer")
    }

    static let processing = Text(
        zh: "为了办理这件，可以使用我写的姓名、电话。", en: "My name and phone may be used to handle this.")
    static let processingNote = Text(zh: "留了姓名或者电话的，要选", en: "Needed if you gave a name or a phone")
    static let processingMissing = Text(
        zh: "留了姓名或者电话，要同意处理个人信息；不同意就把它们删掉。",
        en: "With a name or a phone this consent is needed; otherwise take them out.")
    static let rather = Text(zh: "要商家退钱、换货、赔偿，请用", en: "If you want a trader to put something right, ")
    static let complain = Text(zh: "投诉", en: "lodge a complaint")

    // The receipt.
    static func promise(_ kind: CaseKind) -> Text {
        switch kind {
        case .complaint, .other: ReceiptText.promise
        case .tip: Text(zh: "{0}以前|核查，|决定是否立案。", en: "It is verified by {0}, and a case is opened or not.")
        case .consultation: Text(zh: "{0}以前|答复您。", en: "You have an answer by {0}.")
        case .suggestion: Text(zh: "{0}以前|答复您。", en: "You have an answer by {0}.")
        }
    }

    static func why(_ kind: CaseKind) -> Text {
        switch kind {
        case .complaint, .other: ReceiptText.why
        case .tip:
            Text(
                zh: "{0}收到您的举报。{1}内核查；收到当天不算，经批准可以延长。",
                en:
                    "Your tip came in on {0}. It is verified within {1}, the first day not counted; that may be extended."
            )
        case .consultation, .suggestion:
            Text(
                zh: "{0}收到。{1}内答复；收到当天不算。",
                en: "It came in on {0}. It is answered within {1}; the first day does not count.")
        }
    }

    static func nothing(_ kind: CaseKind) -> Text {
        kind == .complaint
            ? ReceiptText.nothing
            : Text(
                zh: "您现在不用做什么。用编号和查询码看进度、看来信。",
                en:
                    "You need do nothing now. Number and query code show you where it stands and what the office writes."
            )
    }
}
