internal import Kernel
internal import MessagesRules
internal import Storage

/// The templates of messages, each version kept.
struct TemplateStore: Sendable {
    let tools: MessagesTools

    /// The text in use: the newest version, else the one that comes with the program.
    func current(_ channel: MessageChannel, _ language: Language) async throws -> MessageTemplate {
        try await tools.database.row(
            """
            SELECT channel, language, version, subject, text FROM message_template
            WHERE channel = \(channel) AND language = \(language) ORDER BY version DESC LIMIT 1
            """
        ).map(Self.template) ?? .shipped(channel, language)
    }

    /// A version with who wrote it and when.
    struct Version: Sendable {
        let template: MessageTemplate
        let author: Int64
        let at: Instant
    }

    /// The newest versions first, at most twenty.
    func versions(_ channel: MessageChannel, _ language: Language) async throws -> [Version] {
        try await tools.database.rows(
            """
            SELECT channel, language, version, subject, text, author, at FROM message_template
            WHERE channel = \(channel) AND language = \(language) ORDER BY version DESC LIMIT 20
            """
        ).map { Version(template: try Self.template($0), author: try $0.int64("author"), at: try $0.instant("at")) }
    }

    /// Keeps a new version after `template.version`; false when somebody else has written one meanwhile.
    func add(_ template: MessageTemplate, by who: Principal) async throws -> Bool {
        let now = tools.time.now()
        let audit = tools.audit
        let next = template.version + 1
        do {
            try await tools.database.transaction { transaction in
                try transaction.execute(
                    """
                    INSERT INTO message_template (channel, language, version, subject, text, author, at)
                    VALUES (\(template.channel), \(template.language), \(next), \(template.subject), \(template.text),
                        \(who.person ?? 0), \(now))
                    """)
                let subject = "template:\(template.channel.rawValue)-\(template.language.rawValue)"
                try audit(now, who, "message-template-changed", subject, String(next), transaction)
            }
            return true
        } catch ChangeRefused.duplicate {
            return false
        }
    }

    private static func template(_ row: Row) throws -> MessageTemplate {
        MessageTemplate(
            channel: try row.choice("channel"), language: try row.choice("language"), version: try row.int("version"),
            subject: try row.text("subject"), text: try row.text("text"))
    }
}
