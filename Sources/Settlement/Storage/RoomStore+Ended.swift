package import Kernel
internal import SettlementRules
internal import Storage
package import Web

/// How the settlement of a file ended, as a mark on the file's page.
package struct EndedRoom: Sendable {
    package let mark: StateKind
    package let text: Text
}

extension RoomStore {
    /// Nil where there was no settlement, or where it goes on.
    package func ended(_ number: CaseNumber) async throws -> EndedRoom? {
        let row = try await database.row("SELECT state FROM settlement_room WHERE number = \(number.text)")
        guard let state: RoomState = try row?.choice("state") else { return nil }
        switch state {
        case .invited, .open, .signing: return nil
        case .settled: return EndedRoom(mark: .done, text: Text(zh: "先行和解，已签协议", en: "Settled first, and signed"))
        case .failed: return EndedRoom(mark: .hold, text: Text(zh: "先行和解未成", en: "Settling first came to nothing"))
        case .silent: return EndedRoom(mark: .late, text: Text(zh: "商家没有回应先行和解", en: "The trader did not answer"))
        }
    }
}
