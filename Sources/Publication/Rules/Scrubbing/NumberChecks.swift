/// What can be checked of a number by itself.
package enum NumberChecks {
    /// An identity number of eighteen characters with its check character (GB 11643-1999); the last value is 10 for X.
    package static func isIdentity(_ values: [Int]) -> Bool {
        guard values.count == 18, values.dropLast().allSatisfy({ $0 < 10 }) else { return false }
        var sum = 0
        for (value, weight) in zip(values, identityWeights) { sum += value * weight }
        guard values[17] == identityChecks[sum % 11] else { return false }
        return isDate(year: number(values[6..<10]), month: number(values[10..<12]), day: number(values[12..<14]))
    }

    /// An identity number of the first generation: fifteen digits, with a region and a date of birth but no check.
    package static func isOldIdentity(_ values: [Int]) -> Bool {
        guard values.count == 15, values.allSatisfy({ $0 < 10 }), provinces.contains(number(values[0..<2])) else {
            return false
        }
        return isDate(
            year: 1900 + number(values[6..<8]), month: number(values[8..<10]), day: number(values[10..<12]))
    }

    /// A number of a bank card: sixteen to nineteen digits whose last closes the sum of Luhn (ISO/IEC 7812-1).
    package static func isBankCard(_ values: [Int]) -> Bool {
        guard (16...19).contains(values.count), values.allSatisfy({ $0 < 10 }), (3...9).contains(values[0]) else {
            return false
        }
        var sum = 0
        for (place, value) in values.reversed().enumerated() {
            let twice = value * 2
            sum += place % 2 == 0 ? value : twice > 9 ? twice - 9 : twice
        }
        return sum % 10 == 0
    }

    /// A number of a mobile telephone in China: eleven digits, the second of them from 3.
    package static func isMobile(_ values: some Collection<Int>) -> Bool {
        guard values.count == 11, values.first == 1, let second = values.dropFirst().first else { return false }
        return second >= 3
    }

    static func number(_ values: some Sequence<Int>) -> Int { values.reduce(0) { $0 * 10 + $1 } }

    private static func isDate(year: Int, month: Int, day: Int) -> Bool {
        (1880...2100).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    }

    private static let identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let identityChecks = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63, 64, 65, 71, 81, 82, 83,
    ]
}
