internal import Kernel
internal import MessagesRules
internal import Outgoing
internal import Storage

/// Hands mails to the mail server.
///
/// Each attempt has the same Message-ID, so that a mail that goes out twice after a crash arrives once.
struct MailSending: EffectHandler {
    static let kind = "send-mail"
    var kind: String { Self.kind }
    let afterCrash = AfterCrash.again
    let isSlow = true
    let tools: MessagesTools
    let settings: MessageSettingStore

    func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
        guard let message = try await MessageStore(tools: tools).message(item.effect.id) else {
            return .failed("no such message")
        }
        guard let server = try await settings.settings().mail else { return .retry("no mail server is set") }
        guard let to = MailAddress(message.address),
            let mail = MailText(
                from: server.from, fromName: MessageText.sender[message.language], to: to, subject: message.subject,
                body: message.sent(tools), id: "message.\(message.id)", at: message.createdAt)
        else { return .failed("the address or the heading cannot stand in a mail") }
        return await send(mail, through: server)
    }

    func send(_ mail: MailText, through server: MessageSettings.Mail) async -> EffectEnd {
        let outgoing = OutgoingMail(from: mail.from.text, to: mail.to.text, message: mail.bytes)
        switch await tools.transport.send(outgoing, through: MailServer(server)) {
        case .success: return .done
        case .failure(.refused(let code)) where code >= 500: return .failed("the mail server refused it: \(code)")
        case .failure(let fault): return .retry(fault.word)
        }
    }
}

extension MailServer {
    init(_ set: MessageSettings.Mail) {
        self.init(
            host: set.host, port: set.port, security: .init(rawValue: set.security.rawValue) ?? .starttls,
            user: set.user, password: set.password)
    }
}

/// What stands in messages beside their templates.
enum MessageText {
    static let sender = LocalText(zh: "消保", en: "Xiaobao")
}
