internal import Foundation
internal import Kernel

/// How a cell's number is written as text.
enum CellText {
    /// What a style says of the numbers of its cells.
    enum Style: Equatable, Sendable {
        case plain
        case day
        case time
        case dayAndTime
    }

    /// A number as a spreadsheet shows it in a cell without a format: 15 digits, and whole numbers in full, so that a
    /// telephone number stays one.
    static func number(_ text: String) -> String {
        guard let value = Double(text), value.isFinite else { return text }
        if value == value.rounded(), abs(value) < 1e21 { return String(format: "%.0f", value) }
        return String(format: "%.15g", value)
    }

    /// A day as `2026-09-24`, a moment as `2026-09-24 08:42:10`, a time as `08:42:10`; a number that is no day as it is.
    ///
    /// - Parameter from1904: days are counted from 1904 on, as old Macintosh programs did; else from 1900, with the
    ///   29 February 1900 that never was
    static func date(_ text: String, _ style: Style, from1904: Bool) -> String {
        guard let value = Double(text), value >= 0, value < 2_958_466 else { return number(text) }
        // Half a second is lost in the fraction of a day more easily than a whole one.
        let seconds = Int64((value * 86_400).rounded())
        let (days, rest) = (Int(seconds / 86_400), Int(seconds % 86_400))
        let time = String(format: "%02d:%02d:%02d", rest / 3_600, rest / 60 % 60, rest % 60)
        if style == .time || (days == 0 && !from1904) { return time }
        let day = calendarDay(days, from1904: from1904)
        return style == .day || rest == 0 ? day : "\(day) \(time)"
    }

    private static func calendarDay(_ days: Int, from1904: Bool) -> String {
        // Days since 1970-01-01 of 1904-01-01 and 1899-12-30.
        Day(number: days + (from1904 ? -24_107 : days < 60 ? -25_568 : -25_569)).description
    }

    /// What a number format means, by its number where it is built in (ECMA-376 part 1, 18.8.30, with those of East
    /// Asia), else by its code.
    static func style(format: Int, code: String?) -> Style {
        if let code { return style(code: code) }
        return switch format {
        case 14...17, 27...31, 34...36, 50...54, 57, 58: .day
        case 18...21, 32, 33, 45...47, 55, 56: .time
        case 22: .dayAndTime
        default: .plain
        }
    }

    /// The letters of a format code that are neither quoted, escaped nor in brackets tell what it shows.
    private static func style(code: String) -> Style {
        var letters = Set<Character>()
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        // Only the first section counts: others are for negative numbers and texts.
        for character in code.prefix(while: { $0 != ";" }).lowercased() {
            switch character {
            case _ where isEscaped: isEscaped = false
            case "\\", "_", "*": isEscaped = true
            case "\"": isQuoted.toggle()
            case "[": isBracketed = true
            case "]": isBracketed = false
            default: if !isQuoted, !isBracketed { letters.insert(character) }
            }
        }
        let hasDay = letters.contains("y") || letters.contains("d") || letters.contains("m") && !letters.contains("0")
        let hasTime = letters.contains("h") || letters.contains("s")
        guard letters.isDisjoint(with: ["0", "#", "?"]) || hasTime && letters.contains("s") else { return .plain }
        if letters.contains("y") || letters.contains("d") { return hasTime ? .dayAndTime : .day }
        return hasTime ? .time : hasDay ? .day : .plain
    }
}
