internal import AdviceRules
internal import Hummingbird
internal import Web

/// What this browser has been counted for already, so that going back and forth counts once; gone when it closes.
///
/// It names topics and ends, and nothing about the person; it is never stored on our side.
struct GuideCookie {
    private static let name = "guide"
    /// Enough for an afternoon with the guide; the oldest fall out.
    private static let most = 40

    private var entries: [Substring]

    init(_ request: Request) {
        entries = (request.cookies[Self.name]?.value ?? "").prefix(4_000).split(separator: ".")
    }

    /// Notes what is counted now; false where it was counted before, or cannot be noted.
    mutating func add(_ kind: AdviceCount, _ topic: String, _ end: String) -> Bool {
        let entry = "\(kind.rawValue)-\(topic)-\(end)"
        guard !entries.contains(where: { $0 == entry }) else { return false }
        entries = entries.suffix(Self.most - 1) + [Substring(entry)]
        return true
    }

    func keep(_ settings: WebSettings, on response: inout Response) {
        guard let cookie = settings.cookie(Self.name, entries.joined(separator: ".")) else { return }
        response.setCookie(cookie)
    }
}
