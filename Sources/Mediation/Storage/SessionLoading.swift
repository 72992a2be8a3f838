internal import Kernel
internal import MediationRules
internal import Storage

/// Reads sessions from one snapshot.
struct SessionLoading {
    let reading: any Reading

    /// The sessions of a file, the first planned first.
    func sessions(of caseID: Int64) throws -> [MediationSession] {
        let answers = try reading.rows(each: [
            "SELECT * FROM mediation_session WHERE case_id = \(caseID) ORDER BY position",
            "SELECT * FROM mediation_seat WHERE case_id = \(caseID) ORDER BY session_id, position",
        ])
        return try Self.sessions(answers[0], answers[1])
    }

    /// One session; nil when there is none of this key.
    ///
    /// - Parameter locking: for a decision: nobody else decides until the transaction has ended.
    func session(_ id: Int64, locking: Bool = false) throws -> MediationSession? {
        let lock: SQL = locking ? " \(dialect: .forUpdate)" : ""
        guard let row = try reading.row("SELECT * FROM mediation_session WHERE id = \(id)\(fragment: lock)") else {
            return nil
        }
        let seats = try reading.rows(
            """
            SELECT * FROM mediation_seat WHERE case_id = \(try row.int64("case_id")) AND session_id = \(id)
            ORDER BY position
            """)
        return try Self.sessions([row], seats).first
    }

    /// The sessions of some days of some offices, in the order in which they begin; at most `limit`.
    func sessions(of offices: [Int64], from first: Day, to last: Day, limit: Int) throws -> [MediationSession] {
        let rows = try reading.rows(
            """
            SELECT * FROM mediation_session
            WHERE office_id IN \(anyOf: offices) AND on_day >= \(first) AND on_day <= \(last)
            ORDER BY on_day, from_minute, id LIMIT \(limit)
            """)
        return try Self.sessions(rows, try seats(of: rows))
    }

    /// What is booked on a day: all of the office, and all of the mediators wherever they sit.
    func bookings(on day: Day, office: Int64, mediators: [Int64]) throws -> [Booking] {
        let busy = try reading.rows(
            "SELECT session_id FROM mediation_seat WHERE person_id IN \(anyOf: mediators) AND busy_on = \(day)")
        let rows = try reading.rows(
            """
            SELECT * FROM mediation_session WHERE state IN ('planned', 'suspended') AND on_day = \(day)
                AND (office_id = \(office) OR id IN \(anyOf: try busy.map { try $0.int64("session_id") }))
            ORDER BY from_minute, id
            """)
        return try Self.sessions(rows, try seats(of: rows)).map(Booking.init)
    }

    private func seats(of rows: [Row]) throws -> [Row] {
        let (cases, ids) = (try rows.map { try $0.int64("case_id") }, try rows.map { try $0.int64("id") })
        return try reading.rows(
            """
            SELECT * FROM mediation_seat WHERE case_id IN \(anyOf: Set(cases).sorted()) AND session_id IN \(anyOf: ids)
            ORDER BY session_id, position
            """)
    }

    private static func sessions(_ rows: [Row], _ seats: [Row]) throws -> [MediationSession] {
        let bySession = Dictionary(grouping: seats) { (try? $0.int64("session_id")) ?? 0 }
        return try rows.compactMap { row in
            guard let number = CaseNumber(try row.text("number")) else { return nil }
            let id = try row.int64("id")
            var session = MediationSession(
                id: id, caseID: try row.int64("case_id"), number: number, position: try row.int("position"),
                office: try row.int64("office_id"), bureau: try row.int64("bureau_id"),
                time: SessionTime(
                    day: try row.day("on_day"), from: try row.choice("from_minute"), minutes: try row.int("length")),
                place: SessionPlace(room: try row.text("room"), link: try row.text("link")),
                seats: try (bySession[id] ?? []).map(seat))
            session.state = try row.choice("state")
            session.version = try row.int("version")
            session.revision = try row.int("revision")
            session.minutes = try row.text("minutes")
            session.agreed = try row.text("agreed")
            return session
        }
    }

    private static func seat(_ row: Row) throws -> Seat {
        var seat = Seat(
            position: try row.int("position"), kind: try row.choice("kind"), name: try row.text("name"),
            person: try row.optionalInt64("person_id"), phone: try row.text("phone"), email: try row.text("email"))
        seat.attendance = try row.optionalChoice("attendance")
        seat.note = try row.text("note")
        return seat
    }
}

extension Booking {
    init(_ session: MediationSession) {
        self.init(
            session: session.id, number: session.number, office: session.office, time: session.time,
            room: session.place.room,
            mediators: session.mediators.compactMap { seat in
                seat.person.map { NamedPerson(id: $0, name: seat.name) }
            })
    }
}
