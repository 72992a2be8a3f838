import Kernel
import Testing

@testable import Casework

@Suite struct DueDaysTests {
    private let calendar = WorkingCalendar(years: [
        2026: WorkingCalendar.CalendarYear(
            holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
            workdays: ["2026-10-10"])
    ])

    @Test(arguments: [PeriodUnit.workingDay, .naturalDay], [Rolling.none, .statutoryHolidays, .allDaysOff])
    func `a due date is read back as it was stored`(_ unit: PeriodUnit, _ rolling: Rolling) {
        for number in [1, 7, 10, 60] {
            let due = calendar.due(
                Period(number: number, unit: unit, rolling: rolling), from: "2026-09-24",
                pauses: [DateSpan(first: "2026-09-28", last: "2026-09-30")])
            let text = DueDays.text(due)
            let again = DueDays.dueDate(start: "2026-09-24", due: due.due, provisional: due.provisional, text: text)
            #expect(again == due)
        }
    }
}
