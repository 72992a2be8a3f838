internal import Outgoing

/// Which addresses a webhook may have: https without a name and password in it; http only where inside is allowed.
enum WebhookAddress {
    static func isAllowed(_ url: String, allowsInside: Bool) -> Bool {
        guard let place = HostAndPort(url) else { return false }
        return place.scheme == "https" || allowsInside
    }
}
