internal import Kernel
internal import PerformanceRules
internal import SettlementRules

/// The addresses of the pages about promises; no secret stands in one.
enum PromiseAddress {
    static let staff = "/staff/promises"

    /// The route of a side's pages.
    static func root(_ side: Side) -> String {
        switch side {
        case .consumer: "/follow/:number/promises"
        case .trader: "/room/:number/promises"
        }
    }

    static func file(_ number: CaseNumber) -> String { "\(staff)/\(number.text)" }
}

/// What people do about a promise; the raw value stands in the address.
enum PromiseStep: String, CaseIterable {
    case proof, confirmation, dispute, release

    var move: PromiseMove.Name {
        switch self {
        case .proof: .handIn
        case .confirmation: .confirm
        case .dispute: .dispute
        case .release: .release
        }
    }

    var takesFiles: Bool { self == .proof || self == .dispute }
}
