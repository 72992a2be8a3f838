package import Hummingbird
package import Kernel
package import MessagesRules
package import Storage
package import Web

/// Messages to consumers: how they are written, sent, and followed by staff.
///
/// What this capability brings: ``migrations``, the handlers of its effects, the pages of staff, and entries for the
/// rail. Its rules are in `MessagesRules`.
package struct Messages: Sendable {
    package let tools: MessagesTools

    package init(_ tools: MessagesTools) {
        self.tools = tools
    }

    /// What carries out the effects: writing the messages of a piece of news, and sending each.
    package var handlers: [any EffectHandler] {
        let settings = MessageSettingStore(tools)
        return [
            NewsWriting(tools: tools, settings: settings), LetterWriting(tools: tools, settings: settings),
            SMSSending(tools: tools, settings: settings), MailSending(tools: tools, settings: settings),
            FolderSending(tools: tools),
        ]
    }

    package func addRoutes(to router: some RouterMethods<AppContext>) {
        MessagePages(tools: tools).add(to: router)
        TemplatePages(tools: tools).add(to: router)
        MessageSettingPages(tools: tools).add(to: router)
    }

    /// What programs may do about messages.
    package var endpoints: [Endpoint] { MessageEndpoints(tools: tools).all }

    /// The entry of the staff desk's rail.
    package static let rail = [
        RailEntry(MessageListText.title, path: MessageAddress.root, icon: .talk) {
            MessagePermission.allows(.see, $0.roles, .own)
        }
    ]

    /// What the entries of this capability in the audit log are called, by their codes.
    package static let auditNames: [String: Text] = [
        "message-sent-again": Text(zh: "重发消息", en: "Message sent again"),
        "message-arrived": Text(zh: "确认消息已到", en: "Message found to have arrived"),
        "message-settings-changed": Text(zh: "改发送设置", en: "Settings of messages changed"),
        "message-template-changed": Text(zh: "改消息模板", en: "Message template changed"),
        "message-tested": Text(zh: "试发消息", en: "Message sent as a trial"),
    ]

    /// What the reasons of this capability's refusals say, by their codes.
    package static let reasons: [String: Text] = [
        "message-not-permitted": Text(
            zh: "消息由系统管理员和负责人来管。", en: "Messages are looked after by the system administrator and supervisors.")
    ]

    /// Deletes messages written before a moment; what is still on its way is kept.
    package static func forgetting(before: Instant) -> SQL {
        """
        DELETE FROM message WHERE created_at < \(before)
            AND id NOT IN (SELECT id FROM outbox WHERE state <> 'done')
        """
    }
}
