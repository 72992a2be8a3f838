/// A JSON value as it was read or will be written; members keep their order.
package enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A number as it is written, so that nothing is rounded.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// One name with its value.
    package struct Member: Sendable, Equatable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The value of a member; nil for other values and where there is no such member.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The text of a string.
    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A whole number that fits; nil for fractions and for numbers out of range.
    package var int: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }

    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The items of an array; none for other values.
    package var items: [JSONValue] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    /// The members of an object; none for other values.
    package var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    /// What kind of value it is, in the words of JSON Schema.
    package var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .number(String(value)) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}

extension JSONValue {
    package static func number(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

    /// A string, or null for none.
    package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// The same object with more members after its own.
    package func with(_ more: [Member]) -> JSONValue { .object(members + more) }
}

extension JSONValue {
    /// Reads JSON strictly; throws why it is none.
    package init(reading bytes: [UInt8]) throws(JSONFault) { self = try JSONParser.value(bytes) }
}
