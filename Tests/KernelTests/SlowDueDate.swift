import Foundation
import Kernel

/// A second, slow way to a due date, sharing nothing with the first: a sheet of days written out by Foundation, on
/// which each candidate is judged by counting all days before it again.
struct SlowDueDate {
    struct Question: CustomStringConvertible {
        var period: Period
        var start: Day
        var pauses: [DateSpan]

        var description: String {
            "\(period) from \(start) without \(pauses.map { "\($0.first)..\($0.last)" })"
        }

        /// A start from 2019 to the end of 2026, a length up to 70 days, and none to three pauses.
        static func random(_ random: inout SeededRandom) -> Question {
            let start = Day(number: Int.random(in: 17_897...20_818, using: &random))
            let period = Period(
                number: Int.random(in: 1...70, using: &random),
                unit: Bool.random(using: &random) ? .workingDay : .naturalDay,
                rolling: [.none, .statutoryHolidays, .allDaysOff][Int.random(in: 0...2, using: &random)])
            let pauses = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                let first = start + Int.random(in: -10...60, using: &random)
                return DateSpan(first: first, last: first + Int.random(in: -2...25, using: &random))
            }
            return Question(period: period, start: start, pauses: pauses)
        }
    }

    /// One line of the sheet.
    private struct Line {
        let text: String
        let off: Bool
        let worked: Bool
    }

    private var lines: [Line] = []
    private var places: [String: Int] = [:]

    /// The holidays fixed by law in the first months of 2027, beyond the last notice, from the almanac.
    private static let beyond = [
        "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01", "2027-05-02",
        "2027-06-09",
    ]

    init(notices: Data) throws {
        let years = try JSONSerialization.jsonObject(with: notices) as? [String: [String: [String]]] ?? [:]
        let off = Set(years.values.flatMap { $0["holidays"] ?? [] } + Self.beyond)
        let madeUp = Set(years.values.flatMap { $0["workdays"] ?? [] })
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let format = DateFormatter()
        format.calendar = calendar
        format.timeZone = .gmt
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = "yyyy-MM-dd"
        var date = format.date(from: "2018-12-01") ?? .distantPast
        while lines.last?.text != "2027-08-31" {
            let text = format.string(from: date)
            let free = off.contains(text) || calendar.isDateInWeekend(date)
            places[text] = lines.count
            lines.append(Line(text: text, off: off.contains(text), worked: madeUp.contains(text) || !free))
            date = calendar.date(byAdding: .day, value: 1, to: date) ?? .distantFuture
        }
    }

    func due(_ question: Question) -> String {
        let start = places[question.start.description] ?? 0
        let paused = pausedPlaces(question.pauses)
        var last = start
        while counted(start, last, question.period.unit, paused) < question.period.number { last += 1 }
        while rolls(lines[last], question.period.rolling) { last += 1 }
        return lines[last].text
    }

    /// The places of all lines between the texts of a pause's first and last day.
    private func pausedPlaces(_ pauses: [DateSpan]) -> Set<Int> {
        var paused: Set<Int> = []
        for pause in pauses {
            let last = pause.last.description
            var place = places[pause.first.description] ?? 0
            while lines[place].text <= last {
                paused.insert(place)
                place += 1
            }
        }
        return paused
    }

    /// How many days count among those after `start` up to `end`, from the end backwards.
    private func counted(_ start: Int, _ end: Int, _ unit: PeriodUnit, _ paused: Set<Int>) -> Int {
        var sum = 0
        var place = end
        while place > start {
            if !paused.contains(place) && (unit == .naturalDay || lines[place].worked) { sum += 1 }
            place -= 1
        }
        return sum
    }

    private func rolls(_ line: Line, _ rolling: Rolling) -> Bool {
        switch rolling {
        case .none: false
        case .statutoryHolidays: line.off
        case .allDaysOff: !line.worked
        }
    }
}
