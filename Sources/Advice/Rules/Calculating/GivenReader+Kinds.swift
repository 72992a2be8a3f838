internal import Kernel

extension GivenReader {
    /// An amount in fen, from `least`.
    mutating func fen(_ name: String, needed: Bool = false, from least: Int64 = 0) -> Int64? {
        whole(name, needed: needed, in: least...GivenLimits.fen)
    }

    /// A number of things.
    mutating func quantity(_ name: String, needed: Bool = false) -> Int64? {
        whole(name, needed: needed, in: 1...GivenLimits.quantity)
    }

    private mutating func whole(_ name: String, needed: Bool, in range: ClosedRange<Int64>) -> Int64? {
        guard let value = value(name, needed: needed) else { return nil }
        guard case .number(let text) = value, Self.isWhole(text) else {
            report(name, .wrongType(expected: "integer"))
            return nil
        }
        let number = Int64(text) ?? (text.hasPrefix("-") ? Int64.min : Int64.max)
        if number < range.lowerBound { report(name, .numberTooSmall(min: Int(range.lowerBound))) }
        if number > range.upperBound { report(name, .numberTooLarge(max: Int(range.upperBound))) }
        return range.contains(number) ? number : nil
    }

    private static func isWhole(_ text: String) -> Bool {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        return !digits.isEmpty && text.utf8.count - digits.count <= 1
            && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    mutating func bool(_ name: String) -> Bool? {
        guard let value = value(name) else { return nil }
        guard case .bool(let answer) = value else {
            report(name, .wrongType(expected: "boolean"))
            return nil
        }
        return answer
    }

    mutating func day(_ name: String, needed: Bool = false) -> Day? {
        guard let text = text(name, needed: needed) else { return nil }
        guard let day = Day(text), day.year <= GivenLimits.lastYear else {
            report(name, .notADay)
            return nil
        }
        guard day.year >= GivenLimits.firstYear else {
            report(name, .dayTooEarly)
            return nil
        }
        return day
    }

    mutating func choice<Value: RawRepresentable<String>>(
        _ name: String, as type: Value.Type, needed: Bool = false
    ) -> Value? {
        guard let text = text(name, needed: needed) else { return nil }
        guard let value = Value(rawValue: text) else {
            report(name, .unknownChoice)
            return nil
        }
        return value
    }

    /// A decimal from 0 to 1, such as a rate of the year: `0.03`.
    mutating func rate(_ name: String, needed: Bool = false) -> GivenFraction? {
        fraction(name, needed: needed, example: "0.03")
    }

    /// A decimal above 0 and up to 1, such as `0.8`; with `strokes` also `1/3`.
    mutating func share(_ name: String, strokes: Bool = false) -> GivenFraction? {
        let found = fraction(name, needed: false, strokes: strokes, example: strokes ? "1/3" : "0.8")
        guard let found, found.value.numerator == 0 else { return found }
        report(name, .notADecimal(example: strokes ? "1/3" : "0.8"))
        return nil
    }

    private mutating func fraction(
        _ name: String, needed: Bool, strokes: Bool = false, example: String
    ) -> GivenFraction? {
        guard let text = text(name, needed: needed) else { return nil }
        guard let found = GivenFraction(text, strokes: strokes) else {
            report(name, .notADecimal(example: example))
            return nil
        }
        guard found.value <= .one else {
            report(name, .numberTooLarge(max: 1))
            return nil
        }
        return found
    }

    /// The items of a list, each read by itself.
    mutating func items<Item>(
        _ name: String, most: Int, _ read: (inout GivenReader) -> Item?
    ) -> [Item] {
        guard let value = value(name) else { return [] }
        guard case .list(let items) = value else {
            report(name, .wrongType(expected: "array"))
            return []
        }
        if items.count > most { report(name, .tooManyItems(max: most)) }
        return items.prefix(most).enumerated().compactMap { index, item in
            var reader = GivenReader(item, at: "\(name).\(index)")
            let found = read(&reader)
            reader.finish()
            take(reader)
            return found
        }
    }

    /// An object inside, read by itself; nil when there is none.
    mutating func inside<Value>(_ name: String, _ read: (inout GivenReader) -> Value?) -> Value? {
        guard let value = value(name) else { return nil }
        var reader = GivenReader(value, at: name)
        let found = read(&reader)
        reader.finish()
        take(reader)
        return found
    }

    private mutating func text(_ name: String, needed: Bool) -> String? {
        guard let value = value(name, needed: needed) else { return nil }
        guard case .text(let text) = value else {
            report(name, .wrongType(expected: "string"))
            return nil
        }
        return text
    }

    /// Reports `later` when it lies before `earlier`.
    mutating func order(_ earlier: (String, Day?), _ later: (String, Day?)) {
        guard let first = earlier.1, let second = later.1, second < first else { return }
        report(later.0, .daysOutOfOrder(order: "\(earlier.0) ≤ \(later.0)"))
    }
}
