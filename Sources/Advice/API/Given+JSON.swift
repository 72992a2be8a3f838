package import AdviceRules
internal import Kernel
package import Web

extension Given {
    /// What a program sent, as the calculators read it.
    package init(_ json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let text): self = .number(text)
        case .string(let text): self = .text(text)
        case .array(let items): self = .list(items.map(Given.init))
        case .object(let members): self = .object(members.map { Member($0.name, Given($0.value)) })
        }
    }
}

extension Calculation {
    /// The result under its stable names: amounts in fen, days in ISO 8601.
    package var json: JSONValue {
        .object(entries.map { JSONValue.Member($0.name, Self.json($0.value)) })
    }

    private static func json(_ value: Value) -> JSONValue {
        switch value {
        case .fen(let fen): .number(fen)
        case .day(let day): .string(day.description)
        case .count(let number): .number(number)
        case .bool(let answer): .bool(answer)
        case .word(let word): .string(word)
        case .none: .null
        }
    }
}
