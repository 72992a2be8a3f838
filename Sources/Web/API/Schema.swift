package import Kernel

/// The shape of a JSON value: what the description of the API says, and what a body is checked against.
package struct Schema: Sendable {
    package indirect enum Shape: Sendable {
        case object([Property])
        case array(Schema, max: Int?)
        case string(TextRule)
        case integer(ClosedRange<Int>?)
        case boolean
        /// Any JSON at all; only for what others define, such as the description itself.
        case any
    }

    /// One member of an object.
    package struct Property: Sendable {
        package let name: String
        package let schema: Schema
        package let isRequired: Bool

        /// A member that has to be there.
        package static func required(_ name: String, _ schema: Schema) -> Property {
            Property(name: name, schema: schema, isRequired: true)
        }

        /// A member that may be left out, or be null.
        package static func optional(_ name: String, _ schema: Schema) -> Property {
            Property(name: name, schema: schema.orNull, isRequired: false)
        }

        /// A member that is left out where there is nothing to say, and never null: for answers.
        package static func absent(_ name: String, _ schema: Schema) -> Property {
            Property(name: name, schema: schema, isRequired: false)
        }

        /// A member that is always there, and null where there is nothing to say: for answers.
        package static func nullable(_ name: String, _ schema: Schema) -> Property {
            Property(name: name, schema: schema.orNull, isRequired: true)
        }
    }

    /// What a text may be. Only the choices are checked with the shape; the rest is for who reads the value.
    package struct TextRule: Sendable {
        package var min: Int?
        package var max: Int?
        package var pattern: String?
        package var format: String?
        package var choices: [String]?
    }

    package var shape: Shape
    package var isNullable = false
    /// Under which name the description has it once; nil for a shape written where it is used.
    package var name: String?
    package var about: Text?
    package var example: JSONValue?

    package init(_ shape: Shape) { self.shape = shape }
}

extension Schema {
    package static func object(_ properties: [Property]) -> Schema { Schema(.object(properties)) }

    package static func array(of schema: Schema, max: Int? = nil) -> Schema { Schema(.array(schema, max: max)) }

    package static func text(
        min: Int? = nil, max: Int? = nil, pattern: String? = nil, format: String? = nil
    ) -> Schema {
        Schema(.string(TextRule(min: min, max: max, pattern: pattern, format: format)))
    }

    /// One of a closed list.
    package static func choice(_ choices: some Sequence<String>) -> Schema {
        Schema(.string(TextRule(choices: Array(choices))))
    }

    /// One of the raw values of an enumeration.
    package static func choice<Value: CaseIterable & RawRepresentable<String>>(of type: Value.Type) -> Schema {
        choice(type.allCases.map(\.rawValue))
    }

    package static func integer(_ range: ClosedRange<Int>? = nil) -> Schema { Schema(.integer(range)) }

    package static let string = text()
    package static let boolean = Schema(.boolean)
    package static let any = Schema(.any)

    /// A day as `2026-09-24`.
    package static let day = text(format: "date")

    /// A moment in UTC as `2026-09-24T08:42:10.123Z`.
    package static let instant = text(format: "date-time")

    /// A sum in yuan with two decimals, as text, so that no program rounds it.
    package static let money = text(pattern: #"^[0-9]{1,12}(\.[0-9]{1,2})?$"#).example("2899.00")

    /// A 64-bit key as text, because many programs round whole numbers of that size.
    package static let key = text(pattern: "^[0-9]{1,19}$").example("10501")

    /// A name in both languages.
    package static let name = object([.required("zh", .string), .required("en", .string)]).named("Name")

    package var orNull: Schema {
        var copy = self
        copy.isNullable = true
        return copy
    }

    package func named(_ name: String) -> Schema {
        var copy = self
        copy.name = name
        return copy
    }

    package func about(_ text: Text) -> Schema {
        var copy = self
        copy.about = text
        return copy
    }

    package func example(_ value: JSONValue) -> Schema {
        var copy = self
        copy.example = value
        return copy
    }
}

extension LocalText {
    /// A name in both languages, as the API gives it.
    package var json: JSONValue { ["zh": .string(zh), "en": .string(en)] }
}
