import Foundation
import Kernel
import Testing

struct DueDateTests {
    @Test(arguments: [
        ("2026-09-24", 7, "2026-10-12"), ("2026-04-15", 7, "2026-04-24"), ("2025-09-01", 45, "2025-11-07"),
    ])
    func `working days are counted over holidays and made-up days`(from: String, days: Int, due: String) throws {
        let period = Period(number: days, unit: .workingDay)
        let result = try NoticeFile.calendar().due(period, from: #require(Day(from)))
        #expect(result.due == Day(due))
        #expect(!result.provisional)
    }

    @Test func `sixty days that end in the National Day holiday end after it`() throws {
        let period = Period(number: 60, unit: .naturalDay, rolling: .statutoryHolidays)
        let result = try NoticeFile.calendar().due(period, from: "2026-08-03")
        #expect(result.due == "2026-10-08")
        #expect(result.steps.first { $0.count == 60 } == DueStep(day: "2026-10-02", count: 60, reason: .rolled))
        #expect(result.steps.last == DueStep(day: "2026-10-08", reason: .due))
    }

    @Test func `a plain Saturday stays when only statutory holidays roll`() throws {
        let calendar = try NoticeFile.calendar()
        let statutory = Period(number: 60, unit: .naturalDay, rolling: .statutoryHolidays)
        #expect(calendar.due(statutory, from: "2026-07-21").due == "2026-09-19")
        let all = Period(number: 60, unit: .naturalDay, rolling: .allDaysOff)
        // The Sunday after it is a made-up working day.
        #expect(calendar.due(all, from: "2026-07-21").due == "2026-09-20")
    }

    @Test func `each day on the way has its reason`() throws {
        let result = try NoticeFile.calendar().due(Period(number: 3, unit: .workingDay), from: "2026-10-08")
        #expect(
            result.steps == [
                DueStep(day: "2026-10-08", reason: .start), DueStep(day: "2026-10-09", count: 1, reason: .counted),
                DueStep(day: "2026-10-10", count: 2, reason: .madeUp), DueStep(day: "2026-10-11", reason: .weekend),
                DueStep(day: "2026-10-12", count: 3, reason: .due),
            ])
    }

    @Test func `a pause moves the end by the days it kept from counting`() throws {
        let calendar = try NoticeFile.calendar()
        let period = Period(number: 20, unit: .naturalDay)
        let pause = DateSpan(first: "2026-05-10", last: "2026-05-20")
        #expect(calendar.due(period, from: "2026-05-06").due == "2026-05-26")
        #expect(calendar.due(period, from: "2026-05-06", pauses: [pause]).due == "2026-06-06")
    }

    @Test func `a date beyond the last notice is provisional`() throws {
        let result = try NoticeFile.calendar().due(Period(number: 7, unit: .workingDay), from: "2026-12-28")
        #expect(result.provisional)
        #expect(result.steps.contains { $0.day == "2027-01-01" && $0.reason == .estimatedHoliday })
    }

    @Test func `the written JSON decodes to the same date`() throws {
        let calendar = try NoticeFile.calendar()
        let due = calendar.due(Period(number: 60, unit: .naturalDay, rolling: .statutoryHolidays), from: "2026-08-03")
        let start = #"{"due":"2026-10-08","provisional":false,"steps":[{"day":"2026-08-03","reason":"start"},"#
        #expect(due.json.hasPrefix(start))
        #expect(try JSONDecoder().decode(DueDate.self, from: Data(due.json.utf8)) == due)
    }

    @Test func `a slow calculator written another way agrees on thousands of cases`() throws {
        let calendar = try NoticeFile.calendar()
        let slow = try SlowDueDate(notices: NoticeFile.data)
        var random = SeededRandom(seed: 20_260_415)
        for _ in 0..<6_000 {
            let question = SlowDueDate.Question.random(&random)
            let answer = calendar.due(question.period, from: question.start, pauses: question.pauses)
            #expect(answer.due.description == slow.due(question), "\(question)")
            check(answer, question)
        }
    }

    /// What must hold of the steps of every answer.
    private func check(_ answer: DueDate, _ question: SlowDueDate.Question) {
        #expect(answer.steps.first == DueStep(day: question.start, reason: .start))
        #expect(answer.steps.last?.day == answer.due)
        #expect(answer.steps.last?.reason == .due)
        #expect(answer.steps.compactMap(\.count) == Array(1...question.period.number))
        #expect(zip(answer.steps, answer.steps.dropFirst()).allSatisfy { $1.day - $0.day == 1 })
        #expect(
            answer.steps.filter { $0.reason == .paused }.allSatisfy { step in
                question.pauses.contains { $0.contains(step.day) }
            })
        #expect(answer.provisional == (answer.due > "2026-12-31"))
    }
}
