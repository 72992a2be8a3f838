import CaseworkRules
import Kernel
import LawRules
import MediationRules
import TestSupport

/// A session on Tuesday 2026-10-20 at half past nine, planned on Monday 2026-10-12.
enum SessionSamples {
    static let now = StandingClock().now()
    static let number = FileNumber.sample
    static let time = SessionTime(day: "2026-10-20", from: clock("9:30"), minutes: 60)
    static let place = SessionPlace(room: "第二调解室", link: "https://meet.example.org/abc")

    static func clock(_ text: String) -> ClockTime {
        guard let time = ClockTime(typed: text) else { preconditionFailure("\(text) is no time") }
        return time
    }

    static let seats = [
        Seat(position: 0, kind: .mediator, name: "孟女士", person: 101),
        Seat(position: 1, kind: .consumer, name: "王秀兰"),
        Seat(position: 2, kind: .trader, name: "甲子电器行", phone: "13900001111"),
        Seat(position: 3, kind: .platform, name: "样例平台", email: "duty@example.org"),
    ]

    static var draft: SessionDraft { SessionDraft(time: time, place: place, seats: seats) }

    static var session: MediationSession {
        MediationSession(
            id: 7, caseID: 1, number: number, position: 1, office: SampleOffice.saihan, time: time, place: place,
            seats: seats)
    }

    static func situation(
        at now: Instant = now, state: CaseState = .mediating, recusal: Bool = false, clashes: [SessionClash] = [],
        others: [SessionTime] = [], permitted: Bool = true
    ) -> SessionSituation {
        SessionSituation(
            now: now, zone: .shanghai, fileState: state, recusalOpen: recusal, clashes: clashes, others: others,
            isPermitted: permitted)
    }

    /// The moment after the session has begun.
    static let after = time.start(in: .shanghai).adding(seconds: 3_600)
}

/// A case number as one is given out.
enum FileNumber {
    static var sample: CaseNumber {
        for digit in 0...9 {
            if let number = CaseNumber("150105-2026-000123-\(digit)") { return number }
        }
        preconditionFailure("no check digit fits")
    }
}
