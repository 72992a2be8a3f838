/// How much of a period is used up, as ten marks; the day and the words stand beside them.
package enum Ticks: Int, Sendable, CaseIterable {
    /// In time.
    case plain
    /// Due today.
    case hot
    /// Overdue.
    case over
    /// The clock stands still.
    case stop

    /// How many of the ten marks are filled: rounded up, so that the first day shows.
    package static func filled(used: Int, of whole: Int) -> Int {
        guard whole > 0 else { return 10 }
        return min(10, max(0, (used * 10 + whole - 1) / whole))
    }

    private var style: StaticString {
        switch self {
        case .plain: "ticks"
        case .hot: "ticks hot"
        case .over: "ticks over"
        case .stop: "ticks stop"
        }
    }

    /// Every drawing there can be, made once: work lists show one in each row.
    static let drawings: [[[UInt8]]] = allCases.map { kind in (0...10).map { kind.drawing(filled: $0) } }

    private func drawing(filled: Int) -> [UInt8] {
        var buffer = HTMLBuffer(capacity: 600)
        buffer.open(
            "svg", style,
            [
                Attribute("width", "58"), Attribute("height", "8"), Attribute("viewBox", "0 0 58 8"), .hidden,
            ])
        for index in 0..<10 {
            buffer.open(
                "rect", index < filled ? "u" : nil,
                [
                    Attribute("x", String(index * 6)), Attribute("width", "4"), Attribute("height", "8"),
                ])
            buffer.close("rect")
        }
        buffer.close("svg")
        return buffer.bytes
    }
}

extension HTML {
    /// Ten marks, `filled` of them used.
    package static func ticks(_ kind: Ticks, filled: Int) -> HTML {
        HTML(.prepared(Ticks.drawings[kind.rawValue][min(10, max(0, filled))]))
    }
}
