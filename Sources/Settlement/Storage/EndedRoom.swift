internal import SettlementRules
package import Storage
package import Web

/// How the settlement of a file ended, as a mark on the file's page.
package struct EndedRoom: Sendable {
    package let mark: StateKind
    package let text: Text

    /// The statement that asks for it; ``init(_:)`` reads its row.
    package static func asked(of number: String) -> SQL {
        "SELECT state FROM settlement_room WHERE number = \(number)"
    }

    /// Nil where the settlement goes on.
    package init?(_ row: Row) throws {
        switch try row.choice("state", as: RoomState.self) {
        case .invited, .open, .signing: return nil
        case .settled: (mark, text) = (.done, Text(zh: "先行和解，已签协议", en: "Settled first, and signed"))
        case .failed: (mark, text) = (.hold, Text(zh: "先行和解未成", en: "Settling first came to nothing"))
        case .silent: (mark, text) = (.late, Text(zh: "商家没有回应先行和解", en: "The trader did not answer"))
        }
    }
}
