extension Day {
    /// The day as a person writes it: `2026-08-29`, `2026/8/29`, `2026.8.29`, `2026年8月29日`, `20260829`, full width
    /// as well; nil when it is no day.
    package init?(typed: String) {
        guard typed.utf8.count <= 60 else { return nil }
        let text = TextRules.halfWidth(typed).filter { !$0.isWhitespace }
        var parts = text.split { "-/.年月日".contains($0) }.map(String.init)
        if parts.count == 1, parts[0].utf8.count == 8 {
            let digits = Array(parts[0])
            parts = [String(digits[0..<4]), String(digits[4..<6]), String(digits[6..<8])]
        }
        guard parts.count == 3, parts[0].utf8.count == 4,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
