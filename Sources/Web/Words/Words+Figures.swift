package import Kernel

extension Words {
    /// An amount in a sentence: ¥2,899.00.
    package func money(_ amount: Money) -> String {
        amount.fen < 0 ? "−¥" + String(amount.yuanText.drop { $0 == "-" || $0 == "−" }) : "¥" + amount.yuanText
    }

    /// A number with thousands marked: 551,780.
    package func count(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var marked = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { marked.append(",") }
            marked.append(digit)
        }
        return (number < 0 ? "−" : "") + marked
    }

    /// A share in per cent, two decimals, half up: 81.52%; — when there is nothing to divide by.
    package func rate(_ numerator: Int, of denominator: Int) -> String {
        guard let hundredths = Self.hundredths(numerator, of: denominator) else { return "—" }
        return Self.decimal(hundredths) + "%"
    }

    /// The numerator and the denominator that belong to a rate: 449,786 ÷ 551,780.
    package func fraction(_ numerator: Int, of denominator: Int) -> String {
        language == .zh
            ? "\(count(numerator)) ÷ \(count(denominator))" : "\(count(numerator)) of \(count(denominator))"
    }

    /// The size of a file: 412 kB, 18.6 MB.
    package func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(bytes) B"
        case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
        default: Self.tenths((bytes + 50_000) / 100_000) + " MB"
        }
    }

    /// A share in hundredths of a per cent, half up; `nil` without a denominator.
    static func hundredths(_ numerator: Int, of denominator: Int) -> Int? {
        guard denominator > 0, numerator >= 0 else { return nil }
        let (product, overflow) = numerator.multipliedReportingOverflow(by: 20_000)
        guard !overflow else { return Int((Double(numerator) / Double(denominator) * 10_000).rounded()) }
        return (product / denominator + 1) / 2
    }

    /// A number of hundredths with its point: 8152 is 81.52.
    static func decimal(_ hundredths: Int) -> String {
        "\(hundredths / 100)." + two(hundredths % 100)
    }

    private static func tenths(_ number: Int) -> String {
        number % 10 == 0 ? "\(number / 10)" : "\(number / 10).\(number % 10)"
    }
}
