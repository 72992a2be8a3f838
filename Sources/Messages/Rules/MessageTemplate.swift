package import Kernel

/// The way a message goes.
package enum MessageChannel: String, CaseIterable, Sendable {
    case sms, mail
}

/// What a message to a consumer says, in one language: an administrator may write it anew.
package struct MessageTemplate: Sendable, Hashable {
    package let channel: MessageChannel
    package let language: Language
    /// 0 for the text that comes with the program; each change makes the next.
    package let version: Int
    /// The heading of a mail; empty for an SMS.
    package let subject: String
    package let text: String

    package init(channel: MessageChannel, language: Language, version: Int, subject: String, text: String) {
        self.channel = channel
        self.language = language
        self.version = version
        self.subject = subject
        self.text = text
    }

    /// The closed list of what may be put in: nothing of it says what a complaint is about.
    package enum Placeholder: String, CaseIterable, Sendable {
        /// The number of the file.
        case number
        /// What has happened, in a few words.
        case what
        /// The office that handles the file.
        case office
        /// The day, such as 10月12日.
        case day
    }

    /// The longest text; an SMS of 500 characters already goes as eight.
    package static func limit(_ channel: MessageChannel) -> Int { channel == .sms ? 500 : 4_000 }

    /// Something wrong with a template.
    package enum Fault: Sendable, Hashable {
        case missing(field: String)
        case tooLong(field: String, max: Int)
        case controlCharacters(field: String)
        /// A word in braces that is none of the list.
        case unknownPlaceholder(field: String, name: String)
        /// Without the number nobody knows which file is meant.
        case numberMissing

        package var field: String {
            switch self {
            case .missing(let field), .tooLong(let field, _), .controlCharacters(let field),
                .unknownPlaceholder(let field, _):
                field
            case .numberMissing: "text"
            }
        }
    }

    /// Everything that is wrong with it, at once.
    package var faults: [Fault] {
        var faults: [Fault] = []
        if channel == .mail { faults += Self.faults("subject", subject, max: 120, lines: false) }
        faults += Self.faults("text", text, max: Self.limit(channel), lines: true)
        if !text.isEmpty, !Placeholders.names(in: text).contains(Placeholder.number.rawValue) {
            faults.append(.numberMissing)
        }
        return faults
    }

    private static func faults(_ field: String, _ value: String, max: Int, lines: Bool) -> [Fault] {
        if value.isEmpty { return [.missing(field: field)] }
        var faults: [Fault] = []
        if value.unicodeScalars.count > max { faults.append(.tooLong(field: field, max: max)) }
        let isClean = value.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || lines && $0 == "\n" }
        if !isClean { faults.append(.controlCharacters(field: field)) }
        let unknown = Placeholders.names(in: value).filter { Placeholder(rawValue: $0) == nil }
        return faults + unknown.map { .unknownPlaceholder(field: field, name: $0) }
    }

    /// Heading and text with the values in their places.
    package func filled(_ values: [Placeholder: String]) -> (subject: String, text: String) {
        let named = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
        return (Placeholders.filled(subject, named), Placeholders.filled(text, named))
    }
}

extension MessageTemplate {
    /// The text that comes with the program.
    package static func shipped(_ channel: MessageChannel, _ language: Language) -> MessageTemplate {
        let (subject, text): (String, String) =
            switch (channel, language) {
            case (.sms, .zh): ("", "【消保】您的投诉{number}有进展：{what}。用编号和查询码可以查看详情，也可以打12315。")
            case (.sms, .en):
                (
                    "",
                    "[Xiaobao] Your complaint {number} has moved: {what}. Look it up with its number and query code, "
                        + "or call 12315."
                )
            case (.mail, .zh):
                ("投诉{number}有进展", "您的投诉{number}有进展：{what}。\n\n{office}　{day}\n\n用编号和查询码可以查看详情，也可以打12315。\n这封邮件不用回复。")
            case (.mail, .en):
                (
                    "Your complaint {number} has moved",
                    "Your complaint {number} has moved: {what}.\n\n{office}, {day}\n\nLook it up with its number and "
                        + "query code, or call 12315.\nPlease do not reply to this mail."
                )
            }
        return MessageTemplate(channel: channel, language: language, version: 0, subject: subject, text: text)
    }
}
