package import Kernel

/// Reads holiday notices from a JSON tree: `{"2026": {"holidays": ["2026-01-01", …], "workdays": […]}, …}`.
package struct CalendarReader {
    private var reader = TreeReader()

    /// The years in `tree`, checked; throws every problem together.
    package static func read(_ tree: JSONTree) throws(LawProblems) -> [Int: CalendarYear] {
        var reader = CalendarReader()
        let years = reader.years(tree)
        let problems = reader.reader.problems
        guard problems.isEmpty else { throw LawProblems(problems) }
        return years
    }

    /// The years that are missing between the first and the last, as problems.
    package static func gaps(in years: some Collection<Int>) -> [LawProblem] {
        guard let first = years.min(), let last = years.max() else { return [] }
        return (first...last).filter { !years.contains($0) }.map { LawProblem("\($0)", .gap(year: $0)) }
    }

    private mutating func years(_ tree: JSONTree) -> [Int: CalendarYear] {
        guard let object = reader.object(tree, at: "", known: nil) else { return [:] }
        var years: [Int: CalendarYear] = [:]
        for name in object.fields.keys.sorted() {
            guard let number = Int(name), (1990...2100).contains(number), let tree = object.fields[name] else {
                reader.note(name, .notAYear)
                continue
            }
            guard let fields = reader.object(tree, at: name, known: ["holidays", "workdays"]) else { continue }
            let year = CalendarYear(holidays: days("holidays", of: fields), workdays: days("workdays", of: fields))
            check(year, number: number, at: name)
            years[number] = year
        }
        return years
    }

    private mutating func days(_ name: String, of object: TreeReader.Object) -> Set<Day> {
        Set(
            reader.list(name, of: object, required: true).compactMap { path, tree in
                if case .text(let text) = tree, let day = Day(text) { return day }
                reader.note(path, .notADay)
                return nil
            })
    }

    private mutating func check(_ year: CalendarYear, number: Int, at path: String) {
        for problem in Self.problems(of: year, number: number, at: path) { reader.note(problem.path, problem.fault) }
    }

    /// Everything that is wrong with a year, however it was brought.
    ///
    /// A notice may reach back into the December before its year, as that for 2023 does, and no further.
    static func problems(of year: CalendarYear, number: Int, at path: String) -> [LawProblem] {
        var found: [LawProblem] = []
        if year.holidays.isEmpty { found.append(LawProblem(path + ".holidays", .noHolidays)) }
        for (name, days) in [("holidays", year.holidays), ("workdays", year.workdays)] {
            for day in days.sorted() where day.year != number && day.monthNumber != (number - 1) * 100 + 12 {
                found.append(LawProblem("\(path).\(name)", .outsideYear(day)))
            }
        }
        return found + year.workdays.intersection(year.holidays).sorted().map { LawProblem(path, .offAndWorked($0)) }
    }
}
