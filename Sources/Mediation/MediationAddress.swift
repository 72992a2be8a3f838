internal import Kernel
internal import MediationRules

/// The addresses of the pages about mediation.
enum MediationAddress {
    /// The office's calendar of sessions.
    static let calendar = "/staff/sessions"

    static func root(_ number: String) -> String { "/staff/cases/\(number)/mediation" }
    static func file(_ number: CaseNumber) -> String { "/staff/cases/\(number.text)" }
    static func mediation(_ number: CaseNumber) -> String { root(number.text) }
    static func planning(_ number: CaseNumber) -> String { root(number.text) + "/planning" }

    static func session(_ number: CaseNumber, _ id: Int64, done: SessionMove.Name? = nil) -> String {
        root(number.text) + "/sessions/\(id)" + (done.map { "?done=\($0.rawValue)" } ?? "")
    }

    static func act(_ number: CaseNumber, _ id: Int64, _ act: SessionAct) -> String {
        session(number, id) + "/" + act.rawValue
    }

    static func invitation(_ session: MediationSession) -> String {
        self.session(session.number, session.id) + "/invitation"
    }

    /// The consumer's invitation, below the page that follows the file.
    static func followed(_ session: MediationSession) -> String {
        "/follow/\(session.number.text)/sessions/\(session.id)"
    }

    static func link(_ key: InvitationKey) -> String { "/m/\(key.session)/\(key.seat)/\(key.text)" }
}

/// What can be done to a session on a page of its own; the raw value stands in the address.
enum SessionAct: String, CaseIterable, Sendable {
    case postponement, cancellation, record

    var move: SessionMove.Name {
        switch self {
        case .postponement: .postpone
        case .cancellation: .cancel
        case .record: .record
        }
    }
}
