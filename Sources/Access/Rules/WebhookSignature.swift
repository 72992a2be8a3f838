package import Kernel

/// What a webhook is signed over (Standard Webhooks): `id.timestamp.body`, each as it is sent.
package struct WebhookContent: Sendable, Equatable {
    /// The same for every attempt and every replay of one event.
    package let id: String
    /// Seconds since 1970 of the attempt.
    package let timestamp: Int64
    package let body: String

    package init(id: String, at now: Instant, body: String) {
        self.id = id
        timestamp = now.milliseconds / 1_000
        self.body = body
    }

    package var signed: String { "\(id).\(timestamp).\(body)" }

    /// How secrets begin.
    package static let secretPrefix = "whsec_"
}
