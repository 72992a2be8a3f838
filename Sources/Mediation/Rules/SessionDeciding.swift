package import CaseworkRules
package import Kernel

/// What follows from a move on a session.
package struct SessionDecision: Equatable, Sendable {
    package var session: MediationSession
    /// What is kept of the move beside the session.
    package let change: SessionChange
    /// What the people who were asked are told.
    package let news: SessionNews?
    /// What the file's own history keeps: a session that was held.
    package var held: Session?
}

/// A line of what happened to a session.
package struct SessionChange: Equatable, Sendable {
    package let move: SessionMove.Name
    /// When it was before, where time or place changed.
    package let before: SessionTime?
    package let reason: String

    package init(_ move: SessionMove.Name, before: SessionTime? = nil, reason: String = "") {
        self.move = move
        self.before = before
        self.reason = reason
    }
}

/// What those who were asked to a session are told.
package enum SessionNews: String, CaseIterable, Sendable { case invited, postponed, cancelled, suspended, takenUp }

extension SessionDraft {
    /// Decides on planning a session; throws every reason against it.
    package func planned(
        id: Int64, caseID: Int64, number: CaseNumber, position: Int, office: Int64, bureau: Int64? = nil,
        _ situation: SessionSituation
    ) throws(SessionRefused) -> SessionDecision {
        var reasons = situation.reasonsAgainstMeeting
        reasons += situation.reasonsAgainst(time, place, despiteClashes: despiteClashes)
        if !seats.contains(where: { $0.kind == .mediator }) { reasons.append(.noMediator) }
        if !seats.contains(where: { $0.kind == .consumer || $0.kind == .trader }) { reasons.append(.noParty) }
        if seats.count > SessionLimits.seats { reasons.append(.tooManySeats) }
        guard reasons.isEmpty else { throw SessionRefused(reasons) }
        let session = MediationSession(
            id: id, caseID: caseID, number: number, position: position, office: office, bureau: bureau, time: time,
            place: place, seats: seats)
        return SessionDecision(session: session, change: SessionChange(.plan), news: .invited)
    }
}

extension MediationSession {
    /// Decides on a move; throws every reason against it.
    package func deciding(
        _ move: SessionMove, _ situation: SessionSituation, despiteClashes: Bool = false
    ) throws(SessionRefused) -> SessionDecision {
        var reasons = reasonsAgainst(move.name, situation)
        switch move {
        case .postpone(let time, let place, let reason):
            reasons += situation.reasonsAgainst(time, place, despiteClashes: despiteClashes) + Self.text(reason)
        case .cancel(let reason): reasons += Self.text(reason)
        case .record(let record): reasons += reasonsAgainst(record)
        case .suspend, .takeUp: break
        }
        guard reasons.isEmpty else { throw SessionRefused(reasons) }
        return carryingOut(move)
    }

    /// What stands against a move before its form is filled in.
    package func reasonsAgainst(_ name: SessionMove.Name, _ situation: SessionSituation) -> [SessionRefused.Reason] {
        var reasons: [SessionRefused.Reason] = situation.isPermitted ? [] : [.notPermitted]
        switch name {
        case .plan: reasons = situation.reasonsAgainstMeeting
        case .postpone:
            reasons = situation.reasonsAgainstMeeting.filter { $0 != .recusalOpen }
            if state.isOver { reasons.append(.notFrom(state)) }
        case .cancel: if state.isOver { reasons.append(.notFrom(state)) }
        case .record:
            if state != .planned { reasons.append(.notFrom(state)) }
            if situation.now < time.start(in: situation.zone) { reasons.append(.notYet) }
        case .suspend: if state != .planned { reasons.append(.notFrom(state)) }
        case .takeUp: if state != .suspended { reasons.append(.notFrom(state)) }
        }
        return reasons
    }

    private static func text(_ text: String) -> [SessionRefused.Reason] {
        text.allSatisfy(\.isWhitespace) ? [.reasonMissing] : []
    }

    /// Everybody's attendance has to be said; minutes are needed where the two sides met.
    private func reasonsAgainst(_ record: SessionRecord) -> [SessionRefused.Reason] {
        var reasons: [SessionRefused.Reason] = []
        if seats.contains(where: { record.attendance[$0.position] == nil }) { reasons.append(.attendanceMissing) }
        if !isMissed(record), record.minutes.allSatisfy(\.isWhitespace) { reasons.append(.minutesMissing) }
        return reasons
    }

    /// Whether one of the two sides that were asked stayed away.
    private func isMissed(_ record: SessionRecord) -> Bool {
        seats.contains { seat in
            [.consumer, .trader].contains(seat.kind) && record.attendance[seat.position] != .came
        }
    }

    private func carryingOut(_ move: SessionMove) -> SessionDecision {
        var session = self
        session.version += 1
        switch move {
        case .postpone(let time, let place, let reason):
            session.time = time
            session.place = place
            session.revision += 1
            return SessionDecision(
                session: session, change: SessionChange(.postpone, before: self.time, reason: reason),
                news: state == .suspended ? nil : .postponed)
        case .cancel(let reason):
            session.state = .cancelled
            session.revision += 1
            return SessionDecision(session: session, change: SessionChange(.cancel, reason: reason), news: .cancelled)
        case .record(let record): return recording(record, session)
        case .suspend:
            session.state = .suspended
            session.revision += 1
            return SessionDecision(session: session, change: SessionChange(.suspend), news: .suspended)
        case .takeUp(let mediators):
            session.state = .planned
            session.revision += 1
            if !mediators.isEmpty { session.replace(mediators) }
            return SessionDecision(session: session, change: SessionChange(.takeUp), news: .takenUp)
        }
    }

    private func recording(_ record: SessionRecord, _ before: MediationSession) -> SessionDecision {
        var session = before
        for index in session.seats.indices {
            let position = session.seats[index].position
            session.seats[index].attendance = record.attendance[position]
            session.seats[index].note = record.notes[position] ?? ""
        }
        session.minutes = record.minutes
        session.agreed = record.agreed
        let isMissed = isMissed(record)
        session.state = isMissed ? .missed : .held
        var decision = SessionDecision(session: session, change: SessionChange(.record), news: nil)
        if !isMissed { decision.held = session.held }
        return decision
    }

    /// The session as the file's own history keeps it.
    private var held: Session {
        let came = seats.filter { $0.attendance == .came }
        var attended: Set<SessionParty> = []
        if came.contains(where: { $0.kind == .consumer }) { attended.insert(.consumer) }
        if came.contains(where: { $0.kind == .trader }) { attended.insert(.trader) }
        if came.contains(where: \.kind.isThirdParty) { attended.insert(.thirdParty) }
        return Session(
            heldOn: time.day, place: place.room.isEmpty ? place.link : place.room, attended: attended, minutes: minutes)
    }

    /// Puts others in the mediators' place; their seats come last, so that nobody else's number changes.
    private mutating func replace(_ mediators: [NamedPerson]) {
        let kept = seats.filter { $0.kind != .mediator }
        let next = (seats.map(\.position).max() ?? -1) + 1
        seats =
            kept
            + mediators.enumerated().map { index, person in
                Seat(position: next + index, kind: .mediator, name: person.name, person: person.id)
            }
    }
}
