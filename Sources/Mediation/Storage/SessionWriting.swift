internal import Kernel
internal import MediationRules
internal import Storage

/// The statements that store a decision about a session.
struct SessionWriting {
    private(set) var change = Change()
    let now: Instant

    init(at now: Instant) { self.now = now }

    mutating func insert(_ session: MediationSession) {
        change.insert(
            """
            INSERT INTO mediation_session (case_id, id, number, position, office_id, bureau_id, state, version, revision, on_day,
                from_minute, length, room, link, minutes, agreed, changed_at)
            VALUES (\(session.caseID), \(session.id), \(session.number.text), \(session.position), \(session.office), \(session.bureau),
                \(session.state), \(session.version), \(session.revision), \(session.time.day), \(session.time.from),
                \(session.time.minutes), \(session.place.room), \(session.place.link), '', '', \(now))
            """)
        for seat in session.seats { insert(seat, of: session) }
    }

    /// `before` is the session as it was read; a row that has moved on since is missed.
    mutating func update(_ session: MediationSession, from before: MediationSession) {
        change.run(
            """
            UPDATE mediation_session SET state = \(session.state), version = \(session.version),
                revision = \(session.revision), on_day = \(session.time.day), from_minute = \(session.time.from),
                length = \(session.time.minutes), room = \(session.place.room), link = \(session.place.link),
                minutes = \(session.minutes), agreed = \(session.agreed), changed_at = \(now)
            WHERE case_id = \(session.caseID) AND id = \(session.id) AND version = \(before.version)
            """, expecting: 1)
        change.run("DELETE FROM mediation_seat WHERE case_id = \(session.caseID) AND session_id = \(session.id)")
        for seat in session.seats { insert(seat, of: session) }
    }

    private mutating func insert(_ seat: Seat, of session: MediationSession) {
        let busyOn = seat.person == nil || session.state.isOver ? nil : session.time.day
        change.insert(
            """
            INSERT INTO mediation_seat (case_id, session_id, position, kind, name, person_id, phone, email, attendance,
                note, busy_on)
            VALUES (\(session.caseID), \(session.id), \(seat.position), \(seat.kind), \(seat.name), \(seat.person),
                \(seat.phone), \(seat.email), \(seat.attendance), \(seat.note), \(busyOn))
            """)
    }

    mutating func insert(_ done: SessionChange, id: Int64, of session: MediationSession, by who: Principal) {
        change.insert(
            """
            INSERT INTO mediation_change (case_id, id, session_id, move, was_day, was_minute, was_length, reason, at,
                by_id, by_name)
            VALUES (\(session.caseID), \(id), \(session.id), \(done.move), \(done.before?.day), \(done.before?.from),
                \(done.before?.minutes), \(done.reason), \(now), \(who.person), \(who.staffName))
            """)
    }

    /// Lets everybody who was asked be told, as far as there is a way to reach them.
    mutating func enqueue(_ news: SessionNews?, of session: MediationSession, keys: [Int64]) {
        guard let news else { return }
        let told = session.seats.filter { $0.kind == .consumer || !$0.phone.isEmpty || !$0.email.isEmpty }
        for (seat, key) in zip(told, keys) {
            let letter = SessionLetter(
                session: session.id, seat: seat.position, news: news, revision: session.revision)
            change.insert(
                Outbox.enqueue(
                    Outbox.Effect(
                        id: key, kind: SessionLetter.kind, payload: letter.payload, caseID: session.caseID), at: now))
        }
    }
}

extension Principal {
    /// Who acted, as it stands beside a record; consumers are named by their role.
    var staffName: String {
        guard case .staff(_, let name, _, _) = kind else { return "" }
        return name
    }

    /// Who acted, as the file's history keeps it.
    var historyAuthor: HistoryEvent.Author {
        if let key { return HistoryEvent.Author(kind: "key", id: key.id) }
        return switch kind {
        case .staff(let person, _, _, _): HistoryEvent.Author(kind: "staff", id: person)
        case .consumer, .visitor: HistoryEvent.Author(kind: "consumer")
        case .system: HistoryEvent.Author(kind: "system")
        }
    }
}
