internal import HTTPTypes
package import Kernel

/// That an endpoint is on its way out: since when, until when, and what to use instead.
///
/// Sent as the headers `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and `Link`.
package struct Deprecation: Sendable, Equatable {
    package let since: Instant
    /// When it stops answering; nil while that is not decided.
    package let sunset: Instant?
    /// A page or description of what takes its place.
    package let successor: String?

    package init(since: Instant, sunset: Instant? = nil, successor: String? = nil) {
        self.since = since
        self.sunset = sunset
        self.successor = successor
    }

    /// Adds the headers to an answer.
    func mark(_ headers: inout HTTPFields) {
        set("Deprecation", "@\(since.milliseconds / 1_000)", &headers)
        if let sunset { set("Sunset", Self.httpDate(sunset), &headers) }
        if let successor { set("Link", "<\(successor)>; rel=\"successor-version\"", &headers) }
    }

    private func set(_ name: String, _ value: String, _ headers: inout HTTPFields) {
        if let field = HTTPField.Name(name) { headers[field] = value }
    }

    /// `Sun, 31 Jan 2027 00:00:00 GMT` (RFC 9110, 5.6.7).
    static func httpDate(_ at: Instant) -> String {
        let iso = at.iso
        let day = Day(String(iso.prefix(10))) ?? Day(number: 0)
        let weekday = Words.weekdays[day.weekday.rawValue - 1].en.prefix(3)
        let date = Words.two(day.dayOfMonth) + " " + Words.months[day.month - 1].prefix(3) + " \(day.year)"
        return "\(weekday), \(date) \(iso.dropFirst(11).prefix(8)) GMT"
    }
}
