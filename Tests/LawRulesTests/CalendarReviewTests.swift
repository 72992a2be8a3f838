import Kernel
import LawRules
import Testing

@Suite struct CalendarReviewTests {
    static let notice = """
        元旦 2027-01-01 至 2027-01-03
        春节：2027年2月5日至2027年2月11日
        清明节 2027/4/3 – 2027/4/5
        劳动节 20270501 到 20270505
        端午节 2027-06-09
        中秋节 2027.9.15至2027.9.17
        国庆节 ２０２７－１０－０１ 至 ２０２７－１０－０７
        """

    private func typed(_ holidays: String = notice, _ workdays: String = "2027-02-14，2027-02-20、2027-09-26")
        throws(LawProblems) -> [Int: CalendarYear]
    {
        try TypedCalendar.year(2027, holidays: holidays, workdays: workdays)
    }

    @Test func `a notice is read as it is typed off, in any usual way of writing a day`() throws {
        let year = try #require(try typed()[2027])
        #expect(year.holidays.count == 3 + 7 + 3 + 5 + 1 + 3 + 7)
        #expect(year.holidays.contains("2027-02-11"))
        #expect(year.workdays == ["2027-02-14", "2027-02-20", "2027-09-26"])
    }

    @Test func `every problem of a typed calendar comes at once, with its line`() {
        do throws(LawProblems) {
            _ = try typed(
                "元旦 2027-01-01 至 2027-01-03\n春节 2027-02-30\n国庆 2027-10-07 至 2027-10-01\n端午\n2026-05-01",
                "2027-01-01 2027-13-01")
            Issue.record("was taken")
        } catch {
            #expect(
                error.problems == [
                    LawProblem("holidays.2", .notADay), LawProblem("holidays.3", .badRange),
                    LawProblem("holidays.4", .notADay), LawProblem("workdays.2", .notADay),
                    LawProblem("2027.holidays", .outsideYear("2026-05-01")),
                    LawProblem("2027", .offAndWorked("2027-01-01")),
                ])
        }
    }

    @Test func `a year that runs for months is a slip of the keyboard`() {
        #expect(throws: LawProblems([LawProblem("holidays.1", .badRange)])) {
            _ = try typed("2027-01-01 至 2027-10-07\n2027-10-01", "2027-02-20")
        }
    }

    @Test func `a day that the law fixes and the calendar lacks is warned of`() throws {
        let brought = try typed("元旦 2027-01-01\n春节 2027-02-05 至 2027-02-11", "")
        let review = CalendarReview(brought, known: [:], today: "2026-11-20")
        #expect(review.years.map(\.isNew) == [true])
        #expect(review.warnings.contains(.statutoryMissing("2027-10-01")))
        #expect(review.warnings.contains(.noWorkdays(2027)))
        #expect(!review.warnings.contains(.statutoryMissing("2027-01-01")))
    }

    @Test func `a calendar brought twice changes nothing, and a changed one says what`() throws {
        let known = try typed()
        #expect(CalendarReview(known, known: known, today: "2026-11-20").changesNothing)
        let other = try typed(Self.notice, "2027-02-14 2027-09-26 2027-10-09")
        let review = CalendarReview(other, known: known, today: "2026-11-20")
        #expect(review.years.first?.worked == ["2027-10-09"])
        #expect(review.years.first?.noLongerWorked == ["2027-02-20"])
        #expect(!review.changesNothing)
        let late = CalendarReview(other, known: known, today: "2027-03-01")
        #expect(late.warnings.contains(.pastChanged("2027-02-20")))
    }

    @Test func `a make-up day on a working day is warned of`() throws {
        let review = CalendarReview(try typed(Self.notice, "2027-02-15"), known: [:], today: "2026-11-20")
        #expect(review.warnings.contains(.workedAnyway("2027-02-15")))
    }
}
