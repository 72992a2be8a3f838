internal import Kernel

extension ReportPeriod {
    /// How the period is written: `2022`, `2022H1`, `2025Q1`, `2025-06`, `2025-06/25` or `2025-01-15..2025-03-20`.
    package var code: String {
        switch shape {
        case .year(let year): Self.padded(year, 4)
        case .half(let half, let year): "\(Self.padded(year, 4))H\(half)"
        case .quarter(let quarter, let year): "\(Self.padded(year, 4))Q\(quarter)"
        case .month(let month, let year): "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
        case .monthFrom(let day, let month, let year):
            "\(Self.padded(year, 4))-\(Self.padded(month, 2))/\(Self.padded(day, 2))"
        case .range: "\(first)..\(last)"
        }
    }

    /// The period written so; `nil` for any other form, and for days that the calendar does not have.
    ///
    /// `2025-01..2025-07` is taken too, for whole months, and so is the hyphen of `2025-Q1`.
    package init?(code: String) {
        guard code.utf8.count <= 24, code.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        if code.contains("..") {
            let ends = code.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
            guard ends.count == 2, let first = Self.firstDay(ends[0]), let last = Self.lastDay(ends[1]) else {
                return nil
            }
            self.init(from: first, to: last)
        } else {
            guard let shape = Self.shape(code) else { return nil }
            self.init(shape)
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func number(_ text: some StringProtocol, digits: Int) -> Int? {
        text.count == digits && text.allSatisfy(\.isASCIIDigit) ? Int(text) : nil
    }

    private static func firstDay(_ text: String) -> Day? { Day(text) ?? Day(text + "-01") }

    private static func lastDay(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        return Day(text + "-01").flatMap { ReportPeriod(.month($0.month, of: $0.year)) }?.last
    }

    private static func shape(_ code: String) -> Shape? {
        guard let year = number(code.prefix(4), digits: 4), year >= 1 else { return nil }
        let rest = code.dropFirst(4)
        if rest.isEmpty { return .year(year) }
        let bare = rest.hasPrefix("-") ? rest.dropFirst() : rest
        if let letter = bare.first, "HhQq".contains(letter) {
            guard let part = number(bare.dropFirst(), digits: 1) else { return nil }
            return letter == "H" || letter == "h" ? .half(part, of: year) : .quarter(part, of: year)
        }
        guard rest.hasPrefix("-"), let month = number(bare.prefix(2), digits: 2) else { return nil }
        let tail = bare.dropFirst(2)
        if tail.isEmpty { return .month(month, of: year) }
        guard tail.hasPrefix("/"), let day = number(tail.dropFirst(), digits: 2) else { return nil }
        return .monthFrom(day, month: month, of: year)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
