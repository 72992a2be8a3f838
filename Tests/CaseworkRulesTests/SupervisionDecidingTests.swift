import Kernel
import LawRules
import Testing

@testable import CaseworkRules

/// A superior office asks, the office in charge answers, and the superior accepts that or asks again.
@Suite struct SupervisionDecidingTests {
    private let ask = CaseMove.supervise(questions: "为什么还没有受理？", due: "2026-03-10")

    private func above(on day: Day = "2026-03-04", _ who: Principal = Sample.superior) -> Situation {
        Sample.situation(who, on: day, relation: .below)
    }

    private func why(_ move: CaseMove, _ file: CaseFile, _ situation: Situation) -> [MoveRefused.Reason] {
        do {
            _ = try file.deciding(move, situation)
            return []
        } catch { return error.why }
    }

    @Test(arguments: CaseKind.filed)
    func `a file under supervision has a clock of its own until it is answered`(_ kind: CaseKind) throws {
        let asked = try Sample.file(kind: kind).deciding(ask, above())
        let clock = try #require(asked.file.openClock(.supervision))
        #expect(clock.due.due == "2026-03-10" && clock.start == "2026-03-04")
        #expect(clock.isOpen && asked.file.nextDue?.due.due ?? clock.due.due <= clock.due.due)
        #expect(asked.file.supervision?.office == 3 && asked.effects.isEmpty && asked.deltas.isEmpty)
        #expect(!asked.entry.facts.contains { $0.value.contains("为什么") })
        let answered = try asked.file.deciding(
            .answerSupervision(text: "今天受理"), Sample.situation(on: "2026-03-12"))
        #expect(answered.file.openClock(.supervision) == nil && answered.file.supervision?.isAnswered == true)
        #expect(answered.entry.facts.contains(.init("inTime", "0")))
        #expect(answered.file.inTime, "a late answer to a superior is no legal period overrun")
        let ended = try answered.file.deciding(.acceptAnswer, above(on: "2026-03-13"))
        #expect(ended.file.supervision == nil)
        #expect(ended.records == [.supervisionEnded(id: 500, .accepted)])
    }

    @Test func `the superior may ask again, by another day`() throws {
        var file = try Sample.file().deciding(ask, above()).file
        file = try file.deciding(.answerSupervision(text: "在办"), Sample.situation()).file
        let again = try file.deciding(.askAgain(questions: "附上记录", due: "2026-03-20"), above(on: "2026-03-06"))
        #expect(again.file.supervision?.due == "2026-03-20" && again.file.supervision?.isAnswered == false)
        #expect(again.file.openClock(.supervision)?.due.due == "2026-03-20")
        #expect(again.records.first == .supervisionEnded(id: 500, .again))
    }

    @Test func `only the office above supervises, and only the one that asked decides on the answer`() throws {
        let file = Sample.file()
        #expect(why(ask, file, Sample.situation(Sample.supervisor)) == [.notAllowed(.own)])
        #expect(why(ask, file, Sample.situation(Sample.superior, relation: .elsewhere)) == [.notAllowed(.elsewhere)])
        #expect(why(ask, file, Sample.situation(Sample.consumer)) == [.notYours])
        let asked = try file.deciding(ask, above()).file
        #expect(why(ask, asked, above()) == [.supervised])
        #expect(why(.acceptAnswer, asked, above()) == [.notAnswered])
        #expect(why(.answerSupervision(text: " "), asked, Sample.situation()) == [.textMissing])
        let answered = try asked.deciding(.answerSupervision(text: "在办"), Sample.situation()).file
        let region = Principal(.staff(person: 31, name: "包先生", office: 4, roles: [.supervisor]))
        #expect(why(.acceptAnswer, answered, above(on: "2026-03-04", region)) == [.notYours])
        #expect(why(.answerSupervision(text: "再答"), answered, Sample.situation()) == [.alreadyAnswered])
        #expect(why(.answerSupervision(text: "x"), file, Sample.situation()) == [.notSupervised])
    }

    @Test func `a day that is over and empty questions are refused together`() {
        #expect(
            why(.supervise(questions: "", due: "2026-03-03"), Sample.file(), above())
                == [.textMissing, .dayPast("2026-03-03")])
    }

    @Test func `the office answers before it is rid of the file, and the consumer may withdraw at any time`() throws {
        let asked = try Sample.file().deciding(ask, above()).file
        #expect(why(.refuse(ground: "r1", note: ""), asked, Sample.situation()) == [.supervised])
        let target = Situation.Target.office(id: 2, ruleSet: "sample")
        #expect(
            why(.handOver(toOffice: 2, reason: "不在本区"), asked, Sample.situation(target: target)) == [.supervised])
        #expect(why(.accept, asked, Sample.situation()).isEmpty)
        let withdrawn = try asked.deciding(.withdraw(reason: "不要了"), Sample.situation(Sample.consumer))
        #expect(withdrawn.records.contains(.supervisionEnded(id: 500, .lapsed)))
        #expect(withdrawn.file.supervision == nil && withdrawn.file.clocks.allSatisfy { !$0.isOpen })
    }
}
