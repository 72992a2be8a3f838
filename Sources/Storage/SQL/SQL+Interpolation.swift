extension SQL {
    /// Gathers the text and the values of one statement.
    package struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var differing: String?
        var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        init(_ literal: String) { appendLiteral(literal) }

        package mutating func appendLiteral(_ literal: String) {
            assert(!literal.utf8.contains(UInt8(ascii: "?")), "a literal of SQL may not hold a question mark")
            text += literal
            differing? += literal
        }

        /// Binds a value.
        package mutating func appendInterpolation<Value: Storable>(_ value: Value) {
            bind(value.sqlValue)
        }

        /// Binds a value or NULL.
        package mutating func appendInterpolation<Value: Storable>(_ value: Value?) {
            bind(value?.sqlValue ?? .null)
        }

        /// Binds the raw value of a case or of an identifier.
        @_disfavoredOverload
        package mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value)
        where Value.RawValue: Storable {
            bind(value.rawValue.sqlValue)
        }

        /// Binds the raw value of a case or of an identifier, or NULL.
        @_disfavoredOverload
        package mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?)
        where Value.RawValue: Storable {
            bind(value?.rawValue.sqlValue ?? .null)
        }

        /// Binds a value already in the engines' form.
        package mutating func appendInterpolation(value: SQLValue) { bind(value) }

        /// Binds each of `values` in parentheses, for `IN`; none gives `(NULL)`, which matches nothing.
        ///
        /// `NOT IN` of none also matches nothing, so ask before writing that.
        package mutating func appendInterpolation<Value: Storable>(anyOf values: some Sequence<Value>) {
            bind(list: values.map(\.sqlValue))
        }

        /// Binds the raw value of each of `values` in parentheses.
        @_disfavoredOverload
        package mutating func appendInterpolation<Value: RawRepresentable>(anyOf values: some Sequence<Value>)
        where Value.RawValue: Storable {
            bind(list: values.map(\.rawValue.sqlValue))
        }

        /// Pastes a number of rows that the program itself sets: PostgreSQL plans by it, and of a bound one it assumes
        /// a tenth of everything.
        package mutating func appendInterpolation(most rows: Int) { appendLiteral(String(rows)) }

        /// Pastes a text that stands in the program itself.
        package mutating func appendInterpolation(raw text: StaticString) { appendLiteral("\(text)") }

        /// Nests another statement or piece with its values.
        package mutating func appendInterpolation(fragment: SQL) {
            if differing != nil || fragment.postgresText != fragment.text {
                differing = (differing ?? text) + fragment.postgresText
            }
            text += fragment.text
            values += fragment.values
        }

        /// Pastes what the engine at hand calls it.
        package mutating func appendInterpolation(dialect fragment: SQLFragment) {
            differing = (differing ?? text) + "\(fragment.postgres)"
            text += "\(fragment.sqlite)"
        }

        private mutating func bind(_ value: SQLValue) {
            text += "?"
            differing? += "?"
            values.append(value)
        }

        private mutating func bind(list: [SQLValue]) {
            let places = list.isEmpty ? "(NULL)" : "(?" + String(repeating: ", ?", count: list.count - 1) + ")"
            text += places
            differing? += places
            values += list
        }
    }
}
