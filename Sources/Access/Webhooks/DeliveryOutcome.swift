internal import Kernel
internal import Storage
internal import Web

/// How a delivery stands, whoever is told.
struct DeliveryOutcome: Sendable {
    let createdAt: Instant
    let state: OutboxState
    let attempts: Int
    /// How the last attempt was answered; nil when it was not.
    let status: Int?
    /// Why the last attempt failed; a word of ours.
    let fault: String?
    let nextAt: Instant?

    init(_ row: Row) throws {
        createdAt = try row.instant("created_at")
        state = try row.choice("state")
        attempts = try row.int("attempts")
        status = try row.optionalInt("status")
        fault = try row.optionalText("fault")
        nextAt = try row.optionalInstant("not_before")
    }

    /// Its state as a word with its shape, and below it the answer and how often it was tried.
    func html(_ say: Words) -> HTML {
        let answer = status.map { say(WebhookText.answered, String($0)) } ?? fault ?? ""
        let tries = attempts > 1 ? say(WebhookText.attempts, String(attempts)) : ""
        let mark: HTML =
            switch state {
            case .done: .state(.done, say(WebhookText.delivered))
            case .waiting where attempts == 0: .state(.wait, say(WebhookText.waiting))
            case .waiting: .state(.wait, say(WebhookText.retrying))
            case .attempting: .state(.go, say(WebhookText.attempting))
            case .failed, .unknown: .state(.late, say(WebhookText.failed))
            }
        return .join([
            mark, .p([answer, tries].filter { !$0.isEmpty }.joined(separator: " · "), class: "small mut"),
        ])
    }
}
