internal import Kernel
internal import MessagesRules
internal import Outgoing
internal import Storage
internal import Web

/// Hands short messages to the gateway.
///
/// A gateway knows no repeats, so an attempt that nobody saw end is left for a person to decide on.
struct SMSSending: EffectHandler {
    static let kind = "send-sms"
    var kind: String { Self.kind }
    let afterCrash = AfterCrash.leave
    let isSlow = true
    let tools: MessagesTools
    let settings: MessageSettingStore

    func carryOut(_ item: OutboxItem) async throws -> EffectEnd {
        guard let message = try await MessageStore(tools: tools).message(item.effect.id) else {
            return .failed("no such message")
        }
        guard let gateway = try await settings.settings().sms else { return .retry("no SMS gateway is set") }
        return await send(message.sent(tools), to: message.address, id: String(message.id), through: gateway)
    }

    func send(_ text: String, to phone: String, id: String, through gateway: SMSGateway) async -> EffectEnd {
        let asked = gateway.request(phone: phone, text: text, id: id)
        let request = OutgoingRequest(
            url: asked.url, method: asked.method, headers: asked.headers, body: Array(asked.body.utf8))
        switch await tools.transport.send(request) {
        case .success(let answer):
            switch SMSOutcome(status: answer.status, matches: gateway.success.isIn(answer)) {
            case .accepted: return .done
            case .later(let word): return .retry(word)
            case .refused(let word): return .failed(word)
            case .unknown(let word): return .unknown(word)
            }
        case .failure(.notSent(let word)): return .retry(word)
        case .failure(let fault): return .unknown(fault.word)
        }
    }
}

extension SMSSuccess {
    /// Whether the sign of success is in the answer's body.
    func isIn(_ answer: OutgoingAnswer) -> Bool {
        switch self {
        case .status: return true
        case .text(let text): return answer.text.contains(text)
        case .json(let path, let value):
            guard let json = try? JSONValue(reading: answer.body) else { return false }
            let found = path.reduce(Optional(json)) { $0?[$1] }
            switch found {
            case .string(let text), .number(let text): return text == value
            case .bool(let truth): return String(truth) == value
            case .null, .array, .object, nil: return false
            }
        }
    }
}
