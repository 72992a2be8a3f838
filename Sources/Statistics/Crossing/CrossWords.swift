internal import Kernel
internal import StatisticsRules
internal import Web

/// A cross table in words: what its keys are called and how its values are written.
struct CrossWords {
    let names: FigureNames
    let natures: [String: LocalText]

    var say: Words { names.say }

    func key(_ key: String, _ axis: Axis) -> String {
        if key == CrossTable.itself { return say(CrossText.itself) }
        switch axis {
        case .kind: return names.kind(key)
        case .channel: return names.channel(key)
        case .category: return names.category(key)
        case .division: return key.isEmpty ? say(FiguresText.notStated) : names.division(key)
        case .nature: return natures[key].map { say($0) } ?? (key.isEmpty ? say(FiguresText.notStated) : key)
        case .month: return Month(key).map(names.month) ?? key
        }
    }

    /// As it stands on the page; a share with what it is made of.
    func value(_ value: CrossCell.Value) -> String {
        switch value {
        case .count(let number): say.count(Int(number))
        case .money(let fen): Money(fen: fen).yuanText
        case .share(let part, let whole): whole == 0 ? say(WebText.none) : say.fraction(Int(part), of: Int(whole))
        case .days(let days): days.map { say(CrossText.days, String($0)) } ?? say(WebText.none)
        }
    }

    /// As a file has it: numbers that a workbook reckons with; of a share, hundredths with two places.
    func cell(_ value: CrossCell.Value) -> TableFile.Cell {
        switch value {
        case .count(let number): .number(String(number))
        case .money(let fen): .number(Money(fen: fen).yuanText)
        case .share(let part, let whole):
            whole == 0 ? .text("") : .number(say.rate(Int(part), of: Int(whole)).filter { $0 != "%" })
        case .days(let days): days.map { .number(String($0)) } ?? .text("")
        }
    }
}
