package import Kernel

/// A type that can be bound to a statement and read back from a row.
package protocol Storable {
    /// The value as an engine keeps it.
    var sqlValue: SQLValue { get }

    /// Reads what an engine kept, or nothing if it is of another kind.
    init?(sqlValue: SQLValue)
}

extension Int64: Storable {
    package var sqlValue: SQLValue { .integer(self) }

    package init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue else { return nil }
        self = value
    }
}

extension Int: Storable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }

    package init?(sqlValue: SQLValue) {
        guard case .integer(let value) = sqlValue else { return nil }
        self.init(exactly: value)
    }
}

extension Double: Storable {
    package var sqlValue: SQLValue { .real(self) }

    /// Takes whole numbers too: an engine may answer `sum` or `avg` with either.
    package init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .real(let value): self = value
        case .integer(let value): self = Double(value)
        case .null, .text, .blob: return nil
        }
    }
}

extension String: Storable {
    package var sqlValue: SQLValue { .text(self) }

    package init?(sqlValue: SQLValue) {
        guard case .text(let value) = sqlValue else { return nil }
        self = value
    }
}

extension Bool: Storable {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    package init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension [UInt8]: Storable {
    package var sqlValue: SQLValue { .blob(self) }

    package init?(sqlValue: SQLValue) {
        guard case .blob(let value) = sqlValue else { return nil }
        self = value
    }
}

extension Day: Storable {
    package var sqlValue: SQLValue { .integer(Int64(number)) }

    package init?(sqlValue: SQLValue) {
        guard let number = Int(sqlValue: sqlValue) else { return nil }
        self.init(number: number)
    }
}

extension Instant: Storable {
    package var sqlValue: SQLValue { .integer(milliseconds) }

    package init?(sqlValue: SQLValue) {
        guard case .integer(let milliseconds) = sqlValue else { return nil }
        self.init(milliseconds: milliseconds)
    }
}

extension Money: Storable {
    package var sqlValue: SQLValue { .integer(fen) }

    package init?(sqlValue: SQLValue) {
        guard case .integer(let fen) = sqlValue else { return nil }
        self.init(fen: fen)
    }
}
