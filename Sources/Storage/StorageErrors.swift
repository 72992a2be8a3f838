/// The database refused a change or a statement; nothing of it was kept.
package enum ChangeRefused: Error, Equatable {
    /// The statement at that place touched another number of rows than expected: most often a stale version.
    case missed(statement: Int)

    /// A row with that key is there already.
    case duplicate(UniqueKey)

    /// A rule of the table does not allow it.
    case violated(TableRule, name: String?)

    /// The kinds of rules other than uniqueness.
    package enum TableRule: String, Sendable { case check, foreignKey, notNull, other }
}

/// A primary key or unique index, as far as the engine names it.
package struct UniqueKey: Equatable, Sendable {
    package let table: String?

    /// Empty for an index over expressions.
    package let columns: [String]

    /// The constraint's or index's name, which SQLite tells only for an index over expressions.
    package let name: String?

    /// Whether this is the key of that table over exactly those columns, in any order.
    package func isKey(of table: String, _ columns: String...) -> Bool {
        self.table == table && Set(self.columns) == Set(columns)
    }
}

/// The connection was lost while committing: the change may be kept or not.
///
/// Answered by looking up the idempotency key, never by a blind retry.
package struct UnknownOutcome: Error, Equatable { package init() {} }

/// The connection was lost before anything was committed, or cannot be had.
package struct ConnectionLost: Error {
    package let message: String

    /// Whether the server itself said that it ends the session, so that it cannot have committed.
    var wasToldByServer = false
}

/// A read was given up because it passed its limit.
package struct ReadTookTooLong: Error, Equatable { package init() {} }

/// A text holds the character U+0000, which PostgreSQL cannot keep and SQLite keeps badly.
package struct UnstorableText: Error, Equatable { package init() {} }

/// A statement came after another one had failed in the same transaction.
package struct TransactionFailed: Error, Equatable { package init() {} }

/// Any other error of an engine, with the statement's text and never its values.
package struct DatabaseFault: Error, CustomStringConvertible {
    package let engine: Engine

    /// The extended result code of SQLite or the SQLSTATE of PostgreSQL.
    package let code: String
    package let message: String
    package let statement: String

    package var description: String { "\(engine.rawValue) \(code): \(message) in: \(statement)" }
}
