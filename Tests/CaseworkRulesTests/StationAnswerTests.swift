import Kernel
import LawRules
import TestSupport
import Testing

@testable import CaseworkRules

/// What is filed at a station is answered by the next working day.
@Suite struct StationAnswerTests {
    private func received(_ kind: CaseKind, by channel: Channel) -> CaseFile {
        let number = CaseNumber(division: SampleDivision.saihan, year: 2026, serial: 1)
        return Filing.sample(of: kind, channel: channel).receiving(
            ReceivingSituation(
                caseID: 1, handlingID: 2, number: number, office: 3, ruleSet: "samr-121",
                now: Instant(milliseconds: 0), today: "2026-03-06", law: .shipped)
        ).file
    }

    @Test(arguments: CaseKind.filed)
    func `the clock starts at a station, for every kind, and nowhere else`(_ kind: CaseKind) {
        let clock = received(kind, by: .station).openClock(.stationAnswer)
        // Friday 2026-03-06: one working day later is Monday.
        #expect(clock?.due.due == "2026-03-09")
        #expect(received(kind, by: .station).nextDue?.key == .stationAnswer)
        for channel in Channel.allCases where channel != .station {
            #expect(received(kind, by: channel).openClock(.stationAnswer) == nil)
        }
    }

    @Test func `the first thing the person hears ends it, and nothing else does`() throws {
        var file = Sample.file()
        file.clocks.append(
            Clock(
                key: .stationAnswer, handling: file.handling.id, start: Sample.received,
                due: DueDate(due: "2026-03-03", provisional: false, steps: [])))
        let noted = try file.deciding(.addNote(text: "打过电话，没人接"), Sample.situation()).file
        #expect(noted.openClock(.stationAnswer) != nil)
        let told = try noted.deciding(.accept, Sample.situation(on: "2026-03-04")).file
        #expect(told.openClock(.stationAnswer) == nil)
        #expect(told.clocks.first { $0.key == .stationAnswer }?.state == .done)
        // A late first answer is shown on its clock; the file was accepted in time all the same.
        #expect(told.inTime)
    }

    @Test func `every move says whether the person hears from the office by it`() {
        let told = CaseMove.Name.allCases.filter(\.answersPerson)
        #expect(told.contains(.accept) && told.contains(.requestSupplement) && told.contains(.answer))
        #expect(!told.contains(.addNote) && !told.contains(.assign) && !told.contains(.handOver))
    }
}
