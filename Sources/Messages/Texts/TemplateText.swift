internal import Kernel
internal import MessagesRules
internal import Web

/// What the pages about templates say.
enum TemplateText {
    static let title = Text(zh: "消息的文字", en: "Texts of messages")
    static let about = Text(
        zh: "案件有进展时发给消费者的话。改了就是新的一版，以前的都留着。",
        en: "What consumers are told when a file moves. Each change is a new version; the old ones are kept.")
    static let subject = Text(zh: "邮件标题", en: "Heading of the mail")
    static let text = Text(zh: "正文", en: "Text")
    static let hint = Text(
        zh: "可以用：{number} 案件编号，{what} 有什么进展，{office} 办理单位，{day} 日期。一定要有 {number}。",
        en:
            "You may use {number} for the file's number, {what} for what happened, {office} for the office and {day} for "
            + "the day. {number} has to be there.")
    static let look = Text(zh: "看看效果", en: "Preview")
    static let keep = Text(zh: "保存为新的一版", en: "Save as a new version")
    static let preview = Text(zh: "发出去是这样", en: "This is how it goes out")
    static let length = Text(zh: "{0}个字符", en: "{0} characters")
    static let shipped = Text(zh: "用的是程序自带的文字。", en: "The text that comes with the program is in use.")
    static let versions = Text(zh: "改过的{0}版", en: "{0} {0:version:versions}")
    static let version = Text(zh: "第{0}版", en: "Version {0}")
    static let saved = Text(zh: "已保存，下一条消息就用它。", en: "Saved; the next message uses it.")
    static let stale = Text(
        zh: "别人刚刚保存了新的一版。您写的还在下面，看一下再保存。",
        en: "Somebody has just saved another version. What you wrote is below; look and save again.")

    static func name(_ template: MessageTemplate, _ say: Words) -> String {
        let language = Text(
            zh: template.language == .zh ? "中文" : "英文", en: template.language == .zh ? "Chinese" : "English")
        return say(MessageListText.name(template.channel)) + say.colon + say(language)
    }

    /// What is wrong, in a sentence.
    static func words(_ fault: MessageTemplate.Fault, _ say: Words) -> String {
        switch fault {
        case .missing(let field): say(Text(zh: "{0}是空的，写上再保存。", en: "{0} is empty; write it."), label(field, say))
        case .tooLong(let field, let max):
            say(
                Text(zh: "{0}太长了，最多{1}个字符。", en: "{0} is too long; {1} characters at most."), label(field, say),
                String(max))
        case .controlCharacters(let field):
            say(Text(zh: "{0}里有看不见的控制字符，去掉它们。", en: "{0} holds control characters; take them out."), label(field, say))
        case .unknownPlaceholder(_, let name):
            say(
                Text(zh: "没有“{0}”这一项，只能用提示里的四项。", en: "There is no “{0}”; only the four in the hint can be used."),
                name)
        case .numberMissing:
            say(
                Text(
                    zh: "正文里要有案件编号那一项，不然不知道说的是哪一件。",
                    en: "The text needs the file's number, or nobody knows which file is meant."))
        }
    }

    static func problem(_ fault: MessageTemplate.Fault) -> Problem {
        switch fault {
        case .missing, .numberMissing: .missing
        case .tooLong(_, let max): .tooLong(max: max)
        case .controlCharacters: .controlCharacters
        case .unknownPlaceholder: .unknownField
        }
    }

    private static func label(_ field: String, _ say: Words) -> String { say(field == "subject" ? subject : text) }

    /// Made-up values for the preview.
    static func sample(_ language: Language) -> [MessageTemplate.Placeholder: String] {
        switch language {
        case .zh: [.number: "150105-26-004817-3", .what: "已经受理", .office: "样例区市场监督管理局", .day: "10月12日"]
        case .en:
            [.number: "150105-26-004817-3", .what: "it was accepted", .office: "Sample bureau", .day: "2026-10-12"]
        }
    }
}
