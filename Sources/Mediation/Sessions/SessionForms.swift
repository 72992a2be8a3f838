internal import Kernel
internal import MediationRules
internal import Web

/// The forms that change one session: their fields, what they begin with, and what they come to.
struct SessionForm {
    let session: MediationSession
    let act: SessionAct

    var fields: [any FormField] {
        switch act {
        case .postponement:
            [
                DayField("day", PlanText.day, missing: PlanText.dayMissing),
                InputField(
                    "from", PlanText.from, hint: PlanText.fromHint, missing: PlanText.fromMissing, width: .short),
                InputField(
                    "length", PlanText.length, missing: PlanText.lengthMissing, kind: .number, width: .short),
                InputField("room", PlanText.room, hint: PlanText.roomHint, optional: true),
                InputField("link", PlanText.link, hint: PlanText.linkHint, kind: .code, optional: true),
                reason, PlanForm.despite,
            ]
        case .cancellation: [reason]
        case .record:
            session.seats.flatMap(seatFields) + [
                TextAreaField(
                    "minutes", SessionText.minutes, hint: PlanText.minutesHint, missing: PlanText.minutesMissing,
                    rows: 10, optional: true),
                TextAreaField(
                    "agreed", SessionText.agreed, hint: PlanText.agreedHint, rows: 5, optional: true),
            ]
        }
    }

    private var reason: any FormField {
        TextAreaField(
            "reason", PlanText.reason, hint: PlanText.reasonHint, missing: PlanText.reasonMissing, rows: 3)
    }

    private func seatFields(_ seat: Seat) -> [any FormField] {
        let name = seat.kind == .consumer ? Mask.name(seat.name) : seat.name
        let role = SessionText.text(seat.kind)
        return [
            RadioField(
                "came\(seat.position)",
                Text(LocalText(zh: "\(name)（\(role.zh)）来没来", en: "Did \(name) (\(role.en)) come?")),
                Seat.Attendance.allCases.map { Choice($0.rawValue, SessionText.text($0)) },
                missing: Text(LocalText(zh: "选\(name)来没来。", en: "Say whether \(name) came."))),
            InputField("note\(seat.position)", PlanText.cameNote, optional: true),
        ]
    }

    var beginning: FormData {
        guard act == .postponement else { return FormData() }
        return FormData([
            "day": session.time.day.description, "from": session.time.from.text,
            "length": String(session.time.minutes), "room": session.place.room, "link": session.place.link,
        ])
    }

    /// The move, or nothing when the reader has noted problems.
    func reading(_ reader: inout FormReader) -> SessionMove? {
        switch act {
        case .postponement:
            let time = PlanForm.time(&reader)
            let place = PlanForm.place(&reader)
            let reason = reader.text("reason", max: SessionLimits.reason, lines: true)
            guard reader.problems.isEmpty, let time, let reason else { return nil }
            return .postpone(to: time, place, reason: reason)
        case .cancellation:
            return reader.text("reason", max: SessionLimits.reason, lines: true).map { .cancel(reason: $0) }
        case .record: return record(&reader).map(SessionMove.record)
        }
    }

    private func record(_ reader: inout FormReader) -> SessionRecord? {
        var (came, notes): ([Int: Seat.Attendance], [Int: String]) = ([:], [:])
        for seat in session.seats {
            came[seat.position] = reader.choice("came\(seat.position)", as: Seat.Attendance.self)
            notes[seat.position] = reader.optionalText("note\(seat.position)", max: SessionLimits.note)
        }
        let minutes = reader.optionalText("minutes", max: SessionLimits.minutes, lines: true)
        let agreed = reader.optionalText("agreed", max: SessionLimits.agreed, lines: true)
        // Who stayed away is known, so whether minutes are needed is, too: told with everything else.
        let sides = session.seats.filter { [.consumer, .trader].contains($0.kind) }
        if minutes == nil, sides.allSatisfy({ came[$0.position] == .came }),
            !reader.problems.contains(where: { $0.field == "minutes" })
        {
            reader.report("minutes", .missing)
        }
        guard reader.problems.isEmpty else { return nil }
        return SessionRecord(attendance: came, notes: notes, minutes: minutes ?? "", agreed: agreed ?? "")
    }
}
