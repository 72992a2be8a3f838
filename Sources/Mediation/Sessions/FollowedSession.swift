package import Kernel
internal import LawRules
package import MediationRules
package import Web

/// A session as the consumer of the file is shown it: when, where, with whom, and what both sides agreed.
struct FollowedSession: Sendable {
    let time: SessionTime
    let place: SessionPlace
    let mediators: [String]
    let mark: StateKind
    let state: Text
    let isAhead: Bool
    let agreed: String
    /// Where its calendar file is.
    let calendar: String
}

extension MediationSessionStore {
    /// The sessions of a file to which its consumer was asked: those to come first, then the others, newest first.
    func followed(_ sessions: [MediationSession]) -> [FollowedSession] {
        let (now, zone) = (tools.time.now(), tools.zone)
        let own = sessions.filter { $0.seat(.consumer) != nil }.map { session in
            FollowedSession(
                time: session.time, place: session.place, mediators: session.mediators.map(\.name),
                mark: SessionText.mark(session.state), state: SessionText.text(session.state),
                isAhead: !session.state.isOver && session.time.end(in: zone) >= now, agreed: session.agreed,
                calendar: MediationAddress.followed(session))
        }
        let ahead = own.filter(\.isAhead).sorted { ($0.time.day, $0.time.from) < ($1.time.day, $1.time.from) }
        return ahead + own.filter { !$0.isAhead }.sorted { ($1.time.day, $1.time.from) < ($0.time.day, $0.time.from) }
    }
}

extension Mediation {
    /// What the link from a file's page says, and where it leads.
    package static let linkText = SessionText.mediation
    package static func path(of number: CaseNumber) -> String { MediationAddress.mediation(number) }
}
