internal import Kernel
internal import MediationRules
package import Storage
internal import Web

/// What is known of the mediation of a file, in the words of official documents, which are Chinese.
package struct MediationRecord: Sendable, Equatable {
    /// One session, planned or held.
    package struct Meeting: Sendable, Equatable {
        /// 2026年10月20日09时30分
        package let time: String
        package let place: String
        /// Who came and who did not, each a line.
        package let attended: [String]
        package let minutes: String
        package let agreed: String
    }

    package private(set) var mediators: [String] = []
    package private(set) var thirdParties: [String] = []
    /// The planned session that comes first, and the one that was held last.
    package private(set) var next: Meeting?
    package private(set) var last: Meeting?

    /// Of a file whose mediation nobody has begun.
    package init() {}

    package init(of caseID: Int64, on database: any Database) async throws {
        let (sessions, named) = try await database.read { reading in
            (
                try SessionLoading(reading: reading).sessions(of: caseID),
                try NamingStore.naming(of: caseID, in: reading).mediators
            )
        }
        let order = sessions.sorted { ($0.time.day, $0.time.from) < ($1.time.day, $1.time.from) }
        let next = order.first { $0.state == .planned }
        let last = order.last { $0.state == .held }
        self.next = next.map(Meeting.init)
        self.last = last.map(Meeting.init)
        let seats = last?.seats ?? next?.seats ?? []
        let sat = seats.filter { $0.kind == .mediator }.map(\.name)
        mediators = sat.isEmpty ? named.map(\.name) : sat
        thirdParties = seats.filter(\.kind.isThirdParty).map(\.name)
    }
}

extension MediationRecord.Meeting {
    init(_ session: MediationSession) {
        let (day, from) = (session.time.day, session.time.from.text.split(separator: ":"))
        let say = Words(.zh)
        time = "\(say.fullDate(day))\(from.first ?? "")时\(from.last ?? "")分"
        place = SessionWords.place(session.place, say)
        attended = session.seats.compactMap { seat in
            seat.attendance.map { attendance in
                let note = seat.note.isEmpty ? "" : "（\(seat.note)）"
                return "\(say(SessionText.text(seat.kind)))\(seat.name)：\(say(SessionText.text(attendance)))\(note)"
            }
        }
        minutes = session.minutes
        agreed = session.agreed
    }
}
