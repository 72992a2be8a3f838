internal import Kernel
internal import MediationRules
internal import Web

/// Sessions of mediation as programs see them.
enum SessionDocument {
    static let list = Schema.object([
        .required("number", .string), .required("sessions", .array(of: session)),
    ]).named("MediationSessions")

    static let session = Schema.object([
        .required("id", .key), .required("position", .integer()), .required("version", .integer()),
        .required("state", .choice(of: MediationSession.State.self)), .required("day", .day),
        .required("from", .string), .required("until", .string), .required("room", .string),
        .required("link", .string), .required("mediators", .array(of: .string)), .required("agreed", .string),
        .nullable("minutes", .string), .nullable("seats", .array(of: seat)),
    ]).named("MediationSession")

    private static let seat = Schema.object([
        .required("position", .integer()), .required("kind", .choice(of: Seat.Kind.self)), .required("name", .string),
        .nullable("person", .key), .nullable("attendance", .choice(of: Seat.Attendance.self)),
        .required("note", .string),
    ]).named("SessionSeat")

    static let mediators = Schema.object([
        .required(
            "mediators",
            .array(
                of: .object([.required("id", .key), .required("name", .string), .required("proposed", .boolean)])
                    .named("MediatorChoice")))
    ]).named("MediatorChoices")

    static func json(_ number: CaseNumber, _ sessions: [MediationSession], for reader: SessionReader) -> JSONValue {
        [
            "number": .string(number.text),
            "sessions": .array(sessions.filter(reader.sees).map { json($0, for: reader) }),
        ]
    }

    static func json(_ session: MediationSession, for reader: SessionReader) -> JSONValue {
        var (minutes, seats): (JSONValue, JSONValue) = (.null, .null)
        if case .staff(let seesMinutes) = reader {
            if seesMinutes { minutes = .string(session.minutes) }
            seats = .array(session.seats.map(json))
        }
        return [
            "id": .string(String(session.id)), "position": .number(session.position),
            "version": .number(session.version), "state": .string(session.state.rawValue),
            "day": .string(session.time.day.description), "from": .string(session.time.from.text),
            "until": .string(session.time.until), "room": .string(session.place.room),
            "link": .string(session.place.link), "mediators": .array(session.mediators.map { .string($0.name) }),
            "agreed": .string(session.agreed), "minutes": minutes, "seats": seats,
        ]
    }

    /// The consumer's name is masked for staff, as in the document of the file.
    private static func json(_ seat: Seat) -> JSONValue {
        [
            "position": .number(seat.position), "kind": .string(seat.kind.rawValue),
            "name": .string(seat.kind == .consumer ? Mask.name(seat.name) : seat.name),
            "person": .optional(seat.person.map { String($0) }),
            "attendance": .optional(seat.attendance?.rawValue), "note": .string(seat.note),
        ]
    }
}
