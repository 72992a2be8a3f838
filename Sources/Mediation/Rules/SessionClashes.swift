package import Kernel

/// Finds what does not go together with a session that is planned.
package enum SessionClashes {
    /// - Parameters:
    ///   - session: the key of the session itself where it is postponed, so that it does not clash with itself.
    ///   - bookings: the sessions of that day, of the office and of the mediators.
    ///   - away: the mediators who are absent that day.
    package static func found(
        time: SessionTime, room: String, mediators: [NamedPerson], office: Int64, session: Int64? = nil,
        among bookings: [Booking], away: Set<Int64>, calendar: WorkingCalendar
    ) -> [SessionClash] {
        let others = bookings.filter { $0.session != session && $0.time.overlaps(time) }
            .sorted { ($0.time.from, $0.session) < ($1.time.from, $1.session) }
        var clashes: [SessionClash] = []
        for mediator in mediators {
            if away.contains(mediator.id) { clashes.append(.mediatorAway(mediator.name)) }
            for other in others where other.mediators.contains(where: { $0.id == mediator.id }) {
                clashes.append(.mediatorBusy(mediator.name, other.time))
            }
        }
        for other in others where other.office == office && isSame(room, other.room) {
            clashes.append(.roomTaken(room, other.time))
        }
        if !calendar.isWorkingDay(time.day) { clashes.append(.dayOff(time.day)) }
        return clashes
    }

    /// Rooms are compared without spaces and in half width: 第二调解室 and 第 二 调解室 are one.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let plain = TextRules.code(left)
        return !plain.isEmpty && plain == TextRules.code(right)
    }
}
