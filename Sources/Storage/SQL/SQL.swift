/// A statement with its values, made only by string interpolation: `\(x)` binds, never pastes.
///
/// The text carries `?` for each value and is the key under which engines keep prepared statements, so the
/// same place in the program always gives the same shape. A literal may therefore not hold a `?` itself.
/// PostgreSQL infers a parameter's type from where it stands; where nothing tells (`SELECT \(x)`, `VALUES` in
/// a CTE), write `CAST(\(x) AS BIGINT)`.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text for SQLite, which is also that for PostgreSQL unless a dialect fragment is in it.
    private(set) var text: String

    /// The text for PostgreSQL where it differs, still with `?`.
    private var differing: String?

    /// What the `?` stand for, from left to right.
    package private(set) var values: [SQLValue]

    /// Whether the statement comes once, such as DDL, and is not worth preparing.
    let runsOnce: Bool

    /// The text that PostgreSQL gets, with `?` still to be numbered.
    var postgresText: String { differing ?? text }

    package init(stringLiteral literal: String) {
        self.init(stringInterpolation: StringInterpolation(literal))
    }

    package init(stringInterpolation made: StringInterpolation) {
        text = made.text
        differing = made.differing
        values = made.values
        runsOnce = false
    }

    /// Trusts a text of this target's own making, such as a translated migration.
    init(trusting text: String) {
        self.text = text
        differing = nil
        values = []
        runsOnce = true
    }

    /// Trusts a text of this target's own making that comes again and again, with the values for its `?`.
    init(trusting text: String, values: [SQLValue]) {
        self.text = text
        differing = nil
        self.values = values
        runsOnce = false
    }

    /// Joins two pieces; the caller provides the space between them.
    package static func + (left: SQL, right: SQL) -> SQL { "\(fragment: left)\(fragment: right)" }

    package static func += (left: inout SQL, right: SQL) { left = left + right }
}

extension Sequence<SQL> {
    /// The pieces with `separator` between them, such as conditions with `" AND "`.
    package func joined(with separator: StaticString) -> SQL {
        var joined = SQL.StringInterpolation(literalCapacity: 64, interpolationCount: 8)
        for (place, piece) in enumerated() {
            if place > 0 { joined.appendInterpolation(raw: separator) }
            joined.appendInterpolation(fragment: piece)
        }
        return SQL(stringInterpolation: joined)
    }
}
