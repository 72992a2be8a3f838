internal import Kernel
package import SettlementRules

/// A message to one side of a room, as the outbox holds it: what it is about, and no secret.
package enum RoomLetter: Equatable, Sendable {
    case news(RoomNews)
    case code(OneTimeCode)

    /// The kind of the effects.
    package static let kind = "letter"

    var payload: String {
        switch self {
        case .news(let news): "news \(news.to.rawValue) \(news.what.rawValue)"
        case .code(let code): "code \(code.side.rawValue) \(code.purpose.rawValue) \(code.serial)"
        }
    }

    init?(payload: String, caseID: Int64) {
        let words = payload.split(separator: " ").map(String.init)
        guard words.count >= 3, let side = Side(rawValue: words[1]) else { return nil }
        switch words[0] {
        case "news":
            guard let what = RoomNews.What(rawValue: words[2]) else { return nil }
            self = .news(RoomNews(to: side, what))
        case "code":
            guard words.count == 4, let purpose = OneTimeCode.Purpose(rawValue: words[2]), let serial = Int64(words[3])
            else { return nil }
            self = .code(OneTimeCode(caseID: caseID, side: side, purpose: purpose, serial: serial))
        default: return nil
        }
    }
}
