internal import Kernel
internal import SettlementRules

/// The addresses of a room: below following for the consumer, by themselves for the trader; no secret stands in one.
struct RoomAddress {
    let side: Side
    let number: CaseNumber

    var path: String { Self.root(side).replacing(":number", with: number.text) }

    func act(_ act: RoomAct) -> String { "\(path)/\(act.rawValue)" }

    func done(_ act: RoomAct) -> String { "\(path)?done=\(act.rawValue)" }

    func file(_ id: Int64) -> String { "\(path)/files/\(id)" }

    /// The route of a side's room.
    static func root(_ side: Side) -> String {
        switch side {
        case .consumer: "/follow/:number/settlement"
        case .trader: "/room/:number"
        }
    }

    /// Where the link that is sent to a trader leads.
    static let link = "/s/:key"

    static func link(_ key: String) -> String { "/s/\(key)" }
}

/// What is done in a room; the raw value stands in the address.
enum RoomAct: String, CaseIterable {
    case messages, offers, withdrawal, declining, acceptance, code, signature, ending, help, notice, claim

    /// Whether it has a page of its own, on which it is asked for.
    var hasPage: Bool {
        switch self {
        case .offers, .ending, .help, .acceptance, .notice: true
        case .messages, .withdrawal, .declining, .code, .signature, .claim: false
        }
    }
}
