import CaseworkRules
import Kernel
import MediationRules
import Testing

/// What may be done to a session, and what follows.
@Suite struct SessionDecidingTests {
    private func refused(_ body: () throws -> Void) -> [SessionRefused.Reason] {
        do {
            try body()
            return []
        } catch let refused as SessionRefused {
            return refused.why
        } catch { return [] }
    }

    private func planning(_ draft: SessionDraft, _ situation: SessionSituation) throws -> SessionDecision {
        try draft.planned(
            id: 7, caseID: 1, number: SessionSamples.number, position: 1, office: 1, situation)
    }

    @Test func `a session that fits is planned, and those asked are told`() throws {
        let decision = try planning(SessionSamples.draft, SessionSamples.situation())
        #expect(decision.session.state == .planned && decision.news == .invited && decision.held == nil)
        #expect(decision.session.mediators.map(\.name) == ["孟女士"])
    }

    @Test func `everything that is wrong with a plan is told at once`() {
        var draft = SessionSamples.draft
        draft.time = SessionTime(day: "2026-10-11", from: SessionSamples.clock("23:00"), minutes: 120)
        draft.place = SessionPlace(room: "", link: "javascript:alert(1)")
        draft.seats = []
        let why = refused {
            _ = try planning(draft, SessionSamples.situation(state: .closed, recusal: true, permitted: false))
        }
        #expect(
            why == [
                .notPermitted, .notMediated(.closed), .recusalOpen, .inPast, .pastMidnight, .badLink, .noMediator,
                .noParty,
            ])
    }

    @Test(arguments: [0, -60, 14, 481, Int.max / 2])
    func `a length beyond bounds is refused`(_ minutes: Int) {
        var draft = SessionSamples.draft
        draft.time = SessionTime(day: "2026-10-20", from: SessionSamples.clock("9:30"), minutes: minutes)
        #expect(refused { _ = try planning(draft, SessionSamples.situation()) } == [.badLength])
    }

    @Test func `a day years ahead is refused`() {
        var draft = SessionSamples.draft
        draft.time = SessionTime(day: "2029-10-20", from: SessionSamples.clock("9:30"), minutes: 60)
        #expect(refused { _ = try planning(draft, SessionSamples.situation()) } == [.tooFarAhead("2027-06-19")])
    }

    @Test func `clashes are told, and whoever means it plans it all the same`() throws {
        let clashes = [SessionClash.mediatorAway("孟女士")]
        let situation = SessionSamples.situation(clashes: clashes)
        #expect(refused { _ = try planning(SessionSamples.draft, situation) } == [.clashes(clashes)])
        var draft = SessionSamples.draft
        draft.despiteClashes = true
        #expect(try planning(draft, situation).session.state == .planned)
    }

    @Test func `the same file has no two sessions at one time, whoever means it`() {
        var draft = SessionSamples.draft
        draft.despiteClashes = true
        let situation = SessionSamples.situation(others: [SessionSamples.time])
        #expect(refused { _ = try planning(draft, situation) } == [.twice])
    }

    @Test func `while an appraisal goes on nobody meets`() {
        #expect(
            refused { _ = try planning(SessionSamples.draft, SessionSamples.situation(state: .paused)) } == [
                .appraisalRuns
            ])
    }

    @Test func `a session that is moved gets a newer invitation and keeps when it was`() throws {
        let later = SessionTime(day: "2026-10-22", from: SessionSamples.clock("14:00"), minutes: 90)
        let decision = try SessionSamples.session.deciding(
            .postpone(to: later, SessionSamples.place, reason: "商家请假"), SessionSamples.situation())
        #expect(decision.session.time == later && decision.session.revision == 1 && decision.session.version == 2)
        #expect(decision.change.before == SessionSamples.time && decision.news == .postponed)
        #expect(
            refused {
                _ = try SessionSamples.session.deciding(
                    .postpone(to: later, SessionSamples.place, reason: " \n"), SessionSamples.situation())
            } == [.reasonMissing])
    }

    @Test func `a session cannot be recorded before it has begun`() {
        let record = SessionRecord(attendance: [:], minutes: "")
        let why = refused {
            _ = try SessionSamples.session.deciding(.record(record), SessionSamples.situation())
        }
        #expect(why == [.notYet, .attendanceMissing])
    }

    @Test func `where both came the file keeps the session with its minutes`() throws {
        let record = SessionRecord(
            attendance: [0: .came, 1: .came, 2: .came, 3: .away], minutes: "双方各自说明。", agreed: "换一台。")
        let decision = try SessionSamples.session.deciding(
            .record(record), SessionSamples.situation(at: SessionSamples.after))
        #expect(decision.session.state == .held && decision.session.agreed == "换一台。")
        let held = try #require(decision.held)
        #expect(held.attended == [.consumer, .trader] && held.heldOn == "2026-10-20" && held.place == "第二调解室")
    }

    @Test(arguments: [Seat.Attendance.away, .excused])
    func `a side that stays away is recorded, and nothing was held`(_ attendance: Seat.Attendance) throws {
        let record = SessionRecord(
            attendance: [0: .came, 1: .came, 2: attendance, 3: .came], notes: [2: "电话关机"], minutes: "")
        let decision = try SessionSamples.session.deciding(
            .record(record), SessionSamples.situation(at: SessionSamples.after))
        #expect(decision.session.state == .missed && decision.held == nil)
        #expect(decision.session.seat(.trader)?.note == "电话关机")
    }

    @Test func `nothing more is done to a session that is over`() {
        var session = SessionSamples.session
        for state in MediationSession.State.allCases where state.isOver {
            session.state = state
            let situation = SessionSamples.situation(at: SessionSamples.after)
            for move in [SessionMove.Name.postpone, .cancel, .record, .suspend, .takeUp] {
                #expect(session.reasonsAgainst(move, situation).contains(.notFrom(state)))
            }
        }
    }

    @Test func `a suspended session is taken up with other mediators in the place of those before`() throws {
        let suspended = try SessionSamples.session.deciding(.suspend, SessionSamples.situation()).session
        #expect(suspended.state == .suspended)
        let decision = try suspended.deciding(
            .takeUp(mediators: [NamedPerson(id: 102, name: "包先生")]), SessionSamples.situation())
        #expect(decision.session.state == .planned && decision.session.mediators.map(\.name) == ["包先生"])
        #expect(decision.session.seat(.trader)?.position == 2 && decision.news == .takenUp)
        #expect(Set(decision.session.seats.map(\.position)).count == decision.session.seats.count)
    }
}
