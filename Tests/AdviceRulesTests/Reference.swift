import Foundation
import Kernel

@testable import AdviceRules

/// The data that comes with the program, read as the tests need it.
enum Reference {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/App/Reference")

    static func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    static func calendar() throws -> WorkingCalendar {
        let years = try JSONDecoder().decode([String: CalendarYear].self, from: data("holidays.json"))
        return WorkingCalendar(
            years: Dictionary(uniqueKeysWithValues: years.compactMap { key, year in Int(key).map { ($0, year) } }))
    }

    /// The worked examples of a calculator.
    static func examples(_ name: CalculationName) throws -> [Example] {
        struct Entry: Decodable { let examples: [Example]? }
        struct Whole: Decodable { let calculators: [String: Entry] }
        let whole = try JSONDecoder().decode(Whole.self, from: data("rights/rights.json"))
        return whole.calculators[name.rawValue]?.examples ?? []
    }
}

/// One worked example: what was given, and what comes out under exactly these names.
struct Example: Decodable {
    let id: String
    let input: JSON
    let expected: JSON
}

/// JSON with whole numbers, as the examples have it.
indirect enum JSON: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Int64)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    var given: Given {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let value): .number(String(value))
        case .text(let value): .text(value)
        case .list(let items): .list(items.map(\.given))
        case .object(let members):
            .object(members.sorted { $0.key < $1.key }.map { Given.Member($0.key, $0.value.given) })
        }
    }

    init(_ calculation: Calculation) {
        self = .object(
            Dictionary(uniqueKeysWithValues: calculation.entries.map { ($0.name, JSON($0.value)) }))
    }

    private init(_ value: Calculation.Value) {
        switch value {
        case .fen(let fen): self = .number(fen)
        case .count(let number): self = .number(Int64(number))
        case .day(let day): self = .text(day.description)
        case .bool(let answer): self = .bool(answer)
        case .word(let word): self = .text(word)
        case .none: self = .null
        }
    }
}

extension Given {
    /// An object from pairs, for tests.
    static func of(_ members: [(String, Given)]) -> Given { .object(members.map { Member($0.0, $0.1) }) }
    static func fen(_ number: Int64) -> Given { .number(String(number)) }
}

extension CalculationName {
    func found(_ given: Given) throws -> Calculation { try reckoning(given, calendar: Reference.workingDays) }

    /// The problems of what was given, each with the name of its field.
    func problems(_ given: Given) -> [String] {
        do throws(CalculationRefused) {
            _ = try reckoning(given, calendar: Reference.workingDays)
            return []
        } catch {
            return error.problems.map { "\($0.field) \($0.problem.code)" }
        }
    }
}

extension Reference {
    static let workingDays = (try? calendar()) ?? WorkingCalendar(years: [:])
}

extension Calculation {
    func fen(_ name: String) -> Int64? {
        guard case .fen(let fen) = self[name] else { return nil }
        return fen
    }
}
