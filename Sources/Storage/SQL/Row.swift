package import Kernel

/// One row of an answer; every reading names its column and says what kind of value it wants.
package struct Row: Sendable {
    let names: ColumnNames

    /// The values from left to right.
    package let values: [SQLValue]

    /// The value at a position, counted from 0; a wrong position is a mistake in the program.
    package subscript(position: Int) -> SQLValue { values[position] }

    /// The value of a column, or a ``RowProblem``.
    package func value(_ column: String) throws -> SQLValue {
        guard let place = names.place(of: column) else { throw RowProblem.noColumn(column) }
        return values[place]
    }

    /// The value of a column as a type of the program's; NULL is a ``RowProblem`` here.
    package func get<Value: Storable>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
        let value = try value(column)
        guard let read = Value(sqlValue: value) else {
            throw RowProblem.unreadable(column: column, wanted: "\(type)", found: value.kind)
        }
        return read
    }

    /// The value of a column, with nothing for NULL.
    package func optional<Value: Storable>(_ column: String, as type: Value.Type = Value.self) throws -> Value? {
        try value(column) == .null ? nil : get(column, as: type)
    }

    /// The case or identifier whose raw value the column keeps.
    package func choice<Value: RawRepresentable>(_ column: String, as type: Value.Type = Value.self) throws -> Value
    where Value.RawValue: Storable {
        guard let choice = Value(rawValue: try get(column)) else {
            throw RowProblem.unreadable(column: column, wanted: "\(type)", found: "unknown raw value")
        }
        return choice
    }

    /// The case or identifier whose raw value the column keeps, with nothing for NULL.
    package func optionalChoice<Value: RawRepresentable>(
        _ column: String, as type: Value.Type = Value.self
    ) throws -> Value? where Value.RawValue: Storable {
        try value(column) == .null ? nil : choice(column, as: type)
    }
}

extension Row {
    package func int64(_ column: String) throws -> Int64 { try get(column) }
    package func int(_ column: String) throws -> Int { try get(column) }
    package func double(_ column: String) throws -> Double { try get(column) }
    package func text(_ column: String) throws -> String { try get(column) }
    package func bytes(_ column: String) throws -> [UInt8] { try get(column) }
    package func bool(_ column: String) throws -> Bool { try get(column) }
    package func day(_ column: String) throws -> Day { try get(column) }
    package func instant(_ column: String) throws -> Instant { try get(column) }
    package func money(_ column: String) throws -> Money { try get(column) }

    package func optionalInt64(_ column: String) throws -> Int64? { try optional(column) }
    package func optionalInt(_ column: String) throws -> Int? { try optional(column) }
    package func optionalDouble(_ column: String) throws -> Double? { try optional(column) }
    package func optionalText(_ column: String) throws -> String? { try optional(column) }
    package func optionalBytes(_ column: String) throws -> [UInt8]? { try optional(column) }
    package func optionalBool(_ column: String) throws -> Bool? { try optional(column) }
    package func optionalDay(_ column: String) throws -> Day? { try optional(column) }
    package func optionalInstant(_ column: String) throws -> Instant? { try optional(column) }
    package func optionalMoney(_ column: String) throws -> Money? { try optional(column) }
}

/// The column names that the rows of one answer share.
final class ColumnNames: Sendable {
    let names: [String]

    init(_ names: [String]) { self.names = names }

    /// Where the leftmost column of that name stands.
    func place(of name: String) -> Int? {
        let length = name.utf8.count
        return names.firstIndex { $0.utf8.count == length && $0 == name }
    }
}

/// A row was asked for what it does not hold: a mistake in the program or damage in the database.
///
/// It never carries the value, which may be personal.
package enum RowProblem: Error, Equatable {
    case noColumn(String)
    case unreadable(column: String, wanted: String, found: String)
}
