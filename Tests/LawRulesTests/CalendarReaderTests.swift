import Foundation
import Kernel
import LawRules
import Testing

struct CalendarReaderTests {
    @Test func `the notices that are shipped read without a problem and without a gap`() throws {
        let years = try CalendarReader.read(JSONDecoder().decode(JSONTree.self, from: ReferenceFiles.holidays()))
        #expect(years.keys.sorted() == Array(2019...2026))
        #expect(CalendarReader.gaps(in: years.keys).isEmpty)
    }

    @Test func `a year without days off does not pass for a published notice`() {
        #expect(problems(#"{"2027":{"holidays":[],"workdays":[]}}"#) == [LawProblem("2027.holidays", .noHolidays)])
    }

    @Test func `all problems of a calendar are told at once`() {
        let text = """
            {"2027":{"holidays":["2027-01-01","2027-13-01","2026-11-30","2027-01-02"],
             "workdays":["2027-01-04","2027-01-02"]},"next":{}}
            """
        let found = problems(text)
        #expect(found.contains(LawProblem("2027.holidays.1", .notADay)))
        #expect(found.contains(LawProblem("2027.holidays", .outsideYear("2026-11-30"))))
        #expect(found.contains(LawProblem("2027", .offAndWorked("2027-01-02"))))
        #expect(found.contains(LawProblem("next", .notAYear)))
    }

    @Test func `a missing year between others is found`() {
        #expect(CalendarReader.gaps(in: [2025, 2028]).map(\.path) == ["2026", "2027"])
    }

    private func problems(_ text: String) -> [LawProblem] {
        do throws(LawProblems) {
            let tree = (try? JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))) ?? .null
            _ = try CalendarReader.read(tree)
            return []
        } catch {
            return error.problems
        }
    }
}
